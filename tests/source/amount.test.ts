import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../src/source/amount.js';
import { Decimal } from '../../src/source/decimal.js';

describe('an amount as budgets print it', () => {
  test.each([
    ['422.79', '422.79', 2],
    ['0.00', '0', 2],
    ['15', '15', 0],
    ['1,234,567.80', '1234567.8', 2],
    ['12,029,501.84', '12029501.84', 2],
    ['-3.50', '-3.5', 2],
    ['−3.50', '-3.5', 2],
    ['  2.00 ', '2', 2],
    ['\u00a02.00\u3000', '2', 2],
    ['007.5', '7.5', 1],
    ['123456789012345678901.23', '123456789012345678901.23', 2],
  ])('%s', (text, value, places) => {
    const reading = readAmount(text);
    if (!reading.ok) throw new Error(reading.problem);
    expect(reading.amount.value.toString()).toBe(value);
    expect(reading.amount).toMatchObject({ text: text.trim(), places, blank: false, fullWidth: false });
  });

  test.each(['', '-', '--', '—', '——', '/', ' - '])('“%s” is a blank and an exact 0', (text) => {
    const reading = readAmount(text);
    expect(reading).toMatchObject({ ok: true, amount: { blank: true, places: 0, fullWidth: false } });
    expect(reading.ok && reading.amount.value.isZero()).toBe(true);
  });

  test.each([
    ['４２２．７９', '422.79', false],
    ['1，234.50', '1234.5', false],
    ['－5', '-5', false],
    ['－', '0', true],
    ['／', '0', true],
  ])('full-width %s is read, and told', (text, value, blank) => {
    const reading = readAmount(text);
    expect(reading).toMatchObject({ ok: true, amount: { fullWidth: true, blank } });
    expect(reading.ok && reading.amount.value.toString()).toBe(value);
  });

  test.each([
    ['12,34.5', 'grouping'],
    ['1,2345', 'grouping'],
    ['1234,567', 'grouping'],
    [',123', 'grouping'],
    ['1,234,', 'grouping'],
    ['1.2.3', 'grouping'],
    ['1,234.5,6', 'grouping'],
    ['1e3', 'exponent'],
    ['1.5E-2', 'exponent'],
    ['0x1A', 'radix'],
    ['0b11', 'radix'],
    ['0o17', 'radix'],
    ['约422', 'words'],
    ['422万元', 'words'],
    ['NaN', 'words'],
    ['Infinity', 'words'],
    ['-Infinity', 'words'],
    ['1_000', 'words'],
    ['(5.00)', 'words'],
    ['+5', 'words'],
    ['--5', 'words'],
    ['5-', 'words'],
    ['1 234', 'words'],
    ['5.', 'words'],
    ['.5', 'words'],
    ['50%', 'words'],
    ['见附件', 'words'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readAmount(text)).toEqual({ ok: false, problem });
  });
});

describe('reading what was printed gives back the amount', () => {
  const amounts = fc.record({
    digits: fc.bigInt({ min: 0n, max: 10n ** 30n }),
    places: fc.integer({ min: 0, max: 8 }),
    negative: fc.boolean(),
  });

  function value({ digits, places, negative }: { digits: bigint; places: number; negative: boolean }): Decimal {
    const size = new Decimal(digits.toString()).div(new Decimal(10).pow(places));
    return negative ? size.negated() : size;
  }

  test('with and without thousands commas, in half and full width', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), fc.boolean(), (amount, grouped, fullWidth) => {
        const plain = value(amount).toFixed(amount.places);
        const [whole = '', decimals] = plain.split('.');
        const commas = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
        const half = decimals === undefined ? commas : `${commas}.${decimals}`;
        const text = fullWidth
          ? half.replace(/[\d.,-]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
          : half;
        const reading = readAmount(text);
        if (!reading.ok) throw new Error(`${text}: ${reading.problem}`);
        expect(reading.amount.text).toBe(text);
        expect(reading.amount.fullWidth).toBe(fullWidth);
        expect(reading.amount.value.toFixed(reading.amount.places)).toBe(plain);
      }),
    );
  });

  test('no text at all makes the reader throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof readAmount(text).ok === 'boolean'));
  });
});
