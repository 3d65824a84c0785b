import { plain } from '../layouts/words.js';
import type { Context } from './context.js';
import type { Finding, Rule } from './rule.js';
import { finding, spotOf } from './spot.js';

interface DoubledRow {
  readonly row: string;
  readonly table: string;
}

export const doubledRow = {
  id: 'doubled-row',
  severity: 'warning',
  title: { zh: '同一行重复', en: 'A row stands twice' },
  checks: {
    zh: '相邻两行的编码、名称和各栏数字完全相同。同名的项目、采购品目可以有两行，不算；重复的一行不再计入合计。',
    en: 'Two rows below one another are alike in code, name and every figure. Projects and purchases may be alike and are left alone; the second row is not added to any sum.',
  },
  ground: { zh: '一个科目在一张表中列一行。', en: 'A table has one row for each item of its classification.' },
  remedy: { zh: '删去重复的一行。', en: 'Remove one of the two rows.' },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 12.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 12.00}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 12.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 12.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 12.00}
`,
  },
  check: ({ tables }: Context): readonly Finding<DoubledRow>[] =>
    tables.flatMap(({ table, address, lanes }) =>
      lanes.flatMap(({ rows }) =>
        rows.flatMap(({ again, name, label }) => {
          if (!again || !name) return [];
          const args = { row: plain(name.text), table: table.title.text };
          return [finding('doubled-row', 'warning', args, [spotOf(name, `${address}/${label}`)])];
        }),
      ),
    ),
  message: ({ row, table }, language) =>
    language === 'zh' ? `《${table}》的“${row}”一行重复` : `the row “${row}” stands twice in 《${table}》`,
} as const satisfies Rule<DoubledRow, Context>;
