import { describe, expect, it } from 'vitest';
import { amountText, expressionOf } from '../../src/report/expression.js';
import { Decimal } from '../../src/source/decimal.js';
import { equation, FIGURES, figure, outcome } from './sample.js';

const F = {
  ...FIGURES,
  cut: figure('减少', '17.53', { value: new Decimal('-17.53') }),
  same: figure('持平', '持平', { place: { start: 0, end: 0 } }),
  inYi: figure('亿', '205', { unit: '亿元' }),
  cars: figure('车', '2', { unit: '辆', kind: 'count' }),
  bare: figure('率', '51.2', { kind: 'rate', unit: '%' }),
};
const figures = new Map(Object.values(F).map((one) => [one.address, one]));

describe('the expression of an equation', () => {
  it.each([
    ['same', equation('same', F.stated, [F.total]), '205.66 = 205.66'],
    ['sum', equation('sum', F.total, [F.running, F.other]), '205.66 = 187.53 + 17.53'],
    ['sum with a blank cell', equation('sum', F.total, [F.running, F.blank]), '205.66 = 187.53'],
    ['sum with a decrease', equation('sum', F.total, [F.running, F.cut]), '205.66 = 187.53 + (-17.53)'],
    ['sum with a number in words', equation('sum', F.total, [F.same, F.other]), '205.66 = 0 + 17.53'],
    [
      'sum with a term taken away',
      equation('sum', F.total, [F.running], { parts: [term(F.running, 1), term(F.other, -1)] }),
      '205.66 = 187.53 − 17.53',
    ],
    ['sum of nothing', equation('sum', F.total, []), '205.66 = 0'],
    ['same in two units', equation('same', F.inYi, [F.total]), '205 亿元 = 205.66 万元'],
    ['part', equation('part', F.total, [F.other]), '205.66 ≥ 17.53'],
    [
      'part with what is not printed',
      equation('part', F.total, [F.running, F.other], { rest: [term(F.stated, 1)] }),
      '0 ≤ 205.66 − 187.53 − 17.53 ≤ 205.66',
    ],
    ['share', equation('share', F.share, [F.other, F.total]), '51.2% = 17.53 ÷ 205.66'],
    ['share printed without its sign', equation('share', F.bare, [F.other, F.total]), '51.2% = 17.53 ÷ 205.66'],
    ['growth', equation('growth', F.share, [F.other, F.total]), '51.2% = 17.53 ÷ (205.66 − 17.53)'],
    ['decline', equation('growth', F.share, [F.cut, F.total]), '51.2% = -17.53 ÷ (205.66 − (-17.53))'],
    [
      'growth from previous',
      equation('growth from previous', F.share, [F.total, F.running]),
      '51.2% = (205.66 − 187.53) ÷ 187.53',
    ],
    ['change', equation('change', F.other, [F.total, F.running]), '17.53 = 205.66 − 187.53'],
    ['average', equation('average', F.other, [F.total, F.cars]), '17.53 = 205.66 ÷ 2'],
    ['count', equation('count', F.cars, [], { counted: 3 }), '2 = 3'],
  ])('%s', (_, of, expected) => {
    expect(expressionOf(of, figures)).toBe(expected);
  });
});

describe('an amount of an outcome', () => {
  const sum = outcome(equation('sum', F.total, [F.running]), 'unequal', ['205.06', '0.60']);
  const share = outcome(equation('share', F.share, [F.other, F.total]), 'unequal', ['8.5237770106', '42.6762229894']);

  it('has the decimals that its whole prints', () => {
    expect(amountText(sum, figures, new Decimal('0.6'))).toBe('0.60');
    expect(amountText(sum, figures, new Decimal('0.005'))).toBe('0.005');
  });

  it('has two decimals more where it is a quotient', () => {
    expect(amountText(share, figures, new Decimal('8.5237770106'))).toBe('8.524');
  });
});

function term({ address }: { readonly address: string }, sign: 1 | -1) {
  return { address, sign };
}
