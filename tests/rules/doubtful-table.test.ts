import { describe, expect, test } from 'vitest';
import { checked } from '../fragment.js';
import { found, table, tables } from './fragments.js';

const CODES = ['201', '204', '205', '206', '207'];

/** A table of functions by amount, in the order of `CODES`, with its 合计. */
function spending(title: string, total: number, ...amounts: readonly number[]): string {
  const row = (code: string, amount: number): string => `科目编码: "${code}", 合计: ${amount.toFixed(2)}`;
  return table(title, '科目编码, 科目名称, 合计', [
    `科目名称: 合计, 合计: ${total.toFixed(2)}`,
    ...amounts.map((amount, i) => row(CODES[i] ?? '', amount)),
  ]);
}

const AMOUNTS = [10, 20, 30, 40, 50] as const;
const SPENDING = spending('2024年支出预算总表', 150, ...AMOUNTS);

describe('a column that differs from most of what stands elsewhere', () => {
  const OTHER_DRAFT = tables(SPENDING, spending('2024年部门支出总表', 160, 11, 22, 33, 44, 50));

  test('is one finding, at its heading', () => {
    expect(found('doubtful-table', OTHER_DRAFT)).toEqual(['error: 合计']);
    expect(found('amount', OTHER_DRAFT)).toEqual([]);
  });

  test('is no pass', () => {
    expect(checked(OTHER_DRAFT).verdict).toBe('inconsistent');
  });

  test('leaves its figures in the coverage as not checked elsewhere', () => {
    const alone = checked(tables(SPENDING, spending('2024年部门支出总表', 160, 11, 22, 33, 44, 50)));
    expect(alone.outcomes.filter(({ equation }) => equation.law === 'same')).toEqual([]);
    expect(alone.outcomes.filter(({ equation }) => equation.law === 'sum')).toHaveLength(2);
  });
});

test('one wrong figure is named itself, however many equations it breaks', () => {
  const slip = tables(SPENDING, spending('2024年部门支出总表', 150, 10, 20, 35, 40, 50), SPENDING, SPENDING);
  expect(found('doubtful-table', slip)).toEqual([]);
  expect(found('amount', slip)).toEqual(['error: 35.00']);
});

describe('a table in 元 whose head says 万元', () => {
  const IN_YUAN = tables(SPENDING, spending('2024年部门支出总表', 1500000, 100000, 200000, 300000, 400000, 500000));

  test('is one finding, which names the unit', () => {
    const [finding, ...others] = checked(IN_YUAN).findings.filter(({ severity }) => severity !== 'info');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'doubtful-table', args: { unit: '元' } });
  });

  test('hides no slip in its figures', () => {
    const slip = tables(SPENDING, spending('2024年部门支出总表', 1500000, 100000, 200000, 350000, 400000, 500000));
    expect(found('doubtful-table', slip)).toHaveLength(1);
    expect(found('amount', slip)).toEqual(['error: 350000.00']);
  });
});
