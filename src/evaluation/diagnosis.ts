import type { Equation } from '../model/equation.js';
import type { Figure, Standing } from '../model/figure.js';
import { keyOf } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import { worth } from './interval.js';
import { addressOf, buildJoint, type Joint, type JointOptions } from './joint.js';
import { printableValues, type Range } from './printable.js';
import { rangeOf } from './range.js';
import {
  type Apart,
  type Conflict,
  conflictsApart,
  type Effort,
  isFeasible,
  type Repair,
  smallestRepairs,
} from './search.js';
import type { System } from './simplex.js';
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
  readonly consistent: boolean;
  readonly causes: readonly Cause[];
  /** All conflicts were found and taken apart within the work allowed. */
  readonly complete: boolean;
}

/** How many systems a diagnosis may solve. */
const CHECKS = 1500;

/** Decides whether the document can be true as a whole and, where it cannot, which figures are at fault. */
export function diagnose(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  options: Omit<JointOptions, 'blanksFixed'>,
  prepared?: Joint,
): Diagnosis {
  const effort: Effort = { checks: CHECKS };
  const joint = prepared ?? buildJoint(figures, equations, { ...options, blanksFixed: true });
  const apart = conflictsApart(joint, effort);
  if (apart === null) return { consistent: true, causes: [], complete: true };
  const search: Search = { joint, figures, equations, effort, printings: printingsOf(figures) };
  return takeApart(search, apart);
}

interface Search {
  readonly joint: Joint;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly equations: readonly Equation[];
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
  const { effort } = search;
  const open = apart.conflicts.map((_, i) => rank(search, apart, i, smallestRepairs(search.joint, apart, i, effort)));
  const chosen = open.map((ranked) => ranked[0]);
  const system = search.joint.system.clone();
  for (const ranked of chosen) for (const label of ranked?.repair ?? []) system.disable(label);
  const together = isFeasible(system, effort) === true;
  const complete = apart.complete && together && chosen.every((ranked) => ranked !== undefined);
  const causes = apart.conflicts.flatMap((conflict, i) => causesOf(search, system, conflict, open[i] ?? [], complete));
  return { consistent: false, causes, complete };
}

/** Of more repairs than this that are equally small, only the likeliest places are asked what they could be. */
const MOST_ASKED = 24;

/** The repairs of one conflict with what each figure of them could be, the likeliest repair first. */
function rank(search: Search, apart: Apart, index: number, repairs: readonly Repair[]): readonly Ranked[] {
  const conflict = apart.conflicts[index];
  if (!conflict) return [];
  const asked = new Set(repairs.length <= MOST_ASKED ? repairs : byPlace(search, repairs).slice(0, MOST_ASKED));
  return repairs
    .map((repair) => {
      if (!asked.has(repair)) return { repair, candidates: repair.map((label) => candidateOf(search, null, label)) };
      const system = apart.relaxed.clone();
      for (const label of conflict.labels) if (!repair.includes(label)) system.enable(label);
      for (const label of repair) system.disable(label);
      const feasible = isFeasible(system, search.effort) === true;
      return { repair, candidates: repair.map((label) => candidateOf(search, feasible ? system : null, label)) };
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
  const isGiven = (one: Candidate): number => (figure(one)?.standing === 'last year' ? 1 : 0);
  return (
    total(a, isGiven) - total(b, isGiven) ||
    total(b, (one) => one.agreeing) - total(a, (one) => one.agreeing) ||
    total(a, (one) => one.slip.cost + trust(figure(one)?.standing)) -
      total(b, (one) => one.slip.cost + trust(figure(one)?.standing)) ||
    compareText(a.repair.join('\n'), b.repair.join('\n'))
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Last year's own document is trusted before this one, a leaf before a subtotal before a sentence. */
function trust(standing: Standing | undefined): number {
  switch (standing) {
    case 'last year':
      return 2;
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

/** `system` holds everything but the repair, and has a solution; null where none could be had. */
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
  const range = rangeOf(search.joint, system, figure, search.equations);
  const values = printableValues(figure, range);
  const best = bestOf(search, figure, values);
  return {
    address,
    values,
    value: best?.value ?? null,
    slip: best?.slip ?? none.slip,
    agreeing: best?.agreeing ?? 0,
    forced: isWithin(figure, range, figure.quantum, 3) && figure.quantum !== null,
    coarse: figure.quantum !== null && figure.places < figure.quantum && isWithin(figure, range, figure.places, 1),
  };
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
function causesOf(
  search: Search,
  together: System,
  conflict: Conflict,
  ranked: readonly Ranked[],
  complete: boolean,
): readonly Cause[] {
  const [best, ...others] = ranked;
  const named = { ...conflict, labels: conflict.labels.map(addressOf) };
  if (!best) return [{ candidates: [], conflict: named, only: false }];
  return best.repair.map((label) => {
    const first = candidateOf(search, complete ? together : null, label);
    const stands = complete ? first : (best.candidates.find((one) => one.address === addressOf(label)) ?? first);
    const instead = others
      .filter((other) => best.repair.every((one) => one === label || other.repair.includes(one)))
      .flatMap((other) =>
        other.candidates.filter((one) => !best.repair.some((aside) => addressOf(aside) === one.address)),
      );
    return { candidates: [stands, ...instead], conflict: named, only: others.length === 0 };
  });
}
