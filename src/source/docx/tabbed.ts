import type { Block, ParagraphBlock } from '../draft.js';
import { gridFromRows } from '../text/heading-spans.js';
import { type Line, trimmed } from '../text/lines.js';
import { extentOf, isTable } from '../text/read.js';
import { tabbedRow } from '../text/tabbed.js';

/** Whether the tabs of a line part cells: one that sets its text in parts none. */
export const hasCells = (text: string): boolean => /\S.*\t|\t.*\t/.test(text.trimEnd());

/** Paragraphs with tabs in them, one below the other, are the rows of a table that was pasted as text. */
export function withTabbedTables(blocks: readonly Block[]): readonly Block[] {
  const read: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const rows = rowsFrom(blocks, at);
    const fields = rows.map((row) => tabbedRow([row], 0)?.fields ?? []);
    const [block] = blocks.slice(at);
    if (rows.length > 0) {
      if (isTable(fields)) read.push(gridFromRows(fields, extentOf(fields.flat())));
      else read.push(...rows.map(trimmed).map(({ text, ...place }): Block => ({ kind: 'paragraph', text, place })));
    } else if (block) read.push(block);
    at += Math.max(1, rows.length);
  }
  return read;
}

function rowsFrom(blocks: readonly Block[], start: number): readonly Line[] {
  const isRow = (block: Block): block is ParagraphBlock => block.kind === 'paragraph' && hasCells(block.text);
  const end = blocks.findIndex((block, i) => i >= start && !isRow(block));
  return blocks
    .slice(start, end < 0 ? blocks.length : end)
    .filter(isRow)
    .map(({ text, place }) => ({ text, ...place }));
}
