import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ends, Terms } from '../../src/evaluation/assemble.js';
import type { Rational } from '../../src/evaluation/rational.js';
import { createReduction } from '../../src/evaluation/reduction.js';
import { createSystem } from '../../src/evaluation/simplex.js';

interface Constraint {
  readonly terms: Terms;
  readonly ends: Ends;
}

interface Problem {
  readonly printed: readonly Rational[];
  readonly bounds: readonly (Ends & { readonly variable: number })[];
  readonly rows: readonly Constraint[];
}

const UNLIMITED = { left: Number.POSITIVE_INFINITY };

/** Whether the reduced constraints have a solution, and whether all of them together do. */
function answers({ printed, bounds, rows }: Problem): readonly [reduced: boolean, whole: boolean] {
  const reduction = createReduction();
  const system = createSystem();
  const bound = (variable: number, { lower, upper }: Ends): void => {
    if (lower) system.bound(variable, 'lower', lower.value, lower.strict, null);
    if (upper) system.bound(variable, 'upper', upper.value, upper.strict, null);
  };
  for (const amount of printed) {
    reduction.variable(amount, null);
    system.variable(amount);
  }
  for (const ends of bounds) {
    reduction.bound(ends.variable, ends);
    bound(ends.variable, ends);
  }
  for (const { terms, ends } of rows) {
    reduction.row(terms, ends, null);
    bound(system.row(terms), ends);
  }
  return [reduction.solve({ ...UNLIMITED }), system.check().feasible === true];
}

/** Printed in whole numbers, with two units for each, so that half a unit is whole too; 0 is often a blank. */
const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -6, max: 12 }).map((value) => 2 * value),
);
const end = (value: number, strict: boolean) => ({ value, strict });

const problem: fc.Arbitrary<Problem> = fc.array(amount, { minLength: 2, maxLength: 7 }).chain((printed) => {
  const variable = fc.nat({ max: printed.length - 1 });
  const printing = fc.tuple(variable, fc.constantFrom(0, 0, 1, 1, 1), fc.boolean(), fc.constantFrom(0, 0, 0, 2));
  const sum = fc.tuple(
    fc.array(fc.tuple(variable, fc.constantFrom(1, -1, -1, 3)), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('=', '=', '=', '≥', '≤', '>'),
  );
  return fc.record({
    printed: fc.constant(printed),
    bounds: fc.array(printing, { maxLength: 9 }).map((printings) =>
      printings.map(([of, half, strict, other]) => {
        const value = (printed[of] ?? 0) + other;
        return {
          variable: of,
          lower: end(value - half, false),
          upper: end(value + half, strict && half > 0),
          label: null,
        };
      }),
    ),
    rows: fc.array(sum, { maxLength: 6 }).map((sums) =>
      sums.map(([terms, sign]) => ({
        terms: terms.map(([of, coefficient]) => ({ variable: of, coefficient })),
        ends: {
          lower: sign === '≤' ? null : end(0, sign === '>'),
          upper: sign === '=' || sign === '≤' ? end(0, false) : null,
          label: null,
        },
      })),
    ),
  });
});

describe('constraints that are made few', () => {
  test('have a solution where all of them together have one, and only there', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(problem, (given) => {
        const [reduced, whole] = answers(given);
        seen.add(whole);
        expect(reduced).toBe(whole);
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual([false, true]);
  });

  test('are of no use where the work allowed is none: then nothing is said', () => {
    const reduction = createReduction();
    const [a, b, c] = [0, 0, 2].map((amount) => reduction.variable(amount, null));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three variables');
    for (const variable of [a, b, c])
      reduction.bound(variable, { lower: end(0, false), upper: end(4, false), label: null });
    const terms = [c, a, b].map((variable) => ({ variable, coefficient: variable === c ? 1 : -1 }));
    reduction.row(terms, { lower: end(0, false), upper: end(0, false), label: null }, null);
    expect(reduction.solve({ left: -1 })).toBe(false);
    expect(reduction.solve({ ...UNLIMITED })).toBe(true);
  });
});
