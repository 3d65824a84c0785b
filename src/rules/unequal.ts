import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const unequal = {
  id: 'unequal',
  severity: 'error',
  title: { zh: '数字不能同时成立', en: 'Figures cannot hold together' },
  checks: {
    zh: '这些数字不能同时成立，而改动其中任何一两个都不足以解释，或者所需的计算超出了限度。',
    en: 'These figures cannot hold together, and changing one or a few of them does not explain it, or the work needed exceeds the limit.',
  },
  ground: {
    zh: '合计等于各项之和，同一事项同一数字。',
    en: 'A whole is the sum of its parts, and one item is one figure.',
  },
  remedy: {
    zh: '逐一核对所列的数字。',
    en: 'Check the listed figures one by one.',
  },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00, 基本支出: 60.00, 项目支出: 40.00}
`,
    bad: ``,
  },
  check: (context: Context) => findingsOf(context, 'unequal', 'error'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
