import { PARTITIONS, type Partition } from '../model/cube.js';
import type { Figure } from '../model/figure.js';
import { DIMENSIONS, type Dimension, type Keyed, keyWithout, type Quantity } from '../model/quantity.js';
import type { Cells } from './same-cell.js';

/** A cell with its first printing. */
export interface Stated extends Keyed {
  readonly figure: Figure;
}

/** The printed cells that differ along one dimension alone, of those that are a part along it. */
export type Line = readonly Stated[];

/** What a document prints of the cube. */
export interface PrintedCube {
  readonly cells: readonly Stated[];
  /** The first printing of a cell, by its key. */
  readonly stated: (key: string) => Figure | undefined;
  /** Members that the document prints somewhere: a member that it never prints does not exist in it. */
  readonly occurs: (dimension: Dimension, member: string) => boolean;
  /** The dimensions along which it breaks anything down. */
  readonly dimensions: readonly Dimension[];
  /** The breakdowns of a member of which it prints a part somewhere, with the parts that exist in it. */
  readonly partitionsOf: (dimension: Dimension, whole: string | undefined) => readonly Partition[];
  /** The line through a cell along a dimension; breaking the cell down along that never leaves the line. */
  readonly lineOf: (cell: Keyed, dimension: Dimension) => Line;
  /** Whether breaking `wide` down along a dimension can lead to `narrow`, a cell on its line, or is there already. */
  readonly leadsTo: (dimension: Dimension, wide: Quantity, narrow: Quantity) => boolean;
}

/** A side, whose 总计 is often unprinted, is broken down along its funding too. */
export const along = (dimension: Dimension): readonly Dimension[] => ALONG.get(dimension) ?? [];
const ALONG = new Map<Dimension, readonly Dimension[]>(
  DIMENSIONS.map((one) => [one, one === 'side' ? ['side', 'funding'] : [one]]),
);

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
  const dimensions = [...new Set(partitions.map((one) => one.dimension))];
  const below = new Map(dimensions.map((one) => [one, membersBelow(one, partitions)] as const));
  const lines = new Map(dimensions.map((one) => [one, linesAlong(one, cells, partitions)] as const));
  const reaches = (dimension: Dimension, wide: Quantity, narrow: Quantity): boolean =>
    wide[dimension] === narrow[dimension] ||
    below.get(dimension)?.get(wide[dimension])?.members.has(narrow[dimension]) === true;
  return {
    cells,
    stated: (key) => printed.get(key)?.[0],
    occurs,
    dimensions,
    partitionsOf: (dimension, whole) => below.get(dimension)?.get(whole)?.partitions ?? [],
    lineOf: (cell, dimension) => lines.get(dimension)?.get(lineKey(cell, dimension)) ?? [],
    leadsTo: (dimension, wide, narrow) =>
      reaches(dimension, wide, narrow) && (dimension !== 'side' || reaches('funding', wide, narrow)),
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

function linesAlong(
  dimension: Dimension,
  cells: readonly Stated[],
  partitions: readonly Partition[],
): ReadonlyMap<string, Line> {
  const parts = along(dimension).map((one) => {
    const own = partitions.filter((partition) => partition.dimension === one);
    return { one, members: new Set<string | undefined>(own.flatMap((partition) => partition.parts)) };
  });
  const lines = new Map<string, Stated[]>();
  for (const cell of cells) {
    if (!parts.some(({ one, members }) => members.has(cell.at[one]))) continue;
    const key = lineKey(cell, dimension);
    const line = lines.get(key);
    if (line) line.push(cell);
    else lines.set(key, [cell]);
  }
  return lines;
}

function lineKey({ at, key }: Keyed, dimension: Dimension): string {
  const rest = keyWithout({ at, key }, dimension);
  return dimension === 'side' ? keyWithout({ at, key: rest }, 'funding') : rest;
}

interface Below {
  readonly partitions: readonly Partition[];
  /** What these lead to, in one step or several. */
  readonly members: ReadonlySet<string | undefined>;
}

/** By member that is broken down. */
function membersBelow(dimension: Dimension, partitions: readonly Partition[]): ReadonlyMap<string | undefined, Below> {
  const own = partitions.filter((one) => one.dimension === dimension);
  const ofWhole = (member: string | undefined): readonly Partition[] => own.filter(({ whole }) => whole === member);
  const below = (member: string | undefined): readonly string[] =>
    ofWhole(member).flatMap(({ parts }) => parts.flatMap((part) => [part, ...below(part)]));
  return new Map(
    own.map(({ whole }) => [whole, { partitions: ofWhole(whole), members: new Set(below(whole)) }] as const),
  );
}
