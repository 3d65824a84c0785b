import type { Draft, GridBlock, NoticeCode } from '../../../src/source/draft.js';
import { readPdf } from '../../../src/source/pdf/read.js';
import { pdf, type Sheet } from './write.js';

export async function readSheets(sheets: readonly Sheet[]): Promise<Draft> {
  return draftOf(pdf(sheets));
}

export async function draftOf(bytes: Uint8Array): Promise<Draft> {
  const reading = await readPdf('draft.pdf', bytes);
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.detail}`);
  return reading.draft;
}

export function paragraphs(draft: Draft): readonly string[] {
  return draft.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text);
}

export function grids(draft: Draft): readonly GridBlock[] {
  return draft.blocks.filter((block) => block.kind === 'grid');
}

/** Rows as texts; what a merged cell covers besides its corner is `null` beside it and `undefined` below it. */
export function rows(grid: GridBlock | undefined): readonly (readonly (string | null | undefined)[])[] {
  if (grid === undefined) return [];
  const result: (string | null | undefined)[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells)
    for (let r = 0; r < cell.rowSpan; r += 1)
      for (let c = 0; c < cell.columnSpan; c += 1) {
        const row = result[cell.row + r];
        if (row !== undefined) row[cell.column + c] = c > 0 ? null : r > 0 ? undefined : cell.text;
      }
  return result;
}

export function noticed(draft: Draft, code: NoticeCode): readonly string[] {
  return draft.notices.filter((notice) => notice.code === code).map((notice) => notice.text);
}
