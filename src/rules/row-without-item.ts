import type { Severity } from '../model/language.js';
import type { ListedKind } from '../narrative/name-lists.js';
import type { Context } from './context.js';
import { itemLists } from './item-paths.js';
import { comparedLists, type ListedRow } from './listed.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, spotOf } from './spot.js';

interface LeftOut {
  readonly of: ListedKind;
  readonly table: string;
  readonly names: readonly string[];
}

function leftOutOf(
  rows: readonly ListedRow[],
  of: ListedKind,
  list: Spot,
  severity: Severity,
): readonly Finding<LeftOut>[] {
  const [first] = rows;
  if (!first) return [];
  const args = { of, table: first.table.table.title.text, names: rows.map(({ name }) => name) };
  return [finding('row-without-item', severity, args, [list, ...rows.map((row) => row.spot)])];
}

export const rowWithoutItem = {
  id: 'row-without-item',
  severity: 'warning',
  title: { zh: '文字的列举漏了表中的项目', en: 'A list leaves a row out' },
  checks: {
    zh: '文字说明的列举没有“等”字时，表中有金额的科目是否都列到了；（类）（款）（项）逐项说明的，有金额的项是否都说到了；写“主要包括”的只作提示。',
    en: 'Whether a list without 等 names every row that has an amount, and whether paragraphs by （类）（款）（项） speak of every 项 that has one; where it says 主要包括, a hint only.',
  },
  ground: {
    zh: '没有“等”“主要”的列举就是全部，应当与表一致。',
    en: 'A list without 等 or 主要 claims to be the whole, so it must agree with the table.',
  },
  remedy: {
    zh: '在文字中补上漏掉的科目，或者核对表中的金额是否应当在这一行。',
    en: 'Add the row to the sentence, or see whether the amount belongs in that row.',
  },
  examples: {
    good: `正文:
  - 题: 一、收支预算情况的总体说明
    文: |
      支出包括：公共安全支出、教育支出等。
表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 2.00}
      - {科目编码: "221", 科目名称: 住房保障支出, 总计: 3.00}
`,
    bad: `正文:
  - 题: 一、收支预算情况的总体说明
    文: |
      支出包括：公共安全支出、教育支出。
表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 2.00}
      - {科目编码: "221", 科目名称: 住房保障支出, 总计: 3.00}
`,
  },
  check: (context: Context): readonly Finding<LeftOut>[] => [
    ...comparedLists(context).flatMap(({ list, leftOut, spot }) =>
      leftOutOf(leftOut, list.of, spot, list.main ? 'info' : 'warning'),
    ),
    ...itemLists(context).flatMap(({ paragraphs, leftOut, sure }) => {
      const [{ printed, address }] = paragraphs;
      return leftOutOf(leftOut, '支出', spotOf(printed, address), sure ? 'warning' : 'info');
    }),
  ],
  message: ({ of, table, names }: LeftOut, language) =>
    language === 'zh'
      ? `${of}的列举漏了“${table}”中有金额的${names.map((name) => `“${name}”`).join('、')}`
      : `the list of ${of} leaves out ${names.join(', ')}, for which ${table} prints an amount`,
} as const satisfies Rule<LeftOut, Context>;
