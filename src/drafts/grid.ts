import type { GridBlock, GridCell } from '../source/draft.js';

/** A grid as a matrix: the cell that covers each square, or null where none does. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => GridCell | null;
}

export function matrixOf(grid: GridBlock): Matrix {
  const squares = new Map<number, GridCell>();
  for (const cell of grid.cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) squares.set(r * grid.columns + c, cell);
    }
  }
  return {
    rows: grid.rows,
    columns: grid.columns,
    at: (row, column) =>
      column < 0 || column >= grid.columns ? null : (squares.get(row * grid.columns + column) ?? null),
  };
}

/** The different cells of a row, from left to right, that say something. */
export function filledCells(matrix: Matrix, row: number): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < matrix.columns; column++) {
    const cell = matrix.at(row, column);
    if (cell && cell.text.trim() !== '' && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}
