import { describe, expect, test } from 'vitest';
import { found, table, tables } from './fragments.js';

const balance = (...rows: readonly string[]): readonly string[] =>
  found('blank-total', tables(table('2024年收支预算总表', '项目, 预算数', rows)));

describe('a row that sums others and is blank', () => {
  test('is found where it is called 合计', () => {
    expect(balance('项目: 教育支出, 预算数: 2.00', '项目: 科学技术支出, 预算数: 3.00', '项目: 本年支出合计')).toEqual([
      'warning: 本年支出合计',
    ]);
  });

  test('is nothing where the table prints no amount', () => {
    expect(balance('项目: 教育支出', '项目: 本年支出合计')).toEqual([]);
  });
});
