import type { Decimal } from '../source/decimal.js';

/** A whole number: a safe `number` where it fits, else a `bigint`. Never both, so `===` compares. */
export type Integer = number | bigint;

/** In lowest terms, with a denominator of at least 2. */
export interface Fraction {
  readonly numerator: Integer;
  readonly denominator: Integer;
}

/** An exact rational. Whole numbers stand for themselves, because nearly all of a budget's arithmetic is on them. */
export type Rational = Integer | Fraction;

const numeratorOf = (a: Rational): Integer => (typeof a === 'object' ? a.numerator : a);
const denominatorOf = (a: Rational): Integer => (typeof a === 'object' ? a.denominator : 1);

function shrink(big: bigint): Integer {
  return big >= Number.MIN_SAFE_INTEGER && big <= Number.MAX_SAFE_INTEGER ? Number(big) : big;
}

/** `+ 0` turns −0 into 0. A product or sum that rounds to a safe integer did not round. */
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
    if (!y) return x < 0 ? shrink(-BigInt(x)) : x;
    [x, y] = [y, shrink(BigInt(x) % BigInt(y))];
  }
  while (y !== 0) [x, y] = [y, x % y];
  return Math.abs(x);
}

/** a / b in lowest terms. */
export function ratio(a: Integer, b: Integer): Rational {
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0;
  if (!b) throw new RangeError('division by zero');
  const common = b < 0 ? timesInteger(gcd(a, b), -1) : gcd(a, b);
  const numerator = divideExactly(a, common);
  const denominator = divideExactly(b, common);
  return denominator === 1 ? numerator : { numerator, denominator };
}

export function sign(a: Rational): -1 | 0 | 1 {
  const numerator = numeratorOf(a);
  return numerator > 0 ? 1 : numerator < 0 ? -1 : 0;
}

export function plus(a: Rational, b: Rational): Rational {
  if (typeof a !== 'object' && typeof b !== 'object') return plusInteger(a, b);
  const [below, under] = [denominatorOf(a), denominatorOf(b)];
  const above = plusInteger(timesInteger(numeratorOf(a), under), timesInteger(numeratorOf(b), below));
  return ratio(above, timesInteger(below, under));
}

export function times(a: Rational, b: Rational): Rational {
  if (typeof a !== 'object' && typeof b !== 'object') return timesInteger(a, b);
  return ratio(timesInteger(numeratorOf(a), numeratorOf(b)), timesInteger(denominatorOf(a), denominatorOf(b)));
}

export const negated = (a: Rational): Rational => times(a, -1);
export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));

export function over(a: Rational, b: Rational): Rational {
  if (typeof a !== 'object' && typeof b !== 'object') return ratio(a, b);
  return ratio(timesInteger(numeratorOf(a), denominatorOf(b)), timesInteger(denominatorOf(a), numeratorOf(b)));
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  if (typeof a !== 'object' && typeof b !== 'object') return a < b ? -1 : a > b ? 1 : 0;
  return sign(minus(a, b));
}

/** The smallest whole number that clears the denominators of all. */
export function commonDenominator(values: Iterable<Rational>): Integer {
  let common: Integer = 1;
  for (const value of values) {
    const denominator = denominatorOf(value);
    common = timesInteger(common, divideExactly(denominator, gcd(common, denominator)));
  }
  return common;
}

export function fromDecimal(decimal: Decimal): Rational {
  const [whole = '', places = ''] = decimal.toFixed().split('.');
  return ratio(shrink(BigInt(whole + places)), shrink(10n ** BigInt(places.length)));
}

/** Refuses what is no exact rational: a number with a fraction, or one too large to be exact. */
export function exactly(a: Rational): Rational {
  if (typeof a === 'number' && !Number.isSafeInteger(a)) throw new RangeError(`${a} is not an exact integer`);
  return typeof a === 'object' ? ratio(a.numerator, a.denominator) : typeof a === 'bigint' ? shrink(a) : a + 0;
}

/**
 * real + epsilon·ε, where ε is positive and smaller than any positive rational: `x < 5` is `x ≤ 5 − ε`.
 * So strict bounds need no arithmetic of their own (Dutertre and de Moura, 2006).
 */
export interface Delta {
  readonly real: Rational;
  readonly epsilon: Rational;
}

export function plusDelta(a: Delta, b: Delta): Delta {
  return { real: plus(a.real, b.real), epsilon: plus(a.epsilon, b.epsilon) };
}

export function minusDelta(a: Delta, b: Delta): Delta {
  return { real: minus(a.real, b.real), epsilon: minus(a.epsilon, b.epsilon) };
}

export function timesDelta(a: Delta, factor: Rational): Delta {
  return { real: times(a.real, factor), epsilon: times(a.epsilon, factor) };
}

export function compareDelta(a: Delta, b: Delta): number {
  return compare(a.real, b.real) || compare(a.epsilon, b.epsilon);
}
