import type { Block, GridBlock, GridCell, ParagraphBlock } from '../draft.js';
import { isNoteRow, isTitleRow } from '../text/title-rows.js';

/** A workbook saved as a page has its titles and notes in rows of the table: they become paragraphs around it. */
export function titlesApart(grid: GridBlock): Block[] {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.cells.filter((cell) => cell.row === row));
  const filled = rows.map((row) => row.filter(({ text }) => text !== ''));
  let first = 0;
  while (first < rows.length && isTitleRow(filled[first] ?? [], 0, grid.columns)) first += 1;
  let last = rows.length;
  while (last > first && isNoteRow(filled[last - 1] ?? [], grid.columns)) last -= 1;
  while (first > 0 && reachesOver(grid.cells, first)) first -= 1;
  while (last < rows.length && reachesOver(grid.cells, last)) last += 1;
  if (first >= last) return filled.flat().map(paragraph);
  const cells = grid.cells
    .filter(({ row }) => row >= first && row < last)
    .map((cell) => ({ ...cell, row: cell.row - first }));
  const body: GridBlock = { ...grid, rows: last - first, cells, place: { ...grid.place, ...extentOf(cells) } };
  const whole = first === 0 && last === rows.length;
  return [
    ...filled.slice(0, first).flat().map(paragraph),
    whole ? grid : body,
    ...filled.slice(last).flat().map(paragraph),
  ];
}

function reachesOver(cells: readonly GridCell[], edge: number): boolean {
  return cells.some(({ row, rowSpan }) => row < edge && row + rowSpan > edge);
}

function paragraph({ text, place }: GridCell): ParagraphBlock {
  return { kind: 'paragraph', text, place };
}

function extentOf(cells: readonly GridCell[]): { start: number; end: number } {
  return {
    start: Math.min(...cells.map(({ place }) => place.start)),
    end: Math.max(...cells.map(({ place }) => place.end)),
  };
}
