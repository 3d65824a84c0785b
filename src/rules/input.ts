import type { Language } from '../model/language.js';
import type { InputProblem } from '../source/problem.js';
import { inputMessage } from '../wording/input.js';
import type { Finding, Rule } from './rule.js';

/** What could not be checked: a problem with the file, or a fault of this program while it checked the file. */
export type Unchecked =
  | { readonly kind: 'problem'; readonly problem: InputProblem }
  | { readonly kind: 'fault'; readonly fault: string };

/** A file that is no budget or could not be read to the end: nothing in it counts as checked. */
export const input = {
  id: 'input',
  severity: 'error',
  title: { zh: '文件无法核对', en: 'The file could not be checked' },
  checks: {
    zh: '文件能读出，是 YAML，并且按规定的键写成一份预算；每一处不符都指出行和列。',
    en: 'The file can be read, is YAML, and is written as a budget with the keys of the encoding; each fault is shown with its line and column.',
  },
  ground: {
    zh: '数字只有读得准才能核对：写法有两种读法的，宁可退回，不作猜测。',
    en: 'Figures can be checked only if they are read without doubt: what can be read in two ways is refused, not guessed.',
  },
  remedy: {
    zh: '按提示改正所指的行，再次核对。gouji init 给出一份空的预算，gouji schema 给出全部的键。',
    en: 'Mend the line that is shown and check again. gouji init gives an empty budget, gouji schema all keys.',
  },
  examples: {
    good: `表:
  - 题: 支出总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 392.89}
`,
    bad: `表:
  - 题: 支出总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 约392.89}
`,
  },
  check: (unchecked: readonly Unchecked[]): readonly Finding<Unchecked>[] => unchecked.map(findingOf),
  message: (unchecked: Unchecked, language: Language): string =>
    unchecked.kind === 'problem' ? inputMessage(unchecked.problem, language) : FAULT[language](unchecked.fault),
} as const satisfies Rule<Unchecked, readonly Unchecked[]>;

const FAULT = {
  zh: (fault: string) => `gouji 自身出错，这个文件没有核对：${fault}`,
  en: (fault: string) => `gouji itself failed, and the file was not checked: ${fault}`,
} as const satisfies Readonly<Record<Language, (fault: string) => string>>;

function findingOf(unchecked: Unchecked): Finding<Unchecked> {
  const place = unchecked.kind === 'problem' ? unchecked.problem.place : null;
  return {
    rule: 'input',
    severity: 'error',
    args: unchecked,
    // The words at fault are the line itself, which the excerpt shows; there is no figure to address.
    spots: [{ address: '', text: '', place: place ?? { start: 0, end: 0 } }],
    suggestion: null,
    suspects: [],
    outcomes: [],
  };
}
