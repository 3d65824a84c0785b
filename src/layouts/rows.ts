import type { Lane } from '../model/budget.js';
import { contains } from '../model/cube.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { isAgain } from './again.js';
import type { ColumnReading } from './columns.js';
import type { RowKind } from './layout.js';
import { type RowContext, type RowMeaning, readMeanings } from './meaning.js';
import type { RowReading } from './reading.js';
import type { RowLabel } from './row-label.js';

/** Reads the rows of one lane: what each is, and whose sum it is part of. */
export function readRows(
  lane: Lane,
  columns: readonly ColumnReading[],
  labels: readonly RowLabel[],
  kind: RowKind,
  base: Quantity,
  context: RowContext,
): readonly RowReading[] {
  const drafts = readMeanings(lane, columns, labels, kind, base, context);
  const prints = drafts.map(({ row }) =>
    columns.some((column, i) => column.role === 'amount' && (row.cells[i]?.text ?? '') !== ''),
  );
  const steps = stepsOf(drafts, columns);
  const isHeading = drafts.map((draft, i) => !prints[i] && drafts.some((other, j) => prints[j] && holds(draft, other)));
  const nested = nest(drafts, (i) => !isHeading[i], steps !== null);
  const settled = nested.map((parent, i) =>
    drafts[i]?.at === null || drafts[i]?.at?.project !== undefined ? (steps?.[i] ?? parent) : parent,
  );
  return drafts.map((draft, i) => ({
    ...draft,
    heading: isHeading[i] ?? false,
    again: isAgain(draft, drafts[i - 1]),
    parent: settled[i] ?? null,
  }));
}

/** Whether a row contains another. */
function holds(outer: RowMeaning, inner: RowMeaning): boolean {
  if (outer.at === null) return false;
  if (inner.at === null || (outer.total && outer.kind === 'projects')) return outer.total && !inner.total;
  return contains(outer.at, inner.at) && !contains(inner.at, outer.at);
}

/**
 * Rows named in several columns, without codes, step down from one to the next: for each the nearest row above that is
 * named further to the left, while a row without a name goes on with that of the row above. Null where they do not.
 */
function stepsOf(drafts: readonly RowMeaning[], columns: readonly ColumnReading[]): readonly (number | null)[] | null {
  const names = columns.flatMap(({ role }, i) =>
    role === 'name' || role === 'project' || (role === 'unit' && drafts[0]?.kind === 'projects') ? [i] : [],
  );
  if (names.length < 2 || columns.some(({ role }) => role === 'code')) return null;
  let depth = 0;
  const depths = drafts.map(({ row }) => {
    const own = names.findLast((i) => (row.cells[i]?.text ?? '') !== '') ?? -1;
    if (own >= 0) depth = own;
    return depth;
  });
  const open = depths.filter((_, i) => !drafts[i]?.total);
  if (new Set(open).size < 2) return null;
  return depths.map((at, i) => {
    const above = depths.findLastIndex((other, j) => j < i && other < at && !drafts[j]?.total);
    return above < 0 ? null : above;
  });
}

/** For each row the innermost row that contains it, among those that count. */
function nest(
  drafts: readonly RowMeaning[],
  counts: (index: number) => boolean,
  stepped: boolean,
): readonly (number | null)[] {
  const within = (outer: RowMeaning, inner: RowMeaning): boolean =>
    !(inner.at === null && stepped) && holds(outer, inner);
  const seen = new Set<string>();
  const repeats = drafts.map(({ at }) => {
    if (at === null) return false;
    const key = keyOf(at);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
  const counted = drafts.flatMap((_, i) => (counts(i) ? [i] : []));
  return drafts.map((draft, i) => {
    // A cell that is printed again is no further addend.
    if (repeats[i]) return null;
    let best: number | null = null;
    for (const j of counted) {
      const outer = drafts[j];
      if (outer === undefined || j === i || !within(outer, draft)) continue;
      const held = best === null ? undefined : drafts[best];
      if (held === undefined || within(held, outer)) best = j;
    }
    return best;
  });
}
