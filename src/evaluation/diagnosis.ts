import { addressesOf, type Equation, idOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { compareText } from '../source/compare-text.js';
import type { JointOptions } from './assemble.js';
import { blanksBeside } from './blanks.js';
import { candidateOf, printingsOf, type Search } from './candidate.js';
import { type Candidate, type Cause, unexplained } from './cause.js';
import { isPlainlyConsistent } from './consistent.js';
import { evaluate } from './evaluate.js';
import { exchangesIn, swapOf } from './exchange.js';
import { addressOf, buildJoint, type Joint } from './joint.js';
import type { Neighbours } from './neighbours.js';
import { asOne } from './one-misprint.js';
import {
  type Apart,
  asideFrom,
  type Conflict,
  conflictsApart,
  type Repair,
  smallestRepairs,
  withShare,
} from './search.js';
import { byRow, lacksPart, largestGap } from './shared-equation.js';
import type { System } from './simplex.js';
import { trust } from './trust.js';

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

const CONSISTENT: Found = { consistent: true, causes: [], left: { unexplained: 0, more: false }, shared: [] };

/** What a diagnosis may be given besides: the system where it was built, how cells lie, another bound on its work. */
export interface Aids {
  readonly prepared?: Joint;
  readonly neighbours?: Neighbours;
  /** That an equation fails by itself, where that is known: then nothing shows that all hold together. */
  readonly fails?: boolean;
  readonly work?: number;
}

const NOWHERE: Neighbours = { beside: () => undefined, above: () => undefined, row: () => undefined };

/** Decides whether the document can be true as a whole and, where it cannot, which figures are at fault. */
export function diagnose(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  options: Omit<JointOptions, 'openBlanks'>,
  { prepared, neighbours = NOWHERE, fails = false, work = WORK }: Aids = {},
): Diagnosis {
  if (!fails && prepared === undefined && isPlainlyConsistent(figures, equations, options, { left: work }))
    return CONSISTENT;
  const search = { figures, equations, effort: { left: work }, neighbours, printings: printingsOf(figures) };
  const found = examine({ ...search, options, joint: prepared ?? buildJoint(figures, equations, options) });
  if (faultCount(found) < 2) return found;
  // What is left out in one cell makes every figure that relies on it look wrong.
  const openBlanks = blanksBeside(figures, equations, options.rounding);
  const filling = { ...options, openBlanks };
  const filled =
    openBlanks.size === 0
      ? found
      : examine({ ...search, options: filling, joint: buildJoint(figures, equations, filling) });
  const better = withoutRows(search, options, faultCount(filled) < faultCount(found) ? filled : found);
  const told = better.shared.length === 0 ? better : withoutShared({ ...search, options: filling }, better);
  return { ...told, causes: asOne({ ...search, options: filling }, told.causes) };
}

interface Found extends Diagnosis {
  /** Equations that contradict figure after figure: then the causes are not told. */
  readonly shared: readonly Equation[];
}

/** Sums of one row that all lack something, as they do where a row below it was left out: one fault for all of them. */
function withoutRows(search: Omit<Search, 'joint' | 'options'>, options: Given, found: Found): Found {
  if (found.shared.length > 0 || faultCount(found) < 2) return found;
  const touched = new Set(found.causes.flatMap(({ conflict }) => conflict.equations));
  const lacking = search.equations.filter(
    (equation) => touched.has(equation) && lacksPart(equation, search.figures, options.rounding),
  );
  const unnamed = new Set(
    found.causes.flatMap(({ candidates, conflict }) => (candidates.length === 0 ? conflict.equations : [])),
  );
  // One sum alone may be wrong itself, unless no figure of it can be.
  const rows = byRow(lacking).filter(
    (together) => together.length > 1 || together.some((equation) => unnamed.has(equation)),
  );
  for (const together of rows) {
    const equations = search.equations.filter((equation) => !together.includes(equation));
    const joint = buildJoint(search.figures, equations, options);
    const rest = examine({ ...search, equations, options, joint });
    if (faultCount(rest) + 1 >= faultCount(found)) continue;
    const labels = labelsOf(together);
    const missing = { ...unexplained({ labels, equations: together }), rowMissing: true };
    return {
      ...rest,
      consistent: false,
      causes: [missing, ...rest.causes],
      left: { ...rest.left, unexplained: rest.left.unexplained + 1 },
    };
  }
  return found;
}

const labelsOf = (equations: readonly Equation[]): readonly string[] => [...new Set(equations.flatMap(addressesOf))];

type Given = Omit<JointOptions, 'openBlanks'>;

const BEYOND_COUNT = 1_000_000;

/** How many figures a diagnosis holds to be wrong; all of a conflict that it did not take apart. */
function faultCount({ causes, shared }: Found): number {
  if (shared.length > 0) return BEYOND_COUNT;
  return causes.reduce((sum, cause) => sum + (cause.candidates.length > 0 ? 1 : cause.conflict.labels.length), 0);
}

/** Equations set aside at the most; what contradicts the rest then is left. */
const MOST_ASIDE = 12;

/** Tells the equations that contradict many figures as they stand, and judges the rest without them. */
function withoutShared(search: Omit<Search, 'joint'>, found: Found): Diagnosis {
  const { figures, options } = search;
  const aside: Equation[] = [];
  let rest = found;
  while (rest.shared.length > 0 && aside.length < MOST_ASIDE) {
    const worst = largestGap(rest.shared, figures, options.rounding);
    if (worst === null) break;
    aside.push(worst);
    const equations = search.equations.filter((equation) => !aside.includes(equation));
    rest = examine({ ...search, equations, joint: buildJoint(figures, equations, options) });
  }
  const causes = byRow(aside).map((together) => {
    const labels = labelsOf(together).filter((address) => figures.get(address)?.blank !== true);
    return unexplained({ labels, equations: together });
  });
  const { unexplained: others, more } = rest.left;
  return {
    consistent: false,
    causes: [...causes, ...rest.causes],
    left: { unexplained: others + causes.length, more: more || rest.shared.length > 0 },
  };
}

function examine(search: Search): Found {
  const apart = withShare(search.effort, 2, (own) => conflictsApart(search.joint, own));
  const { conflicts, shared, solved } = apart;
  if (solved === true && conflicts.length === 0) return CONSISTENT;
  if (shared.length > 0) return { consistent: false, causes: [], left: { unexplained: 0, more: true }, shared };
  const alone = solved === undefined ? unequalBeside(conflicts, search) : [];
  const { causes, unexplained, together } = takeApart(search, apart);
  return {
    consistent: conflicts.length > 0 ? false : null,
    causes: [...causes, ...alone],
    left: {
      unexplained: unexplained + alone.length,
      more: solved === undefined || (unexplained === 0 && !together),
    },
    shared: [],
  };
}

interface Ranked {
  readonly repair: Repair;
  readonly candidates: readonly Candidate[];
}

/** Where the work ended before all conflicts were found: the equations that fail by themselves, beside those found. */
function unequalBeside(conflicts: readonly Conflict[], { equations, figures, options }: Search): readonly Cause[] {
  const known = new Set(conflicts.flatMap(({ labels }) => labels.map(addressOf)));
  return equations
    .filter(({ law }) => law !== 'tie')
    .map((equation) => ({ equation, labels: addressesOf(equation) }))
    .filter(({ labels }) => !labels.some((label) => known.has(label)))
    .filter(({ equation }) => evaluate(equation, figures, options.rounding).state === 'unequal')
    .sort((a, b) => compareText(idOf(a.equation), idOf(b.equation)))
    .map(({ equation, labels }) => unexplained({ labels, equations: [equation] }));
}

interface TakenApart {
  readonly causes: readonly Cause[];
  readonly unexplained: number;
  /** Whether all holds once the figures named first are mended. */
  readonly together: boolean;
}

function takeApart(search: Search, apart: Apart): TakenApart {
  const parts = apart.conflicts.length + 1;
  const open = apart.conflicts.map((conflict, i) =>
    withShare(search.effort, parts - i, (effort) => explain({ ...search, effort }, apart, conflict)),
  );
  const system = search.joint.system.clone();
  for (const { ranked } of open) for (const label of ranked[0]?.repair ?? []) system.disable(label);
  const together = system.probe(search.effort).feasible === true;
  const causes = open.flatMap((one) => causesOf(search, together ? system : null, one));
  return {
    causes: exchangesIn(search, causes),
    unexplained: open.filter(({ ranked }) => ranked.length === 0).length,
    together,
  };
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
      const candidates = repair.map((label) => candidateOf(search, system, label));
      const [a, b, ...more] = candidates;
      return { repair, candidates: (a && b && more.length === 0 && swapOf(search, a, b)) || candidates };
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

/** The causes behind one conflict: each figure of its likeliest repair, with the figures that would do instead. */
function causesOf(search: Search, together: System | null, { conflict, ranked, only }: Explained): readonly Cause[] {
  const [best, ...others] = ranked;
  const named = { ...conflict, labels: conflict.labels.map(addressOf) };
  if (!best) return [unexplained(named)];
  return best.repair.flatMap((label, i) => {
    const alone = best.candidates[i];
    // What leaves one value by itself leaves it together with the rest.
    const first = together && alone?.values?.length !== 1 ? candidateOf(search, together, label) : alone;
    const instead = others
      .filter((other) => best.repair.every((one) => one === label || other.repair.includes(one)))
      .flatMap((other) =>
        other.candidates.filter((one) => !best.repair.some((aside) => addressOf(aside) === one.address)),
      );
    return first
      ? [{ candidates: [first, ...instead], conflict: named, only, partner: null, repeated: [], rowMissing: false }]
      : [];
  });
}
