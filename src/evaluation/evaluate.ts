import { type Equation, idOf } from '../model/equation.js';
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
  if (!whole || parts.some((part) => part === undefined)) throw new Error(`no figure for ${idOf(equation)}`);
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
      const computed = new Decimal(equation.counted ?? 0);
      return outcome(equation, whole, {
        difference: whole.value.sub(computed),
        computed,
        allowance: none,
        holds: () => false,
      });
    }
  }
}

interface Reckoned {
  readonly difference: Decimal;
  readonly computed: Decimal;
  readonly allowance: () => Decimal;
  /** Whether the true amounts can satisfy the equation; asked only where the printed ones do not. */
  readonly holds: () => boolean;
}

function outcome(equation: Equation, { unit }: Figure, { difference, computed, allowance, holds }: Reckoned): Outcome {
  const state: State = difference.isZero() ? 'equal' : holds() ? 'rounding' : 'unequal';
  return { equation, state, difference, allowance, computed, unit, reason: null };
}

const none = (): Decimal => ZERO;

/** 元 printed in the unit of the whole. */
const inUnit = (amount: Decimal, whole: Figure): Decimal => (amount.isZero() ? amount : amount.div(worth(whole.unit)));

const signs = (equation: Equation): readonly (1 | -1)[] =>
  equation.form === 'change' ? [1, -1] : equation.parts.map((part) => part.sign);

/** In the unit that all have, or in 元. */
function total(figures: readonly Figure[], sign: readonly (1 | -1)[] | null, amount: (of: Figure) => Decimal): Decimal {
  return figures.reduce((sum, figure, i) => {
    if (figure.value.isZero()) return sum;
    return sign?.[i] === -1 ? sum.sub(amount(figure)) : sum.add(amount(figure));
  }, ZERO);
}

function totalInterval(figures: readonly Figure[], sign: readonly (1 | -1)[] | null, rounding: Rounding): Interval {
  return figures.reduce<Interval>(
    (sum, figure, i) => {
      const interval = intervalOf(figure, rounding);
      if (interval.low.isZero() && interval.high.isZero()) return sum;
      return addIntervals(sum, sign?.[i] === -1 ? negate(interval) : interval);
    },
    { low: ZERO, high: ZERO, lowOpen: false, highOpen: false },
  );
}

const halfWidth = ({ low, high }: Interval): Decimal => (low === high ? ZERO : high.sub(low).div(2));

/** Figures are added up in the unit that all have, where they have one, else in 元. */
function reckoning(whole: Figure, others: readonly Figure[]) {
  const alike = others.every(({ unit, value }) => unit === whole.unit || value.isZero());
  return {
    amount: alike ? ({ value }: Figure): Decimal => value : amountOf,
    shown: alike ? (amount: Decimal): Decimal => amount : (amount: Decimal): Decimal => inUnit(amount, whole),
  };
}

function linear(equation: Equation, whole: Figure, parts: readonly Figure[], rounding: Rounding): Outcome {
  const sign = signs(equation);
  const { amount, shown } = reckoning(whole, parts);
  const computed = total(parts, sign, amount);
  const left = (): Interval => intervalOf(whole, rounding);
  const right = (): Interval => totalInterval(parts, sign, rounding);
  return outcome(equation, whole, {
    difference: shown(amount(whole).sub(computed)),
    computed: shown(computed),
    allowance: () => inUnit(halfWidth(left()).add(halfWidth(right())), whole),
    holds: () => meet(left(), right()),
  });
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
  const { amount, shown } = reckoning(whole, rest === null ? parts : [...parts, ...rest]);
  const stated = amount(whole);
  const least = total(parts, null, amount);
  const isMore = rest !== null && stated.gt(least) && stated.gt(least.add(total(rest, null, amount)));
  const computed = stated.lt(least) ? least : isMore ? least.add(total(rest, null, amount)) : stated;
  return outcome(equation, whole, {
    difference: shown(stated.sub(computed)),
    computed: shown(computed),
    allowance: () => {
      const others = [parts, rest ?? []].map((some) => halfWidth(totalInterval(some, null, rounding)));
      return inUnit(
        others.reduce((sum, one) => sum.add(one), halfWidth(intervalOf(whole, rounding))),
        whole,
      );
    },
    holds: () => meet(intervalOf(whole, rounding), roomOf(whole, parts, rest, rounding)),
  });
}

/** What a whole may be by its parts and by what the unprinted ones can hold. */
function roomOf(whole: Figure, parts: readonly Figure[], rest: readonly Figure[] | null, rounding: Rounding): Interval {
  const part = totalInterval(parts, null, rounding);
  if (rest === null) {
    return { ...part, high: Decimal.max(intervalOf(whole, rounding).high, part.high), highOpen: false };
  }
  const unprinted = totalInterval(rest, null, rounding);
  return { ...part, high: part.high.add(unprinted.high), highOpen: part.highOpen || unprinted.highOpen };
}

/**
 * A quotient is never divided to be judged: whole × denominator is held against the numerator. `computed` is
 * divided, for people to read, and rounded to the places of the whole and two more.
 */
function quotient(equation: Equation, whole: Figure, parts: readonly Figure[], rounding: Rounding): Outcome {
  const [first, second] = parts;
  if (!first || !second) throw new Error(`two operands are needed in ${idOf(equation)}`);
  const factor = equation.form === 'average' ? new Decimal(1) : HUNDRED;
  const numerator = equation.form === 'growth from previous' ? amountOf(first).sub(amountOf(second)) : amountOf(first);
  const denominator = equation.form === 'growth' ? amountOf(second).sub(amountOf(first)) : amountOf(second);
  const nothing = { difference: ZERO, computed: whole.value, allowance: none, holds: () => true };
  if (denominator.isZero() && numerator.isZero() && whole.value.isZero()) {
    return outcome(equation, whole, { ...nothing, computed: ZERO });
  }
  if (denominator.isZero()) {
    return { ...outcome(equation, whole, nothing), state: 'unchecked', reason: 'zero base' };
  }
  const exact = factor.mul(numerator).div(denominator);
  const rounded = inUnit(exact, whole).toDecimalPlaces(whole.places, Decimal.ROUND_HALF_UP);
  const computed = inUnit(exact, whole).toDecimalPlaces(whole.places + 2, Decimal.ROUND_HALF_UP);
  const interval = intervalOf(whole, rounding);
  return outcome(equation, whole, {
    difference: rounded.eq(whole.value) ? ZERO : inUnit(amountOf(whole), whole).sub(computed),
    computed,
    allowance: () => inUnit(halfWidth(interval), whole),
    holds: () => reachable(equation.form, interval, intervalOf(first, rounding), intervalOf(second, rounding), factor),
  });
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
