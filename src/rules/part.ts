import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const part = {
  id: 'part',
  severity: 'error',
  title: { zh: '部分大于整体', en: 'A part exceeds its whole' },
  checks: {
    zh: '部分不大于整体，差额也不大于其余部分所能容纳的数。',
    en: 'A part is at most its whole, and the gap is at most what the other parts can hold.',
  },
  ground: {
    zh: '一般公共预算是财政拨款的一部分，基本支出中的三公科目是三公经费的一部分，依此类推。',
    en: 'The general budget is part of the fiscal appropriation, the 三公 classes of basic spending are part of all 三公 spending, and so on.',
  },
  remedy: {
    zh: '核对两处数字的口径：大的一方是否漏了，小的一方是否多了。',
    en: 'Check what each of the two figures covers: the whole may lack something, or the part hold too much.',
  },
  examples: {
    good: `表:
  - 题: 一般公共预算“三公”经费支出表
    计量: 万元
    栏: [单位名称, 公务接待费]
    行:
      - {单位名称: 合计, 公务接待费: 13.24}
  - 题: 一般公共预算基本支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "30217", 科目名称: 公务接待费, 合计: 13.24}
`,
    bad: `表:
  - 题: 一般公共预算“三公”经费支出表
    计量: 万元
    栏: [单位名称, 公务接待费]
    行:
      - {单位名称: 合计, 公务接待费: 1.00}
  - 题: 一般公共预算基本支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "30217", 科目名称: 公务接待费, 合计: 13.24}
`,
  },
  check: (context: Context) => findingsOf(context, 'part', 'error'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
