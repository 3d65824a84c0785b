import { describe, expect, test } from 'vitest';
import { found, functions, narrative, section, table, tables } from './fragments.js';

const SPENDING = functions(
  '2024年支出预算总表',
  ['204', '公共安全支出', '392.89'],
  ['20402', '公安', '392.89'],
  ['208', '社会保障和就业支出', '16.59'],
  ['220', '自然资源海洋气象等支出', '8.37'],
);
const inSpending = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  found(rule, narrative(section('（一）2024 年收支预算情况的总体说明', ...paragraphs)) + tables(SPENDING));

const CLASSES = table('2024年一般公共预算基本支出表', '科目编码, 科目名称, 合计, 人员经费, 公用经费', [
  '科目编码: "301", 科目名称: 工资福利支出, 合计: 60.00, 人员经费: 60.00',
  '科目编码: "30101", 科目名称: 基本工资, 合计: 20.00, 人员经费: 20.00',
  '科目编码: "30102", 科目名称: 津贴补贴, 合计: 20.00, 人员经费: 20.00',
  '科目编码: "30108", 科目名称: 机关事业单位基本养老保险缴费, 合计: 20.00, 人员经费: 20.00',
  '科目编码: "302", 科目名称: 商品和服务支出, 合计: 3.00, 公用经费: 3.00',
  '科目编码: "30201", 科目名称: 办公费, 合计: 1.00, 公用经费: 1.00',
  '科目编码: "30213", 科目名称: 维修（护）费, 合计: 2.00, 公用经费: 2.00',
  '科目编码: "303", 科目名称: 对个人和家庭的补助, 合计: 0.50, 公用经费: 0.50',
  '科目编码: "30399", 科目名称: 其他对个人和家庭的补助, 合计: 0.50, 公用经费: 0.50',
]);
const inBasic = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  found(rule, narrative(section('（六）2024 年一般公共预算基本支出情况说明', ...paragraphs)) + tables(CLASSES));

describe('an item without a row', () => {
  test('is found among the spending, once for the same slip in two sentences', () => {
    const list = '支出包括：公共安全支出、社会保障和就业支出、社会保险基金支出、自然资源海洋气象等支出。';
    expect(inSpending('item-without-row', list, list)).toEqual(['warning: 社会保险基金支出 | 社会保险基金支出']);
  });

  test('is found among the classes', () => {
    expect(
      inBasic(
        'item-without-row',
        '人员经费 60.00 万元，主要包括：基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费；',
      ),
    ).toEqual(['warning: 奖金']);
  });

  test('is found as the last of a list, behind 和', () => {
    expect(inBasic('item-without-row', '人员经费 60.00 万元，主要包括：基本工资、津贴补贴和奖金。')).toEqual([
      'warning: 奖金',
    ]);
  });

  test('is a hint where a template names all that there may be', () => {
    const list = '人员经费 60.00 万元，主要包括：基本工资、津贴补贴、奖金、伙食补助费、绩效工资、离休费、退休费。';
    expect(inBasic('item-without-row', list)).toEqual(['info: 奖金 | 伙食补助费 | 绩效工资 | 离休费 | 退休费']);
  });

  test('is found where a path gives it an amount', () => {
    const budget = (amount: string): string =>
      narrative(
        section(
          '（五）2024 年一般公共预算拨款情况说明',
          `卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）安排 ${amount} 万元。`,
        ),
      ) +
      tables(
        functions(
          '2024年一般公共预算支出表',
          ['210', '卫生健康支出', '8.37'],
          ['21011', '行政事业单位医疗', '8.37'],
          ['2101102', '事业单位医疗', '5.30'],
          ['2101103', '公务员医疗补助', '3.07'],
        ),
      );
    expect(found('item-without-row', budget('5.30'))).toEqual(['warning: 行政单位医疗']);
    expect(found('item-without-row', budget('0.00'))).toEqual([]);
  });

  test.each([
    ['the names of the table', '支出包括：公共安全支出、社会保障和就业支出、自然资源海洋气象等支出。'],
    ['names without 支出', '支出包括：公共安全、社会保障和就业、自然资源海洋气象等支出。'],
    [
      'a name that is given as 0',
      '支出包括：公共安全支出 392.89 万元、教育支出 0.00 万元、社会保障和就业支出 16.59 万元。',
    ],
    ['uses in place of functions', '支出包括：基本支出、项目支出、上缴上级支出、结转下年支出。'],
    [
      'the list of income beside it',
      '收入包括：一般公共预算拨款收入、事业收入；支出包括：公共安全支出、社会保障和就业支出。',
    ],
  ])('is not found in %s', (_, paragraph) => {
    expect(inSpending('item-without-row', paragraph)).toEqual([]);
  });

  test.each([
    ['other brackets and endings', '公用经费 3.50 万元，主要包括：办公费用、维修(护)费、其他对个人和家庭补助支出。'],
    ['the name of the 类', '人员经费 60.00 万元，主要包括：基本工资、津贴补贴等工资福利支出。'],
    [
      'a class that stands under the other use',
      '人员经费 60.00 万元，主要包括：基本工资、津贴补贴、其他对个人和家庭的补助。',
    ],
    ['a contribution shortened', '人员经费 60.00 万元，主要包括：基本工资、津补贴、机关事业单位基本养老保险费。'],
  ])('is not found for %s', (_, paragraph) => {
    expect(inBasic('item-without-row', paragraph)).toEqual([]);
  });

  test('is not found in another section or in 名词解释', () => {
    const words = '公用经费包括办公及印刷费、邮电费、差旅费、会议费。';
    for (const title of ['三、名词解释', '（十）其他重要事项的情况说明']) {
      expect(found('item-without-row', narrative(section(title, words)) + tables(CLASSES))).toEqual([]);
    }
  });
});

describe('a row without an item', () => {
  test('is found where a closed list leaves it out', () => {
    expect(inSpending('row-without-item', '支出包括：公共安全支出、社会保障和就业支出。')).toEqual([
      'warning: 支出包括：公共安全支出、社会保障和就业支出 | 自然资源海洋气象等支出',
    ]);
  });

  test('is a hint where the sentence says 主要包括', () => {
    const [hint] = inBasic('row-without-item', '人员经费 60.00 万元，主要包括：基本工资、津贴补贴。');
    expect(hint).toMatch(/^info: .*机关事业单位基本养老保险缴费$/);
  });

  test.each([
    ['等 leaves the list open', '支出包括：公共安全支出、社会保障和就业支出等。'],
    ['a misprinted item stands for it', '支出包括：公共安全支出、社会保障和就业支出、自然资源海洋气相等支出。'],
    ['no list is given', '支出包括公共安全支出。'],
  ])('is not found where %s', (_, paragraph) => {
    expect(inSpending('row-without-item', paragraph)).toEqual([]);
  });

  test('is found where the paragraphs go 项 by 项', () => {
    const rows = functions(
      '2024年一般公共预算支出表',
      ['204', '公共安全支出', '392.89'],
      ['20402', '公安', '392.89'],
      ['2040250', '事业运行', '205.07'],
      ['2040299', '其他公安支出', '187.82'],
      ['205', '教育支出', '2.00'],
      ['20508', '进修及培训', '2.00'],
      ['2050803', '培训支出', '2.00'],
    );
    const items = [
      '（1）公共安全支出（类）公安（款）事业运行（项）安排 205.07 万元。',
      '（2）公共安全支出（类）公安（款）其他公安支出（项）安排 187.82 万元。',
      '（3）教育支出（类）进修及培训（款）培训支出（项）安排 2.00 万元。',
    ];
    const budget = (list: readonly string[]): string =>
      narrative(section('（五）2024 年一般公共预算拨款情况说明', '3. 具体使用情况', ...list)) + tables(rows);
    expect(found('row-without-item', budget(items))).toEqual([]);
    expect(found('row-without-item', budget(items.slice(0, 2)))).toEqual([`warning: ${items[0]} | 培训支出`]);
    expect(found('row-without-item', budget(items.slice(0, 1)))).toEqual([]);
  });
});
