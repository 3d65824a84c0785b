import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const rate = {
  id: 'rate',
  severity: 'error',
  title: { zh: '百分比不符', en: 'A percentage does not reconcile' },
  checks: {
    zh: '占比、增幅由金额重新计算：按四舍五入，印出的金额算不出这个百分比。',
    en: 'Shares and growth are recomputed from the amounts: no amounts that print as they do give this percentage.',
  },
  ground: {
    zh: '占比 = 部分 ÷ 整体；增幅 = 增减额 ÷ 上年数。分母以文中所说为准。',
    en: 'Share = part ÷ whole; growth = change ÷ last year. The denominator is the one that the words name.',
  },
  remedy: {
    zh: '用印出的金额重新计算百分比，留意分母：增幅除以上年数，不是本年数。',
    en: 'Recompute the percentage from the printed amounts; mind the base: growth is over last year, not this year.',
  },
  examples: {
    good: `正文:
  - 题: （三）2024 年支出预算情况说明
    文: |
      2024 年支出预算 200.00 万元，其中：基本支出 150.00 万元，占 75.0%；项目支出 50.00 万元，占 25.0%。
表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目名称: 合计, 总计: 200.00, 基本支出: 150.00, 项目支出: 50.00}
`,
    bad: `正文:
  - 题: （三）2024 年支出预算情况说明
    文: |
      2024 年支出预算 200.00 万元，其中：基本支出 150.00 万元，占 75.0%；项目支出 50.00 万元，占 52.0%。
表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目名称: 合计, 总计: 200.00, 基本支出: 150.00, 项目支出: 50.00}
`,
  },
  check: (context: Context) => findingsOf(context, 'rate', 'error'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
