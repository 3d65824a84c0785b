import { BETWEEN_SIDES, isChange, PARTITIONS, type Partition, widerMembers } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { DIMENSIONS, type Dimension, keyOf, type Quantity } from '../model/quantity.js';
import type { Cells } from './same-cell.js';

/**
 * Laws 2 and 4 by definition, across tables: a cell is the sum of its parts where a breakdown is complete by
 * definition. A part that is not printed is replaced by its own parts; what then stays unknown makes an
 * inequality, in which the unprinted parts hold at most what the cells around them allow.
 */
export function definitions(cells: Cells): readonly Equation[] {
  const cube = openCube(cells);
  return [...cells.values()].flatMap(([whole]) => {
    if (whole?.quantity == null) return [];
    const at = whole.quantity;
    const open = BETWEEN_SIDES.some((one) => one.member === at.side);
    const sums = PARTITIONS.flatMap((partition) =>
      // Each part of a side that is read in two ways may be read in the other way.
      partition.whole === at[partition.dimension] &&
      !open &&
      partition.parts.some((part) => cube.holds(partition.dimension, part))
        ? breakDown(cube, whole, at, partition)
        : [],
    );
    return [...sums, ...between(cube, whole, at)];
  });
}

interface Cube {
  /** The first printing of a cell. */
  readonly stated: (at: Quantity) => Figure | undefined;
  /** Members that the document prints somewhere: a member that it never prints does not exist in it. */
  readonly occurs: (dimension: Dimension, member: string) => boolean;
  /** Whether it prints the member or a part of it. */
  readonly holds: (dimension: Dimension, member: string) => boolean;
  /** What was found before: the bound of a cell, and its expansion along a dimension. */
  readonly bounds: Map<string, readonly Figure[] | null>;
  readonly expansions: Map<string, Expansion>;
}

function openCube(cells: Cells): Cube {
  const members = new Set<string>();
  for (const [first] of cells.values()) {
    for (const dimension of DIMENSIONS) {
      const member = first?.quantity?.[dimension];
      if (member !== undefined) members.add(`${dimension}=${member}`);
    }
  }
  const holds = (dimension: Dimension, member: string): boolean =>
    members.has(`${dimension}=${member}`) ||
    PARTITIONS.some(
      (one) => one.dimension === dimension && one.whole === member && one.parts.some((part) => holds(dimension, part)),
    );
  return {
    holds,
    stated: (at) => cells.get(keyOf(at))?.[0],
    occurs: (dimension, member) => members.has(`${dimension}=${member}`),
    bounds: new Map(),
    expansions: new Map(),
  };
}

function withMember(at: Quantity, dimension: Dimension, member: string | undefined): Quantity {
  const { [dimension]: _, ...rest } = at;
  return member === undefined ? rest : { ...rest, [dimension]: member };
}

/** Sides that a document may leave out for want of anything to print there. */
const OPTIONAL_SIDES: readonly string[] = [
  '使用非财政拨款结余',
  '结余分配',
  '年终结转',
  '上年结转',
  '上年实户资金余额',
  '未安排支出的实户资金',
];
/** A use that a few provinces have. */
const OPTIONAL_USE = '单位预留机动经费';
/** Without funds that were carried over nothing is spent of them. */
const FUNDED_BY: Readonly<Record<string, string>> = { 结转支出: '上年结转' };

function partsOf(cube: Cube, partition: Partition, at: Quantity): readonly Quantity[] {
  return partition.parts
    .filter((part) => {
      if (part === OPTIONAL_USE) return cube.occurs('use', part);
      if (partition.dimension !== 'side') return true;
      const needed = FUNDED_BY[part] ?? (OPTIONAL_SIDES.includes(part) ? part : null);
      return needed === null || cube.occurs('side', needed) || cube.occurs('side', part);
    })
    .map((part) => withMember(at, partition.dimension, part));
}

interface Expansion {
  readonly known: readonly Figure[];
  readonly unknown: readonly Quantity[];
}

/**
 * The printed figures that make up a cell, and what of it is printed nowhere. It is broken down further along the
 * same dimension; a side, whose 总计 is often unprinted, along its funding too.
 */
function expand(cube: Cube, at: Quantity, dimension: Dimension): Expansion {
  const key = `${dimension} ${keyOf(at)}`;
  const found = cube.expansions.get(key) ?? expandAnew(cube, at, dimension);
  cube.expansions.set(key, found);
  return found;
}

function expandAnew(cube: Cube, at: Quantity, dimension: Dimension): Expansion {
  const figure = cube.stated(at);
  if (figure) return { known: [figure], unknown: [] };
  for (const partition of PARTITIONS) {
    if (partition.whole !== at[partition.dimension]) continue;
    if (partition.dimension !== dimension && !(dimension === 'side' && partition.dimension === 'funding')) continue;
    if (!partition.parts.some((part) => cube.holds(partition.dimension, part))) continue;
    const parts = partsOf(cube, partition, at).map((part) => expand(cube, part, dimension));
    const known = parts.flatMap((part) => part.known);
    if (known.length > 0) return { known, unknown: parts.flatMap((part) => part.unknown) };
  }
  return { known: [], unknown: [at] };
}

function breakDown(cube: Cube, whole: Figure, at: Quantity, partition: Partition): readonly Equation[] {
  const parts = partsOf(cube, partition, at).map((part) => expand(cube, part, partition.dimension));
  const known = parts.flatMap((part) => part.known);
  if (known.length === 0) return [];
  const unknown = parts.flatMap((part) => part.unknown);
  const origin = { kind: 'definition', dimension: partition.dimension } as const;
  if (unknown.length === 0) {
    return allBlank([whole, ...known]) ? [] : [equationOf({ law: 'sum', form: 'sum', whole, parts: known, origin })];
  }
  // A change may have any sign, so what is unknown of it bounds nothing.
  if (isChange(at)) return [];
  return atMost(cube, whole, known, unknown, origin.dimension);
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
function between(cube: Cube, whole: Figure, at: Quantity): readonly Equation[] {
  return BETWEEN_SIDES.flatMap(({ member, low }) => {
    if (isChange(at)) return [];
    const rest = PARTITIONS.filter((one) => one.dimension === 'side' && one.parts.includes(low)).flatMap((one) =>
      partsOf(cube, { ...one, parts: one.parts.filter((part) => part !== low) }, withMember(at, 'side', undefined)),
    );
    if (at.side === member) {
      const { known, unknown } = expand(cube, withMember(at, 'side', low), 'side');
      return known.length > 0 && unknown.length === 0 ? atMost(cube, whole, known, rest, 'side') : [];
    }
    const open = cube.stated(withMember(at, 'side', member));
    return at.side === undefined && open ? atMost(cube, whole, [open], rest, 'side') : [];
  });
}

/**
 * Printed figures that an unprinted cell cannot exceed together: the cell's own parts where all are bounded,
 * else the cells that contain it. Null where nothing bounds it.
 */
function upper(cube: Cube, at: Quantity, asking: ReadonlySet<string>): readonly Figure[] | null {
  const figure = cube.stated(at);
  if (figure) return [figure];
  const key = keyOf(at);
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
  for (const partition of PARTITIONS) {
    if (partition.whole !== at[partition.dimension]) continue;
    const parts = partsOf(cube, partition, at);
    if (!parts.some((part) => cube.stated(part))) continue;
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
