import type { Identity } from '../model/budget.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { OPEN_BASE } from './last-year.js';
import type { Cells } from './same-cell.js';

/** A relation that the trade expects and that no law gives: a hint, outside of the joint test and the verdict. */
export interface Tie {
  readonly id: string;
  readonly ground: Readonly<Record<'zh' | 'en', string>>;
  readonly form: 'sum' | 'part';
  readonly whole: Quantity;
  /** Added up; one with a minus is taken off. What is not printed counts for nothing. */
  readonly parts: readonly { readonly at: Quantity; readonly sign: 1 | -1 }[];
  readonly applies?: (unit: Identity) => boolean;
}

const GENERAL: Quantity = { side: '当年支出', funding: '一般公共预算' };
const staff = (code: string): Quantity => ({ ...GENERAL, function: code, use: '人员经费' });
const basic = (code: string): Quantity => ({ ...GENERAL, economic: code, use: '基本支出' });
const plus = (at: Quantity) => ({ at, sign: 1 }) as const;
const minus = (at: Quantity) => ({ at, sign: -1 }) as const;

/** The one list of ties. Where a place books otherwise they fail rightly: 行政运行 may carry part of the contributions. */
export const TIES: readonly Tie[] = [
  {
    id: '养老保险',
    ground: {
      zh: '机关事业单位基本养老保险缴费：功能科目 2080505 与经济科目 30108 通常是同一笔支出',
      en: 'Basic pension contributions: function 2080505 and class 30108 are usually the same spending',
    },
    form: 'sum',
    whole: basic('30108'),
    parts: [plus(staff('2080505'))],
  },
  {
    id: '职业年金',
    ground: {
      zh: '职业年金缴费：功能科目 2080506 与经济科目 30109 通常是同一笔支出',
      en: 'Occupational annuity contributions: function 2080506 and class 30109 are usually the same spending',
    },
    form: 'sum',
    whole: basic('30109'),
    parts: [plus(staff('2080506'))],
  },
  {
    id: '医疗',
    ground: {
      zh: '医疗缴费：2101101、2101102、2101103 之和通常等于 30110、30111 之和',
      en: 'Medical contributions: 2101101 + 2101102 + 2101103 usually equal 30110 + 30111',
    },
    form: 'sum',
    whole: basic('30110'),
    parts: [plus(staff('2101101')), plus(staff('2101102')), plus(staff('2101103')), minus(basic('30111'))],
  },
  {
    id: '人员经费',
    ground: {
      zh: '人员经费通常等于工资福利支出（301）与对个人和家庭的补助（303）之和',
      en: 'Personnel spending usually equals classes 301 and 303',
    },
    form: 'sum',
    whole: { ...GENERAL, use: '人员经费' },
    parts: [plus(basic('301')), plus(basic('303'))],
  },
  {
    id: '机关运行经费',
    ground: {
      zh: '行政单位和参公单位的机关运行经费就是基本支出中的公用经费',
      en: 'For administrative units the operating funds are the public-use part of basic spending',
    },
    form: 'sum',
    whole: { item: '机关运行经费' },
    parts: [plus({ ...GENERAL, use: '公用经费' })],
    applies: (unit) => unit.nature === '行政单位' || unit.nature === '参公单位',
  },
  {
    id: '政府采购',
    ground: {
      zh: '采购不从人员经费中支出，所以不大于全部支出减人员经费',
      en: 'Nothing is procured out of personnel spending, so procurement is at most the rest',
    },
    form: 'part',
    whole: { side: '本年支出' },
    parts: [plus({ item: '政府采购' }), plus({ side: '本年支出', use: '人员经费' })],
  },
];

/** On what ground a tie is expected; last year's file ties what the words leave open. */
export function groundOf(id: string): Tie['ground'] | null {
  if (id === OPEN_BASE.tie) return OPEN_BASE_GROUND;
  return TIES.find((one) => one.id === id)?.ground ?? null;
}

const OPEN_BASE_GROUND: Tie['ground'] = {
  zh: '“比上年”没有写明与上年的什么数相比时，通常是上年的预算数',
  en: 'A comparison with last year that does not name its base is usually with last year’s budget',
};

/** The ties whose figures the document prints. */
export function tieEquations(cells: Cells, unit: Identity): readonly Equation[] {
  const figureAt = (at: Quantity): Figure | undefined => cells.get(keyOf(at))?.[0];
  return TIES.flatMap((tie) => {
    const whole = figureAt(tie.whole);
    const stated = tie.parts.flatMap(({ at, sign }) => {
      const figure = figureAt(at);
      return figure ? [{ figure, sign }] : [];
    });
    const complete = tie.form === 'part' ? stated.length === tie.parts.length : stated.some((part) => part.sign === 1);
    if (!whole || !complete || tie.applies?.(unit) === false) return [];
    const figures = stated.map((part) => part.figure);
    const made = equationOf({
      law: 'tie',
      form: tie.form,
      whole,
      parts: figures,
      origin: { kind: 'tie', tie: tie.id },
    });
    return [{ ...made, parts: made.parts.map((part, i) => ({ ...part, sign: stated[i]?.sign ?? 1 })) }];
  });
}
