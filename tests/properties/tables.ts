import type { Coded, Funding } from './family.js';
import {
  CLASS_NAMES,
  DEPARTMENT,
  FISCAL,
  FUNDINGS,
  GOVERNMENT,
  GOVERNMENT_NAMES,
  NAMES,
  OWN,
  THREE,
  UNIT,
  UNITS,
} from './names.js';
import type { Style } from './printing.js';
import { item, type Row, withTotal } from './rows.js';
import {
  carriedIn,
  carriedOut,
  codesOf,
  grandTotal,
  income,
  type Like,
  leavesOf,
  projectsOf,
  sum,
  type Truth,
  total,
  type Use,
} from './truth.js';

/** How a place prints a code and its name. */
export type Codes = 'one column' | 'three columns' | 'joined';

export function labelsOf(code: string, names: Readonly<Record<string, string>>, codes: Codes): Row['labels'] {
  const name = names[code] ?? '';
  if (codes === 'joined') return { 科目名称: `${code}-${name}` };
  if (codes === 'one column') return { 科目编码: code, 科目名称: name };
  const [first, second, third] = [code.slice(0, 3), code.slice(3, 5), code.slice(5)];
  return { 类: first, ...(second ? { 款: second } : {}), ...(third ? { 项: third } : {}), 科目名称: name };
}

export const columnsOf = (codes: Codes): readonly string[] =>
  ({ 'one column': ['科目编码', '科目名称'], 'three columns': ['类', '款', '项', '科目名称'], joined: ['科目名称'] })[
    codes
  ];

type Amounts = (like: Like) => Row['amounts'];

/** A row for each function or class that is spent on, and their sum. */
export function byCode(
  truth: Truth,
  style: Style,
  of: Coded,
  codes: Codes,
  like: Like,
  amounts: Amounts,
): readonly Row[] {
  const names = of === 'code' ? NAMES : CLASS_NAMES;
  const rows = codesOf(truth, like, of).map((code) => ({
    labels: labelsOf(code, names, codes),
    amounts: amounts({ ...like, [of]: code }),
  }));
  return withTotal(style, { labels: { 科目名称: '合计' }, amounts: amounts(like) }, rows);
}

/** What is spent by use, with 基本支出 in as many columns as the style has. */
export const uses =
  (truth: Truth, style: Style, whole: string): Amounts =>
  (like) => {
    const of = (use: Use | '基本支出'): number => total(truth, { ...like, use });
    const parts = { '基本支出/人员经费': of('人员经费'), '基本支出/公用经费': of('公用经费') };
    const basic = {
      one: { 基本支出: of('基本支出') },
      two: parts,
      three: { '基本支出/小计': of('基本支出'), ...parts },
    }[style.basic];
    return { [whole]: total(truth, like), ...basic, 项目支出: of('项目支出') };
  };

/** 人员经费 and 公用经费 of what is like this, under headings of one's own. */
export const staffAndRunning =
  (truth: Truth, under = ''): Amounts =>
  (like) => ({
    [`${under}合计`]: total(truth, { ...like, use: '基本支出' }),
    [`${under}人员经费`]: total(truth, { ...like, use: '人员经费' }),
    [`${under}公用经费`]: total(truth, { ...like, use: '公用经费' }),
  });

/** Basic spending by the classes of the government's classification. */
export function byGovernmentClass(truth: Truth, style: Style, like: Like, amounts: Amounts): readonly Row[] {
  const spent = new Set(leavesOf(truth, like).map((one) => GOVERNMENT[one.economic] ?? ''));
  const under = (code: string): readonly string[] =>
    Object.keys(GOVERNMENT).filter((economic) => GOVERNMENT[economic]?.startsWith(code));
  const rows = Object.keys(GOVERNMENT_NAMES)
    .filter((code) => [...spent].some((one) => one.startsWith(code)))
    .map((code) => ({
      labels: labelsOf(code, GOVERNMENT_NAMES, 'one column'),
      amounts: added(under(code).map((economic) => amounts({ ...like, economic }))),
    }));
  return withTotal(style, { labels: { 科目名称: '合计' }, amounts: amounts(like) }, rows);
}

function added(list: readonly Row['amounts'][]): Row['amounts'] {
  const keys = Object.keys(list[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, sum(list.map((one) => one[key] ?? 0))]));
}

/** The whole, and each unit where there are several. */
export function byUnit(truth: Truth, style: Style, amounts: (like: Like) => Row['amounts']): readonly Row[] {
  const row = (单位名称: string, like: Like): Row => ({ labels: { 单位名称 }, amounts: amounts(like) });
  if (truth.units > 1) {
    const own = style.parent ? [row(DEPARTMENT, {})] : [];
    return [
      row('合计', {}),
      ...own,
      ...Array.from({ length: truth.units }, (_, unit) => row(UNITS[unit] ?? '', { unit })),
    ];
  }
  return [row('合计', {}), ...(style.parent ? [row(DEPARTMENT, {})] : []), row(UNIT, {})];
}

/** Income by source, of the year and carried over. */
export const sources =
  (truth: Truth, whole: string): Amounts =>
  (like) => ({
    [whole]: grandTotal(truth, like),
    '本年收入/小计': income(truth, like),
    ...Object.fromEntries(FUNDINGS.map((one) => [`本年收入/${one}`, income(truth, { ...like, funding: [one] })])),
    '上年结转结余/小计': carriedIn(truth, like),
    ...Object.fromEntries(FISCAL.map((one) => [`上年结转结余/${one}`, carriedIn(truth, { ...like, funding: [one] })])),
    '上年结转结余/财政专户管理资金': carriedIn(truth, { ...like, funding: ['财政专户管理资金'] }),
    '上年结转结余/单位资金': carriedIn(truth, { ...like, funding: OWN }),
  });

/** The income side of a 收支总表, to the last source. */
export function incomeRows(truth: Truth, words: { readonly fiscal: string; readonly heading: string }): readonly Row[] {
  const row = (label: string, amount: number): Row => item(label, amount, words.heading);
  return [
    row(words.fiscal, income(truth, { funding: FISCAL })),
    ...FISCAL.map((one) => row(one, income(truth, { funding: [one] }))),
    row('二、财政专户管理资金', income(truth, { funding: ['财政专户管理资金'] })),
    ...OWN.map((one, i) => row(`${'三四五六'[i]}、${one}`, income(truth, { funding: [one] }))),
    row('本年收入合计', income(truth)),
    row('上年结转结余', carriedIn(truth)),
    row('收入总计', grandTotal(truth)),
  ];
}

/** The income side of a 财政拨款收支总表. */
export function fiscalIncomeRows(truth: Truth, style: Style, heading = '预算数'): readonly Row[] {
  const row = (label: string, amount: number): Row => item(label, amount, heading);
  return [
    row('一、财政拨款', income(truth, { funding: FISCAL })),
    ...FISCAL.map((one) => row(one, income(truth, { funding: [one] }))),
    row('本年收入合计', income(truth, { funding: FISCAL })),
    row('上年结转结余', carriedIn(truth, { funding: FISCAL })),
    ...(style.parent ? FISCAL.map((one) => row(one, carriedIn(truth, { funding: [one] }))) : []),
    row('收 入 总 计', grandTotal(truth, { funding: FISCAL })),
  ];
}

/** The spending side of a table that balances, by function. */
export function spendingRows(
  truth: Truth,
  like: Like,
  depth: number,
  amounts: (of: (like: Like) => number) => Row['amounts'],
  all = false,
): readonly Row[] {
  const row = (label: string, of: (like: Like) => number): Row => ({ labels: { 项目: label }, amounts: amounts(of) });
  const codes = all ? Object.keys(NAMES).filter((code) => code.length === 3) : codesOf(truth, like, 'code', depth);
  return [
    ...codes.map((code) => row(NAMES[code] ?? '', (more) => total(truth, { ...like, ...more, code }))),
    row('本年支出合计', (more) => total(truth, { ...like, ...more })),
    row('年终结转结余', (more) => carriedOut(truth, { ...like, ...more })),
    row('支出总计', (more) => grandTotal(truth, { ...like, ...more })),
  ];
}

export const inOneColumn =
  (heading: string) =>
  (of: (like: Like) => number): Row['amounts'] => ({ [heading]: of({}) });

/** 财政拨款 in one column, or by source. */
export const inSources =
  (style: Style, heading: string) =>
  (of: (like: Like) => number): Row['amounts'] =>
    style.bySource
      ? { 合计: of({ funding: FISCAL }), ...Object.fromEntries(FISCAL.map((one) => [one, of({ funding: [one] })])) }
      : { [heading]: of({ funding: FISCAL }) };

/** What the general budget spends on 三公, by item. */
export function threeOf(truth: Truth, amountOf: typeof total, like: Like = {}) {
  const [abroad = 0, bought = 0, run = 0, guests = 0] = THREE.map((economic) =>
    amountOf(truth, { ...like, funding: ['一般公共预算'], economic }),
  );
  return { abroad, bought, run, guests, cars: bought + run, all: abroad + bought + run + guests };
}

export const threeColumns =
  (truth: Truth): Amounts =>
  (like) => {
    const { abroad, bought, run, guests, cars, all } = threeOf(truth, total, like);
    return {
      三公经费合计: all,
      '因公出国（境）费用': abroad,
      '公务用车购置及运行费/小计': cars,
      '公务用车购置及运行费/公务用车购置费': bought,
      '公务用车购置及运行费/公务用车运行维护费': run,
      公务接待费: guests,
    };
  };

/** Projects, each of one unit, by where their money comes from. */
export function projectRows(truth: Truth, style: Style, amounts: Amounts): readonly Row[] {
  const units = Array.from({ length: truth.units }, (_, unit) => unit);
  const rows = units.flatMap((unit) =>
    projectsOf(truth, { unit }).map((project) => ({
      labels: { 单位名称: truth.units > 1 ? (UNITS[unit] ?? '') : UNIT, 项目名称: project },
      amounts: amounts({ use: '项目支出', project }),
    })),
  );
  return withTotal(style, { labels: { 项目名称: '合计' }, amounts: amounts({ use: '项目支出' }) }, rows);
}

export const projectSources =
  (truth: Truth): Amounts =>
  (like) => {
    const of = (funding: readonly Funding[]): number => total(truth, { ...like, funding });
    const [general = 0, fund = 0, capital = 0] = FISCAL.map((one) => of([one]));
    return {
      总计: of(FUNDINGS),
      一般公共预算: general,
      政府性基金: fund,
      国有资本经营预算: capital,
      财政专户管理资金: of(['财政专户管理资金']),
      单位资金: of(OWN),
    };
  };
