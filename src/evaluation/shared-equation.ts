import { type Equation, idOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { compareText } from '../source/compare-text.js';
import { evaluate } from './evaluate.js';
import { type Rounding, worth } from './interval.js';

/** The sums of one row, a sum a column: where a row below it is missing, all of them fail for that. */
export function byRow(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const groups = new Map<string, Equation[]>();
  for (const equation of equations) {
    const row = equation.whole.address.replace(/\/[^/]*$/, '');
    const key = equation.origin.kind === 'rows' ? row : idOf(equation);
    groups.set(key, [...(groups.get(key) ?? []), equation]);
  }
  return [...groups.values()];
}

/** Whether a sum that a table prints over its rows is more than they make. */
export function lacksPart(equation: Equation, figures: ReadonlyMap<string, Figure>, rounding: Rounding): boolean {
  if (equation.law !== 'sum' || equation.origin.kind !== 'rows') return false;
  const { state, difference } = evaluate(equation, figures, rounding);
  return state === 'unequal' && difference.isPositive();
}

/** Of equations the one that fails by most on the printed figures. */
export function largestGap(
  equations: readonly Equation[],
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding,
): Equation | null {
  const gaps = equations.map((equation) => {
    const { state, difference, unit } = evaluate(equation, figures, rounding);
    return { equation, fails: state === 'unequal', gap: difference.abs().mul(worth(unit)) };
  });
  const order = gaps.sort(
    (a, b) =>
      (a.fails === b.fails ? 0 : a.fails ? -1 : 1) ||
      b.gap.comparedTo(a.gap) ||
      compareText(idOf(a.equation), idOf(b.equation)),
  );
  return order[0]?.equation ?? null;
}
