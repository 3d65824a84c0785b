import { BETWEEN_SIDES, isChange, PARTITIONS, type Partition, widerMembers } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { type Dimension, keyOf, type Quantity } from '../model/quantity.js';
import { along, isSame, openCube, type PrintedCube, partsIn, type Stated } from './printed-cube.js';
import type { Cells } from './same-cell.js';

/**
 * Laws 2 and 4 by definition, across tables: a cell is the sum of its parts where a breakdown is complete by
 * definition. A part that is not printed is replaced by its own parts; what then stays unknown makes an
 * inequality, in which the unprinted parts hold at most what the cells around them allow.
 */
export function definitions(cells: Cells): readonly Equation[] {
  const cube: Cube = { ...openCube(cells), bounds: new Map() };
  return cube.cells.flatMap((cell) => {
    const { at } = cell;
    const open = BETWEEN_SIDES.some((one) => one.member === at.side);
    const sums = cube.partitions.flatMap((partition) =>
      // Each part of a side that is read in two ways may be read in the other way.
      partition.whole === at[partition.dimension] && !open ? breakDown(cube, cell, partition) : [],
    );
    return [...sums, ...between(cube, cell)];
  });
}

interface Cube extends PrintedCube {
  /** The bound of a cell, where it was found before. */
  readonly bounds: Map<string, readonly Figure[] | null>;
}

function withMember(at: Quantity, dimension: Dimension, member: string | undefined): Quantity {
  const { [dimension]: _, ...rest } = at;
  return member === undefined ? rest : { ...rest, [dimension]: member };
}

const partsOf = ({ dimension, parts }: Partition, at: Quantity): readonly Quantity[] =>
  parts.map((part) => withMember(at, dimension, part));

interface Expansion {
  readonly known: readonly Figure[];
  readonly unknown: readonly Quantity[];
}

/**
 * The printed figures of a line that make up a cell, and what of it is printed nowhere. It is broken down further
 * along the same dimension.
 */
function expand(cube: Cube, line: readonly Stated[], at: Quantity, dimension: Dimension): Expansion {
  const within = line.filter((cell) => cube.leadsTo(dimension, at, cell.at));
  const own = within.find((cell) => isSame(cell.at, at, dimension));
  if (own) return { known: [own.figure], unknown: [] };
  if (within.length > 0) {
    for (const partition of cube.partitions) {
      if (partition.whole !== at[partition.dimension] || !along(dimension).includes(partition.dimension)) continue;
      const { known, unknown } = expandParts(cube, within, partsOf(partition, at), dimension);
      if (known.length > 0) return { known, unknown };
    }
  }
  return { known: [], unknown: [at] };
}

function expandParts(cube: Cube, line: readonly Stated[], parts: readonly Quantity[], dimension: Dimension): Expansion {
  const expanded = parts.map((part) => expand(cube, line, part, dimension));
  return { known: expanded.flatMap(({ known }) => known), unknown: expanded.flatMap(({ unknown }) => unknown) };
}

function breakDown(cube: Cube, cell: Stated, partition: Partition): readonly Equation[] {
  const { at, figure: whole } = cell;
  const { dimension } = partition;
  const line = cube.lineOf(at, dimension).filter((other) => other !== cell && cube.leadsTo(dimension, at, other.at));
  if (line.length === 0) return [];
  const { known, unknown } = expandParts(cube, line, partsOf(partition, at), dimension);
  if (known.length === 0) return [];
  if (unknown.length === 0) {
    const origin = { kind: 'definition', dimension } as const;
    return allBlank([whole, ...known]) ? [] : [equationOf({ law: 'sum', form: 'sum', whole, parts: known, origin })];
  }
  // A change may have any sign, so what is unknown of it bounds nothing.
  if (isChange(at)) return [];
  return atMost(cube, whole, known, unknown, dimension);
}

/** 0 ≤ whole − Σ known ≤ what the unknown parts can hold. */
function atMost(
  cube: Cube,
  whole: Figure,
  known: readonly Figure[],
  unknown: readonly Quantity[],
  dimension: Dimension,
): readonly Equation[] {
  const bounds = unknown.map((part) => upper(cube, part, new Set()));
  const rest = bounds.every((bound) => bound !== null) ? [...new Set(bounds.flatMap((bound) => bound ?? []))] : null;
  if (allBlank([whole, ...known, ...(rest ?? [])])) return [];
  return [
    equationOf({ law: 'part', form: 'part', whole, parts: known, rest, origin: { kind: 'definition', dimension } }),
  ];
}

/** A side whose words leave it open lies between its two readings. */
function between(cube: Cube, cell: Stated): readonly Equation[] {
  const { at, figure: whole } = cell;
  return BETWEEN_SIDES.flatMap(({ member, low }) => {
    if (isChange(at)) return [];
    const rest = (): readonly Quantity[] =>
      PARTITIONS.filter((one) => one.dimension === 'side' && one.parts.includes(low)).flatMap((one) =>
        partsOf({ ...one, parts: partsIn(one, cube.occurs).filter((part) => part !== low) }, at),
      );
    if (at.side === member) {
      const { known, unknown } = expand(cube, cube.lineOf(at, 'side'), withMember(at, 'side', low), 'side');
      return known.length > 0 && unknown.length === 0 ? atMost(cube, whole, known, rest(), 'side') : [];
    }
    const open = at.side === undefined ? cube.stated(keyOf(withMember(at, 'side', member))) : undefined;
    return open ? atMost(cube, whole, [open], rest(), 'side') : [];
  });
}

/**
 * Printed figures that an unprinted cell cannot exceed together: the cell's own parts where all are bounded,
 * else the cells that contain it. Null where nothing bounds it.
 */
function upper(cube: Cube, at: Quantity, asking: ReadonlySet<string>): readonly Figure[] | null {
  const key = keyOf(at);
  const figure = cube.stated(key);
  if (figure) return [figure];
  const found = cube.bounds.get(key);
  if (found !== undefined) return found;
  if (asking.has(key)) return null;
  const inner = new Set([...asking, key]);
  const bound = byParts(cube, at, inner) ?? byWider(cube, at, inner);
  // That nothing bounds it may be for want of the cells that are being asked about already.
  if (bound !== null || asking.size === 0) cube.bounds.set(key, bound);
  return bound;
}

function byParts(cube: Cube, at: Quantity, asking: ReadonlySet<string>): readonly Figure[] | null {
  for (const partition of cube.partitions) {
    if (partition.whole !== at[partition.dimension]) continue;
    const line = cube.lineOf(at, partition.dimension);
    const parts = line.length === 0 ? [] : partsOf(partition, at);
    if (!parts.some((part) => line.some((cell) => isSame(cell.at, part, partition.dimension)))) continue;
    const bounds = parts.map((part) => upper(cube, part, asking));
    if (bounds.every((bound) => bound !== null)) return bounds.flatMap((bound) => bound ?? []);
  }
  return null;
}

/** Along which dimension a cell is widened first: the finest breakdowns say least about the others. */
const WIDENING: readonly Dimension[] = [
  'project',
  'function',
  'economic',
  'government',
  'unit',
  'use',
  'side',
  'item',
  'funding',
];

/** Little is carried over: such a cell is widened to what all funds carry, before it is to a 总计. */
const CARRIED: readonly (string | undefined)[] = ['上年结转', '年终结转'];
const CARRIED_WIDENING: readonly Dimension[] = [...WIDENING.filter((dimension) => dimension !== 'side'), 'side'];

function byWider(cube: Cube, at: Quantity, asking: ReadonlySet<string>): readonly Figure[] | null {
  for (const dimension of CARRIED.includes(at.side) ? CARRIED_WIDENING : WIDENING) {
    const member = at[dimension];
    if (member === undefined) continue;
    for (const wider of widerMembers(dimension, member)) {
      const bound = upper(cube, withMember(at, dimension, wider), asking);
      if (bound !== null) return bound;
    }
  }
  return null;
}

function allBlank(figures: readonly Figure[]): boolean {
  return figures.every((figure) => figure.blank);
}
