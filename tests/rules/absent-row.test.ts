import { describe, expect, test } from 'vitest';
import { findingsIn, found, functions, table, tables } from './fragments.js';

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

  test('is missed where the table has no other row of that level', () => {
    const police = (...codes: readonly string[]) => LISTED.filter(([code]) => codes.includes(code));
    const whole = functions('支出预算总表', ...police('204', '20402', '2040220'));
    const left = (title: string) => functions(title, ...police('204', '20402'));
    expect(found('absent-row', tables(whole, left('一般公共预算支出表')))).toEqual(['warning: 20402']);
    expect(found('absent-row', tables(left('支出预算总表'), left('一般公共预算支出表')))).toEqual([]);
    expect(found('absent-row', tables(whole, functions('一般公共预算支出表', ...police('204'))))).toEqual([]);
  });

  test('is missed below the third of three classes', () => {
    const classes = (...rows: readonly (readonly [code: string, name: string])[]): string =>
      tables(
        table(
          '一般公共预算基本支出表',
          '科目编码, 科目名称, 合计',
          rows.map(([code, name]) => `科目编码: "${code}", 科目名称: ${name}, 合计: 1.00`),
        ),
      );
    const most = [
      ['301', '工资福利支出'],
      ['30101', '基本工资'],
      ['302', '商品和服务支出'],
      ['30201', '办公费'],
      ['303', '对个人和家庭的补助'],
    ] as const;
    expect(found('absent-row', classes(...most))).toEqual(['warning: 303']);
    expect(found('absent-row', classes(...most, ['30305', '生活补助']))).toEqual([]);
  });
});

describe('a row of the sum', () => {
  const side = (name: string, ...rows: readonly string[]): string =>
    `    ${name}:\n      栏: [项目, 预算数]\n      行:\n${rows.map((row) => `        - {${row}}\n`).join('')}`;
  const INCOME = ['项目: 一般公共预算, 预算数: 2.00', '项目: 收入总计, 预算数: 2.00'];
  const balance = (income: readonly string[], ...spending: readonly (readonly string[])[]): string =>
    tables(
      `  - 题: 收支预算总表\n    计量: 万元\n${side('收入', ...income)}${spending.map((rows) => side('支出', ...rows)).join('')}`,
    );
  const sums = (fragment: string): readonly unknown[] =>
    findingsIn(fragment)
      .filter(({ rule }) => rule === 'absent-row')
      .map(({ args }) => args);

  test('is missed on the one side that has none', () => {
    const spending = ['项目: 教育支出, 预算数: 2.00'];
    const summed = [...spending, '项目: 支出总计, 预算数: 2.00'];
    expect(found('absent-row', balance(INCOME, spending))).toEqual(['warning: 收支预算总表']);
    expect(found('absent-row', balance(INCOME.slice(0, 1), summed))).toEqual(['warning: 收支预算总表']);
    expect(found('absent-row', balance(INCOME, summed))).toEqual([]);
  });

  test('of the year is missed on the side that sums it with what is carried over', () => {
    const income = [
      '项目: 一般公共预算, 预算数: 2.00',
      '项目: 本年收入合计, 预算数: 2.00',
      '项目: 上年结转, 预算数: 1.00',
      '项目: 收入总计, 预算数: 3.00',
    ];
    const spending = [
      '项目: 教育支出, 预算数: 3.00',
      '项目: 本年支出合计, 预算数: 3.00',
      '项目: 结转下年',
      '项目: 支出总计, 预算数: 3.00',
    ];
    const without = (rows: readonly string[], name: string) => rows.filter((row) => !row.includes(name));
    expect(sums(balance(income, spending))).toEqual([]);
    expect(sums(balance(without(income, '本年收入'), spending))).toMatchObject([{ row: '本年收入合计', side: '收入' }]);
    expect(sums(balance(income, without(spending, '本年支出')))).toMatchObject([{ row: '本年支出合计', side: '支出' }]);
    // A side that carries nothing over has nothing to sum apart.
    expect(sums(balance(income, without(without(spending, '本年支出'), '结转下年')))).toEqual([]);
  });

  test('is missed in the one table that lists several things without it', () => {
    const list = (title: string, summed: boolean): string =>
      table(title, '项目名称, 合计', [
        '项目名称: 宣传, 合计: 5.00',
        '项目名称: 培训, 合计: 5.00',
        ...(summed ? ['项目名称: 合计, 合计: 10.00'] : []),
      ]);
    const spending = functions('支出预算总表', ['204', '公共安全支出', '10.00'], ['', '合计', '10.00']);
    const beside = [spending, spending.replace('支出预算总表', '一般公共预算支出表')];
    expect(sums(tables(...beside, list('项目支出预算表', true)))).toEqual([]);
    expect(sums(tables(...beside, list('项目支出预算表', false)))).toMatchObject([
      { table: '项目支出预算表', row: '合计' },
    ]);
  });

  test('is no habit of tables that list projects', () => {
    const projects = table('项目支出预算表', '项目名称, 总计', [
      '项目名称: 宣传, 总计: 5.00',
      '项目名称: 培训, 总计: 5.00',
    ]);
    expect(found('absent-row', tables(projects))).toEqual([]);
  });
});
