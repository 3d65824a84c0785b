import { describe, expect, test } from 'vitest';
import { checked, faults, inWords } from '../fragment.js';

const says = (text: string): readonly string[] => faults(checked(text)).map(inWords);

describe('a table that prints last year beside this year', () => {
  const table = (change: string, rate: string): string => `表:
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 2023年执行数, 2024年预算数/小计, 2024年预算数/基本支出, 2024年预算数/项目支出, 2024年预算数比2023年执行数/增减额, 2024年预算数比2023年执行数/增减（%）]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 2023年执行数: 80.00, 小计: 100.00, 基本支出: 60.00, 项目支出: 40.00, 增减额: ${change}, 增减（%）: "${rate}"}
      - {科目编码: "205", 科目名称: 教育支出, 2023年执行数: 5.00, 小计: 4.00, 项目支出: 4.00, 增减额: -1.00, 增减（%）: "-20.00%"}
      - {科目名称: 合计, 2023年执行数: 85.00, 小计: 104.00, 基本支出: 60.00, 项目支出: 44.00, 增减额: 19.00, 增减（%）: "22.35%"}
`;

  test('is silent where change and rate follow from the two years', () => {
    expect(says(table('20.00', '25.00%'))).toEqual([]);
  });

  test('prints a change that does not', () => {
    expect(says(table('21.00', '25.00%'))).toEqual(['change 一般公共预算支出表/204/增减额 21.00 → 20.00']);
  });

  test('prints a rate that does not', () => {
    expect(says(table('20.00', '20.00%'))).toEqual([
      expect.stringMatching(/^rate 一般公共预算支出表\/204\/增减（%） 20\.00% → (?:24\.99|25\.00|25\.01)$/),
    ]);
  });
});

describe('a table that prints the sources of funds, what was carried over among them', () => {
  const table = (carried: string): string => `表:
  - 题: 支出总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 100.00, 基本支出: 60.00, 项目支出: 40.00}
  - 题: 项目支出总表
    计量: 万元
    栏: [支出项目类别, 总计, 一般公共预算拨款, 上年结余、结转]
    行:
      - {支出项目类别: 某某市测绘中心, 总计: 40.00, 一般公共预算拨款: 33.00, 上年结余、结转: 7.00}
      - {支出项目类别: 基础测绘, 总计: 30.00, 一般公共预算拨款: 25.00, 上年结余、结转: ${carried}}
      - {支出项目类别: 地图更新, 总计: 10.00, 一般公共预算拨款: 8.00, 上年结余、结转: 2.00}
`;

  test('is silent where the year and what was carried over make up the total', () => {
    expect(says(table('5.00'))).toEqual([]);
  });

  test('names what does not', () => {
    expect(says(table('5.50'))).toEqual(['amount 项目支出预算表/基础测绘/上年结余、结转 5.50 → 5.00']);
  });
});

describe('tables without any code', () => {
  const table = (listed: string): string => `表:
  - 题: 支出总表
    计量: 万元
    栏: [功能分类科目名称, 合计, 基本支出, 项目支出]
    行:
      - {功能分类科目名称: 社会保障和就业支出, 合计: 9.00, 基本支出: 9.00}
      - {功能分类科目名称: 行政事业单位养老支出, 合计: 9.00, 基本支出: 9.00}
      - {功能分类科目名称: 行政单位离退休, 合计: ${listed}, 基本支出: ${listed}}
      - {功能分类科目名称: 机关事业单位基本养老保险缴费支出, 合计: 6.00, 基本支出: 6.00}
      - {功能分类科目名称: 合计, 合计: 9.00, 基本支出: 9.00}
`;

  test('are read by the names of the catalogue, level by level', () => {
    expect(says(table('3.00'))).toEqual([]);
    expect(says(table('2.00'))).not.toEqual([]);
  });
});
