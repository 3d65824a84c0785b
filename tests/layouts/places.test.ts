import { describe, expect, test } from 'vitest';
import { checked, faults, inWords } from '../fragment.js';
import { PLACES, RIGHT } from './places.js';

const MARK = /«([^|]*)\|([^»]*)»/;
const bare = (text: string): string => text.replaceAll('"', '');

describe.each(PLACES)('$law', ({ budget }) => {
  const [, right = '', wrong = ''] = MARK.exec(budget) ?? [];

  test('holds: nothing is said, and every amount is tied', () => {
    const result = checked(budget.replace(MARK, right));
    expect(faults(result).map(inWords)).toEqual([]);
    expect(result.untied.map(({ spot }) => spot.address)).toEqual([]);
  });

  test(`is broken by ${wrong} for ${right}: that figure is named first, and what it should be`, () => {
    const [finding, ...others] = faults(checked(budget.replace(MARK, wrong)));
    expect(others.map(inWords)).toEqual([]);
    expect([finding?.spots[0]?.text, finding?.suggestion?.text]).toEqual([bare(wrong), bare(right)]);
  });
});

describe('a budget is right where', () => {
  test.each(Object.entries(RIGHT))('%s', (_, budget) => {
    expect(faults(checked(budget)).map(inWords)).toEqual([]);
  });
});

describe('a project and a 项 are at most their total', () => {
  test.each([
    ['保安, 项目金额: 8.00', '保安, 项目金额: 80.00'],
    ['行政运行, 合计: 52.20', '行政运行, 合计: 152.20'],
  ])('%s, not %s', (right, wrong) => {
    const budget = Object.values(RIGHT).find((one) => one.includes(right)) ?? '';
    expect(faults(checked(budget.replace(right, wrong)))).toHaveLength(1);
  });
});
