import { describe, expect, test } from 'vitest';
import { checked, faults, reading } from '../fragment.js';
import { found, functions, table, tables } from './fragments.js';

describe('a row that is pasted again', () => {
  const PASTED = tables(
    functions(
      '支出预算总表',
      ['204', '公共安全支出', '12.00'],
      ['20402', '公安', '12.00'],
      ['2040220', '执法办案', '5.00'],
      ['2040220', '执法办案', '5.00'],
      ['2040250', '事业运行', '7.00'],
    ),
  );

  test('is one finding, and no addend', () => {
    expect(found('doubled-row', PASTED)).toEqual(['warning: 执法办案']);
    expect(faults(checked(PASTED))).toEqual([]);
  });

  test('states the cell of the row above', () => {
    const rows = reading(PASTED).tables.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.rows));
    expect(rows[3]?.at).toEqual(rows[2]?.at);
  });

  test('is found without codes', () => {
    const rows = ['项目: 教育支出, 预算数: 2.00', '项目: 教育支出, 预算数: 2.00', '项目: 本年支出合计, 预算数: 2.00'];
    expect(found('doubled-row', tables(table('收支预算总表', '项目, 预算数', rows)))).toEqual(['warning: 教育支出']);
  });
});

test('two projects of one name and amount are two projects', () => {
  const rows = ['项目名称: 合计, 总计: 10.00', '项目名称: 宣传, 总计: 5.00', '项目名称: 宣传, 总计: 5.00'];
  const projects = tables(table('项目支出预算表', '项目名称, 总计', rows));
  expect(found('doubled-row', projects)).toEqual([]);
  expect(faults(checked(projects))).toEqual([]);
});

test('a source of income that is pasted again is told like any other row', () => {
  const lane = (...rows: readonly string[]): string => rows.map((row) => `        - {${row}}\n`).join('');
  const income = ['项目: 一般公共预算, 预算数: 2.00', '项目: 其他收入, 预算数: 3.00', '项目: 其他收入, 预算数: 3.00'];
  const both = `  - 题: 收支预算总表\n    计量: 万元\n    收入:\n      栏: [项目, 预算数]\n      行:\n${lane(
    ...income,
    '项目: 收入总计, 预算数: 5.00',
  )}    支出:\n      栏: [项目, 预算数]\n      行:\n${lane('项目: 支出总计, 预算数: 5.00')}`;
  expect(found('doubled-row', tables(both))).toEqual(['warning: 其他收入']);
  expect(faults(checked(tables(both)))).toEqual([]);
});
