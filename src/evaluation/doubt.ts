import type { TableReading } from '../layouts/reading.js';
import { MONEY_UNITS, type MoneyUnit } from '../model/budget.js';
import { addressesOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { evaluate } from './evaluate.js';
import type { Rounding } from './interval.js';
import type { Outcome } from './outcome.js';

/**
 * A table that fails most of its own sums, or a column that most figures elsewhere contradict. So many slips in one
 * place are less likely than a column that is not what its heading was read as, or a table of another version; and
 * what is told of it figure by figure would be noise.
 */
export interface Doubt {
  readonly table: TableReading;
  /** Null: the table as a whole. */
  readonly column: { readonly lane: number; readonly index: number } | null;
  /** What failed, no two of which share a figure of the table: each would need a slip of its own. */
  readonly failed: readonly Outcome[];
  /** How many of the same kind held, counted likewise. */
  readonly held: number;
  /** The unit of money in which the table agrees with the others: then its own is what is wrong. */
  readonly unit: MoneyUnit | null;
}

/** Slips of their own that one table or column may need before its reading is doubted instead. */
const OWN_SUMS = 3;
const OTHER_FIGURES = 4;

/** What is most in doubt; null where nothing is. Tables come before columns, since their figures contradict others. */
export function worstDoubt(
  tables: readonly TableReading[],
  outcomes: readonly Outcome[],
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding,
): Doubt | null {
  if (outcomes.every(({ state }) => state !== 'unequal')) return null;
  const telling = outcomes.filter(({ equation, state }) => {
    const terms = addressesOf(equation).map((address) => figures.get(address));
    return equation.law !== 'tie' && state !== 'unchecked' && terms.some((figure) => figure && !figure.value.isZero());
  });
  const own = tables.flatMap((table) => inDoubt({ table, column: null }, ownSums(table, telling), OWN_SUMS));
  const misstated = tables.flatMap((table) => unitInDoubt(table, telling, figures, rounding) ?? []);
  if (misstated.length > 0) return worst(mostSpokenAgainst(misstated));
  return worst(own.length > 0 ? own : columnsInDoubt(tables, telling));
}

/** The addresses of the figures in doubt. */
export function figuresInDoubt({ table, column }: Pick<Doubt, 'table' | 'column'>): ReadonlySet<string> {
  const lanes = column === null ? table.lanes : table.lanes.slice(column.lane, column.lane + 1);
  return new Set(
    lanes.flatMap((lane) =>
      lane.figures.flatMap((row) =>
        (column === null ? row : [row[column.index]]).flatMap((figure) => figure?.address ?? []),
      ),
    ),
  );
}

interface Held {
  readonly outcome: Outcome;
  /** The figures of the place that the equation speaks of. */
  readonly addresses: readonly string[];
}

function ownSums(table: TableReading, outcomes: readonly Outcome[]): readonly Held[] {
  return outcomes.flatMap((outcome) => {
    const { origin } = outcome.equation;
    const own = (origin.kind === 'rows' || origin.kind === 'columns') && origin.table === table.address;
    return own ? [{ outcome, addresses: addressesOf(outcome.equation) }] : [];
  });
}

/** So many figures do not all come to agree by chance once they are read in another unit. */
const OTHER_UNIT = 2;

/** A table that two others speak against makes each of them look misstated as well. */
function mostSpokenAgainst(doubts: readonly Doubt[]): readonly Doubt[] {
  const most = Math.max(...doubts.map(({ failed }) => failed.length));
  return doubts.filter(({ failed }) => failed.length === most);
}

/** A table whose figures agree with those elsewhere in another unit of money, and hardly in its own. */
function unitInDoubt(
  table: TableReading,
  outcomes: readonly Outcome[],
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding,
): Doubt | null {
  const { unit: own } = table.table;
  const addresses = figuresInDoubt({ table, column: null });
  const elsewhere = outcomes.flatMap((outcome): readonly Held[] => {
    const all = addressesOf(outcome.equation);
    const inside = all.filter((address) => addresses.has(address));
    const apart = outcome.equation.law !== 'part' && inside.length > 0 && inside.length < all.length;
    return apart ? [{ outcome, addresses: inside }] : [];
  });
  const failed = elsewhere.filter(({ outcome }) => outcome.state === 'unequal');
  const held = disjoint(elsewhere.filter(({ outcome }) => outcome.state !== 'unequal')).length;
  for (const unit of MONEY_UNITS) {
    if (unit === own || failed.length < OTHER_UNIT) continue;
    const restated = new Map(figures);
    for (const address of addresses) {
      const figure = figures.get(address);
      if (figure?.unit === own) restated.set(address, { ...figure, unit });
    }
    const mended = disjoint(
      failed.filter(({ outcome }) => evaluate(outcome.equation, restated, rounding).state !== 'unequal'),
    );
    if (mended.length >= OTHER_UNIT && mended.length > held && mended.length * 2 > disjoint(failed).length)
      return { table, column: null, failed: mended, held, unit };
  }
  return null;
}

/** Columns against what stands outside of them in other tables and in the text. */
function columnsInDoubt(tables: readonly TableReading[], outcomes: readonly Outcome[]): readonly Doubt[] {
  const tableOf = new Map<string, TableReading>();
  for (const table of tables)
    for (const address of figuresInDoubt({ table, column: null })) tableOf.set(address, table);
  const outside = outcomes.filter(
    (outcome) => new Set(addressesOf(outcome.equation).map((one) => tableOf.get(one))).size > 1,
  );
  return tables.flatMap((table) =>
    table.lanes.flatMap((lane, l) =>
      lane.columns.flatMap((_, index) => {
        const column = new Set(lane.figures.flatMap((row) => row[index]?.address ?? []));
        const held = outside.flatMap((outcome): readonly Held[] => {
          const addresses = addressesOf(outcome.equation).filter((address) => column.has(address));
          return addresses.length > 0 ? [{ outcome, addresses }] : [];
        });
        return inDoubt({ table, column: { lane: l, index } }, held, OTHER_FIGURES);
      }),
    ),
  );
}

function inDoubt(at: Pick<Doubt, 'table' | 'column'>, held: readonly Held[], least: number): readonly Doubt[] {
  const failed = disjoint(held.filter(({ outcome }) => outcome.state === 'unequal'));
  if (failed.length < least) return [];
  const good = disjoint(held.filter(({ outcome }) => outcome.state !== 'unequal')).length;
  return failed.length > good ? [{ ...at, failed, held: good, unit: null }] : [];
}

/** As many as share no figure, the smallest first. */
function disjoint(held: readonly Held[]): readonly Outcome[] {
  const used = new Set<string>();
  return [...held]
    .sort((a, b) => a.addresses.length - b.addresses.length)
    .flatMap(({ outcome, addresses }) => {
      if (addresses.some((address) => used.has(address))) return [];
      for (const address of addresses) used.add(address);
      return [outcome];
    });
}

/** The one with the least that speaks for it; of equals the later one, whose model the earlier is. */
function worst(doubts: readonly Doubt[]): Doubt | null {
  const share = ({ failed, held }: Doubt): number => failed.length / (failed.length + held);
  return doubts.reduce<Doubt | null>(
    (found, one) => (found === null || share(one) >= share(found) ? one : found),
    null,
  );
}
