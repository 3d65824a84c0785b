import {
  type Constraints,
  concrete,
  concreteEpsilon,
  copyConstraints,
  current,
  define,
  emptyConstraints,
  enable,
  fits,
  introduce,
  isFixed,
  type Label,
  lack,
  limitOf,
  reach,
  restrict,
  type Side,
  shift,
} from './constraints.js';
import { helpful, least, outOfPatience } from './moves.js';
import { type Extreme, extreme } from './optimum.js';
import { type Certificate, contradiction, crossing, type Found, irreducible, labelsOf, plainest } from './proof.js';
import { compareDelta, type Delta, minusDelta, origin, overDelta, plusDelta, type Rational } from './rational.js';
import { basicOf, columnOf, homeOf, known, pivot, rowOf, slope } from './tableau.js';

export type { Bound, Label, Side } from './constraints.js';
export type { Extreme } from './optimum.js';
export type { Certificate } from './proof.js';

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

/**
 * Linear constraints over the rationals, and a point that is moved until it satisfies them all. Which solution and
 * which of several conflicts is found depends on what was asked before, in the same way on every machine; a clone
 * taken before a question makes its answer independent of other questions.
 */
export interface System {
  /** A new variable that starts at a value. */
  variable(initial: Rational): number;
  /** A new variable that always equals the sum of coefficient × variable. */
  row(terms: readonly { readonly variable: number; readonly coefficient: Rational }[]): number;
  /** Bounds of one label are one reason; those of label null are permanent, and never part of a conflict. */
  bound(variable: number, side: Side, value: Rational, strict: boolean, label: Label | null): void;
  /** Whether any bound has this label: a figure that is held against nothing bounds nothing. */
  labelled(label: Label): boolean;
  /** All bounds of a label cease to apply. */
  disable(label: Label): void;
  enable(label: Label): void;
  check(effort?: Effort): Check;
  /** A check that takes the first conflict as it is: to make a wide one irreducible takes much longer. */
  probe(effort?: Effort): Check;
  /** A variable in one exact solution, after a check, minimum or maximum that found one. */
  value(variable: number): Rational;
  minimum(variable: number, effort?: Effort): Extreme;
  maximum(variable: number, effort?: Effort): Extreme;
  /** What one row at a time leaves, as it was given: quick, never less than all rows leave, and often the same. */
  outerMinimum(variable: number, effort?: Effort): Extreme;
  outerMaximum(variable: number, effort?: Effort): Extreme;
  clone(): System;
}

/**
 * How many coefficients searches may still touch, all that share it together. It counts work, never time, so that
 * giving up is the same on every machine.
 */
export interface Effort {
  left: number;
}

export const createSystem = (): System => systemOn(emptyConstraints());

function systemOn(c: Constraints): System {
  let epsilon: Rational | null = null;
  const changing = <T>(result: T): T => {
    epsilon = null;
    return result;
  };
  const within = <T>(effort: Effort | undefined, ask: (end: number) => T): T => {
    const start = c.tableau.work;
    const answer = ask(start + (effort?.left ?? Number.POSITIVE_INFINITY));
    if (effort) effort.left -= c.tableau.work - start;
    return changing(answer);
  };
  return {
    variable: (initial) => changing(introduce(c, initial)),
    row: (terms) => changing(define(c, terms)),
    bound: (variable, side, value, strict, label) => changing(restrict(c, { variable, side, value, strict, label })),
    labelled: (label) => c.groups.has(label),
    disable: (label) => changing(enable(c, label, false)),
    enable: (label) => changing(enable(c, label, true)),
    check: (effort) => within(effort, (end) => check(c, end)),
    probe: (effort) => within(effort, (end) => probe(c, end)),
    minimum: (variable, effort) => within(effort, (end) => extreme(c, variable, -1, end, search(c, end))),
    maximum: (variable, effort) => within(effort, (end) => extreme(c, variable, 1, end, search(c, end))),
    outerMinimum: (variable, effort) => within(effort, () => outer(c, variable, -1)),
    outerMaximum: (variable, effort) => within(effort, () => outer(c, variable, 1)),
    value(variable) {
      if (c.outside.size > 0) throw new Error('no solution is known');
      epsilon ??= concreteEpsilon(c);
      return concrete(current(c, variable), epsilon);
    },
    clone: () => systemOn(copyConstraints(c)),
  };
}

function check(c: Constraints, end: number): Check {
  if (c.outside.size > 0) solveEquations(c);
  const found = (c.outside.size > 0 && plainest(c)) || search(c, end);
  if (typeof found === 'string') return { feasible: found === 'feasible' || undefined };
  const { labels, ...rest } = irreducible(c, found, () => search(c, end));
  return { feasible: false, conflict: labels, ...rest };
}

function probe(c: Constraints, end: number): Check {
  const found = search(c, end);
  if (typeof found === 'string') return { feasible: found === 'feasible' || undefined };
  return { feasible: false, conflict: labelsOf(found), irreducible: false, certificate: found };
}

function outer(c: Constraints, variable: number, direction: number): Extreme {
  const end = reach(c, variable, direction);
  return end ? { kind: 'bounded', value: end.real, attained: end.epsilon === 0 } : { kind: 'unbounded' };
}

/**
 * The general simplex of Dutertre and de Moura: a basic variable outside its bounds is brought to the bound by
 * moving nonbasic ones of its row; where these cannot move it that far, the row is a proof that nothing can.
 */
function search(c: Constraints, end: number): Found {
  const { tableau, outside } = c;
  const strays = [...outside].sort((a, b) => a - b);
  tableau.work += strays.length + 1;
  for (const variable of strays) {
    const proof = crossing(c, variable);
    if (proof) return proof;
  }
  for (const variable of strays) if (homeOf(tableau, variable) < 0) shift(c, variable, lack(c, variable));
  if (outside.size > 0) solveEquations(c);
  for (let steps = 0; outside.size > 0; steps++) {
    if (tableau.work > end) return 'gave up';
    const bland = outOfPatience(c, steps);
    // A short row is mended at the least cost, and is the plainest proof.
    const basic = least(outside, (variable) => (bland ? 0 : rowOf(tableau, homeOf(tableau, variable)).size));
    const form = rowOf(tableau, homeOf(tableau, basic));
    const proof = contradiction(c, form);
    if (proof) return proof;
    if (bland) exchange(c, basic);
    else mend(c, basic);
    tableau.work += form.size;
  }
  return 'feasible';
}

/**
 * Solves every equation that holds at the point for one of its variables, once. That moves nothing, and whatever moves
 * from then on keeps these equations; without it each step mends one and breaks others, many times over.
 */
function solveEquations(c: Constraints): void {
  const { tableau } = c;
  const fresh = tableau.rows.map((form, row) => ({ row, size: form.size })).slice(c.solved);
  c.solved = tableau.rows.length;
  for (const { row } of fresh.sort((a, b) => a.size - b.size || a.row - b.row)) {
    if (!isFixed(c, basicOf(tableau, row))) continue;
    const free = [...rowOf(tableau, row).keys()].filter((k) => !isFixed(c, k));
    if (free.length === 0) continue;
    const entering = least(free, (k) => columnOf(tableau, k).size);
    pivot(tableau, row, entering);
  }
}

/** By Bland's rule: the nonbasic variable of least index that can move takes the place of the basic one. */
function exchange(c: Constraints, basic: number): void {
  const entering = least(movable(c, basic), () => 0);
  shift(c, entering, need(c, basic, entering));
  pivot(c.tableau, homeOf(c.tableau, basic), entering);
}

/**
 * Mends much and breaks little: best is a variable that does all without leaving its own bounds, and of those the one
 * that moves the fewest others. Where none can do all alone, some go to their bounds before.
 */
function mend(c: Constraints, basic: number): void {
  const { tableau, outside } = c;
  const broken = outside.size;
  const able = (k: number): boolean => fits(c, k, plusDelta(current(c, k), need(c, basic, k)));
  const candidates = movable(c, basic).map((k) => ({ k, able: able(k), moves: columnOf(tableau, k).size }));
  candidates.sort((a, b) => Number(b.able) - Number(a.able) || a.moves - b.moves || a.k - b.k);
  for (const { k } of candidates) {
    if (!able(k)) {
      const { at } = known(limitOf(c, k, compareDelta(need(c, basic, k), origin)));
      shift(c, k, minusDelta(at, current(c, k)));
      continue;
    }
    shift(c, k, need(c, basic, k));
    // Out of the basis it is safe from what mends other rows, and an equation is so for good. That is worth a pivot
    // only then, or where other rows were broken.
    if (isFixed(c, basic) || outside.size >= broken) pivot(tableau, homeOf(tableau, basic), k);
    return;
  }
}

/** How far a nonbasic variable would have to move to bring a basic one to its bound. */
function need(c: Constraints, basic: number, nonbasic: number): Delta {
  return overDelta(lack(c, basic), slope(c.tableau, homeOf(c.tableau, basic), nonbasic));
}

/** The nonbasic variables that can move a basic one, which is outside its bounds, towards them. */
function movable(c: Constraints, basic: number): number[] {
  return helpful(c, basic, compareDelta(lack(c, basic), origin)).map(({ variable }) => variable);
}
