import type { TablePart } from './parts.js';

/** Edges of one column on two pages differ by at most this. */
const slack = 4;

/**
 * The edges that two parts of a table have together, or null where they are not the columns of one table. Where only
 * a total stands on the last page its merged cells leave fewer rules: then the edges of the one are some of the
 * other's, with the same outer ones.
 */
export function commonColumns(a: readonly number[], b: readonly number[]): readonly number[] | null {
  if (a.length < 2 || b.length < 2) return null;
  const shift = (b[0] ?? 0) - (a[0] ?? 0);
  const moved = b.map((edge) => edge - shift);
  if (Math.abs((a.at(-1) ?? 0) - (moved.at(-1) ?? 0)) > slack) return null;
  if (moved.every((edge) => has(a, edge))) return a;
  return a.every((edge) => has(moved, edge)) ? moved : null;
}

function has(edges: readonly number[], edge: number): boolean {
  return edges.some((other) => Math.abs(other - edge) <= slack);
}

/** The part with its cells as spans of other edges, which hold its own. */
export function withColumns(part: TablePart, xs: readonly number[]): TablePart {
  if (part.xs === xs) return part;
  const shift = (part.xs[0] ?? 0) - (xs[0] ?? 0);
  const index = part.xs.map((edge) => nearestEdge(xs, edge - shift));
  return {
    ...part,
    xs,
    cells: part.cells.map((cell) => {
      const column = index[cell.column] ?? 0;
      return { ...cell, column, columnSpan: (index[cell.column + cell.columnSpan] ?? xs.length - 1) - column };
    }),
  };
}

function nearestEdge(xs: readonly number[], at: number): number {
  let best = 0;
  xs.forEach((edge, index) => {
    if (Math.abs(edge - at) < Math.abs((xs[best] ?? 0) - at)) best = index;
  });
  return best;
}
