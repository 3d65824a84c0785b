import { isCaption, isNoteRow, isTableNumber, isTitle, isTitleRow } from '../text/title-rows.js';
import type { SheetCell } from './sheet.js';

/** A row of a sheet that shows something: its filled cells, and how many blank rows stand above it. */
interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  readonly gap: number;
}

export type SheetPart =
  | { readonly kind: 'lines'; readonly cells: readonly SheetCell[] }
  | { readonly kind: 'table'; readonly rows: readonly SheetRow[] };

/** Blank rows of a form stand before its total; more of them part what does not belong together. */
const MOST_BLANK_ROWS = 20;

/**
 * Takes a sheet apart into its tables and the lines around them. Where the tables are ruled, the rules tell; else a
 * table begins with the first row of several cells that is no caption, and ends before a title, a caption or its notes.
 */
export function partsOf(cells: readonly SheetCell[]): SheetPart[] {
  const rows = rowsOf(cells);
  const extent = extentOf(rows);
  const ruled = isRuled(rows);
  const parts: SheetPart[] = [];
  let table: SheetRow[] = [];
  const close = (): void => {
    parts.push(...tableParts(table, extent.width));
    table = [];
  };
  rows.forEach((row, index) => {
    const starts = ruled ? row.cells.some((cell) => cell.ruled) : row.cells.length > 1;
    if (table.length > 0 && !endsTable(row, rows[index + 1], extent, ruled)) {
      table.push(row);
      return;
    }
    close();
    if (starts && !isTitleRow(row.cells, extent.left, extent.width)) table = [row];
    else parts.push({ kind: 'lines', cells: row.cells });
  });
  close();
  return parts;
}

function rowsOf(cells: readonly SheetCell[]): SheetRow[] {
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    if (cell.text.trim() !== '') byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  }
  let end = 0;
  return [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const gap = Math.max(0, row - end);
      end = Math.max(end, ...cells.map((cell) => cell.row + cell.rowSpan));
      return { row, cells, gap };
    });
}

function extentOf(rows: readonly SheetRow[]): { left: number; width: number } {
  const cells = rows.filter(({ cells }) => cells.length > 1).flatMap(({ cells }) => cells);
  const left = Math.min(...cells.map(({ column }) => column));
  const right = Math.max(...cells.map(({ column }) => column));
  return cells.length === 0 ? { left: 0, width: 1 } : { left, width: right - left + 1 };
}

/** Rules tell only where nearly all rows of several cells have them: some writers rule the headings alone. */
function isRuled(rows: readonly SheetRow[]): boolean {
  const several = rows.filter(({ cells }) => cells.length > 1 && !isCaption(cells));
  const ruled = several.filter(({ cells }) => cells.some((cell) => cell.ruled));
  return ruled.length >= 2 && ruled.length >= 0.9 * several.length;
}

function endsTable(
  { cells, gap }: SheetRow,
  next: SheetRow | undefined,
  { left, width }: { left: number; width: number },
  ruled: boolean,
): boolean {
  if (gap > MOST_BLANK_ROWS || (ruled && !cells.some((cell) => cell.ruled)) || isCaption(cells)) return true;
  if (next !== undefined && (isTitle(cells, left, width) || isTableNumber(cells))) return true;
  return gap > 0 && isNoteRow(cells, width);
}

/** A table without the notes at its end; rows that make no table are lines. */
function tableParts(rows: readonly SheetRow[], width: number): SheetPart[] {
  let last = rows.length;
  while (last > 0 && isNoteRow(rows[last - 1]?.cells ?? [], width)) last -= 1;
  const kept = rows.slice(0, last);
  const widest = Math.max(0, ...kept.map(({ cells }) => cells.length));
  const isTable = widest > 2 || (widest === 2 && kept.length > 1);
  const lines = (row: SheetRow): SheetPart => ({ kind: 'lines', cells: row.cells });
  if (!isTable) return rows.map(lines);
  return [{ kind: 'table', rows: kept }, ...rows.slice(last).map(lines)];
}
