import type { Decimal } from '../source/decimal.js';

/** A whole number: a `number` where that is safe, else a `bigint`; never either at will, so that `===` compares. */
export type Integer = number | bigint;

/** In lowest terms, with a denominator of at least 2. */
export interface Fraction {
  readonly numerator: Integer;
  readonly denominator: Integer;
}

/** An exact rational. Whole numbers stand for themselves: nearly all arithmetic on a budget is on small ones. */
export type Rational = Integer | Fraction;

const numeratorOf = (a: Rational): Integer => (typeof a === 'object' ? a.numerator : a);
const denominatorOf = (a: Rational): Integer => (typeof a === 'object' ? a.denominator : 1);

function shrink(big: bigint): Integer {
  return big >= Number.MIN_SAFE_INTEGER && big <= Number.MAX_SAFE_INTEGER ? Number(big) : big;
}

/** A result that is a safe integer was not rounded: what is rounded is larger. `+ 0` makes −0 a 0. */
export function timesInteger(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return shrink(BigInt(a) * BigInt(b));
}

export function plusInteger(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return shrink(BigInt(a) + BigInt(b));
}

export const negatedInteger = (a: Integer): Integer => (typeof a === 'number' ? 0 - a : -a);

/** The quotient of two whole numbers of which the second divides the first. */
export function divideExactly(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') return a / b + 0;
  return shrink(BigInt(a) / BigInt(b));
}

/** The greatest common divisor, never negative. */
export function gcd(a: Integer, b: Integer): Integer {
  let x = a;
  let y = b;
  while (typeof x === 'bigint' || typeof y === 'bigint') {
    if (y === 0) return x < 0 ? -x : x;
    [x, y] = [y, shrink(BigInt(x) % BigInt(y))];
  }
  while (y !== 0) [x, y] = [y, x % y];
  return Math.abs(x);
}

/** a / b in lowest terms. */
export function ratio(a: Integer, b: Integer): Rational {
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0;
  if (b === 0) throw new RangeError('division by zero');
  const common = b < 0 ? negatedInteger(gcd(a, b)) : gcd(a, b);
  const numerator = divideExactly(a, common);
  const denominator = divideExactly(b, common);
  return denominator === 1 ? numerator : { numerator, denominator };
}

export function plus(a: Rational, b: Rational): Rational {
  if (typeof a !== 'object' && typeof b !== 'object') return plusInteger(a, b);
  const [p, q, r, s] = [numeratorOf(a), denominatorOf(a), numeratorOf(b), denominatorOf(b)];
  return ratio(plusInteger(timesInteger(p, s), timesInteger(r, q)), timesInteger(q, s));
}

export function negated(a: Rational): Rational {
  if (typeof a !== 'object') return negatedInteger(a);
  return { numerator: negatedInteger(a.numerator), denominator: a.denominator };
}

export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));

export function times(a: Rational, b: Rational): Rational {
  if (typeof a !== 'object' && typeof b !== 'object') return timesInteger(a, b);
  return ratio(timesInteger(numeratorOf(a), numeratorOf(b)), timesInteger(denominatorOf(a), denominatorOf(b)));
}

export function over(a: Rational, b: Rational): Rational {
  if (typeof a !== 'object' && typeof b !== 'object') return ratio(a, b);
  return ratio(timesInteger(numeratorOf(a), denominatorOf(b)), timesInteger(denominatorOf(a), numeratorOf(b)));
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const whole = typeof a !== 'object' && typeof b !== 'object';
  const left = whole ? a : timesInteger(numeratorOf(a), denominatorOf(b));
  const right = whole ? b : timesInteger(numeratorOf(b), denominatorOf(a));
  return left < right ? -1 : left > right ? 1 : 0;
}

export const sign = (a: Rational): number => compare(a, 0);

/** The smallest positive whole number that clears all denominators. */
export function commonDenominator(values: Iterable<Rational>): Integer {
  let common: Integer = 1;
  for (const value of values) {
    const denominator = denominatorOf(value);
    common = timesInteger(common, divideExactly(denominator, gcd(common, denominator)));
  }
  return common;
}

export function fromDecimal(decimal: Decimal): Rational {
  // A whole number beyond the safe ones is not read as a safe one.
  const near = decimal.isInteger() ? decimal.toNumber() : Number.NaN;
  if (Number.isSafeInteger(near)) return near + 0;
  const [whole = '', places = ''] = decimal.toFixed().split('.');
  return ratio(shrink(BigInt(whole + places)), shrink(10n ** BigInt(places.length)));
}

/** The same rational in the one form that all of the above rely on. Refuses a `number` that is not a safe integer. */
export function exactly(a: Rational): Rational {
  if (typeof a === 'number') {
    if (!Number.isSafeInteger(a)) throw new RangeError(`${a} is no exact integer`);
    return a + 0;
  }
  return ratio(shrink(BigInt(numeratorOf(a))), shrink(BigInt(denominatorOf(a))));
}

/**
 * real + epsilon·ε, where ε is positive and smaller than any positive rational: x < 5 is x ≤ 5 − ε.
 * So strict bounds need no arithmetic of their own (Dutertre and de Moura, 2006).
 */
export interface Delta {
  readonly real: Rational;
  readonly epsilon: Rational;
}

export const origin: Delta = { real: 0, epsilon: 0 };

export function plusDelta(a: Delta, b: Delta): Delta {
  return { real: plus(a.real, b.real), epsilon: plus(a.epsilon, b.epsilon) };
}

export function minusDelta(a: Delta, b: Delta): Delta {
  return { real: minus(a.real, b.real), epsilon: minus(a.epsilon, b.epsilon) };
}

export function timesDelta(a: Delta, factor: Rational): Delta {
  return { real: times(a.real, factor), epsilon: times(a.epsilon, factor) };
}

export function overDelta(a: Delta, divisor: Rational): Delta {
  return { real: over(a.real, divisor), epsilon: over(a.epsilon, divisor) };
}

export function compareDelta(a: Delta, b: Delta): number {
  return compare(a.real, b.real) || compare(a.epsilon, b.epsilon);
}
