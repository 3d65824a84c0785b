import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';

/** The true amounts that print as a figure. An end is part of the interval where it is not open. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** How figures were rounded: 四舍五入 unless the user says otherwise. */
export const ROUNDINGS = ['half-open', 'closed', 'truncated', 'exact'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** What one printed unit is worth in 元; rates and counts stand for themselves. */
export function worth(unit: string): Decimal {
  return WORTHS.get(unit) ?? ONE;
}

const ONE = new Decimal(1);
const WORTHS: ReadonlyMap<string, Decimal> = new Map([
  ['千元', new Decimal(1000)],
  ['万元', new Decimal(10_000)],
  ['亿元', new Decimal(100_000_000)],
]);

/** Half of the last place that a figure is rounded to, in 元; zero where it is exact. */
export function halfQuantum({ quantum, unit }: Figure): Decimal {
  if (quantum === null) return ZERO;
  const key = `${quantum} ${unit}`;
  const known = halves.get(key) ?? new Decimal(10).pow(-quantum).div(2).mul(worth(unit));
  halves.set(key, known);
  return known;
}

const ZERO = new Decimal(0);
/** Few are ever asked for, and each for hundreds of figures. */
const halves = new Map<string, Decimal>();

/** The interval of a figure in 元 (a rate: in percent), mirrored below zero. */
export function intervalOf(figure: Figure, rounding: Rounding): Interval {
  const known = intervals[rounding].get(figure) ?? intervalAnew(figure, rounding);
  intervals[rounding].set(figure, known);
  return known;
}

/** A figure stands in many equations, and they are evaluated more than once. */
const intervals: Readonly<Record<Rounding, WeakMap<Figure, Interval>>> = {
  'half-open': new WeakMap(),
  closed: new WeakMap(),
  truncated: new WeakMap(),
  exact: new WeakMap(),
};

/** The printed amount in 元. */
export function amountOf(figure: Figure): Decimal {
  const known = amounts.get(figure) ?? figure.value.mul(worth(figure.unit));
  amounts.set(figure, known);
  return known;
}

const amounts = new WeakMap<Figure, Decimal>();

function intervalAnew(figure: Figure, rounding: Rounding): Interval {
  const value = amountOf(figure);
  const half = halfQuantum(figure);
  if (half.isZero() || rounding === 'exact') return { low: value, high: value, lowOpen: false, highOpen: false };
  if (rounding === 'truncated') {
    const whole = half.mul(2);
    if (value.isZero()) return { low: whole.neg(), high: whole, lowOpen: true, highOpen: true };
    return value.isNegative()
      ? { low: value.sub(whole), high: value, lowOpen: true, highOpen: false }
      : { low: value, high: value.add(whole), lowOpen: false, highOpen: true };
  }
  const closed = rounding === 'closed';
  const ends = { low: value.sub(half), high: value.add(half) };
  // 四舍五入 is mirrored: −0.5 prints as −1, so what prints as 0 lies strictly between the halves.
  if (value.isZero()) return { ...ends, lowOpen: !closed, highOpen: !closed };
  return value.isNegative()
    ? { ...ends, lowOpen: !closed, highOpen: false }
    : { ...ends, lowOpen: false, highOpen: !closed };
}

/** Whether two intervals have a point in common. */
export function meet(a: Interval, b: Interval): boolean {
  const below = (x: Interval, y: Interval): boolean =>
    x.high.lt(y.low) || (x.high.eq(y.low) && (x.highOpen || y.lowOpen));
  return !below(a, b) && !below(b, a);
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low.add(b.low),
    high: a.high.add(b.high),
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

export function negate(a: Interval): Interval {
  return { low: a.high.neg(), high: a.low.neg(), lowOpen: a.highOpen, highOpen: a.lowOpen };
}
