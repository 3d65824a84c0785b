import type { Verdict } from '../evaluation/outcome.js';
import type { Language } from '../model/language.js';

/** What the reports that are read as a page say beside the words that all formats share. */
export interface PageWords {
  readonly title: string;
  readonly files: string;
  /** The verdict as a stamp, in two characters at most. */
  readonly seal: Readonly<Record<Verdict, string>>;
  readonly document: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly notReadFurther: string;
  readonly finding: (n: number) => string;
  readonly contents: string;
  readonly unit: (unit: string) => string;
  readonly year: (year: number) => string;
  readonly allEquations: (n: number) => string;
  /** Headings of the columns of the list of findings, in their order. */
  readonly columns: Readonly<Record<CsvColumn, string>>;
  readonly table: Readonly<Record<'law' | 'equation' | 'difference' | 'place' | 'printed' | 'reason', string>>;
  readonly marks: Readonly<Record<FigureState, string>>;
  readonly legend: string;
  readonly hint: string;
  readonly keys: string;
  readonly close: string;
  readonly ofFigure: string;
  readonly inAll: string;
  /** A link from the counts to the first error, where other findings stand before it. */
  readonly firstError: string;
  readonly noEquation: string;
  /** A rule that found nothing. */
  readonly passed: (title: string) => string;
  readonly madeBy: (version: string) => string;
}

/** How a figure stands: what is said in the legend, and to those who do not see colours. */
export type FigureState = 'tied' | 'rounding' | 'error' | 'warning' | 'info' | 'untied';

export const CSV_COLUMNS = [
  'file',
  'unit',
  'year',
  'verdict',
  'severity',
  'rule',
  'message',
  'line',
  'column',
  'place',
  'address',
  'printed',
  'suggestion',
  'certainty',
  'slip',
  'equations',
  'fingerprint',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

const zh: PageWords = {
  title: '预算勾稽核对报告',
  files: '文件',
  seal: { exact: '相符', rounding: '相符', forced: '勉强', inconsistent: '不符', unchecked: '未核' },
  document: '原文与数字',
  findings: '发现的问题',
  noFindings: '没有发现问题。',
  notReadFurther: '文件未能读出，原文从略。',
  finding: (n) => `第 ${n} 处`,
  contents: '目录',
  unit: (unit) => `单位：${unit}`,
  year: (year) => `${year} 年度`,
  allEquations: (n) => `全部等式（${n} 条）`,
  columns: {
    file: '文件',
    unit: '单位',
    year: '年度',
    verdict: '结论',
    severity: '级别',
    rule: '规则',
    message: '问题',
    line: '行',
    column: '列',
    place: '位置',
    address: '地址',
    printed: '写作',
    suggestion: '建议改为',
    certainty: '把握',
    slip: '像是',
    equations: '等式',
    fingerprint: '指纹',
  },
  table: { law: '关系', equation: '等式', difference: '差额', place: '位置', printed: '写作', reason: '原因' },
  marks: {
    tied: '有等式约束，相符',
    rounding: '有尾差，四舍五入可解释',
    error: '有错误',
    warning: '有警告',
    info: '有提示',
    untied: '没有等式约束，未经核对',
  },
  legend: '数字的标记',
  hint: '点一下原文里的数字，这里列出它所在的每一条等式，式中其他数字同时标亮。',
  keys: '键盘：Tab 进入一张表或一段文字，方向键换数字，回车查看，Esc 关闭。',
  close: '关闭',
  ofFigure: '所选数字的等式',
  inAll: '条',
  firstError: '看第一处错误',
  noEquation: '没有等式涉及这个数字，所以它未经核对。',
  passed: (title) => `没有“${title}”`,
  madeBy: (version) => `由 gouji ${version} 生成`,
};

const en: PageWords = {
  title: 'Budget reconciliation report',
  files: 'Files',
  seal: { exact: '✓', rounding: '✓', forced: '!', inconsistent: '✗', unchecked: '?' },
  document: 'The document and its figures',
  findings: 'Findings',
  noFindings: 'Nothing was found.',
  notReadFurther: 'The file could not be read, so that the document is not shown.',
  finding: (n) => `Finding ${n}`,
  contents: 'Contents',
  unit: (unit) => `unit: ${unit}`,
  year: (year) => `${year}`,
  allEquations: (n) => `All equations (${n})`,
  columns: {
    file: 'File',
    unit: 'Unit',
    year: 'Year',
    verdict: 'Verdict',
    severity: 'Level',
    rule: 'Rule',
    message: 'Finding',
    line: 'Line',
    column: 'Column',
    place: 'Place',
    address: 'Address',
    printed: 'Printed',
    suggestion: 'Suggestion',
    certainty: 'Certainty',
    slip: 'Looks like',
    equations: 'Equations',
    fingerprint: 'Fingerprint',
  },
  table: {
    law: 'Relation',
    equation: 'Equation',
    difference: 'Difference',
    place: 'Place',
    printed: 'Printed',
    reason: 'Reason',
  },
  marks: {
    tied: 'tied by an equation, agrees',
    rounding: 'differs by rounding alone',
    error: 'in an error',
    warning: 'in a warning',
    info: 'in a hint',
    untied: 'in no equation, not checked',
  },
  legend: 'How figures are marked',
  hint: 'Click a figure of the document: each equation that it is in is shown here, and the other figures of each light up.',
  keys: 'Keys: Tab goes to a table or a section, the arrows to the next figure, Enter shows it, Esc closes.',
  close: 'Close',
  ofFigure: 'Equations of the chosen figure',
  inAll: 'in all',
  firstError: 'to the first error',
  noEquation: 'No equation has this figure, so that it was not checked.',
  passed: (title) => `nothing of “${title}”`,
  madeBy: (version) => `Made by gouji ${version}`,
};

const WORDS: Readonly<Record<Language, PageWords>> = { zh, en };

export function pageWords(language: Language): PageWords {
  return WORDS[language];
}
