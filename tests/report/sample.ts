import type { Outcome, State } from '../../src/evaluation/outcome.js';
import type { Budget, Printed } from '../../src/model/budget.js';
import type { Equation, Form, Law } from '../../src/model/equation.js';
import type { Figure } from '../../src/model/figure.js';
import type { Language } from '../../src/model/language.js';
import type { FileReport, Report } from '../../src/report/report.js';
import type { AnyRule } from '../../src/rules/index.js';
import type { Finding, Rule, Spot } from '../../src/rules/rule.js';
import { Decimal } from '../../src/source/decimal.js';

/** A budget of one table and one paragraph, small enough to be read at a glance. */
export const TEXT = `勾稽: 1
单位: {代码: "306004", 名称: 新居民服务中心}
年度: 2024
正文:
  - 题: （三）支出预算情况说明
    文: |
      2024年支出预算205.66万元，占总支出的51.2%，比上年减少0.40万元。
表:
  - 题: 支出总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出/人员支出]
    行:
      - {科目编码: "20402", 科目名称: 公安, 总计: 205.66, 人员支出: 187.53}
      - {科目编码: "2040250", 科目名称: 事业运行, 总计: 187.53}
      - {科目编码: "2040299", 科目名称: 其他公安支出, 总计: 17.53}
`;

/** The nth time that words stand in the sample, counted from 1. */
export function place(words: string, nth = 1): { start: number; end: number } {
  let start = -1;
  for (let found = 0; found < nth; found += 1) {
    start = TEXT.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not in the sample ${nth} times: ${words}`);
  }
  return { start, end: start + words.length };
}

function printed(text: string, nth = 1): Printed {
  return { text, place: place(text, nth) };
}

export const budget: Budget = {
  unit: { code: printed('306004'), name: printed('新居民服务中心'), level: null, nature: null, parents: [] },
  year: 2024,
  cover: [],
  contents: [],
  sections: [
    {
      title: printed('（三）支出预算情况说明'),
      paragraphs: [printed('2024年支出预算205.66万元，占总支出的51.2%，比上年减少0.40万元。')],
    },
  ],
  tables: [
    {
      title: printed('支出总表'),
      unit: '万元',
      caption: null,
      notes: [],
      lanes: [
        {
          name: null,
          columns: [['科目编码'], ['科目名称'], ['总计'], ['基本支出', '人员支出']].map((path) => ({
            path,
            place: place('栏'),
          })),
          rows: [
            {
              place: place('{', 2),
              cells: [printed('20402'), printed('公安'), printed('205.66', 2), printed('187.53')],
            },
            { place: place('{', 3), cells: [printed('2040250'), printed('事业运行'), printed('187.53', 2), null] },
            { place: place('{', 4), cells: [printed('2040299'), printed('其他公安支出'), printed('17.53'), null] },
          ],
        },
      ],
    },
  ],
};

export function figure(address: string, text: string, given: Partial<Figure> & { nth?: number } = {}): Figure {
  const { nth = 1, ...rest } = given;
  const blank = text === '';
  const digits = text.replace('%', '');
  return {
    address,
    text,
    place: rest.place ?? place(blank ? '{' : text, nth),
    kind: text.endsWith('%') ? 'rate' : 'amount',
    value: new Decimal(/\d/.test(digits) ? digits : '0'),
    unit: text.endsWith('%') ? '%' : '万元',
    places: digits.split('.')[1]?.length ?? 0,
    quantum: 2,
    quantity: {},
    standing: 'leaf',
    blank,
    ...rest,
  };
}

export const FIGURES = {
  stated: figure('三/1/支出预算', '205.66', { standing: 'sentence' }),
  share: figure('三/1/支出预算/占比', '51.2%', { standing: 'sentence', quantity: null }),
  fewer: figure('三/1/支出预算/增减', '0.40', { standing: 'sentence', value: new Decimal('-0.40') }),
  total: figure('支出总表/20402/总计', '205.66', { nth: 2, standing: 'subtotal' }),
  staff: figure('支出总表/20402/人员支出', '187.53'),
  running: figure('支出总表/2040250/总计', '187.53', { nth: 2 }),
  other: figure('支出总表/2040299/总计', '17.53'),
  blank: figure('支出总表/2040250/人员支出', '', { nth: 3 }),
  blankToo: figure('支出总表/2040299/人员支出', '', { nth: 4 }),
} as const;

export function equation(
  form: Form,
  whole: Figure,
  parts: readonly Figure[],
  given: Partial<Equation> & { law?: Law } = {},
): Equation {
  const derived: readonly Form[] = ['share', 'growth', 'growth from previous', 'change', 'average', 'count'];
  return {
    law: derived.includes(form) ? 'derived' : (form as Law),
    form,
    whole: { address: whole.address, sign: 1 },
    parts: parts.map(({ address }) => ({ address, sign: 1 })),
    rest: null,
    counted: null,
    origin: { kind: 'sentence' },
    ...given,
  };
}

export function outcome(
  of: Equation,
  state: State,
  [computed, difference, allowance = '0']: readonly [string, string, string?],
  unit = '万元',
): Outcome {
  return {
    equation: of,
    state,
    computed: new Decimal(computed),
    difference: new Decimal(difference),
    allowance: () => new Decimal(allowance),
    unit,
    reason: null,
  };
}

export function spotOf({ address, text, place: at }: Figure): Spot {
  return { address, text, place: at };
}

export function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'amount',
    severity: 'error',
    args: { name: '公安' },
    spots: [spotOf(FIGURES.total)],
    suggestion: null,
    suspects: [],
    outcomes: [],
    ...given,
  };
}

export const unequalSum: Outcome = outcome(
  equation('sum', FIGURES.total, [FIGURES.running, FIGURES.other]),
  'unequal',
  ['205.06', '0.60', '0.01'],
);

/** The digits of 205.06 swapped in the table: what the sample is wrong in. */
export const swapped: Finding = finding({
  outcomes: [unequalSum],
  suggestion: { text: '205.06', certainty: 'proved', slip: 'digit wrong', mends: 1 },
});

export function file(given: Partial<FileReport> = {}): FileReport {
  const figures = Object.values(FIGURES);
  return {
    path: 'budgets/sample.yaml',
    source: { path: 'budgets/sample.yaml', text: TEXT },
    unit: { code: '306004', name: '新居民服务中心' },
    year: 2024,
    verdict: 'inconsistent',
    joint: true,
    figures: new Map(figures.map((one) => [one.address, one])),
    figureCount: figures.filter(({ blank }) => !blank).length,
    untied: [],
    outcomes: [unequalSum],
    findings: [swapped],
    budget,
    ...given,
  };
}

export function report(...files: readonly FileReport[]): Report {
  return { version: '1.2.3', files: files.length > 0 ? files : [file()] };
}

function rule(id: string, zh: (name: string) => string, en: (name: string) => string): AnyRule {
  const nothing = { zh: '', en: '' };
  const made: Rule<{ readonly name: string }> = {
    id,
    severity: 'error',
    title: nothing,
    checks: nothing,
    ground: nothing,
    remedy: nothing,
    examples: { good: '', bad: '' },
    check: () => [],
    message: ({ name }, language: Language) => ({ zh, en })[language](name),
  };
  return made;
}

export const RULES: readonly AnyRule[] = [
  rule(
    'amount',
    (name) => `${name}的金额与其他数字不符`,
    (name) => `the amount of ${name} does not agree with the other figures`,
  ),
  rule(
    'name',
    (name) => `科目名称应为“${name}”`,
    (name) => `the name should be “${name}”`,
  ),
];
