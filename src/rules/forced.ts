import { type AtFault, faultMessage, findingsOf } from './at-fault.js';
import type { Context } from './context.js';
import type { Rule } from './rule.js';

export const forced = {
  id: 'forced',
  severity: 'warning',
  title: { zh: '末位勉强凑平', en: 'A last digit was forced' },
  checks: {
    zh: '没有一组金额能四舍五入成这份文件，但只要这里的末位再差一位，或是舍去而非四舍五入，就能成立。',
    en: 'No amounts round to this document, but some do once this figure may be off by one further unit of its last place, or was cut off instead of rounded.',
  },
  ground: {
    zh: '尾差平衡：为使合计相加而改动末位，是公开文件里常见的做法，但印出的数字已不是四舍五入的结果。',
    en: 'Balancing by hand: changing a last digit so that a sum comes out is common, but the printed figure is then no rounding of the true one.',
  },
  remedy: {
    zh: '按底稿四舍五入到末位；同一事项在各处用同一个数字。',
    en: 'Round the source to the last place; print one item as one figure everywhere.',
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
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 326.71}
  - 题: 收支预算总表
    计量: 万元
    收入:
      栏: [项目, 预算数]
      行:
        - {项目: 本年收入合计, 预算数: 326.71}
    支出:
      栏: [项目, 预算数]
      行:
        - {项目: 公共安全支出, 预算数: 326.72}
        - {项目: 本年支出合计, 预算数: 326.71}
`,
  },
  check: (context: Context) => findingsOf(context, 'forced', 'warning'),
  message: faultMessage,
} as const satisfies Rule<AtFault, Context>;
