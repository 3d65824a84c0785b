import fc from 'fast-check';
import { compare, plus, type Rational, times } from '../../src/evaluation/rational.js';
import { type Bound, type Certificate, createSystem, type Label, type System } from '../../src/evaluation/simplex.js';
import type { Inequality } from './oracle.js';

export interface Term {
  readonly variable: number;
  readonly coefficient: Rational;
}

/** A small system as plain data: variables by their start, then one more variable for each row. */
export interface Problem {
  readonly initials: readonly number[];
  readonly rows: readonly (readonly Term[])[];
  readonly bounds: readonly Bound[];
}

export function systemOf({ initials, rows, bounds }: Problem): System {
  const system = createSystem();
  for (const initial of initials) system.variable(initial);
  for (const row of rows) system.row(row);
  for (const { variable, side, value, strict, label } of bounds) system.bound(variable, side, value, strict, label);
  return system;
}

export function labelsOf({ bounds }: Problem): Label[] {
  return [...new Set(bounds.flatMap(({ label }) => label ?? []))];
}

/** A variable as a sum of the first ones. */
export function expanded({ initials, rows }: Problem, variable: number): Rational[] {
  const row = rows[variable - initials.length];
  if (row === undefined) return initials.map((_, k) => (k === variable ? 1 : 0));
  return row.reduce<Rational[]>(
    (sum, term) => {
      const part = expanded({ initials, rows, bounds: [] }, term.variable);
      return sum.map((old, k) => plus(old, times(term.coefficient, part[k] ?? 0)));
    },
    initials.map(() => 0),
  );
}

/** For the oracle: the bounds that hold, with `objective` as a last column. */
export function inequalitiesOf(problem: Problem, holds: (label: Label | null) => boolean, objective = 0): Inequality[] {
  const leftOf = (variable: number): Rational[] => [...expanded(problem, variable), 0];
  const defining = leftOf(objective).map((coefficient, k) => (k === problem.initials.length ? -1 : coefficient));
  return [
    whole(defining, 0, false, 1n),
    whole(defining, 0, false, -1n),
    ...problem.bounds
      .filter(({ label }) => holds(label))
      .map(({ variable, side, value, strict }) => whole(leftOf(variable), value, strict, side === 'upper' ? 1n : -1n)),
  ];
}

function whole(coefficients: readonly Rational[], constant: Rational, strict: boolean, sign: bigint): Inequality {
  const parts = (a: Rational): [bigint, bigint] =>
    typeof a === 'object' ? [BigInt(a.numerator), BigInt(a.denominator)] : [BigInt(a), 1n];
  const scale = [...coefficients, constant].reduce<bigint>((product, a) => product * parts(a)[1], sign);
  const scaled = (a: Rational): bigint => (parts(a)[0] * scale) / parts(a)[1];
  return { coefficients: coefficients.map(scaled), constant: scaled(constant), strict };
}

/** What is wrong with a solution: the bounds, and the rows, that it does not satisfy. */
export function violations(problem: Problem, system: System, holds: (label: Label | null) => boolean): unknown[] {
  const wrongBounds = problem.bounds.filter(({ variable, side, value, strict, label }) => {
    const inside = compare(system.value(variable), value) * (side === 'lower' ? 1 : -1);
    return holds(label) && (strict ? inside <= 0 : inside < 0);
  });
  const wrongRows = problem.rows.filter((row, index) => {
    const sum = row.reduce<Rational>(
      (total, { variable, coefficient }) => plus(total, times(coefficient, system.value(variable))),
      0,
    );
    return compare(sum, system.value(problem.initials.length + index)) !== 0;
  });
  return [...wrongBounds, ...wrongRows];
}

/** Whether the bounds times their multipliers add up to an impossible 0 < 0 or 0 ≤ −1, with all variables gone. */
export function proves(problem: Problem, certificate: Certificate): boolean {
  let left: Rational[] = problem.initials.map(() => 0);
  let right: Rational = 0;
  let strict = false;
  for (const { bound, multiplier } of certificate) {
    if (compare(multiplier, 0) <= 0) return false;
    const signed = times(multiplier, bound.side === 'upper' ? 1 : -1);
    const form = expanded(problem, bound.variable);
    left = left.map((old, k) => plus(old, times(signed, form[k] ?? 0)));
    right = plus(right, times(signed, bound.value));
    strict ||= bound.strict;
  }
  return left.every((coefficient) => coefficient === 0) && (compare(right, 0) < 0 || (right === 0 && strict));
}

const coefficient: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, -1) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Rational[]>(
      2,
      -3,
      { numerator: -371, denominator: 20 },
      { numerator: 1, denominator: 2 },
    ),
  },
);

/** Amounts are in quarters of the printed unit. */
const unit = 4;
const printedOf = (amount: number): number => Math.sign(amount) * unit * Math.floor(Math.abs(amount) / unit + 0.5);

const rounding = fc.constantFrom('half-open', 'half-open', 'half-open', 'half-open', 'closed', 'exact', 'unknown');

function boundsOf(variable: number, amount: number, kind: string, label: Label | null): Bound[] {
  const printed = printedOf(amount);
  const between = (low: number, lowOpen: boolean, high: number, highOpen: boolean): Bound[] => [
    { variable, side: 'lower', value: low, strict: lowOpen, label },
    { variable, side: 'upper', value: high, strict: highOpen, label },
  ];
  const half = unit / 2;
  if (kind === 'half-open') return between(printed - half, printed < 0, printed + half, printed >= 0);
  if (kind === 'closed') return between(printed - half, false, printed + half, false);
  if (kind === 'exact') return between(amount, false, amount, false);
  return [];
}

/**
 * Amounts that are printed with slips, some twice, and rows over them and over earlier rows: equations that hold for
 * the amounts or nearly so, inequalities and free sums, some of them with a label of their own.
 */
export const problem: fc.Arbitrary<Problem> = fc
  .record({
    figures: fc.array(
      fc.record({
        amount: fc.integer({ min: -12, max: 12 }),
        slip: fc.constantFrom(0, 0, 0, 0, unit, -unit),
        kind: rounding,
        start: fc.constantFrom(0, 0, 0, 5),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    again: fc.array(fc.record({ pick: fc.nat(), slip: fc.constantFrom(0, 0, unit) }), { maxLength: 1 }),
    rows: fc.array(
      fc.record({
        terms: fc.array(fc.record({ pick: fc.nat(), coefficient }), { minLength: 1, maxLength: 4 }),
        kind: fc.constantFrom('equation', 'equation', 'equation', 'lower', 'upper', 'free'),
        slip: fc.constantFrom(0, 0, 0, 0, 1, -3),
        strict: fc.boolean(),
        labelled: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ figures, again, rows }) => {
    const amounts: Rational[] = figures.map(({ amount }) => amount);
    const defined = rows.map(({ terms }) => {
      const row = terms.map(({ pick, coefficient }) => ({ variable: pick % amounts.length, coefficient }));
      amounts.push(row.reduce<Rational>((sum, t) => plus(sum, times(t.coefficient, amounts[t.variable] ?? 0)), 0));
      return row;
    });
    return {
      initials: figures.map(({ amount, slip, start }) => printedOf(amount) + slip + start),
      rows: defined,
      bounds: [
        ...figures.flatMap(({ amount, slip, kind }, figure) => boundsOf(figure, amount + slip, kind, figure)),
        ...again.flatMap(({ pick, slip }) => {
          const figure = pick % figures.length;
          return boundsOf(figure, (figures[figure]?.amount ?? 0) + slip, 'half-open', 'again');
        }),
        ...rows.flatMap(({ kind, slip, strict, labelled }, row): Bound[] => {
          const variable = figures.length + row;
          const shared = { variable, value: plus(amounts[variable] ?? 0, slip), label: labelled ? `row ${row}` : null };
          if (kind === 'free') return [];
          if (kind !== 'equation') return [{ ...shared, side: kind === 'lower' ? 'lower' : 'upper', strict }];
          return [
            { ...shared, side: 'lower', strict: false },
            { ...shared, side: 'upper', strict: false },
          ];
        }),
      ],
    };
  });
