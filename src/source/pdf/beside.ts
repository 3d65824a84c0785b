import type { LinePart, Part, PartCell, TablePart } from './parts.js';

/** Rows of the same sheet stand at the same height on all of its pages, but for the rounding of the printer. */
const slack = 1.5;
/** Fewer rows may be equally high by chance. */
const fewestRows = 3;

/**
 * A sheet that is wider than the paper is printed as columns of pages: first all rows of the left columns, then all
 * rows of the next ones. Where the rows agree, such tables are put side by side again. Of the lines above the sheet
 * each stands on the page that its cell is on.
 */
export function joinBeside(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) if (part.kind !== 'table' || !putBeside(result, part)) result.push(part);
  return result;
}

/** Puts a table beside the last of those before, where both are one sheet. */
function putBeside(parts: Part[], part: TablePart): boolean {
  const at = parts.findLastIndex(({ kind }) => kind === 'table');
  const open = parts[at];
  if (open?.kind !== 'table' || !isBeside(open, part)) return false;
  const above = linesOn(part.page, parts.slice(at + 1));
  if (above === null || !isOneSheet(linesBefore(parts, at, open.page), above)) return false;
  parts.splice(at, parts.length - at, ...above, beside(open, part));
  return true;
}

/** Null where there is something else, or on another page. */
function linesOn(page: number, parts: readonly Part[]): readonly LinePart[] | null {
  const lines = parts.filter((part) => part.kind === 'line').filter((line) => line.page === page);
  return lines.length === parts.length ? lines : null;
}

function linesBefore(parts: readonly Part[], end: number, page: number): readonly LinePart[] {
  const start = parts.findLastIndex((part, index) => index < end && (part.kind === 'table' || part.page !== page));
  return parts.slice(start + 1, end).filter((part) => part.kind === 'line');
}

/** A sheet has one title, and most of its lines stand where it begins. */
function isOneSheet(left: readonly LinePart[], right: readonly LinePart[]): boolean {
  const titles = [...left, ...right].filter(({ line }) => /表$/u.test(line.text.replaceAll(' ', '')));
  return right.length === 0 || (titles.length <= 1 && right.length < left.length);
}

export function isBeside(left: TablePart, right: TablePart): boolean {
  if (!left.ruled || !right.ruled || right.page <= left.lastPage) return false;
  // A sheet is cut where the paper ends: all of its pages begin at the same height.
  if (Math.abs((left.ys[0] ?? 0) - (right.ys[0] ?? 0)) > slack) return false;
  return commonRows(left.ys, right.ys) !== null;
}

/** The rows that both have: a cell over several rows leaves one side without the rules between them. */
function commonRows(a: readonly number[], b: readonly number[]): readonly number[] | null {
  if (Math.min(a.length, b.length) <= fewestRows) return null;
  const [first, last] = [heights(a), heights(b)];
  if (Math.abs((first.at(-1) ?? 0) - (last.at(-1) ?? 0)) > slack) return null;
  if (last.every((edge) => nearest(first, edge) !== null)) return first;
  return first.every((edge) => nearest(last, edge) !== null) ? last : null;
}

function heights(ys: readonly number[]): readonly number[] {
  return ys.map((y) => y - (ys[0] ?? 0));
}

function nearest(edges: readonly number[], at: number): number | null {
  const index = edges.findIndex((edge) => Math.abs(edge - at) <= slack);
  return index < 0 ? null : index;
}

export function beside(left: TablePart, right: TablePart): TablePart {
  const rows = commonRows(left.ys, right.ys) ?? heights(left.ys);
  const [before, after] = [withRows(left, rows), withRows(right, rows)];
  const columns = left.xs.length - 1;
  const edge = left.xs.at(-1) ?? 0;
  const start = right.xs[0] ?? 0;
  const cells = [...before.cells];
  for (const cell of after.cells) {
    const cut = cell.column === 0 ? cells.findIndex((other) => isCut(other, cell, columns)) : -1;
    const heading = cells[cut];
    if (heading === undefined) cells.push({ ...cell, column: cell.column + columns });
    else cells[cut] = { ...heading, columnSpan: heading.columnSpan + cell.columnSpan };
  }
  return {
    ...before,
    lastPage: right.lastPage,
    xs: [...left.xs, ...right.xs.slice(1).map((x) => edge + x - start)],
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** A heading over several columns that the paper cuts: its text stands on one side. */
function isCut(left: PartCell, right: PartCell, columns: number): boolean {
  return (
    left.row === right.row &&
    left.rowSpan === right.rowSpan &&
    left.column + left.columnSpan === columns &&
    left.columnSpan > 1 &&
    right.columnSpan > 1 &&
    right.content.text === ''
  );
}

function withRows(part: TablePart, rows: readonly number[]): TablePart {
  const top = part.ys[0] ?? 0;
  const index = part.ys.map((y) => nearest(rows, y - top) ?? 0);
  return {
    ...part,
    ys: rows.map((y) => top + y),
    cells: part.cells.map((cell) => {
      const row = index[cell.row] ?? 0;
      return { ...cell, row, rowSpan: (index[cell.row + cell.rowSpan] ?? rows.length - 1) - row };
    }),
  };
}
