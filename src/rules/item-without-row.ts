import type { ListedKind } from '../narrative/name-lists.js';
import type { Context } from './context.js';
import { pathsWithoutRow } from './item-paths.js';
import { comparedLists } from './listed.js';
import type { Finding, Rule } from './rule.js';
import { finding, grouped, inOrder } from './spot.js';

interface Unlisted {
  readonly of: ListedKind;
  readonly names: readonly string[];
}

export const itemWithoutRow = {
  id: 'item-without-row',
  severity: 'warning',
  title: { zh: '文字列举的项目表中没有', en: 'An item of a list has no row' },
  checks: {
    zh: '“支出包括：…”列举的科目、人员经费和公用经费“主要包括：…”列举的经济科目，以及按（类）（款）（项）写明金额的科目，表中是否都有这一行；文字自己写明为 0 的不算；照模板把可能有的科目都列上的只作提示。',
    en: 'Whether every function in 支出包括：… and every class in 人员经费…主要包括：…, and every function that is given an amount by its （类）（款）（项）, has a row in the tables; what the text itself gives as 0 does not count, and a list of all that there may be, out of a template, is a hint only.',
  },
  ground: {
    zh: '文字说明是对报表的说明，说到的项目应当能在表中找到。',
    en: 'The text explains the tables: what it names must be found in them.',
  },
  remedy: {
    zh: '从文字中删去没有安排的项目，或者核对表中是否漏了一行。',
    en: 'Strike what is not budgeted from the sentence, or see whether the table lacks a row.',
  },
  examples: {
    good: `正文:
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
`,
    bad: `正文:
  - 题: 一、收支预算情况的总体说明
    文: |
      支出包括：公共安全支出、教育支出、社会保险基金支出。
表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 2.00}
`,
  },
  check: (context: Context): readonly Finding<Unlisted>[] => {
    const lists = comparedLists(context).map(({ list, unknown, general }) => ({ of: list.of, unknown, general }));
    const paths = pathsWithoutRow(context).map((spot) => ({ of: '支出' as const, unknown: [spot], general: false }));
    const found = [...lists, ...paths].filter(({ unknown }) => unknown.length > 0);
    // The same names in several sentences are one slip.
    const keyOf = ({ of, unknown }: (typeof found)[number]): string =>
      [of, ...unknown.map(({ text }) => text)].join(' ');
    return grouped(found, keyOf).map((group) => {
      const [{ of, unknown, general }] = group;
      const names = unknown.map(({ text }) => text);
      const spots = inOrder(group.flatMap((one) => one.unknown));
      return finding('item-without-row', general ? 'info' : 'warning', { of, names }, spots);
    });
  },
  message: ({ of, names }: Unlisted, language) => {
    const listed = names.map((name) => (language === 'zh' ? `“${name}”` : name)).join(language === 'zh' ? '、' : ', ');
    if (language === 'zh')
      return of === '支出' ? `文字说到的${listed}在各表中没有这一行` : `${of}包括的${listed}在基本支出表中没有这一行`;
    return of === '支出'
      ? `the text names ${listed}, for which no table has a row`
      : `${of} is said to include ${listed}, for which the table of basic spending has no row`;
  },
} as const satisfies Rule<Unlisted, Context>;
