import { amountOf, worth } from '../evaluation/interval.js';
import type { Figure } from '../model/figure.js';
import { keyOf } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import type { Context } from './context.js';

/**
 * Whether an amount is one that the document prints more finely elsewhere, with its last digits cut off: 4.16 万元
 * for 41651.40 元, where 四舍五入 gives 4.17.
 */
export function isTruncated(figure: Figure, should: string, { figures }: Pick<Context, 'figures'>): boolean {
  const { quantity } = figure;
  if (quantity === null || figure.kind !== 'amount') return false;
  const key = keyOf(quantity);
  const rounded = new Decimal(should.replace(/[,，\s]/g, '')).abs();
  return [...figures.values()].some((other) => {
    if (other.address === figure.address || other.quantity === null || keyOf(other.quantity) !== key) return false;
    const exact = amountOf(other).div(worth(figure.unit)).abs();
    return (
      exact.toDecimalPlaces(figure.places, Decimal.ROUND_DOWN).eq(figure.value.abs()) &&
      exact.toDecimalPlaces(figure.places, Decimal.ROUND_HALF_UP).eq(rounded) &&
      !rounded.eq(figure.value.abs())
    );
  });
}
