import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const change = {
  id: 'change',
  severity: 'error',
  title: { zh: '增减额不符', en: 'A change does not reconcile' },
  checks: {
    zh: '增减额与本年数、上年数、增幅一起核对；各项增减之和等于总的增减。',
    en: 'A change is checked with this year, last year and the rate; the changes of the parts add up to that of the whole.',
  },
  ground: {
    zh: '增减额 = 本年数 − 上年数。',
    en: 'Change = this year − last year.',
  },
  remedy: {
    zh: '核对上年数和增减额，注意“增加”“减少”的方向。',
    en: 'Check last year and the change, and whether it is an increase or a decrease.',
  },
  examples: {
    good: `正文:
  - 题: （三）2024 年支出预算情况说明
    文: |
      2024 年支出预算 200.00 万元，比上年执行数增加 100.00 万元，增长 100.0%。
`,
    bad: `正文:
  - 题: （三）2024 年支出预算情况说明
    文: |
      2024 年支出预算 200.00 万元，比上年执行数增加 10.00 万元，增长 100.0%。
`,
  },
  check: (context: Context) => findingsOf(context, 'change', 'error'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
