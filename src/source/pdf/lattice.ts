import type { Box, Rule } from './ink.js';
import { joinPieces } from './rules.js';

/** A ruled table on one page: its edges, and its cells as spans between them. */
export interface Lattice {
  /** Edges of the columns and rows, ascending; one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Span[];
}

export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A rule may miss the one that it meets by so much. */
const reach = 3;
/** Edges nearer than this are one: double rules, and cells that do not quite agree. */
const nearest = 2.5;
/** What fills a page is longer than the lines of most charts, in points. */
const shortestOpen = 300;
/** More pairs than this are a drawing, not a table. */
const mostPairs = 4_000_000;

export function latticesOf(horizontalPieces: readonly Rule[], verticalPieces: readonly Rule[]): readonly Lattice[] {
  const horizontal = joinPieces(horizontalPieces);
  const vertical = joinPieces(verticalPieces);
  if (horizontal.length * vertical.length > mostPairs) return [];
  return components(horizontal, vertical)
    .map(({ across, down }) => latticeOf(across, down))
    .filter((lattice) => lattice !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** A row that fills a page has no rule above and below it, or one: only its columns are ruled, all the way. */
export function openRow(horizontalPieces: readonly Rule[], verticalPieces: readonly Rule[]): Lattice | null {
  const down = joinPieces(verticalPieces).filter((rule) => rule.to - rule.from >= shortestOpen);
  const [from, to] = [Math.min(...down.map((rule) => rule.from)), Math.max(...down.map((rule) => rule.to))];
  const xs = edges(down);
  const isFrame = down.every((rule) => rule.from - from <= reach && to - rule.to <= reach);
  const isCut = joinPieces(horizontalPieces).some((rule) => rule.at > from + reach && rule.at < to - reach);
  if (xs.length < 3 || !isFrame || isCut) return null;
  const cells = xs.slice(1).map((_, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1 }));
  return { xs, ys: [from, to], cells };
}

export function boxOfLattice(lattice: Lattice): Box {
  return {
    left: lattice.xs[0] ?? 0,
    right: lattice.xs.at(-1) ?? 0,
    top: lattice.ys[0] ?? 0,
    bottom: lattice.ys.at(-1) ?? 0,
  };
}

interface Component {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Rules that meet, directly or through others, belong to one table. */
function components(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Component[] {
  const sets = disjointSets(horizontal.length + vertical.length);
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (within(v.at, h) && within(h.at, v)) sets.unite(i, horizontal.length + j);
    });
  });
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  const groupOf = (index: number) => {
    const root = sets.find(index);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((rule, index) => {
    groupOf(index).across.push(rule);
  });
  vertical.forEach((rule, index) => {
    groupOf(horizontal.length + index).down.push(rule);
  });
  return [...groups.values()].filter(({ across, down }) => across.length >= 2 && down.length >= 1);
}

function within(at: number, rule: Rule): boolean {
  return at >= rule.from - reach && at <= rule.to + reach;
}

function latticeOf(across: readonly Rule[], down: readonly Rule[]): Lattice | null {
  const xs = withOpenSides(edges(down), across);
  const ys = withOpenSides(edges(across), down);
  if (xs.length < 2 || ys.length < 2) return null;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const sets = disjointSets(columns * rows);
  const isRuledDown = coverage(xs, ys, down);
  const isRuledAcross = coverage(ys, xs, across);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      if (column + 1 < columns && !isRuledDown(column + 1, row)) sets.unite(cell, cell + 1);
      if (row + 1 < rows && !isRuledAcross(row + 1, column)) sets.unite(cell, cell + columns);
    }
  const cells = rectangles(rows, columns, sets.find);
  return cells.length < 2 ? null : withoutUnusedEdges({ xs, ys, cells });
}

function edges(rules: readonly Rule[]): readonly number[] {
  const result: { at: number; length: number; last: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const length = rule.to - rule.from;
    const open = result.at(-1);
    if (open !== undefined && rule.at - open.last <= nearest) {
      open.at = (open.at * open.length + rule.at * length) / (open.length + length);
      open.length += length;
      open.last = rule.at;
    } else result.push({ at: rule.at, length, last: rule.at });
  }
  return result.map((edge) => edge.at);
}

/** Tables are drawn without their outer rules, too: where two or more rules end together beyond, there is an edge. */
function withOpenSides(positions: readonly number[], crossing: readonly Rule[]): readonly number[] {
  const first = positions[0] ?? Number.POSITIVE_INFINITY;
  const last = positions.at(-1) ?? Number.NEGATIVE_INFINITY;
  const start = Math.min(...crossing.map((rule) => rule.from));
  const end = Math.max(...crossing.map((rule) => rule.to));
  const shared = (at: number, side: (rule: Rule) => number) =>
    crossing.filter((rule) => Math.abs(side(rule) - at) <= reach).length >= 2;
  return [
    ...(start < first - 6 && shared(start, (rule) => rule.from) ? [start] : []),
    ...positions,
    ...(end > last + 6 && shared(end, (rule) => rule.to) ? [end] : []),
  ];
}

/** Whether edge `index` of `at` is ruled between edges `part` and `part + 1` of `along`: at least half of the way. */
function coverage(
  at: readonly number[],
  along: readonly number[],
  rules: readonly Rule[],
): (index: number, part: number) => boolean {
  const byEdge = at.map((): Rule[] => []);
  for (const rule of rules) byEdge[nearestIndex(at, rule.at)]?.push(rule);
  return (index, part) => {
    const from = along[part] ?? 0;
    const to = along[part + 1] ?? 0;
    let covered = 0;
    for (const rule of byEdge[index] ?? []) covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
    return covered >= (to - from) / 2;
  };
}

function nearestIndex(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((candidate, index) => {
    if (Math.abs(candidate - value) < Math.abs((values[best] ?? 0) - value)) best = index;
  });
  return best;
}

/** Grid cells without a rule between are one cell; where they do not make a rectangle, several that do. */
function rectangles(rows: number, columns: number, find: (cell: number) => number): readonly Span[] {
  const taken = new Uint8Array(rows * columns);
  const spans: Span[] = [];
  const free = (row: number, column: number, root: number) => {
    const cell = row * columns + column;
    return row < rows && column < columns && taken[cell] === 0 && find(cell) === root;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row * columns + column] !== 0) continue;
      const root = find(row * columns + column);
      let columnSpan = 1;
      while (free(row, column + columnSpan, root)) columnSpan += 1;
      let rowSpan = 1;
      const wholeRow = (r: number) => {
        let c = column;
        while (c < column + columnSpan && free(r, c, root)) c += 1;
        return c === column + columnSpan;
      };
      while (wholeRow(row + rowSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1)
        taken.fill(1, r * columns + column, r * columns + column + columnSpan);
      spans.push({ row, column, rowSpan, columnSpan });
    }
  return spans;
}

/** An edge at which no cell begins separates nothing. */
function withoutUnusedEdges(lattice: Lattice): Lattice {
  const usedX = new Set([lattice.xs.length - 1, ...lattice.cells.map((cell) => cell.column)]);
  const usedY = new Set([lattice.ys.length - 1, ...lattice.cells.map((cell) => cell.row)]);
  const x = renumbering(lattice.xs.length, usedX);
  const y = renumbering(lattice.ys.length, usedY);
  return {
    xs: lattice.xs.filter((_, index) => usedX.has(index)),
    ys: lattice.ys.filter((_, index) => usedY.has(index)),
    cells: lattice.cells.map(({ row, column, rowSpan, columnSpan }) => ({
      row: y(row),
      column: x(column),
      rowSpan: y(row + rowSpan) - y(row),
      columnSpan: x(column + columnSpan) - x(column),
    })),
  };
}

/** How many used edges lie before an edge. */
function renumbering(count: number, used: ReadonlySet<number>): (index: number) => number {
  const before: number[] = [];
  let passed = 0;
  for (let index = 0; index < count; index += 1) {
    before.push(passed);
    if (used.has(index)) passed += 1;
  }
  return (index) => before[index] ?? passed;
}

interface DisjointSets {
  readonly find: (item: number) => number;
  readonly unite: (a: number, b: number) => void;
}

function disjointSets(count: number): DisjointSets {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (item: number): number => {
    let root = item;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    let walk = item;
    while (walk !== root) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  return {
    find,
    unite: (a, b) => {
      parent[find(a)] = find(b);
    },
  };
}
