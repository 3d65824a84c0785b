import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import { addIntervals, amountOf, type Interval, intervalOf, meet, negate, type Rounding, worth } from './interval.js';
import type { Outcome, State } from './outcome.js';

const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);

/** Evaluates one equation on the printed figures alone. */
export function evaluate(
  equation: Equation,
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding = 'half-open',
): Outcome {
  const whole = figures.get(equation.whole.address);
  const parts = equation.parts.map((part) => figures.get(part.address));
  if (!whole || parts.some((part) => part === undefined)) throw new Error(`no figure for ${equation.id}`);
  const known = parts as readonly Figure[];
  switch (equation.form) {
    case 'same':
    case 'sum':
    case 'change':
      return linear(equation, whole, known, rounding);
    case 'part':
      return atMost(equation, whole, known, figures, rounding);
    case 'share':
    case 'growth':
    case 'growth from previous':
    case 'average':
      return quotient(equation, whole, known, rounding);
    case 'count': {
      const difference = whole.value.sub(equation.counted ?? 0);
      return outcome(equation, whole, difference, ZERO, whole.value.sub(difference), difference.isZero());
    }
  }
}

function outcome(
  equation: Equation,
  whole: Figure,
  difference: Decimal,
  allowance: Decimal,
  computed: Decimal,
  holds: boolean,
): Outcome {
  const state: State = difference.isZero() ? 'equal' : holds ? 'rounding' : 'unequal';
  return { equation, state, difference, allowance, computed, unit: whole.unit, reason: null };
}

/** 元 printed in the unit of the whole. */
const inUnit = (amount: Decimal, whole: Figure): Decimal => (amount.isZero() ? amount : amount.div(worth(whole.unit)));

const signs = (equation: Equation): readonly (1 | -1)[] =>
  equation.form === 'change' ? [1, -1] : equation.parts.map((part) => part.sign);

function total(figures: readonly Figure[], sign: readonly (1 | -1)[]): Decimal {
  return figures.reduce((sum, figure, i) => {
    if (figure.value.isZero()) return sum;
    return sign[i] === -1 ? sum.sub(amountOf(figure)) : sum.add(amountOf(figure));
  }, ZERO);
}

function totalInterval(figures: readonly Figure[], sign: readonly (1 | -1)[], rounding: Rounding): Interval {
  return figures.reduce<Interval>(
    (sum, figure, i) => {
      const interval = intervalOf(figure, rounding);
      if (interval.low.isZero() && interval.high.isZero()) return sum;
      return addIntervals(sum, sign[i] === -1 ? negate(interval) : interval);
    },
    { low: ZERO, high: ZERO, lowOpen: false, highOpen: false },
  );
}

const halfWidth = ({ low, high }: Interval): Decimal => (low === high ? ZERO : high.sub(low).div(2));

function linear(equation: Equation, whole: Figure, parts: readonly Figure[], rounding: Rounding): Outcome {
  const sign = signs(equation);
  const computed = total(parts, sign);
  const stated = amountOf(whole);
  const left = intervalOf(whole, rounding);
  const right = totalInterval(parts, sign, rounding);
  const allowance = halfWidth(left).add(halfWidth(right));
  return outcome(
    equation,
    whole,
    inUnit(stated.sub(computed), whole),
    inUnit(allowance, whole),
    inUnit(computed, whole),
    meet(left, right),
  );
}

/** 0 ≤ whole − Σ parts ≤ Σ rest. The difference is what lies outside of that. */
function atMost(
  equation: Equation,
  whole: Figure,
  parts: readonly Figure[],
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding,
): Outcome {
  const rest = equation.rest?.map((term) => figures.get(term.address)).filter((one) => one !== undefined) ?? null;
  const sign = parts.map(() => 1 as const);
  const stated = amountOf(whole);
  const least = total(parts, sign);
  const most =
    rest === null
      ? null
      : least.add(
          total(
            rest,
            rest.map(() => 1 as const),
          ),
        );
  const computed = stated.lt(least) ? least : most !== null && stated.gt(most) ? most : stated;
  const wholeInterval = intervalOf(whole, rounding);
  const partInterval = totalInterval(parts, sign, rounding);
  const restInterval =
    rest === null
      ? null
      : totalInterval(
          rest,
          rest.map(() => 1 as const),
          rounding,
        );
  const room: Interval = {
    low: partInterval.low,
    lowOpen: partInterval.lowOpen,
    high:
      restInterval === null
        ? Decimal.max(wholeInterval.high, partInterval.high)
        : partInterval.high.add(restInterval.high),
    highOpen: restInterval === null ? false : partInterval.highOpen || restInterval.highOpen,
  };
  const allowance = halfWidth(wholeInterval)
    .add(halfWidth(partInterval))
    .add(restInterval ? halfWidth(restInterval) : 0);
  return outcome(
    equation,
    whole,
    inUnit(stated.sub(computed), whole),
    inUnit(allowance, whole),
    inUnit(computed, whole),
    meet(wholeInterval, room),
  );
}

/**
 * A quotient is never divided to be judged: whole × denominator is held against the numerator. `computed` is
 * divided, for people to read, and rounded to the places of the whole and two more.
 */
function quotient(equation: Equation, whole: Figure, parts: readonly Figure[], rounding: Rounding): Outcome {
  const [first, second] = parts;
  if (!first || !second) throw new Error(`two operands are needed in ${equation.id}`);
  const factor = equation.form === 'average' ? new Decimal(1) : HUNDRED;
  const a = intervalOf(first, rounding);
  const b = intervalOf(second, rounding);
  const numerator = equation.form === 'growth from previous' ? amountOf(first).sub(amountOf(second)) : amountOf(first);
  const denominator = equation.form === 'growth' ? amountOf(second).sub(amountOf(first)) : amountOf(second);
  if (denominator.isZero() && numerator.isZero() && whole.value.isZero()) {
    return outcome(equation, whole, ZERO, ZERO, ZERO, true);
  }
  if (denominator.isZero()) {
    return { ...outcome(equation, whole, ZERO, ZERO, whole.value, true), state: 'unchecked', reason: 'zero base' };
  }
  const stated = amountOf(whole);
  const exact = factor.mul(numerator).div(denominator);
  const interval = intervalOf(whole, rounding);
  const computed = inUnit(exact, whole).toDecimalPlaces(whole.places + 2, Decimal.ROUND_HALF_UP);
  const agrees = inUnit(exact, whole).toDecimalPlaces(whole.places, Decimal.ROUND_HALF_UP).eq(whole.value);
  const allowance = halfWidth(interval);
  if (agrees) return outcome(equation, whole, ZERO, inUnit(allowance, whole), computed, true);
  const holds = reachable(equation.form, interval, a, b, factor);
  return outcome(equation, whole, inUnit(stated, whole).sub(computed), inUnit(allowance, whole), computed, holds);
}

/** Whether operands in their intervals can give a quotient in its interval, by the corners of a box. */
function reachable(form: Equation['form'], rate: Interval, a: Interval, b: Interval, factor: Decimal): boolean {
  // rate × denominator − factor × numerator must be able to be 0; it is linear in each of the three.
  const value = (r: Decimal, x: Decimal, y: Decimal): Decimal => {
    const numerator = form === 'growth from previous' ? x.sub(y) : x;
    const denominator = form === 'growth' ? y.sub(x) : y;
    return r.mul(denominator).sub(factor.mul(numerator));
  };
  const corners = [
    { r: rate.low, open: rate.lowOpen },
    { r: rate.high, open: rate.highOpen },
  ].flatMap(({ r, open }) =>
    [
      [a.low, a.lowOpen],
      [a.high, a.highOpen],
    ].flatMap(([x, xOpen]) =>
      [
        [b.low, b.lowOpen],
        [b.high, b.highOpen],
      ].map(([y, yOpen]) => ({
        value: value(r, x as Decimal, y as Decimal),
        open: open || (xOpen as boolean) || (yOpen as boolean),
      })),
    ),
  );
  const least = corners.reduce((low, one) =>
    one.value.lt(low.value) || (one.value.eq(low.value) && !one.open) ? one : low,
  );
  const most = corners.reduce((high, one) =>
    one.value.gt(high.value) || (one.value.eq(high.value) && !one.open) ? one : high,
  );
  const reachesBelow = least.value.lt(0) || (least.value.isZero() && !least.open);
  const reachesAbove = most.value.gt(0) || (most.value.isZero() && !most.open);
  return reachesBelow && reachesAbove;
}
