import type { LaneReading, RowReading, TableReading } from '../layouts/reading.js';
import { isAmong, isTotalWord, plain } from '../layouts/words.js';
import { contains } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';

/** The sums that a table prints: each row over the rows below it, each 合计, 小计 and 总计 over its siblings. */
export function printedSums(reading: TableReading): readonly Equation[] {
  return reading.lanes.flatMap((lane) => [...rowSums(lane, reading.address), ...columnSums(lane, reading.address)]);
}

interface Addends {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Whether they are all that the whole consists of; else they are at most the whole. */
  readonly all: boolean;
}

/** A sum of blanks alone says nothing. */
function sum({ whole, parts, all }: Addends, kind: 'rows' | 'columns', table: string): readonly Equation[] {
  if (parts.length === 0 || [whole, ...parts].every((figure) => figure.blank)) return [];
  const origin = { kind, table };
  return [
    all
      ? equationOf({ law: 'sum', form: 'sum', whole, parts, origin })
      : equationOf({ law: 'part', form: 'part', whole, parts, rest: null, origin }),
  ];
}

function rowSums(lane: LaneReading, table: string): readonly Equation[] {
  const unread = lane.rows.some(
    (row, r) =>
      row.at === null &&
      !row.heading &&
      isLoose(row, lane) &&
      lane.figures[r]?.some((figure) => figure && !figure.blank),
  );
  const children = lane.rows.map((): number[] => []);
  lane.rows.forEach(({ parent, heading }, i) => {
    if (parent !== null && !heading) children[parent]?.push(i);
  });
  return lane.rows.flatMap((row, r) => {
    const below = children[r] ?? [];
    // What a row that was not understood belongs to is not known: then no total is complete.
    if (below.length === 0 || (row.total && unread && lane.rows.some((other) => other.at !== null && !other.total)))
      return [];
    // A lone 其中 is a part of its row, and so is each of several rows whose own nesting is not known.
    const among = below.filter((i) => lane.rows[i]?.among);
    const addends = below.filter((i) => !among.includes(i));
    const [only] = addends;
    const complete = !lane.withheld || !addends.some((i) => isLeast(lane.rows[i]));
    const all =
      complete && (addends.length > 1 || only === undefined || !isAmong(plain(lane.rows[only]?.name?.text ?? '')));
    return lane.columns.flatMap(({ role }, c) => {
      if (role !== 'amount') return [];
      const whole = lane.figures[r]?.[c];
      const figureAt = (i: number): Figure | null => lane.figures[i]?.[c] ?? null;
      if (!whole || addends.some((i) => figureAt(i) === null)) return [];
      return [
        ...sum({ whole, parts: addends.flatMap((i) => figureAt(i) ?? []), all }, 'rows', table),
        ...among.flatMap((i) => {
          const part = figureAt(i);
          return part?.blank === false ? sum({ whole, parts: [part], all: false }, 'rows', table) : [];
        }),
      ];
    });
  });
}

/** Whether it is not known which row a row that was not understood is part of. */
const isLoose = ({ parent }: RowReading, { rows }: LaneReading): boolean => parent === null || !!rows[parent]?.total;

/** A project, or a 项 of a function: what is left out for secrecy is one of these. */
const isLeast = (row: RowReading | undefined): boolean =>
  row?.at?.project !== undefined || row?.at?.function?.length === 7;

/** For each total column the columns that it sums, by the headings alone. */
function columnSums(lane: LaneReading, table: string): readonly Equation[] {
  const amounts = lane.columns.flatMap((column, c) => (column.role === 'amount' ? [c] : []));
  const paths = lane.lane.columns.map(({ path }) => path.map(plain));
  const pathOf = (c: number): readonly string[] => paths[c] ?? [];
  const isTotal = (c: number): boolean => isTotalWord(pathOf(c).at(-1) ?? '');
  return amounts.filter(isTotal).flatMap((total) => {
    const group = pathOf(total).slice(0, -1);
    const members = amounts.filter((c) => c !== total && group.every((heading, i) => pathOf(c)[i] === heading));
    const addends = leadersOf(members, pathOf, group.length, isTotal);
    const all = addends.length > 1 || !addends.some((c) => isAmong(pathOf(c).at(-1) ?? ''));
    return lane.figures.flatMap((row) => {
      const whole = row[total];
      const parts = addends.map((c) => row[c] ?? null);
      if (!whole || parts.some((part) => part === null)) return [];
      const read = parts as readonly Figure[];
      // A column that is part of another one stands inside it; one that is no part of the total stands outside.
      const outer = read.filter((one) => !read.some((other) => isInside(one, other)));
      if (!outer.every((one) => isInside(one, whole))) return [];
      return sum({ whole, parts: outer, all }, 'columns', table);
    });
  });
}

/** Of each group of columns its own total where it prints one, else all of it. */
function leadersOf(
  members: readonly number[],
  pathOf: (c: number) => readonly string[],
  depth: number,
  isTotal: (c: number) => boolean,
): readonly number[] {
  const groups = new Map<string, number[]>();
  for (const c of members) {
    const path = pathOf(c);
    const key = path.length > depth + 1 ? (path[depth] ?? '') : `column ${c}`;
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  return [...groups.values()].flatMap((group) => {
    const totals = group.filter((c) => isTotal(c) && pathOf(c).length > depth + 1);
    return totals.length > 0 ? totals : group;
  });
}

function isInside(inner: Figure, outer: Figure): boolean {
  if (inner === outer || inner.quantity === null || outer.quantity === null) return false;
  if (inner.quantity.own !== undefined || outer.quantity.own !== undefined)
    return inner.quantity.own !== outer.quantity.own;
  return contains(outer.quantity, inner.quantity) && !contains(inner.quantity, outer.quantity);
}
