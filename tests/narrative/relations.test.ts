import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { budgetOf, faults, inWords } from '../fragment.js';

/** What has to be mended in sections of a budget; each section is its heading and its sentences. */
function slips(...sections: readonly (readonly [title: string, ...sentences: string[]])[]): readonly string[] {
  const text = sections.map(
    ([title, ...sentences]) => `  - 题: ${title}\n    文: |\n${sentences.map((one) => `      ${one}\n`).join('')}`,
  );
  return faults(checkBudget(budgetOf(`正文:\n${text.join('')}表: []\n`))).map(inWords);
}

describe('a share', () => {
  const total = ['一、支出预算情况说明', '支出预算 100.00 万元。'] as const;

  test('is of the total that it names, in whatever section that stands', () => {
    const basic = '二、一般公共预算基本支出情况说明';
    expect(slips(total, [basic, '工资福利支出 54.15 万元，占支出预算的 54.15%。'])).toEqual([]);
    expect(slips(total, [basic, '工资福利支出 54.15 万元，占支出预算的 45.15%。'])).toHaveLength(1);
  });

  test('of what was carried over is of the income that its section states', () => {
    const income = '二、收入预算情况说明';
    expect(slips([income, '收入预算 100.00 万元，其中：上年结转 16.65 万元，占 16.65%。'])).toEqual([]);
    expect(slips([income, '收入预算 100.00 万元，其中：上年结转 16.65 万元，占 15.65%。'])).toHaveLength(1);
  });
});

describe('a list of functions', () => {
  const heading = '一、财政拨款支出情况说明';

  test('of mixed levels adds up by its own items', () => {
    const list = (housing: string): readonly [string, string] => [
      heading,
      `财政拨款支出 100.00 万元，其中：教育支出 80.00 万元，科学技术支出 5.00 万元，住房改革支出 ${housing} 万元。`,
    ];
    expect(slips(list('15.00'))).toEqual([]);
    expect(slips(list('14.00'))).toHaveLength(1);
  });
});

describe('things by kind', () => {
  const cars = (others: string): readonly [string, string] => [
    '一、国有资产占有使用情况',
    `共有车辆 8 辆，其中：机要通信用车 2 辆、其他用车 ${others} 辆。`,
  ];

  test('make up the whole where the others are named', () => {
    expect(slips(cars('6'))).toEqual([]);
    expect(slips(cars('5'))).toHaveLength(1);
  });

  test('are at most the whole where they are not', () => {
    const heading = '一、国有资产占有使用情况';
    expect(slips([heading, '共有车辆 8 辆，其中：机要通信用车 2 辆。'])).toEqual([]);
    expect(slips([heading, '共有车辆 8 辆，其中：机要通信用车 9 辆。'])).toHaveLength(1);
  });

  test('are as many as the list names, but for what stands in brackets', () => {
    const heading = '一、机构设置情况';
    expect(slips([heading, '内设处室 2 个，分别为：办公室（党办、外办）、业务处。'])).toEqual([]);
    expect(slips([heading, '内设处室 3 个，分别为：办公室（党办、外办）、业务处。'])).toHaveLength(1);
  });
});

test('an average is the amount over the things that share it', () => {
  const cars = (average: string): readonly [string, string] => [
    '一、一般公共预算“三公”经费预算情况说明',
    `公务用车运行维护费 5.28 万元，公务用车保有量 3 辆，平均每辆 ${average} 万元。`,
  ];
  expect(slips(cars('1.76'))).toEqual([]);
  expect(slips(cars('1.67'))).toHaveLength(1);
});

describe('a list of amounts that no table breaks down', () => {
  const heading = '一、收支情况说明';

  test('adds up to what it makes up, and is told again item by item', () => {
    const list = (own: string, again: string): readonly [string, string, string] => [
      heading,
      `本单位预算 100.00 万元，包括在职人员经费 60.00 万元、增人增资 ${own} 万元。`,
      `（二）增人增资 ${again} 万元，主要用于晋级。`,
    ];
    expect(slips(list('40.00', '40.00'))).toEqual([]);
    expect(slips(list('41.00', '41.00'))).toHaveLength(1);
    expect(slips(list('40.00', '14.00'))).toHaveLength(1);
  });

  test('is at most what it names in part', () => {
    const list = (item: string): readonly [string, string] => [
      heading,
      `信访大厅运行 60.00 万元，主要包括：保安服务项目支出 ${item} 万元，用于安检；律师服务支出 12.00 万元。`,
    ];
    expect(slips(list('32.00'))).toEqual([]);
    expect(slips(list('82.00'))).toHaveLength(1);
  });

  test('is none where the words tell what an amount is for', () => {
    const list = '培训经费 20.00 万元，主要用于业务培训，包括干部培训；备用金 85.00 万元。';
    expect(slips([heading, list])).toEqual([]);
  });
});

describe('changes', () => {
  test('of the uses add up to that of the spending', () => {
    const list = (projects: string): readonly [string, string] => [
      '一、支出预算情况说明',
      `支出预算比上年减少 49.81 万元，其中基本支出增加 75.19 万元，项目支出减少 ${projects} 万元。`,
    ];
    expect(slips(list('125.00'))).toEqual([]);
    expect(slips(list('152.00'))).toHaveLength(1);
  });

  test('of income and spending are one where both are of one amount', () => {
    const both = (spending: string, change: string): readonly [string, string] => [
      '一、收支总预算情况说明',
      `收入预算 100.00 万元，比上年增加 8.00 万元；支出预算 ${spending} 万元，比上年增加 ${change} 万元。`,
    ];
    expect(slips(both('100.00', '8.00'))).toEqual([]);
    expect(slips(both('100.00', '9.00'))).toHaveLength(1);
    expect(slips(both('90.00', '9.00'))).toEqual([]);
  });

  test('have their rates also behind the cause of another change', () => {
    const rate = (words: string): readonly [string, string] => [
      '一、支出预算情况说明',
      `支出预算 110.00 万元，比上年增加 10.00 万元，增长 ${words}%，主要原因是人员增加。`,
    ];
    expect(slips(rate('10.00'))).toEqual([]);
    expect(slips(rate('11.00'))).toHaveLength(1);
  });
});

describe('a share of a total that no table prints', () => {
  test('is of the amount that is called like it', () => {
    const assets = (share: string): readonly [string, string] => [
      '一、国有资产占有使用情况',
      `固定资产总量为 400.00 万元，房屋 300.00 万元，占固定资产总额的 75.00%；设备 40.00 万元，占固定资产总额的 ${share}%。`,
    ];
    expect(slips(assets('10.00'))).toEqual([]);
    expect(slips(assets('11.00'))).toHaveLength(1);
  });

  test('is of the amount that introduces the list, also of what is carried on', () => {
    const list = (share: string): readonly [string, string, string, string] => [
      '一、支出预算情况说明',
      '本年支出预算合计 100.00 万元，其中：',
      '基本支出 80.00 万元，占 80.00%；',
      `结转下年资金 20.00 万元，占 ${share}%。`,
    ];
    expect(slips(list('20.00'))).toEqual([]);
    expect(slips(list('12.00'))).toHaveLength(1);
  });
});
