import type { GridBlock, GridCell } from '../draft.js';
import type { Place } from '../place.js';

/** A field of a row as a text file has it: a merged heading is one field with its words and blank ones beside or below. */
export interface Field extends Place {
  readonly text: string;
  readonly indent: number;
}

const AMOUNT = /^[-−－(（]?[\d,，]+(?:\.\d+)?[)）]?[%％]?$/;
/** What the first row under the headings begins with: a total, a number of a column, an item or a code. */
const STUB = /^(?:合\s*计|总\s*计|无|\*+|[一二三四五六七八九十]+、.*|\d{3,7})$/;

/** A grid from rows of fields, its merged headings found again. */
export function gridFromRows(rows: readonly (readonly Field[])[], place: Place): GridBlock {
  const columns = Math.max(...rows.map((row) => row.length));
  const heads = headingRows(rows);
  const cells = [...headingCells(rows.slice(0, heads), columns), ...plainCells(rows, heads, columns)];
  return { kind: 'grid', rows: rows.length, columns, cells, place };
}

/** Headings end before the first row of numbers, codes or totals; a table has one row of them at least. */
function headingRows(rows: readonly (readonly Field[])[]): number {
  const first = rows.findIndex((row, index) => index > 0 && isData(row));
  return first === -1 ? 1 : first;
}

/** 合计 is a heading too, beside others: it begins a row of data only where no other words follow. */
function isData(row: readonly Field[]): boolean {
  const filled = row.filter(({ text }) => text !== '');
  if (filled.length === 0 || filled.some(({ text }) => AMOUNT.test(text))) return true;
  const stub = filled.findIndex(({ text }) => STUB.test(text));
  return stub !== -1 && stub < 2 && filled.slice(stub + 1).every(({ text }, i) => i === 0 || STUB.test(text));
}

function plainCells(rows: readonly (readonly Field[])[], from: number, columns: number): GridCell[] {
  return rows.slice(from).flatMap((row, index) => {
    return Array.from({ length: columns }, (_, column) => cellAt(fieldAt(row, column), from + index, column));
  });
}

/**
 * A blank heading with a filled one below it and a filled one on its left belongs to the left one; any other blank
 * heading below a filled one belongs to that.
 */
function headingCells(rows: readonly (readonly Field[])[], columns: number): GridCell[] {
  const owner: (number | null)[][] = rows.map(() => Array.from({ length: columns }, () => null));
  const cells: GridCell[] = [];
  rows.forEach((row, r) => {
    for (let c = 0; c < columns; c += 1) {
      const field = fieldAt(row, c);
      const left = owner[r]?.[c - 1] ?? null;
      const above = owner[r - 1]?.[c] ?? null;
      const narrow = above !== owner[r - 1]?.[c - 1] && above !== owner[r - 1]?.[c + 1];
      const own =
        field.text === '' ? ownerOf(cells, { left, above: narrow ? above : null }, filledBelow(rows, r, c), r) : null;
      if (own === null) {
        set(owner, r, c, cells.length);
        cells.push(cellAt(field, r, c));
      } else set(owner, r, c, own);
    }
  });
  return cells.map((cell, index) => ({ ...cell, ...extent(owner, index) }));
}

/** The heading on the left has to begin in this row, and only one that is a single column wide goes on downwards. */
function ownerOf(
  cells: readonly GridCell[],
  { left, above }: { left: number | null; above: number | null },
  below: boolean,
  row: number,
): number | null {
  const leftCell = left === null ? undefined : cells[left];
  if (below && leftCell?.row === row && leftCell.text !== '') return left;
  const aboveCell = above === null ? undefined : cells[above];
  return !below && aboveCell !== undefined && aboveCell.text !== '' ? above : null;
}

function filledBelow(rows: readonly (readonly Field[])[], r: number, c: number): boolean {
  return rows.slice(r + 1).some((row) => fieldAt(row, c).text !== '');
}

/** Steps cannot arise (see ownerOf), so the extent is the owner's first and last row and column. */
function extent(
  owner: readonly (readonly (number | null)[])[],
  index: number,
): { rowSpan: number; columnSpan: number } {
  const rows = owner.filter((row) => row.includes(index));
  const first = rows[0] ?? [];
  return { rowSpan: rows.length, columnSpan: first.lastIndexOf(index) - first.indexOf(index) + 1 };
}

function set(owner: (number | null)[][], r: number, c: number, value: number): void {
  const row = owner[r];
  if (row !== undefined) row[c] = value;
}

function cellAt({ text, start, end, indent }: Field, row: number, column: number): GridCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, place: { start, end }, indent };
}

/** A field that the row does not have stands at the end of its line. */
function fieldAt(row: readonly Field[], column: number): Field {
  const end = row.at(-1)?.end ?? 0;
  return row[column] ?? { text: '', start: end, end, indent: 0 };
}
