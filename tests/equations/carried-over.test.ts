import { describe, expect, test } from 'vitest';
import { checked, faults, inWords } from '../fragment.js';

/** A budget that spends 100.00, of which 10.00 were carried over, beside what its table of the one fund says. */
const budget = (spent: string, carried = '10.00', fund = '90.00') => `表:
  - 题: 财政拨款收支预算总表
    计量: 万元
    收入:
      栏: [项目, 预算数]
      行:
        - {项目: 一、本年收入, 预算数: ${fund}}
        - {项目: （一）一般公共预算, 预算数: ${fund}}
        - {项目: （二）政府性基金预算}
        - {项目: （三）国有资本经营预算}
        - {项目: 二、上年结转, 预算数: ${carried}}
        - {项目: （一）一般公共预算, 预算数: ${carried}}
        - {项目: （二）政府性基金预算}
        - {项目: （三）国有资本经营预算}
        - {项目: 收入总计, 预算数: 100.00}
    支出:
      栏: [项目, 预算数]
      行:
        - {项目: 公共安全支出, 预算数: 100.00}
        - {项目: 支出总计, 预算数: 100.00}
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: ${spent}, 基本支出: 50.00, 项目支出: ${Number(spent) - 50}.00}
`;

const says = (text: string): readonly string[] => faults(checked(text)).map(inWords);

describe('a table of one fund, where funds were carried over', () => {
  test('may hold what is spent of the appropriation of the year alone', () => {
    expect(says(budget('90.00'))).toEqual([]);
  });

  test('may hold all that is spent', () => {
    expect(says(budget('100.00'))).toEqual([]);
  });

  test('lacks no more than what was carried over', () => {
    expect(says(budget('88.00'))).not.toEqual([]);
  });

  test('lacks nothing where nothing was carried over', () => {
    expect(says(budget('100.00', '0.00', '100.00'))).toEqual([]);
    expect(says(budget('90.00', '0.00', '100.00'))).not.toEqual([]);
  });
});

describe('a table of one fund that holds what was carried over, where the text speaks of this year alone', () => {
  interface Spent {
    readonly total?: string;
    readonly security?: string;
    readonly education?: string;
    /** What the text says of 公共安全支出, of this year. */
    readonly said?: string;
  }
  const balance = budget('100.00')
    .slice(0, budget('100.00').indexOf('  - 题: 一般公共预算支出表'))
    .replace(
      '公共安全支出, 预算数: 100.00}',
      '公共安全支出, 预算数: 60.00}\n        - {项目: 教育支出, 预算数: 40.00}',
    );
  /** 100.00 are spent, of which 10.00 for 公共安全支出 were carried over. */
  const spent = ({ total = '100.00', security = '60.00', education = '40.00', said = '50.00' }: Spent) => `正文:
  - 题: 五、一般公共预算当年拨款情况说明
    文: |
      一般公共预算当年拨款90.00万元，其中：公共安全支出${said}万元，占55.56%；教育支出40.00万元，占44.44%。
${balance}  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: ${total}}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: ${security}}
      - {科目编码: "205", 科目名称: 教育支出, 合计: ${education}}
`;

  test('reconciles', () => {
    expect(says(spent({}))).toEqual([]);
  });

  test.each<readonly [what: string, slip: Spent, named: string]>([
    ['its total', { total: '100.10' }, '100.10'],
    ['a part that nothing was carried over for', { education: '41.00' }, '41.00'],
    ['a part with what was carried over', { security: '66.00' }, '66.00'],
    ['the sentence', { said: '51.00' }, '51.00'],
  ])('has one slip, named, in %s', (_, slip, named) => {
    const found = faults(checked(spent(slip)));
    expect(found.map(({ spots }) => spots[0]?.text)).toEqual([named]);
  });

  test('is wrong where it holds more than that', () => {
    expect(says(spent({ total: '120.00', security: '80.00' }))).not.toEqual([]);
  });
});
