import type { SheetCell } from './sheet.js';

/** The cells of a table, the blank ones too, in rows and columns of its own. */
export interface SheetGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (Pick<SheetCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> & {
    readonly cell: SheetCell | null;
  })[];
  readonly top: number;
  readonly left: number;
}

/** `room`: how many cells it may have. `filled`: the filled cells of the table; `all`: those of the sheet, with the blank ones that are merged. */
export function gridOf(filled: readonly SheetCell[], all: readonly SheetCell[], room: number): SheetGrid {
  const top = Math.min(...filled.map(({ row }) => row));
  const left = Math.min(...filled.map(({ column }) => column));
  const bottom = Math.max(...filled.map(({ row, rowSpan, columnSpan }) => row + (columnSpan > 1 ? 1 : rowSpan)));
  const right = Math.max(...filled.map(({ column }) => column + 1));
  const rows = bottom - top;
  const columns = right - left;
  if (rows * columns > room) throw new RangeError('more cells than may be');
  const inside = all.filter(
    (cell) => cell.row >= top && cell.row < bottom && cell.column >= left && cell.column < right,
  );
  const taken = new Set<number>();
  const cells = inside.map((cell) => {
    const own = {
      cell,
      row: cell.row - top,
      column: cell.column - left,
      rowSpan: Math.min(cell.rowSpan, bottom - cell.row),
      columnSpan: Math.min(cell.columnSpan, right - cell.column),
    };
    for (let r = own.row; r < own.row + own.rowSpan; r += 1)
      for (let c = own.column; c < own.column + own.columnSpan; c += 1) taken.add(r * columns + c);
    return own;
  });
  const blank = Array.from({ length: rows * columns }, (_, index) => index).filter((index) => !taken.has(index));
  const blanks = blank.map((index) => {
    return { cell: null, row: Math.floor(index / columns), column: index % columns, rowSpan: 1, columnSpan: 1 };
  });
  return {
    rows,
    columns,
    top,
    left,
    cells: [...cells, ...blanks].toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}
