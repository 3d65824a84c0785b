import { expect, test } from 'vitest';
import { checked, faults } from '../fragment.js';
import { narrative, section } from './fragments.js';

const slipOf = (text: string): readonly (string | null | undefined)[] =>
  faults(
    checked(`${narrative(section('（三）2024 年支出预算情况说明', `本年支出合计 ${text} 万元。`))}表:
  - 题: 2024年支出预算总表
    计量: 元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目名称: 合计, 总计: 41651.40}
      - {科目编码: "201", 科目名称: 一般公共服务支出, 总计: 41651.40}
`),
  ).map(({ suggestion }) => suggestion?.slip);

test('an amount of 41651.40 元 printed as 4.16 万元 was truncated, where 4.17 is rounded', () => {
  expect(slipOf('4.17')).toEqual([]);
  expect(slipOf('4.16')).toEqual(['truncated']);
});

test('and 4.18 was not', () => {
  expect(slipOf('4.18')).toEqual(['digit wrong']);
});
