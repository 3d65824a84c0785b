import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import { worth } from './interval.js';

/** The true amounts that are left for a figure, in 元 (a rate: in percent); null where an end is open-ended. */
export interface Range {
  readonly low: Decimal | null;
  readonly lowAttained: boolean;
  readonly high: Decimal | null;
  readonly highAttained: boolean;
}

/** More values than this are no suggestion. */
const MANY = 64;

/**
 * What a figure may print, so that its true amount lies in the range: each value as the document would print it,
 * the least first. Null where there are too many to list.
 */
export function printableValues(figure: Figure, range: Range): readonly string[] | null {
  const left = stepsLeft(figure, range);
  if (left === null) return null;
  const { first, last, step, places } = left;
  const count = last.sub(first);
  if (count.lt(0)) return [];
  if (count.gte(MANY)) return null;
  return Array.from({ length: count.toNumber() + 1 }, (_, i) =>
    printed(first.add(i).mul(step).div(worth(figure.unit)), places, figure),
  );
}

/** Whether a figure that reads so has its true amount in the range; false where an end is open-ended. */
export function isPrintable(read: Figure, range: Range): boolean {
  const left = stepsLeft(read, range);
  if (left === null) return false;
  const steps = read.value.mul(worth(read.unit)).div(left.step);
  return steps.gte(left.first) && steps.lte(left.last);
}

/** The least and the greatest multiple of the last printed place that are left; null where an end is open-ended. */
function stepsLeft(figure: Figure, range: Range) {
  if (range.low === null || range.high === null) return null;
  const places = Math.max(figure.places, figure.quantum ?? 0);
  const step = new Decimal(10).pow(-places).mul(worth(figure.unit));
  const exact = figure.quantum === null && figure.kind !== 'rate';
  const first = lowest(range.low, range.lowAttained, step, exact);
  const last = lowest(range.high.neg(), range.highAttained, step, exact).neg();
  return { first, last, step, places };
}

/** The least multiple of the step that prints some amount from `low` on. */
function lowest(low: Decimal, attained: boolean, step: Decimal, exact: boolean): Decimal {
  const steps = low.div(step);
  if (exact) return attained ? steps.ceil() : steps.floor().add(1);
  // 四舍五入 sends the half up in size: v prints [v − ½, v + ½) above zero and (v − ½, v + ½] below it.
  const nearest = steps.sub('0.5').ceil();
  const isHalf = steps.sub('0.5').eq(nearest);
  if (!isHalf) return nearest;
  // The end lies on the border between `nearest` and the value above it.
  const borderBelongsAbove = !steps.isNegative();
  return attained && !borderBelongsAbove ? nearest : nearest.add(1);
}

/** As the document writes it: the printed places, thousands set apart where the figure sets them apart. */
function printed(value: Decimal, places: number, figure: Figure): string {
  const size = value.abs().toFixed(places);
  const signed = value.isNegative() && !value.isZero() && !isDecrease(figure);
  const grouped = figure.text.includes(',') ? size.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : size;
  return signed ? `-${grouped}` : grouped;
}

/** A decrease is printed without its sign: the words say it. */
const isDecrease = (figure: Figure): boolean => figure.value.isNegative() && !/^[-－−]/.test(figure.text.trim());
