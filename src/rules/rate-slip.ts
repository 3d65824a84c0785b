import type { Outcome } from '../evaluation/outcome.js';
import type { Slip } from '../evaluation/slip.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import type { Context } from './context.js';

/**
 * How a wrong percentage most likely came to be: over another base, truncated, or copied from another line of its
 * section. Null where none of these gives what is printed.
 */
export function rateSlip(figure: Figure, outcomes: readonly Outcome[], { figures }: Context): Slip | null {
  if (figure.kind !== 'rate') return null;
  const equation = outcomes.find((one) => one.equation.whole.address === figure.address)?.equation;
  const [first, second] = equation?.parts.map(({ address }) => figures.get(address)) ?? [];
  if (!equation || !first || !second || first.unit !== second.unit) return null;
  const ratios = ratiosOf(equation.form, first.value, second.value);
  if (!ratios) return null;
  const printed = figure.value.abs();
  const is = (ratio: Decimal, rounding: typeof Decimal.ROUND_DOWN | typeof Decimal.ROUND_HALF_UP): boolean =>
    ratio.isFinite() && ratio.abs().mul(100).toDecimalPlaces(figure.places, rounding).eq(printed);
  if (is(ratios.true, Decimal.ROUND_DOWN)) return 'truncated';
  if (ratios.other && is(ratios.other, Decimal.ROUND_HALF_UP)) return 'other base';
  return isOfAnotherLine(figure, figures) ? 'row above' : null;
}

/** The rate that the amounts give, and the one over this year's amount instead of last year's. */
function ratiosOf(
  form: string,
  first: Decimal,
  second: Decimal,
): { readonly true: Decimal; readonly other: Decimal | null } | null {
  switch (form) {
    case 'share':
      return { true: first.div(second), other: null };
    case 'growth':
      return { true: first.div(second.sub(first)), other: first.div(second) };
    case 'growth from previous':
      return { true: first.sub(second).div(second), other: first.sub(second).div(first) };
    default:
      return null;
  }
}

/** Another rate of the section prints the same. */
function isOfAnotherLine(figure: Figure, figures: Context['figures']): boolean {
  const sectionOf = ({ address }: Figure): string => address.split('/')[0] ?? '';
  return [...figures.values()].some(
    (one) =>
      one.kind === 'rate' &&
      one.address !== figure.address &&
      one.text === figure.text &&
      sectionOf(one) === sectionOf(figure),
  );
}
