import { findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Finding, Rule } from './rule.js';

interface MissingRow {
  /** The row that sums, by its address without the column. */
  readonly row: string;
  /** What its sums lack, a column each. */
  readonly lacking: readonly { readonly column: string; readonly amount: string; readonly unit: string }[];
}

export const missingRow = {
  id: 'missing-row',
  severity: 'error',
  title: { zh: '缺一行', en: 'A row is missing' },
  checks: {
    zh: '一行的几栏合计都大于下面各行之和，而这些数字别处都对得上：只缺一行就都能解释。',
    en: 'Several sums of one row exceed the rows below it, though the figures hold elsewhere: one missing row explains them all.',
  },
  ground: { zh: '上级科目等于所列下级各行之和。', en: 'A row is the sum of the rows below it.' },
  remedy: {
    zh: '补上漏列的一行，各栏金额即所缺之数。',
    en: 'Add the row that was left out; its amounts are what the sums lack.',
  },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计, 基本支出, 项目支出]
    行:
      - {科目名称: 合计, 合计: 60.00, 基本支出: 36.00, 项目支出: 24.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 30.00, 基本支出: 20.00, 项目支出: 10.00}
      - {科目编码: "205", 科目名称: 教育支出, 合计: 20.00, 基本支出: 11.00, 项目支出: 9.00}
      - {科目编码: "206", 科目名称: 科学技术支出, 合计: 10.00, 基本支出: 5.00, 项目支出: 5.00}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计, 基本支出, 项目支出]
    行:
      - {科目名称: 合计, 合计: 60.00, 基本支出: 36.00, 项目支出: 24.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 30.00, 基本支出: 20.00, 项目支出: 10.00}
      - {科目编码: "206", 科目名称: 科学技术支出, 合计: 10.00, 基本支出: 5.00, 项目支出: 5.00}
`,
  },
  check: (context: Context): readonly Finding<MissingRow>[] =>
    findingsOf(context, 'missing-row', 'error').map((found) => ({
      ...found,
      args: {
        row: found.args.address.replace(/\/[^/]*$/, ''),
        lacking: found.outcomes.map(({ equation, difference, unit }) => ({
          column: equation.whole.address.split('/').at(-1) ?? '',
          amount: difference.toFixed(),
          unit,
        })),
      },
    })),
  message: ({ row, lacking }, language) => {
    const place = row.split('/').join(' / ');
    const sums = lacking.map(({ column, amount }) => `${column} ${amount}`);
    return language === 'zh'
      ? `${place} 下面缺一行：各行之和少 ${sums.join('、')}`
      : `a row is missing below ${place}: its sums lack ${sums.join(', ')}`;
  },
} as const satisfies Rule<MissingRow, Context>;
