import { PARTITIONS, type Partition } from '../model/cube.js';
import type { Figure } from '../model/figure.js';
import { DIMENSIONS, type Dimension, keyOf, type Quantity } from '../model/quantity.js';
import type { Cells } from './same-cell.js';

/** A cell with its first printing. */
export interface Stated {
  readonly at: Quantity;
  readonly key: string;
  readonly figure: Figure;
}

/** What a document prints of the cube. */
export interface PrintedCube {
  readonly cells: readonly Stated[];
  /** The first printing of a cell, by its key. */
  readonly stated: (key: string) => Figure | undefined;
  /** Members that the document prints somewhere: a member that it never prints does not exist in it. */
  readonly occurs: (dimension: Dimension, member: string) => boolean;
  /** The breakdowns of which it prints a part somewhere, with the parts that exist in it. */
  readonly partitions: readonly Partition[];
  /** The printed cells on the line through a cell along a dimension: breaking it down along that never leaves the line. */
  readonly lineOf: (at: Quantity, dimension: Dimension) => readonly Stated[];
  /** Whether breaking `wide` down along a dimension can lead to `narrow`, a cell on its line, or is there already. */
  readonly leadsTo: (dimension: Dimension, wide: Quantity, narrow: Quantity) => boolean;
}

/** A side, whose 总计 is often unprinted, is broken down along its funding too. */
export const along = (dimension: Dimension): readonly Dimension[] => ALONG.get(dimension) ?? [dimension];
const ALONG = new Map<Dimension, readonly Dimension[]>(
  DIMENSIONS.map((one) => [one, one === 'side' ? ['side', 'funding'] : [one]]),
);
/** Whether two cells of one line are the same. */
export const isSame = (a: Quantity, b: Quantity, dimension: Dimension): boolean =>
  along(dimension).every((one) => a[one] === b[one]);

export function openCube(printed: Cells): PrintedCube {
  const cells = [...printed].flatMap(([key, [figure]]) =>
    figure?.quantity == null ? [] : [{ at: figure.quantity, key, figure }],
  );
  const members = new Map(DIMENSIONS.map((one) => [one, new Set(cells.map(({ at }) => at[one]))] as const));
  const occurs = (dimension: Dimension, member: string): boolean => members.get(dimension)?.has(member) === true;
  const holds = (dimension: Dimension, member: string): boolean =>
    occurs(dimension, member) ||
    PARTITIONS.some(
      (one) => one.dimension === dimension && one.whole === member && one.parts.some((part) => holds(dimension, part)),
    );
  const partitions = PARTITIONS.filter(({ dimension, parts }) => parts.some((part) => holds(dimension, part))).map(
    (one) => ({ ...one, parts: partsIn(one, occurs) }),
  );
  const broken = [...new Set(partitions.map((one) => one.dimension))];
  const lines = new Map(broken.map((one) => [one, linesAlong(one, cells)] as const));
  const below = new Map(broken.map((one) => [one, membersBelow(one, partitions)] as const));
  return {
    cells,
    stated: (key) => printed.get(key)?.[0],
    occurs,
    partitions,
    lineOf: (at, dimension) => lines.get(dimension)?.(at) ?? [],
    leadsTo: (dimension, wide, narrow) =>
      along(dimension).every(
        (one) => wide[one] === narrow[one] || below.get(one)?.get(wide[one])?.has(narrow[one]) === true,
      ),
  };
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

/** The parts that exist in a document. */
export function partsIn({ dimension, parts }: Partition, occurs: PrintedCube['occurs']): readonly string[] {
  return parts.filter((part) => {
    if (part === OPTIONAL_USE) return occurs('use', part);
    if (dimension !== 'side') return true;
    const needed = FUNDED_BY[part] ?? (OPTIONAL_SIDES.includes(part) ? part : null);
    return needed === null || occurs('side', needed) || occurs('side', part);
  });
}

/** The cells that differ along one dimension alone stand on one line. */
function linesAlong(dimension: Dimension, cells: readonly Stated[]): (at: Quantity) => readonly Stated[] | undefined {
  const own = along(dimension);
  const others = DIMENSIONS.filter((one) => !own.includes(one));
  const lines = new Map<string, Stated[]>();
  const lineOf = new Map<Quantity, readonly Stated[]>();
  for (const cell of cells) {
    const key = own.every((one) => cell.at[one] === undefined) ? cell.key : keyOf(cell.at, others);
    const line = lines.get(key) ?? [];
    if (line.push(cell) === 1) lines.set(key, line);
    lineOf.set(cell.at, line);
  }
  return (at) => lineOf.get(at) ?? lines.get(keyOf(at, others));
}

type Members = ReadonlySet<string | undefined>;

/** By member: what breaking it down leads to, in one step or several. */
function membersBelow(
  dimension: Dimension,
  partitions: readonly Partition[],
): ReadonlyMap<string | undefined, Members> {
  const own = partitions.filter((one) => one.dimension === dimension);
  const below = (member: string | undefined): readonly string[] =>
    own.filter(({ whole }) => whole === member).flatMap(({ parts }) => parts.flatMap((part) => [part, ...below(part)]));
  return new Map(own.map(({ whole }) => [whole, new Set(below(whole))]));
}
