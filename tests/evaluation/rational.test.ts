import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonDenominator,
  compare,
  compareDelta,
  exactly,
  fromDecimal,
  gcd,
  minus,
  negated,
  over,
  plus,
  plusDelta,
  type Rational,
  ratio,
  times,
  timesDelta,
} from '../../src/evaluation/rational.js';
import { Decimal } from '../../src/source/decimal.js';

/** Small numbers, and numbers about the largest safe integer, where the fast path ends. */
const integer = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: 2n ** 53n - 4n, max: 2n ** 53n + 4n }),
  fc.bigInt({ min: -(2n ** 53n) - 4n, max: 4n - 2n ** 53n }),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
);
const pair = fc.tuple(
  integer,
  integer.filter((n) => n !== 0n),
);

const made = ([n, d]: [bigint, bigint]): Rational => exactly({ numerator: n, denominator: d });
const parts = (a: Rational): [bigint, bigint] =>
  typeof a === 'object' ? [BigInt(a.numerator), BigInt(a.denominator)] : [BigInt(a), 1n];

/** In the one form that each rational has: numbers where they are safe, lowest terms, a positive denominator. */
function isCanonical(a: Rational): boolean {
  const whole = (n: number | bigint): boolean =>
    typeof n === 'number' ? Number.isSafeInteger(n) && !Object.is(n, -0) : !Number.isSafeInteger(Number(n));
  if (typeof a !== 'object') return whole(a);
  return whole(a.numerator) && whole(a.denominator) && a.denominator >= 2 && gcd(a.numerator, a.denominator) === 1;
}

describe('rationals', () => {
  const operations = [
    ['plus', plus, ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]) => [a * d + c * b, b * d]],
    ['minus', minus, ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]) => [a * d - c * b, b * d]],
    ['times', times, ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]) => [a * c, b * d]],
    ['over', over, ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]) => [a * d, b * c]],
  ] as const;

  test.each(operations)('%s is exact and in lowest terms', (name, operation, reference) => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        fc.pre(name !== 'over' || b[0] !== 0n);
        const result = operation(made(a), made(b));
        const [n, d] = reference(a, b);
        expect(isCanonical(result)).toBe(true);
        expect(parts(result)[0] * (d ?? 1n)).toBe((n ?? 0n) * parts(result)[1]);
      }),
    );
  });

  test('compare by cross-multiplication', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const difference = (a[0] * b[1] - b[0] * a[1]) * (a[1] * b[1] < 0n ? -1n : 1n);
        expect(compare(made(a), made(b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  test('have no negative zero', () => {
    for (const zero of [times(0, -1), negated(0), ratio(0, -3), over(0, -3), exactly(-0), minus(0, 0)]) {
      expect(zero).toBe(0);
    }
  });

  test('are read from decimals as printed', () => {
    expect(fromDecimal(new Decimal('18.55'))).toEqual(ratio(371, 20));
    expect(fromDecimal(new Decimal('-0.50'))).toEqual(ratio(-1, 2));
    expect(fromDecimal(new Decimal('91016775.35'))).toEqual(ratio(9101677535, 100));
    expect(fromDecimal(new Decimal('-0'))).toBe(0);
    expect(fromDecimal(new Decimal('90071992547409930'))).toBe(90071992547409930n);
  });

  test('refuse what is not exact', () => {
    expect(() => exactly(0.5)).toThrow(RangeError);
    expect(() => exactly(2 ** 53)).toThrow(RangeError);
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(exactly(7n)).toBe(7);
  });

  test('share a denominator', () => {
    expect(commonDenominator([])).toBe(1);
    expect(commonDenominator([3, ratio(1, 6), ratio(-3, 4)])).toBe(12);
  });
});

test('an infinitesimal is less than any difference of rationals', () => {
  const five = { real: 5, epsilon: 0 };
  const short = { real: 5, epsilon: -1 };
  expect(compareDelta(short, five)).toBe(-1);
  expect(compareDelta({ real: ratio(499999, 100000), epsilon: 10 ** 9 }, short)).toBe(-1);
  expect(plusDelta(short, timesDelta(short, -1))).toEqual({ real: 0, epsilon: 0 });
});
