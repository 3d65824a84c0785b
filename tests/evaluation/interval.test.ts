import { describe, expect, test } from 'vitest';
import { addIntervals, type Interval, intervalOf, meet, negate, type Rounding } from '../../src/evaluation/interval.js';
import { printableValues } from '../../src/evaluation/printable.js';
import { Decimal } from '../../src/source/decimal.js';
import { figure } from './figures.js';

const holds = ({ low, high, lowOpen, highOpen }: Interval, at: Decimal): boolean =>
  (lowOpen ? at.gt(low) : at.gte(low)) && (highOpen ? at.lt(high) : at.lte(high));

/** Whether an amount in thousandths prints as this number of hundredths: by whole numbers alone. */
const PRINTS: Readonly<Record<Rounding, (thousandths: number, hundredths: number) => boolean>> = {
  'half-open': (t, v) => Math.sign(t) * Math.floor((Math.abs(t) + 5) / 10) === v,
  closed: (t, v) => Math.abs(t - 10 * v) <= 5,
  truncated: (t, v) => Math.trunc(t / 10) === v,
  exact: (t, v) => t === 10 * v,
};

describe.each(['half-open', 'closed', 'truncated', 'exact'] as const)('an amount that was rounded %s', (rounding) => {
  test.each(['-1.00', '-0.02', '-0.01', '0.00', '0.01', '0.02', '8.37'])(
    'and prints as %s is one of those that print so',
    (text) => {
      const printed = figure(text, '元', 2);
      const hundredths = Math.round(Number(text) * 100);
      for (let thousandths = 10 * hundredths - 21; thousandths <= 10 * hundredths + 21; thousandths++) {
        const at = new Decimal(thousandths).div(1000);
        expect({ at: at.toString(), holds: holds(intervalOf(printed, rounding), at) }).toEqual({
          at: at.toString(),
          holds: PRINTS[rounding](thousandths, hundredths),
        });
      }
    },
  );
});

describe('an amount is known', () => {
  test('exactly where it is printed to the fen, or is a count', () => {
    const { low, high, lowOpen, highOpen } = intervalOf(figure('12029501.84', '元', null), 'half-open');
    expect([low.toString(), high.toString(), lowOpen, highOpen]).toEqual(['12029501.84', '12029501.84', false, false]);
  });

  test.each([
    ['1202.95 万元', '12029501.84 元', true],
    ['1202.95 万元', '12029450.00 元', true],
    ['1202.95 万元', '12029549.99 元', true],
    ['1202.95 万元', '12029550.00 元', false],
    ['1202.95 万元', '12029449.99 元', false],
    ['9.98 万元', '99750.00 元', true],
    ['9.97 万元', '99750.00 元', false],
    ['-9.98 万元', '-99750.00 元', true],
  ])('%s and %s state one amount: %s', (a, b, one) => {
    const [left, right] = [a, b].map((printed) => {
      const [text = '', unit = ''] = printed.split(' ');
      return intervalOf(figure(text, unit, unit === '元' ? null : 2), 'half-open');
    });
    expect(left && right && meet(left, right)).toBe(one);
  });
});

describe('whole and parts', () => {
  const sumOf = (parts: readonly string[], rounding: Rounding): Interval =>
    parts
      .map((text) => intervalOf(figure(text, '万元', 2), rounding))
      .reduce(addIntervals, { low: new Decimal(0), high: new Decimal(0), lowOpen: false, highOpen: false });

  // Each line: the whole, its parts, and whether they agree half-open, closed, truncated, exact.
  test.each([
    ['8.37', ['5.30', '3.08'], [true, true, false, false]],
    ['8.36', ['5.30', '3.08'], [false, false, false, false]],
    ['8.39', ['5.30', '3.08'], [true, true, true, false]],
    ['8.40', ['5.30', '3.08'], [false, false, false, false]],
    // Where only the ends meet: XBRL Calculations 1.1 takes them in, 四舍五入 does not.
    ['5.31', ['5.30'], [false, true, false, false]],
    ['5.30', ['5.30'], [true, true, true, true]],
    ['6.02', ['2.00', '2.00', '2.00'], [false, true, true, false]],
    ['6.01', ['2.00', '2.00', '2.00'], [true, true, true, false]],
    ['5.98', ['2.00', '2.00', '2.00'], [false, true, false, false]],
    ['10.00', ['5.00', '5.00'], [true, true, true, true]],
  ] as const)('%s and %j: half-open, closed, truncated and exact say %j', (whole, parts, expected) => {
    const modes = ['half-open', 'closed', 'truncated', 'exact'] as const;
    expect(modes.map((mode) => meet(intervalOf(figure(whole, '万元', 2), mode), sumOf(parts, mode)))).toEqual(expected);
  });

  test('agree exactly where amounts exist that print as they do', () => {
    const step = 4;
    const prints = (quarters: number): number =>
      Math.sign(quarters) * Math.floor((Math.abs(quarters) + step / 2) / step);
    const amounts = (value: number): readonly number[] =>
      Array.from({ length: 2 * step + 1 }, (_, i) => value * step - step + i).filter((t) => prints(t) === value);
    const one = (value: number): Interval => intervalOf(figure(String(value), '元', 0), 'half-open');
    for (let whole = -4; whole <= 4; whole++) {
      for (let a = -2; a <= 2; a++) {
        for (let b = -2; b <= 2; b++) {
          const exist = amounts(a).some((x) => amounts(b).some((y) => amounts(whole).includes(x + y)));
          expect({ whole, a, b, agree: meet(one(whole), addIntervals(one(a), one(b))) }).toEqual({
            whole,
            a,
            b,
            agree: exist,
          });
        }
      }
    }
  });

  test('are mirrored below zero', () => {
    const { low, high, lowOpen, highOpen } = negate(intervalOf(figure('0.40', '元', 2), 'half-open'));
    const mirrored = intervalOf(figure('-0.40', '元', 2), 'half-open');
    expect([low, high, lowOpen, highOpen]).toEqual([mirrored.low, mirrored.high, mirrored.lowOpen, mirrored.highOpen]);
  });
});

describe('what may be printed for amounts within a range', () => {
  test('is every rounding of one of them, and nothing else', () => {
    const printed = figure('0.00', '元', 2);
    for (let low = -25; low <= 25; low += 5) {
      for (let high = low; high <= low + 25; high += 5) {
        for (const [lowAttained, highAttained] of [
          [true, true],
          [true, false],
          [false, true],
          [false, false],
        ] as const) {
          if (low === high && !(lowAttained && highAttained)) continue;
          const inside = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter(
            (t) => (t > low || lowAttained) && (t < high || highAttained),
          );
          const roundings = inside.map((t) => Math.sign(t) * Math.floor((Math.abs(t) + 5) / 10));
          const expected = [...new Set(roundings.map((v) => (v === 0 ? 0 : v)))];
          const values = printableValues(printed, {
            low: new Decimal(low).div(1000),
            high: new Decimal(high).div(1000),
            lowAttained,
            highAttained,
          });
          expect({ low, high, lowAttained, highAttained, values }).toEqual({
            low,
            high,
            lowAttained,
            highAttained,
            values: expected.map((v) => new Decimal(v).div(100).toFixed(2)),
          });
        }
      }
    }
  });

  test('is too much to list where the range is wide, and unknown where it has no end', () => {
    const wide = { low: new Decimal(0), lowAttained: true, high: new Decimal(100), highAttained: true };
    expect(printableValues(figure('1.00', '元', 2), wide)).toBeNull();
    expect(printableValues(figure('1.00', '元', 2), { ...wide, high: null })).toBeNull();
  });

  test('keeps the thousands apart where the figure does', () => {
    const range = {
      low: new Decimal('1234567.89'),
      lowAttained: true,
      high: new Decimal('1234567.89'),
      highAttained: true,
    };
    const printed = { ...figure('1.00', '元', null), text: '1,234,576.89' };
    expect(printableValues(printed, range)).toEqual(['1,234,567.89']);
  });
});
