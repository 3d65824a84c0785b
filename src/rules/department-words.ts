import type { Context } from './context.js';
import { withoutTitles } from './exempt.js';
import { passagesOf } from './passages.js';
import type { Finding, Rule } from './rule.js';
import { finding, inOrder, spotIn } from './spot.js';

interface OfDepartment {
  readonly words: readonly string[];
}

/** Words that a 部门 says of itself and of the units below it. 部门预算管理 is said by units, too. */
const WORDS =
  /(?:所属|下属)(?:各)?(?:预算)?单位|各(?:预算)?单位(?=政府采购|机关运行|共有|的?预算)|本部门|(?:本级|部门)及(?:所属|下属)/g;
const DENIED = /(?:无|没有|不含|未设)\s*(?:其他)?$/;

export const departmentWords = {
  id: 'department-words',
  severity: 'info',
  title: { zh: '单位预算中的部门用语', en: 'Words of a 部门 in the budget of a unit' },
  checks: {
    zh: '单位预算的说明是否沿用部门预算的模板，写有“本部门”“所属各预算单位”“下属单位”。名词解释不算。',
    en: 'Whether the text of a unit’s budget speaks as a 部门 does, of 本部门 or of units below it. Definitions are left alone.',
  },
  ground: {
    zh: '单位预算只编列本单位的收支（预算法实施条例第五条：部门预算由本部门及其所属各单位预算组成）。',
    en: 'A unit’s budget holds its own figures only; that of a 部门 is made up of its units’ (预算法实施条例 art. 5).',
  },
  remedy: {
    zh: '本单位没有下属单位的，改为“本单位”。',
    en: 'Where the unit has none below it, speak of 本单位.',
  },
  examples: {
    good: `正文:
  - 题: 一、国有资产占有使用情况
    文: |
      截至 2023 年 12 月 31 日，本单位共有车辆 1 辆。
`,
    bad: `正文:
  - 题: 一、国有资产占有使用情况
    文: |
      截至 2023 年 12 月 31 日，所属各预算单位共有车辆 1 辆。
`,
  },
  check: (context: Context): readonly Finding<OfDepartment>[] => {
    if (context.budget.unit.level !== '单位') return [];
    const spots = passagesOf(context)
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ printed, address }) => {
        const text = withoutTitles(printed.text);
        return [...text.matchAll(WORDS)]
          .filter((match) => !DENIED.test(text.slice(0, match.index)))
          .map((match) => spotIn(printed, match.index, match.index + match[0].length, `${address}/${match[0]}`));
      });
    const words = [...new Set(spots.map(({ text }) => text))];
    return spots.length === 0 ? [] : [finding('department-words', 'info', { words }, inOrder(spots))];
  },
  message: ({ words }: OfDepartment, language) =>
    language === 'zh'
      ? `单位预算中写有${words.map((one) => `“${one}”`).join('')}，像是部门预算的用语`
      : `the budget of a unit speaks of ${words.join(', ')}, as that of a 部门 does`,
} as const satisfies Rule<OfDepartment, Context>;
