import { groundOf } from '../equations/ties.js';
import type { Context } from './context.js';
import type { Finding, Rule } from './rule.js';

interface Loose {
  readonly tie: string;
}

export const tie = {
  id: 'tie',
  severity: 'info',
  title: { zh: '惯常对应不符', en: 'A customary tie does not hold' },
  checks: {
    zh: '惯常成立、但法规没有规定的对应关系，例如功能科目 2080505 与经济科目 30108。',
    en: 'Relations that usually hold though no law demands them, such as function 2080505 against class 30108.',
  },
  ground: {
    zh: '各地记账习惯不同，例如行政运行可能包含一部分社会保险缴费，所以只作提示。',
    en: 'Places book differently, for instance part of the contributions under 行政运行, so this is a hint.',
  },
  remedy: {
    zh: '如果当地的做法就是分开记，不必改动；否则核对两处数字。',
    en: 'Leave it where the local way of booking explains it; else compare the two figures.',
  },
  examples: {
    good: `表:
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 基本支出/人员经费]
    行:
      - {科目编码: "2080505", 科目名称: 机关事业单位基本养老保险缴费支出, 人员经费: 9.85}
  - 题: 一般公共预算基本支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "30108", 科目名称: 机关事业单位基本养老保险缴费, 合计: 9.85}
`,
    bad: `表:
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 基本支出/人员经费]
    行:
      - {科目编码: "2080505", 科目名称: 机关事业单位基本养老保险缴费支出, 人员经费: 9.85}
  - 题: 一般公共预算基本支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "30108", 科目名称: 机关事业单位基本养老保险缴费, 合计: 19.85}
`,
  },
  check: ({ outcomes, figures }: Context): readonly Finding<Loose>[] =>
    outcomes.flatMap((outcome) => {
      const { origin, whole, parts } = outcome.equation;
      if (origin.kind !== 'tie' || outcome.state !== 'unequal') return [];
      const spots = [whole, ...parts].flatMap(({ address }) => {
        const figure = figures.get(address);
        return figure ? [{ address, text: figure.text, place: figure.place }] : [];
      });
      return [
        {
          rule: 'tie',
          severity: 'info',
          args: { tie: origin.tie },
          spots,
          suggestion: null,
          suspects: [],
          outcomes: [outcome],
        },
      ];
    }),
  message: (args: Loose, language) => groundOf(args.tie)?.[language] ?? args.tie,
} as const satisfies Rule<Loose, Context>;
