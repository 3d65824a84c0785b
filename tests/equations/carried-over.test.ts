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
