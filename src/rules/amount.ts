import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const amount = {
  id: 'amount',
  severity: 'error',
  title: { zh: '金额不符', en: 'An amount does not reconcile' },
  checks: {
    zh: '全部数字放在一起，没有一组金额能同时成立；只改这一个金额，其余就都成立。',
    en: 'Taken together, no amounts can be what the document prints; with this one amount changed, all the others hold.',
  },
  ground: {
    zh: '预算法实施条例第五、六条：支出按功能、经济分类逐级汇总，同一事项在各表和说明中是同一个数字。',
    en: 'Regulation on the Budget Law, arts 5 and 6: spending adds up level by level, and one item is one figure in every table and sentence.',
  },
  remedy: {
    zh: '对照底稿核实所指的金额；建议值由其余数字算出，改与不改由人决定。',
    en: 'Compare the amount with its source; the suggested value follows from the other figures, and a person decides.',
  },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00, 基本支出: 60.00, 项目支出: 40.00}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 150.00, 基本支出: 60.00, 项目支出: 40.00}
`,
  },
  check: (context: Context) => findingsOf(context, 'amount', 'error'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
