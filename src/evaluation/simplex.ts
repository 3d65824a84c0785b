import {
  activate,
  type Bound,
  type Constraints,
  concrete,
  concreteEpsilon,
  copyConstraints,
  current,
  define,
  emptyConstraints,
  enable,
  fits,
  groupOf,
  introduce,
  type Label,
  limitOf,
  restrict,
  room,
  type Side,
  settle,
  shift,
} from './constraints.js';
import {
  compareDelta,
  type Delta,
  type Integer,
  minusDelta,
  over,
  plusDelta,
  type Rational,
  sign,
  timesDelta,
  timesInteger,
} from './rational.js';
import { basicOf, columnOf, type Form, homeOf, known, pivot, rowOf, slope } from './tableau.js';

export type { Bound, Label, Side } from './constraints.js';

/**
 * A proof that no values exist: the bounds, each times its positive multiplier, add up to 0 ≤ a negative number
 * (or to 0 < 0), because their variables cancel by the definitions of the rows.
 */
export type Certificate = readonly { readonly bound: Bound; readonly multiplier: Integer }[];

export type Check =
  | { readonly feasible: true }
  | {
      readonly feasible: false;
      /** With the bounds of these labels alone, and the permanent ones, no values exist. */
      readonly conflict: readonly Label[];
      /** Without any one of these labels, values exist. False only where the work ran out before that was sure. */
      readonly irreducible: boolean;
      readonly certificate: Certificate;
    }
  /** Gave up: the work allowed was done before an answer was found. */
  | { readonly feasible: undefined };

export type Extreme =
  | { readonly kind: 'bounded'; readonly value: Rational; readonly attained: boolean }
  | { readonly kind: 'unbounded' | 'infeasible' | 'gave up' };

/** Linear constraints over the rationals, and a point that is moved until it satisfies them all. */
export interface System {
  /** A new variable that starts at a value. */
  variable(initial: Rational): number;
  /** A new variable that always equals the sum of coefficient × variable. */
  row(terms: readonly { readonly variable: number; readonly coefficient: Rational }[]): number;
  bound(variable: number, side: Side, value: Rational, strict: boolean, label: Label | null): void;
  /** All bounds of a label cease to apply. */
  disable(label: Label): void;
  enable(label: Label): void;
  /** `work` limits the number of coefficients touched, so that giving up is the same on every machine. */
  check(work?: number): Check;
  /** A variable in one exact solution, after a check, minimum or maximum that found one. */
  value(variable: number): Rational;
  minimum(variable: number, work?: number): Extreme;
  maximum(variable: number, work?: number): Extreme;
  clone(): System;
}

export const createSystem = (): System => systemOn(emptyConstraints());

function systemOn(c: Constraints): System {
  let epsilon: Rational | null = null;
  const changing = <T>(result: T): T => {
    epsilon = null;
    return result;
  };
  const end = (work: number): number => c.tableau.work + work;
  return {
    variable: (initial) => changing(introduce(c, initial)),
    row: (terms) => changing(define(c, terms)),
    bound: (variable, side, value, strict, label) => changing(restrict(c, { variable, side, value, strict, label })),
    disable: (label) => changing(enable(c, label, false)),
    enable: (label) => changing(enable(c, label, true)),
    check: (work = Number.POSITIVE_INFINITY) => changing(check(c, end(work))),
    minimum: (variable, work = Number.POSITIVE_INFINITY) => changing(extreme(c, variable, -1, end(work))),
    maximum: (variable, work = Number.POSITIVE_INFINITY) => changing(extreme(c, variable, 1, end(work))),
    value(variable) {
      if (c.outside.size > 0) throw new Error('no solution is known');
      epsilon ??= concreteEpsilon(c);
      return concrete(current(c, variable), epsilon);
    },
    work: () => c.tableau.work,
    shape: () => [
      c.tableau.rows.length,
      c.tableau.rows.reduce((s, r) => s + r.size, 0),
      Math.max(...c.tableau.rows.map((r) => r.size)),
    ],
    clone: () => systemOn(copyConstraints(c)),
  };
}

function check(c: Constraints, end: number): Check {
  const found = search(c, end);
  if (found === 'feasible') return { feasible: true };
  if (found === 'gave up') return { feasible: undefined };
  const pp = (globalThis as any).P,
    t0 = performance.now();
  const sh = shorter(c, found);
  const t1 = performance.now();
  const res = irreducible(c, sh, end);
  const took = performance.now() - t1;
  if (took > 15)
    console.log(
      'filter',
      labelsOf(found).length,
      '->',
      labelsOf(sh).length,
      '->',
      res.conflict.length,
      'pivots before',
      pp,
      'in filter',
      (globalThis as any).P - pp,
      took,
      'shorter',
      t1 - t0,
    );
  return { feasible: false, ...res };
}

/** After this many steps of one search only Bland's rule, which cannot cycle, chooses. */
const patience = 1000;

/**
 * The general simplex of Dutertre and de Moura: a basic variable outside its bounds is brought to the bound by
 * moving nonbasic ones of its row; where they cannot move far enough, the row is a proof of infeasibility.
 */
function search(c: Constraints, end: number): 'feasible' | 'gave up' | Certificate {
  const { tableau, outside } = c;
  const strays = [...outside].sort((a, b) => a - b);
  for (const variable of strays) {
    const [lower, upper] = [limitOf(c, variable, -1), limitOf(c, variable, 1)];
    if (lower && upper && compareDelta(lower.at, upper.at) > 0) {
      return [lower, upper].map(({ bound }) => ({ bound, multiplier: 1 }));
    }
  }
  for (const variable of strays) if (homeOf(tableau, variable) < 0) shift(c, variable, excess(c, variable));
  if (outside.size > 0) solveEquations(c);
  for (let steps = 0; outside.size > 0; steps++) {
    if (tableau.work > end) return 'gave up';
    const bland = steps >= patience;
    const leaving = least(outside, (variable) => (bland ? 0 : rowOf(tableau, homeOf(tableau, variable)).size));
    const proof = contradiction(c, rowOf(tableau, homeOf(tableau, leaving)));
    if (proof) return proof;
    if (bland) exchange(c, leaving);
    else mend(c, leaving);
  }
  return 'feasible';
}

/** A step by Bland's rule: the nonbasic variable of least index that can move takes the place of the basic one. */
function exchange(c: Constraints, leaving: number): void {
  const row = homeOf(c.tableau, leaving);
  const entering = least(movable(c, leaving), () => 0);
  shift(c, entering, timesDelta(excess(c, leaving), over(1, slope(c.tableau, row, entering))));
  pivot(c.tableau, row, entering);
}

/**
 * A step that mends much and breaks little: best is a variable that does all without leaving its own bounds, and of
 * those the one that moves the fewest others. Where none can do all alone, several go to their bounds first.
 */
function mend(c: Constraints, leaving: number): void {
  const { tableau, outside } = c;
  const row = homeOf(tableau, leaving);
  const broken = outside.size;
  const need = (k: number): Delta => timesDelta(excess(c, leaving), over(1, slope(tableau, row, k)));
  const able = (k: number): boolean => fits(c, k, plusDelta(current(c, k), need(k)));
  const candidates = movable(c, leaving);
  const cost = new Map(candidates.map((k) => [k, columnOf(tableau, k).size + (able(k) ? 0 : tableau.rows.length)]));
  candidates.sort((a, b) => known(cost.get(a)) - known(cost.get(b)) || a - b);
  for (const k of candidates) {
    (globalThis as any).F++;
    if (!able(k)) {
      const limit = known(limitOf(c, k, sign(need(k).real) || sign(need(k).epsilon)));
      shift(c, k, minusDelta(limit.at, current(c, k)));
      continue;
    }
    shift(c, k, need(k));
    // Where the step broke as much as it mended, the mended variable leaves the basis, lest it be broken in turn.
    if (outside.size >= broken) {
      (globalThis as any).P++;
      pivot(tableau, row, k);
    }
    return;
  }
}

/** The nonbasic variables that can move a basic one, which is outside its bounds, towards them. */
function movable(c: Constraints, basic: number): number[] {
  const row = homeOf(c.tableau, basic);
  const direction = room(c, basic, -1) < 0 ? 1 : -1;
  return [...rowOf(c.tableau, row).keys()].filter(
    (k) => k !== basic && room(c, k, direction * sign(slope(c.tableau, row, k))) > 0,
  );
}

/**
 * Solves every equation that holds at the point for one of its variables. That moves nothing, and from then on what
 * moves keeps these equations; without it each pivot mends one and breaks others, ten times over.
 */
function solveEquations(c: Constraints): void {
  const { tableau } = c;
  const fixed = (k: number): boolean => room(c, k, 1) === 0 && room(c, k, -1) === 0;
  const fresh = [...tableau.rows.keys()].slice(c.solved);
  c.solved = tableau.rows.length;
  const size = new Map(fresh.map((row) => [row, rowOf(tableau, row).size]));
  fresh.sort((a, b) => known(size.get(a)) - known(size.get(b)) || a - b);
  for (const row of fresh) {
    if (!fixed(basicOf(tableau, row))) continue;
    const free = [...rowOf(tableau, row).keys()].filter((k) => !fixed(k));
    if (free.length > 0)
      pivot(
        tableau,
        row,
        least(free, (k) => columnOf(tableau, k).size),
      );
  }
}

/** How far a variable outside its bounds is from the bound. */
function excess(c: Constraints, variable: number): Delta {
  const limit = known(limitOf(c, variable, room(c, variable, 1) < 0 ? 1 : -1));
  return minusDelta(limit.at, current(c, variable));
}

/** The one of least cost, of those the one of least index. */
function least(variables: Iterable<number>, cost: (variable: number) => number): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const variable of variables) {
    const its = cost(variable);
    if (its < bestCost || (its === bestCost && variable < best)) [best, bestCost] = [variable, its];
  }
  return best;
}

/** A proof that a form, which is 0 by the rows, cannot be 0 within the bounds of its variables. */
function contradiction(c: Constraints, form: Form): Certificate | undefined {
  for (const direction of [1, -1]) {
    let most: Delta | undefined = { real: 0, epsilon: 0 };
    for (const [variable, coefficient] of form) {
      const limit = limitOf(c, variable, direction * sign(coefficient));
      most = limit && plusDelta(most, timesDelta(limit.at, coefficient));
      if (most === undefined) break;
    }
    if (most === undefined || direction * compareDelta(most, origin) >= 0) continue;
    return [...form]
      .sort(([a], [b]) => a - b)
      .map(([variable, coefficient]) => ({
        bound: known(limitOf(c, variable, direction * sign(coefficient))).bound,
        multiplier: coefficient < 0 ? timesInteger(coefficient, -1) : coefficient,
      }));
  }
  return undefined;
}

const origin: Delta = { real: 0, epsilon: 0 };

const labelsOf = (certificate: Certificate): Label[] => [
  ...new Set(certificate.flatMap(({ bound }) => bound.label ?? [])),
];

/** A proof with fewer labels from a single given row, if there is one: solved rows speak of many figures. */
function shorter(c: Constraints, found: Certificate): Certificate {
  let best = found;
  for (const form of c.tableau.given) {
    const proof = contradiction(c, form);
    if (proof && labelsOf(proof).length < labelsOf(best).length) best = proof;
  }
  return best;
}

/**
 * Drops labels from a conflict until each is needed. A row alone does not ensure that: with the permanent bounds,
 * or the other end of an interval that shares a label, a smaller proof may exist.
 */
function irreducible(c: Constraints, first: Certificate, end: number): Omit<Check & { feasible: false }, 'feasible'> {
  const point = [...c.values];
  const needed = new Set<Label>();
  let certificate = first;
  let conflict = labelsOf(first);
  let sure = true;
  keepOnly(c, conflict);
  for (let dropped = conflict[0]; dropped !== undefined; dropped = conflict.find((label) => !needed.has(label))) {
    activate(c, groupOf(c, dropped), false);
    const found = search(c, end);
    if (found === 'feasible') {
      needed.add(dropped);
      activate(c, groupOf(c, dropped), true);
    } else if (found === 'gave up') {
      sure = false;
      break;
    } else {
      certificate = found;
      conflict = labelsOf(found);
      keepOnly(c, conflict);
    }
  }
  c.enabled.forEach((enabled, group) => {
    activate(c, group, enabled);
  });
  point.forEach((value, variable) => {
    settle(c, variable, value);
  });
  return { conflict, irreducible: sure, certificate };
}

function keepOnly(c: Constraints, labels: readonly Label[]): void {
  const kept = new Set([0, ...labels.map((label) => groupOf(c, label))]);
  c.active.forEach((_, group) => {
    activate(c, group, kept.has(group));
  });
}

/** The primal simplex: moves a variable up (1) or down (−1) as far as the constraints allow. */
function extreme(c: Constraints, variable: number, direction: number, end: number): Extreme {
  const { tableau } = c;
  const found = search(c, end);
  if (found === 'gave up') return { kind: found };
  if (found !== 'feasible') return { kind: 'infeasible' };
  let steps = 0;
  for (;;) {
    if (tableau.work > end) return { kind: 'gave up' };
    const entering = improving(c, variable, direction, steps++ >= patience);
    if (entering === undefined) {
      const { real, epsilon } = current(c, variable);
      return { kind: 'bounded', value: real, attained: epsilon === 0 };
    }
    const stop = firstStop(c, entering.variable, entering.direction);
    if (stop === undefined) return { kind: 'unbounded' };
    shift(c, entering.variable, timesDelta(stop.distance, entering.direction));
    (globalThis as any).E++;
    if (stop.variable !== entering.variable) pivot(tableau, homeOf(tableau, stop.variable), entering.variable);
  }
}

interface Move {
  readonly variable: number;
  readonly direction: number;
}

/** The nonbasic variable of least index that can still move the objective, and where to. */
function improving(c: Constraints, objective: number, direction: number, bland: boolean): Move | undefined {
  const row = homeOf(c.tableau, objective);
  if (row < 0) return room(c, objective, direction) > 0 ? { variable: objective, direction } : undefined;
  const towards = (k: number): number => direction * sign(slope(c.tableau, row, k));
  const movable = [...rowOf(c.tableau, row).keys()].filter((k) => k !== objective && room(c, k, towards(k)) > 0);
  const variable = least(movable, (k) => (bland ? 0 : columnOf(c.tableau, k).size));
  return variable < 0 ? undefined : { variable, direction: towards(variable) };
}

/**
 * The variable that first meets a bound when a nonbasic one moves. Of several a fixed one, since it then never moves
 * again, else the one of least index (Bland's rule).
 */
function firstStop(
  c: Constraints,
  entering: number,
  direction: number,
): { variable: number; distance: Delta } | undefined {
  let stop: { variable: number; distance: Delta; fixed: boolean } | undefined;
  const consider = (variable: number, rate: Rational): void => {
    const limit = limitOf(c, variable, sign(rate));
    if (limit === undefined) return;
    const distance = timesDelta(minusDelta(limit.at, current(c, variable)), over(1, rate));
    const nearer = stop === undefined ? -1 : compareDelta(distance, stop.distance);
    const fixed = room(c, variable, sign(rate)) === 0 && room(c, variable, -sign(rate)) === 0;
    if (nearer < 0 || (nearer === 0 && stop && (fixed === stop.fixed ? variable < stop.variable : fixed))) {
      stop = { variable, distance, fixed };
    }
  };
  consider(entering, direction);
  for (const row of columnOf(c.tableau, entering)) {
    const rate = slope(c.tableau, row, entering);
    consider(basicOf(c.tableau, row), direction > 0 ? rate : over(rate, -1));
  }
  return stop;
}
