import { readDocx } from '../../../src/source/docx/read.js';
import type { Draft, GridBlock } from '../../../src/source/draft.js';
import { docxFile } from '../../drafts/write-docx.js';

export async function draftOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Draft> {
  const reading = await readDocx('a.docx', docxFile(body, parts));
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.detail}`);
  return reading.draft;
}

/** The texts of the paragraphs. */
export async function linesOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { blocks } = await draftOf(body, parts);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

export async function gridsOf(body: string): Promise<GridBlock[]> {
  return (await draftOf(body)).blocks.filter((block) => block.kind === 'grid');
}

/** A grid in short: `row,column rowSpan×columnSpan text`, the spans where there are any. */
export function shortly({ cells }: GridBlock): string[] {
  return cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const spans = rowSpan === 1 && columnSpan === 1 ? '' : `${rowSpan}×${columnSpan} `;
    return `${row},${column} ${spans}${text}`;
  });
}

/** What was told, with the words that it stands at. */
export function toldOf({ notices, source }: Draft): string[] {
  return notices.map(({ code, text, place }) => {
    const at = place === null ? 'nowhere' : source.text.slice(place.start, place.end);
    return `${code}: ${text} @ ${at}`;
  });
}

export const p = (...inside: readonly string[]): string => `<w:p>${inside.join('')}</w:p>`;
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
