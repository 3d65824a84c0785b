import type { Part, PartCell, TablePart } from './parts.js';

/** Rows of the same sheet are equally high on all of its pages, but for the rounding of the printer. */
const slack = 1.5;
/** Fewer rows may be equally high by chance. */
const fewestRows = 3;

/**
 * A sheet that is wider than the paper is printed as columns of pages: first all rows of the left columns, then all
 * rows of the next ones, without a title. Where the rows agree, such tables are put side by side again.
 */
export function joinBeside(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const open = result.at(-1);
    if (part.kind === 'table' && open?.kind === 'table' && isBeside(open, part))
      result[result.length - 1] = beside(open, part);
    else result.push(part);
  }
  return result;
}

export function isBeside(left: TablePart, right: TablePart): boolean {
  const rows = left.ys.length;
  if (!left.ruled || !right.ruled || right.page <= left.lastPage || rows !== right.ys.length || rows <= fewestRows)
    return false;
  // A sheet is cut where the paper ends: all of its pages begin at the same height.
  if (Math.abs((left.ys[0] ?? 0) - (right.ys[0] ?? 0)) > slack) return false;
  return left.ys.every((y, index) => {
    const height = (left.ys[index + 1] ?? y) - y;
    const other = (right.ys[index + 1] ?? 0) - (right.ys[index] ?? 0);
    return index + 1 === rows || Math.abs(height - other) <= slack;
  });
}

export function beside(left: TablePart, right: TablePart): TablePart {
  const columns = left.xs.length - 1;
  const edge = left.xs.at(-1) ?? 0;
  const start = right.xs[0] ?? 0;
  const moved = right.cells.map((cell): PartCell => ({ ...cell, column: cell.column + columns }));
  return {
    ...left,
    lastPage: right.lastPage,
    xs: [...left.xs, ...right.xs.slice(1).map((x) => edge + x - start)],
    cells: [...left.cells, ...moved].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
