/** How a row is ruled: the edges of its cells, in twentieths of a point from the margin, and what merges. */
export interface RowShape {
  readonly edges: readonly number[];
  readonly cells: readonly CellShape[];
}

export interface CellShape {
  readonly vertical: 'restart' | 'continue' | null;
  readonly horizontal: 'restart' | 'continue' | null;
}

const CELL_SIZE = 20;

/** The definition of a row: how many cells, their edges, and 20 bytes for each of as many as need them. */
export function readEdges(view: DataView, start: number, end: number): RowShape {
  const count = view.getUint8(start);
  const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(start + 1 + 2 * i, true));
  const shapes = start + 1 + 2 * (count + 1);
  const cells = Array.from({ length: count }, (_, i): CellShape => {
    const at = shapes + CELL_SIZE * i;
    const flags = at + 2 > end ? 0 : view.getUint16(at, true);
    return {
      vertical: (flags & 0x20) === 0 ? null : (flags & 0x40) === 0 ? 'continue' : 'restart',
      horizontal: (flags & 2) !== 0 ? 'continue' : (flags & 1) !== 0 ? 'restart' : null,
    };
  });
  return { edges, cells };
}
