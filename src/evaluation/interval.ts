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
  const { below, above, lowOpen, highOpen } = spreadOf(figure, rounding);
  const end = (halves: number): Decimal => (halves === 0 ? value : value.add(half.mul(halves)));
  return { low: end(-below), high: end(above), lowOpen, highOpen };
}

/** How far a true amount may be from the printed one, in halves of the last place. */
export interface Spread {
  readonly below: number;
  readonly above: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export function spreadOf({ quantum, value }: Figure, rounding: Rounding): Spread {
  if (quantum === null || rounding === 'exact') return NONE;
  return SPREADS[rounding][value.isZero() ? 'zero' : value.isNegative() ? 'negative' : 'positive'];
}

const spread = (below: number, above: number, lowOpen: boolean, highOpen: boolean): Spread => ({
  below,
  above,
  lowOpen,
  highOpen,
});
const NONE = spread(0, 0, false, false);
const CLOSED = spread(1, 1, false, false);
const SPREADS = {
  // 四舍五入 is mirrored: −0.5 prints as −1, so what prints as 0 lies strictly between the halves.
  'half-open': {
    zero: spread(1, 1, true, true),
    negative: spread(1, 1, true, false),
    positive: spread(1, 1, false, true),
  },
  closed: { zero: CLOSED, negative: CLOSED, positive: CLOSED },
  truncated: {
    zero: spread(2, 2, true, true),
    negative: spread(2, 0, true, false),
    positive: spread(0, 2, false, true),
  },
} as const;

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
