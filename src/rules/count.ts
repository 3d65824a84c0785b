import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const count = {
  id: 'count',
  severity: 'error',
  title: { zh: '个数不符', en: 'A count does not reconcile' },
  checks: {
    zh: '文中的个数与所列清单、表格行数相符。',
    en: 'A number of things equals the length of the list, or of the table, that it counts.',
  },
  ground: {
    zh: '所说的个数就是所列的个数。',
    en: 'What is said to be so many is so many where it is listed.',
  },
  remedy: {
    zh: '数一数清单或表格，改个数或补清单。',
    en: 'Count the list or the rows, then mend the number or the list.',
  },
  examples: {
    good: `正文:
  - 题: （二）单位机构设置情况
    文: |
      设置 2 个内设机构：综合协调科、督查指导科。
`,
    bad: `正文:
  - 题: （二）单位机构设置情况
    文: |
      设置 3 个内设机构：综合协调科、督查指导科。
`,
  },
  check: (context: Context) => findingsOf(context, 'count', 'error'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
