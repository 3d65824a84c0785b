import { BETWEEN_SIDES, isChange, PARTITIONS, type Partition, widerMembers } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { type Dimension, type Keyed, keyOf, type Quantity, widened } from '../model/quantity.js';
import { along, type Line, openCube, type PrintedCube, partsIn, type Stated } from './printed-cube.js';
import type { Cells } from './same-cell.js';

/**
 * Laws 2 and 4 by definition, across tables: a cell is the sum of its parts where a breakdown is complete by
 * definition. A part that is not printed is replaced by its own parts; what then stays unknown makes an
 * inequality, in which the unprinted parts hold at most what the cells around them allow.
 */
export function definitions(cells: Cells): readonly Equation[] {
  const cube: Cube = { ...openCube(cells), bounds: new Map() };
  return cube.cells.flatMap((cell) => {
    // Each part of a side that is read in two ways may be read in the other way.
    const open = BETWEEN_SIDES.some((one) => one.member === cell.at.side);
    const sums = open ? [] : cube.dimensions.flatMap((dimension) => breakDown(cube, cell, dimension));
    return [...sums, ...between(cube, cell)];
  });
}

interface Cube extends PrintedCube {
  /** The bound of a cell, where it was found before. */
  readonly bounds: Map<string, readonly Figure[] | null>;
}

const withPart = (at: Quantity, dimension: Dimension, part: string): Quantity => ({ ...at, [dimension]: part });

const partsOf = ({ dimension, parts }: Partition, at: Quantity): readonly Quantity[] =>
  parts.map((part) => withPart(at, dimension, part));

interface Expansion {
  readonly known: readonly Figure[];
  readonly unknown: readonly Quantity[];
}

/**
 * The printed figures of a line that make up a cell, by one of its breakdowns, and what of it is printed nowhere. A
 * part that is not printed is broken down further along the same dimension.
 */
function expand(cube: Cube, line: Line, at: Quantity, partition: Partition, dimension: Dimension): Expansion {
  const known: Figure[] = [];
  const unknown: Quantity[] = [];
  for (const part of partition.parts) {
    const own = partOn(line, at, partition.dimension, part, dimension);
    const inner = own ? null : expandUnprinted(cube, line, withPart(at, partition.dimension, part), dimension);
    if (own) known.push(own.figure);
    if (inner) known.push(...inner.known);
    if (inner) unknown.push(...inner.unknown);
  }
  return { known, unknown };
}

function expandUnprinted(cube: Cube, line: Line, at: Quantity, dimension: Dimension): Expansion {
  const within = line.filter((cell) => cube.leadsTo(dimension, at, cell.at));
  if (within.length > 0) {
    for (const broken of along(dimension)) {
      for (const partition of cube.partitionsOf(broken, at[broken])) {
        const inner = expand(cube, within, at, partition, dimension);
        if (inner.known.length > 0) return inner;
      }
    }
  }
  return { known: [], unknown: [at] };
}

/** The printed cell on the line through `at` that has another member along `broken`. */
function partOn(line: Line, at: Quantity, broken: Dimension, part: string, dimension: Dimension): Stated | undefined {
  return line.find(
    (cell) => cell.at[broken] === part && along(dimension).every((one) => one === broken || cell.at[one] === at[one]),
  );
}

function breakDown(cube: Cube, cell: Stated, dimension: Dimension): readonly Equation[] {
  const { at, figure: whole } = cell;
  const partitions = cube.partitionsOf(dimension, at[dimension]);
  if (partitions.length === 0) return [];
  const line = cube.lineOf(cell, dimension).filter((other) => other !== cell && cube.leadsTo(dimension, at, other.at));
  if (line.length === 0) return [];
  return partitions.flatMap((partition) => {
    const { known, unknown } = expand(cube, line, at, partition, dimension);
    if (known.length === 0) return [];
    if (unknown.length === 0) {
      const origin = { kind: 'definition', dimension } as const;
      return allBlank([whole, ...known]) ? [] : [equationOf({ law: 'sum', form: 'sum', whole, parts: known, origin })];
    }
    // A change may have any sign, so what is unknown of it bounds nothing.
    return isChange(at) ? [] : atMost(cube, whole, known, unknown, dimension);
  });
}

/** 0 ≤ whole − Σ known ≤ what the unknown parts can hold. */
function atMost(
  cube: Cube,
  whole: Figure,
  known: readonly Figure[],
  unknown: readonly Quantity[],
  dimension: Dimension,
): readonly Equation[] {
  const bounds = unknown.map((part) => upper(cube, { at: part, key: keyOf(part) }, new Set()));
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
    if (!cube.occurs('side', member) || isChange(at)) return [];
    const rest = (): readonly Quantity[] =>
      PARTITIONS.filter((one) => one.dimension === 'side' && one.parts.includes(low)).flatMap((one) =>
        partsOf({ ...one, parts: partsIn(one, cube.occurs).filter((part) => part !== low) }, at),
      );
    if (at.side === member) {
      const reading: Partition = { dimension: 'side', whole: member, parts: [low] };
      const { known, unknown } = expand(cube, cube.lineOf(cell, 'side'), at, reading, 'side');
      return known.length > 0 && unknown.length === 0 ? atMost(cube, whole, known, rest(), 'side') : [];
    }
    const open = at.side === undefined ? cube.stated(keyOf(withPart(at, 'side', member))) : undefined;
    return open ? atMost(cube, whole, [open], rest(), 'side') : [];
  });
}

/**
 * Printed figures that an unprinted cell cannot exceed together: the cell's own parts where all are bounded,
 * else the cells that contain it. Null where nothing bounds it.
 */
function upper(cube: Cube, cell: Keyed, asking: Set<string>): readonly Figure[] | null {
  const { key } = cell;
  const figure = cube.stated(key);
  if (figure) return [figure];
  const found = cube.bounds.get(key);
  if (found !== undefined) return found;
  if (asking.has(key)) return null;
  asking.add(key);
  const bound = byParts(cube, cell, asking) ?? byWider(cube, cell, asking);
  asking.delete(key);
  // That nothing bounds it may be for want of the cells that are being asked about already.
  if (bound !== null || asking.size === 0) cube.bounds.set(key, bound);
  return bound;
}

function byParts(cube: Cube, cell: Keyed, asking: Set<string>): readonly Figure[] | null {
  for (const dimension of cube.dimensions) {
    const partitions = cube.partitionsOf(dimension, cell.at[dimension]);
    const line = partitions.length === 0 ? [] : cube.lineOf(cell, dimension);
    if (line.length === 0) continue;
    for (const partition of partitions) {
      if (!partition.parts.some((part) => partOn(line, cell.at, dimension, part, dimension))) continue;
      const bounds = partsOf(partition, cell.at).map((at) => upper(cube, { at, key: keyOf(at) }, asking));
      if (bounds.every((bound) => bound !== null)) return bounds.flatMap((bound) => bound ?? []);
    }
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

function byWider(cube: Cube, cell: Keyed, asking: Set<string>): readonly Figure[] | null {
  for (const dimension of CARRIED.includes(cell.at.side) ? CARRIED_WIDENING : WIDENING) {
    const member = cell.at[dimension];
    if (member === undefined) continue;
    for (const wider of widerMembers(dimension, member)) {
      const bound = upper(cube, widened(cell, dimension, wider), asking);
      if (bound !== null) return bound;
    }
  }
  return null;
}

function allBlank(figures: readonly Figure[]): boolean {
  return figures.every((figure) => figure.blank);
}
