import { describe, expect, test } from 'vitest';
import { found, functions, table, tables } from './fragments.js';

const LISTED = [
  ['204', '公共安全支出', '12.00'],
  ['20402', '公安', '12.00'],
  ['2040220', '执法办案', '12.00'],
  ['205', '教育支出', '2.00'],
  ['20508', '进修及培训', '2.00'],
  ['2050803', '培训支出', '2.00'],
  ['221', '住房保障支出', '6.00'],
  ['22102', '住房改革支出', '6.00'],
  ['2210201', '住房公积金', '6.00'],
] as const;
const without = (code: string) => LISTED.filter((row) => row[0] !== code);

describe('an only child that one table leaves out', () => {
  test('is missed at its parent, since the parent still adds up', () => {
    const left = tables(functions('支出预算总表', ...LISTED), functions('一般公共预算支出表', ...without('2050803')));
    expect(found('absent-row', left)).toEqual(['warning: 20508']);
  });

  test('is none where the table stops at that level', () => {
    const top = LISTED.filter(([code]) => code.length < 7);
    const stops = tables(functions('支出预算总表', ...LISTED), functions('一般公共预算支出表', ...top));
    expect(found('absent-row', stops)).toEqual([]);
  });
});

describe('a row of the sum', () => {
  const side = (name: string, ...rows: readonly string[]): string =>
    `    ${name}:\n      栏: [项目, 预算数]\n      行:\n${rows.map((row) => `        - {${row}}\n`).join('')}`;
  const balance = (...spending: readonly string[]): string =>
    tables(
      `  - 题: 收支预算总表\n    计量: 万元\n${side('收入', '项目: 一般公共预算, 预算数: 2.00', '项目: 收入总计, 预算数: 2.00')}${side('支出', ...spending)}`,
    );

  test('is missed on the one side that has none', () => {
    expect(found('absent-row', balance('项目: 教育支出, 预算数: 2.00'))).toEqual(['warning: 收支预算总表']);
    expect(found('absent-row', balance('项目: 教育支出, 预算数: 2.00', '项目: 支出总计, 预算数: 2.00'))).toEqual([]);
  });

  test('is no habit of tables that list projects', () => {
    const projects = table('项目支出预算表', '项目名称, 总计', [
      '项目名称: 宣传, 总计: 5.00',
      '项目名称: 培训, 总计: 5.00',
    ]);
    expect(found('absent-row', tables(projects))).toEqual([]);
  });
});
