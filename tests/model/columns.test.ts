import { describe, expect, test } from 'vitest';
import { columnKind } from '../../src/model/columns.js';
import { headingFinder, shortHeadings } from '../../src/model/headings.js';

function columns(...headings: string[]): { path: string[] }[] {
  return headings.map((heading) => ({ path: heading.split('/') }));
}

describe('what stands in a column', () => {
  test.each([
    ['科目编码', 'text'],
    ['功能分类科目编码', 'text'],
    ['类', 'text'],
    ['科目 名称', 'text'],
    ['项 目', 'text'],
    ['单位名称', 'text'],
    ['单位编码', 'text'],
    ['绩效目标', 'text'],
    ['年度绩效目标', 'text'],
    ['备注', 'text'],
    ['资金来源', 'text'],
    ['计量单位', 'text'],
    ['采购方式', 'text'],
    ['经济分类科目/科目编码', 'text'],
    ['支出功能分类科目', 'text'],
    ['指标值', 'text'],
    ['预算数', 'amount'],
    ['合 计', 'amount'],
    ['基本支出/人员支出', 'amount'],
    ['项目支出', 'amount'],
    ['对附属单位补助支出', 'amount'],
    ['金额', 'amount'],
    ['资金来源/一般公共预算', 'amount'],
    ['特定目标类项目', 'amount'],
    ['其他运转类项目', 'amount'],
    ['专户资金结转结余', 'amount'],
    ['增减额', 'amount'],
    ['数量', 'amount'],
    ['增减%', 'rate'],
    ['占比', 'rate'],
    ['增减率', 'rate'],
    ['比上年增减/增幅', 'rate'],
  ])('%s: %s', (heading, kind) => {
    expect(columnKind(heading.split('/'))).toBe(kind);
  });
});

describe('how a row names its columns', () => {
  const lane = columns('科目名称', '合计', '基本支出/小计', '基本支出/合计', '项目支出/小计', '公务 接待费');

  test('by the lowest heading where that is enough, else in full', () => {
    expect(shortHeadings(lane)).toEqual([
      '科目名称',
      '合计',
      '基本支出/小计',
      '基本支出/合计',
      '项目支出/小计',
      '公务 接待费',
    ]);
    expect(shortHeadings(columns('基本支出/人员', '项目支出'))).toEqual(['人员', '项目支出']);
  });

  test.each([
    ['合计', { kind: 'one', index: 1 }],
    ['基本支出/合计', { kind: 'one', index: 3 }],
    ['小计', { kind: 'several', indexes: [2, 4] }],
    ['科 目 名 称', { kind: 'one', index: 0 }],
    ['公务接待费', { kind: 'one', index: 5 }],
    ['基本支出', { kind: 'none' }],
  ])('%s', (key, match) => {
    expect(headingFinder(lane)(key)).toEqual(match);
  });

  test('each by exactly one name', () => {
    const find = headingFinder(lane);
    expect(shortHeadings(lane).map(find)).toEqual(lane.map((_, index) => ({ kind: 'one', index })));
  });
});
