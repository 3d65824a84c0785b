import type { Equation } from '../model/equation.js';
import type { Figure, Standing } from '../model/figure.js';
import { keyOf } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import { worth } from './interval.js';
import { addressOf, buildJoint, type Joint, type JointOptions, restated } from './joint.js';
import { printableValues, type Range } from './printable.js';
import { type Reach, rangeOf } from './range.js';
import { withText } from './restate.js';
import {
  type Apart,
  asideFrom,
  type Conflict,
  conflictsApart,
  type Repair,
  smallestRepairs,
  withShare,
} from './search.js';
import type { Effort, System } from './simplex.js';
import { type SlipReading, slipBetween } from './slip.js';

/** A figure whose change alone would mend its conflict, and what it could be instead. */
export interface Candidate {
  readonly address: string;
  /** Every value that it may print, as printed; null where too many or none can be told. */
  readonly values: readonly string[] | null;
  /** The likeliest of them, with the slip that would explain it. */
  readonly value: string | null;
  readonly slip: SlipReading;
  /** Other printings of the same cell that have that value. */
  readonly agreeing: number;
  /** One further quantum, or truncation instead of rounding, explains it. */
  readonly forced: boolean;
  /** It holds at the figure's own, coarser place. */
  readonly coarse: boolean;
}

/** One thing that is wrong: the figures that could be at fault, the likeliest first. */
export interface Cause {
  readonly candidates: readonly Candidate[];
  readonly conflict: Conflict;
  /** No other explanation is as small. */
  readonly only: boolean;
}

export interface Diagnosis {
  /** Null where the work allowed ended before it was decided. */
  readonly consistent: boolean | null;
  readonly causes: readonly Cause[];
  readonly left: Left;
}

/** What a diagnosis did not establish. */
export interface Left {
  /** Conflicts of which no figure could be named. */
  readonly unexplained: number;
  /** Further conflicts may show once these are mended. */
  readonly more: boolean;
}

/** How many coefficients a diagnosis may touch: some seconds of work, a hundred times what a few slips take. */
export const WORK = 8_000_000;

/** Decides whether the document can be true as a whole and, where it cannot, which figures are at fault. */
export function diagnose(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  given: Omit<JointOptions, 'blanksFixed'>,
  { prepared, work = WORK }: { readonly prepared?: Joint; readonly work?: number } = {},
): Diagnosis {
  const effort: Effort = { left: work };
  const options = { ...given, blanksFixed: true };
  const joint = prepared ?? buildJoint(figures, equations, options);
  const apart = withShare(effort, 2, (own) => conflictsApart(joint, own));
  const search: Search = { joint, figures, equations, options, effort, printings: printingsOf(figures) };
  const { conflicts } = apart;
  if (conflicts.length === 0) {
    const consistent = apart.solved === true || null;
    return { consistent, causes: [], left: { unexplained: 0, more: consistent === null } };
  }
  return takeApart(search, apart);
}

interface Search {
  readonly joint: Joint;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly equations: readonly Equation[];
  readonly options: JointOptions;
  readonly effort: Effort;
  /** By cell, the figures that state it. */
  readonly printings: ReadonlyMap<string, readonly Figure[]>;
}

function printingsOf(figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, readonly Figure[]> {
  const printings = new Map<string, Figure[]>();
  for (const figure of figures.values()) {
    if (figure.quantity === null) continue;
    const key = keyOf(figure.quantity);
    printings.set(key, [...(printings.get(key) ?? []), figure]);
  }
  return printings;
}

interface Ranked {
  readonly repair: Repair;
  readonly candidates: readonly Candidate[];
}

function takeApart(search: Search, apart: Apart): Diagnosis {
  const parts = apart.conflicts.length + 1;
  const open = apart.conflicts.map((conflict, i) =>
    withShare(search.effort, parts - i, (effort) => explain({ ...search, effort }, apart, conflict)),
  );
  const system = search.joint.system.clone();
  for (const { ranked } of open) for (const label of ranked[0]?.repair ?? []) system.disable(label);
  const together = system.probe(search.effort).feasible === true;
  const unexplained = open.filter(({ ranked }) => ranked.length === 0).length;
  const causes = open.flatMap((one) => causesOf(search, together ? system : null, one));
  return { consistent: false, causes, left: { unexplained, more: unexplained === 0 && !together } };
}

/** A conflict with its smallest repairs, the likeliest first. */
interface Explained {
  readonly conflict: Conflict;
  readonly ranked: readonly Ranked[];
  /** No other repair is as small. */
  readonly only: boolean;
}

function explain(search: Search, apart: Apart, conflict: Conflict): Explained {
  const without = asideFrom(apart, conflict);
  const { smallest, all } = smallestRepairs(search.joint, conflict, without, search.effort);
  return { conflict, ranked: rank(search, without, smallest), only: all && smallest.length === 1 };
}

/** Of more repairs than this that are equally small, only the likeliest places are asked what they could be. */
const MOST_ASKED = 24;

/** Repairs with what each figure of them could be, the likeliest repair first. */
function rank(search: Search, without: (aside: Repair) => System, repairs: readonly Repair[]): readonly Ranked[] {
  const asked = new Set(repairs.length <= MOST_ASKED ? repairs : byPlace(search, repairs).slice(0, MOST_ASKED));
  return repairs
    .map((repair) => {
      const system = asked.has(repair) ? without(repair) : null;
      return { repair, candidates: repair.map((label) => candidateOf(search, system, label)) };
    })
    .sort((a, b) => compareRanked(search, a, b));
}

/** A long sum has many addends that would do, and none of them is likelier than the sum itself. */
function byPlace(search: Search, repairs: readonly Repair[]): readonly Repair[] {
  const doubt = (repair: Repair): number =>
    repair.reduce((sum, label) => sum + trust(search.figures.get(addressOf(label))?.standing), 0);
  return repairs.toSorted((a, b) => doubt(a) - doubt(b) || compareText(a.join('\n'), b.join('\n')));
}

function compareRanked(search: Search, a: Ranked, b: Ranked): number {
  const total = (ranked: Ranked, of: (candidate: Candidate) => number): number =>
    ranked.candidates.reduce((sum, candidate) => sum + of(candidate), 0);
  const figure = (candidate: Candidate): Figure | undefined => search.figures.get(candidate.address);
  return (
    total(b, (one) => one.agreeing) - total(a, (one) => one.agreeing) ||
    total(a, (one) => one.slip.cost + trust(figure(one)?.standing)) -
      total(b, (one) => one.slip.cost + trust(figure(one)?.standing)) ||
    compareText(a.repair.join('\n'), b.repair.join('\n'))
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A leaf is trusted before a subtotal before a sentence. */
function trust(standing: Standing | undefined): number {
  switch (standing) {
    case 'leaf':
      return 1;
    case 'subtotal':
      return 0.6;
    case 'total':
      return 0.5;
    default:
      return 0;
  }
}

/** `system` holds everything but the repair, and has a solution; null where the figure is not asked. */
function candidateOf(search: Search, system: System | null, label: string): Candidate {
  const address = addressOf(label);
  const figure = search.figures.get(address);
  const none = {
    address,
    values: null,
    value: null,
    slip: { slip: null, cost: 12 },
    agreeing: 0,
    forced: false,
    coarse: false,
  };
  if (!figure || !system) return none;
  const { range, values } = leftFor(search, system, figure);
  const best = bestOf(search, figure, values);
  return {
    address,
    values,
    value: best?.value ?? null,
    slip: best?.slip ?? none.slip,
    agreeing: best?.agreeing ?? 0,
    forced: isForced(figure, range),
    coarse: isCoarse(figure, range),
  };
}

interface LeftFor {
  readonly range: Range;
  readonly values: readonly string[] | null;
}

/** So few values are tried one by one, which is quicker than to look for the least and the greatest. */
const FEW = 4;

/** What the rest leaves of a figure. Where one row at a time leaves one value, all rows together leave it too. */
function leftFor(search: Search, system: System, figure: Figure): LeftFor {
  const { joint, equations, effort } = search;
  const ask = (reach: Reach): LeftFor => {
    const range = rangeOf({ joint, system, effort, reach }, figure, equations);
    return { range, values: printableValues(figure, range) };
  };
  const outer = ask('outer');
  const { range, values } = outer;
  const many = values === null || values.length > FEW;
  if (many || isForced(figure, range) || isCoarse(figure, range)) return ask('exact');
  const possible = (text: string): boolean => canRead(search, system, [withText(figure, text)]);
  return values.length === 1 ? outer : { range, values: values.filter(possible) };
}

/** Whether figures may read so for all that the rest says; where the work ends before that is known, they may. */
function canRead({ joint, figures, equations, options, effort }: Search, system: System, read: readonly Figure[]) {
  return restated({ ...joint, system }, figures, read, equations, options).system.probe(effort).feasible !== false;
}

function isForced(figure: Figure, range: Range): boolean {
  return figure.quantum !== null && isWithin(figure, range, figure.quantum, 3);
}

function isCoarse(figure: Figure, range: Range): boolean {
  return figure.quantum !== null && figure.places < figure.quantum && isWithin(figure, range, figure.places, 1);
}

interface Choice {
  readonly value: string;
  readonly slip: SlipReading;
  readonly agreeing: number;
}

function bestOf(search: Search, figure: Figure, values: readonly string[] | null): Choice | undefined {
  const others = figure.quantity ? (search.printings.get(keyOf(figure.quantity)) ?? []) : [];
  return (values ?? [])
    .map((value) => ({
      value,
      slip: slipBetween(figure.text, value),
      agreeing: others.filter((other) => other.address !== figure.address && other.text.trim() === value).length,
      echoes: values?.length === 1 ? 0 : echoesOf(search, figure, value),
      away: new Decimal(value.replaceAll(',', '')).abs().sub(figure.value.abs()).abs(),
    }))
    .sort(
      (a, b) =>
        b.agreeing - a.agreeing ||
        b.echoes - a.echoes ||
        a.slip.cost - b.slip.cost ||
        // Of slips that are equally likely the one that changes least.
        a.away.comparedTo(b.away),
    )[0];
}

/** Where several values would do: how often sentences print one of them as a rate, or as a change since the same year. */
function echoesOf(search: Search, figure: Figure, value: string): number {
  const alike = (other: Figure): boolean =>
    other.address !== figure.address &&
    other.kind === figure.kind &&
    other.standing === 'sentence' &&
    other.quantity?.measure === figure.quantity?.measure &&
    other.text.trim() === value;
  if (figure.kind !== 'rate' && figure.quantity?.measure === undefined) return 0;
  return [...search.figures.values()].filter(alike).length;
}

/** Whether the range comes within `halves` half quanta of the printed value. */
function isWithin(figure: Figure, range: Range, places: number | null, halves: number): boolean {
  if (places === null || range.low === null || range.high === null) return false;
  const value = figure.value.mul(worth(figure.unit));
  const reach = new Decimal(10).pow(-places).mul(worth(figure.unit)).div(2).mul(halves);
  const above =
    range.low.lt(value.add(reach)) || (halves === 1 && range.low.eq(value.add(reach)) && value.isNegative());
  return above && range.high.gt(value.sub(reach));
}

/** The causes behind one conflict: each figure of its likeliest repair, with the figures that would do instead. */
function causesOf(search: Search, together: System | null, { conflict, ranked, only }: Explained): readonly Cause[] {
  const [best, ...others] = ranked;
  const named = { ...conflict, labels: conflict.labels.map(addressOf) };
  if (!best) return [{ candidates: [], conflict: named, only: false }];
  return best.repair.flatMap((label, i) => {
    const alone = best.candidates[i];
    // What leaves one value by itself leaves it together with the rest.
    const first = together && alone?.values?.length !== 1 ? candidateOf(search, together, label) : alone;
    const instead = others
      .filter((other) => best.repair.every((one) => one === label || other.repair.includes(one)))
      .flatMap((other) =>
        other.candidates.filter((one) => !best.repair.some((aside) => addressOf(aside) === one.address)),
      );
    return first ? [{ candidates: [first, ...instead], conflict: named, only }] : [];
  });
}
