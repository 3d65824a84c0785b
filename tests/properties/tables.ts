import { grouped, rounded, type Style, unitOf } from './printing.js';
import {
  CLASS_NAMES,
  FISCAL,
  type Funding,
  NAMES,
  OWN,
  PROJECTS,
  THREE,
  type Truth,
  total,
  type Use,
} from './truth.js';

export const UNIT = '某某市测绘中心';
export const PARENT = '某某市自然资源局';

interface Row {
  readonly labels: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, number>>;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

function cell(fen: number, style: Style): string | null {
  if (fen === 0 && style.blanks) return null;
  const text = rounded(fen, style.tables);
  return style.commas && style.tables !== 'cents of 万元' ? `"${grouped(text)}"` : text;
}

function rowLine({ labels, amounts }: Row, style: Style): string {
  const cells = [
    ...Object.entries(labels).map(([key, text]) => `${key}: ${/^\d/.test(text) ? `"${text}"` : text}`),
    ...Object.entries(amounts).flatMap(([key, fen]) => {
      const text = cell(fen, style);
      return text === null ? [] : [`${key}: ${text}`];
    }),
  ];
  return `{${cells.join(', ')}}`;
}

function lane(columns: readonly string[], rows: readonly Row[], style: Style, indent: string): string[] {
  return [
    `${indent}栏: [${columns.join(', ')}]`,
    `${indent}行:`,
    ...rows.map((row) => `${indent}  - ${rowLine(row, style)}`),
  ];
}

function table(title: string, columns: readonly string[], rows: readonly Row[], style: Style): string {
  return [`  - 题: ${title}`, `    计量: ${unitOf(style.tables)}`, ...lane(columns, rows, style, '    ')].join('\n');
}

function twoLanes(title: string, lanes: Readonly<Record<string, readonly Row[]>>, style: Style, columns: string[]) {
  return [
    `  - 题: ${title}`,
    `    计量: ${unitOf(style.tables)}`,
    ...Object.entries(lanes).flatMap(([name, rows]) => [
      `    ${name}:`,
      ...lane(name === '收入' ? ['项目', '预算数'] : columns, rows, style, '      '),
    ]),
  ].join('\n');
}

const withTotal = (style: Style, whole: Row, rows: readonly Row[]): readonly Row[] =>
  style.totals === 'first' ? [whole, ...rows] : [...rows, whole];

/** The functions that money of these sources is spent on, with the 类 and 款 above them. */
export function functionsOf(truth: Truth, funding?: readonly Funding[], depth = 7): readonly string[] {
  const spent = truth.leaves.filter((one) => !funding || funding.includes(one.funding)).map((one) => one.code);
  return Object.keys(NAMES)
    .filter((code) => code.length <= depth && spent.some((one) => one.startsWith(code)))
    .sort();
}

type Of = (use?: Use) => number;
const basicOf = (of: Of): number => of('人员经费') + of('公用经费');

function useColumns(style: Style, of: Of): Readonly<Record<string, number>> {
  const parts = { '基本支出/人员经费': of('人员经费'), '基本支出/公用经费': of('公用经费') };
  if (style.basic === 'one') return { 基本支出: basicOf(of) };
  return style.basic === 'two' ? parts : { '基本支出/小计': basicOf(of), ...parts };
}

function byFunction(truth: Truth, style: Style, funding: readonly Funding[] | undefined, whole: string) {
  const amounts = (code?: string): Readonly<Record<string, number>> => {
    const like = { ...(code === undefined ? {} : { code }), ...(funding ? { funding } : {}) };
    const of: Of = (use) => total(truth, use === undefined ? like : { ...like, use });
    return { [whole]: of(), ...useColumns(style, of), 项目支出: of('项目支出') };
  };
  const rows = functionsOf(truth, funding).map((code) => ({
    labels: { 科目编码: code, 科目名称: NAMES[code] ?? '' },
    amounts: amounts(code),
  }));
  return {
    columns: ['科目编码', '科目名称', ...Object.keys(amounts())],
    rows: withTotal(style, { labels: { 科目名称: '合计' }, amounts: amounts() }, rows),
  };
}

const income = (truth: Truth, funding: readonly Funding[]): number =>
  total(truth, { funding }) + sum(funding.map((one) => (truth.carriedOut.get(one) ?? 0) - carriedIn(truth, [one])));
export const carriedIn = (truth: Truth, funding: readonly Funding[]): number =>
  sum(funding.map((one) => truth.carriedIn.get(one) ?? 0));
export const ALL: readonly Funding[] = [...FISCAL, '财政专户管理资金', ...OWN];
export const grandTotal = (truth: Truth, funding: readonly Funding[]): number =>
  income(truth, funding) + carriedIn(truth, funding);

const item = (label: string, amount: number): Row => ({ labels: { 项目: label }, amounts: { 预算数: amount } });

function balance(truth: Truth, style: Style): string {
  const rows = [
    item('一、财政拨款', income(truth, FISCAL)),
    ...FISCAL.map((one) => item(one, income(truth, [one]))),
    item('二、财政专户管理资金', income(truth, ['财政专户管理资金'])),
    ...OWN.map((one, i) => item(`${'三四五六'[i]}、${one}`, income(truth, [one]))),
    item('本年收入合计', income(truth, ALL)),
    item('上年结转结余', carriedIn(truth, ALL)),
    item('收入总计', grandTotal(truth, ALL)),
  ];
  const spending = [
    ...functionsOf(truth, undefined, style.depth).map((code) => item(NAMES[code] ?? '', total(truth, { code }))),
    item('本年支出合计', total(truth, {})),
    item('年终结转结余', sum(truth.carriedOut.values())),
    item('支出总计', grandTotal(truth, ALL)),
  ];
  return twoLanes('2024年单位收支预算总表', { 收入: rows, 支出: spending }, style, ['项目', '预算数']);
}

function fiscalBalance(truth: Truth, style: Style): string {
  const rows = [
    item('一、财政拨款', income(truth, FISCAL)),
    ...FISCAL.map((one) => item(one, income(truth, [one]))),
    item('本年收入合计', income(truth, FISCAL)),
    item('上年结转结余', carriedIn(truth, FISCAL)),
    ...FISCAL.map((one) => item(one, carriedIn(truth, [one]))),
    item('收 入 总 计', grandTotal(truth, FISCAL)),
  ];
  const row = (label: string, of: (funding: readonly Funding[]) => number): Row => ({
    labels: { 项目: label },
    amounts: style.bySource
      ? { 合计: of(FISCAL), ...Object.fromEntries(FISCAL.map((one) => [one, of([one])])) }
      : { 预算数: of(FISCAL) },
  });
  const spending = [
    ...functionsOf(truth, FISCAL, style.depth).map((code) =>
      row(NAMES[code] ?? '', (funding) => total(truth, { code, funding })),
    ),
    row('年终结转结余', (funding) => sum(funding.map((one) => truth.carriedOut.get(one) ?? 0))),
    row('支 出 总 计', (funding) => grandTotal(truth, funding)),
  ];
  const columns = style.bySource ? ['项目', '合计', ...FISCAL] : ['项目', '预算数'];
  return twoLanes('2024年单位财政拨款收支预算总表', { 收入: rows, 支出: spending }, style, columns);
}

function incomeTable(truth: Truth, style: Style): string {
  const amounts = {
    总计: grandTotal(truth, ALL),
    '本年收入/小计': income(truth, ALL),
    ...Object.fromEntries(ALL.map((one) => [`本年收入/${one}`, income(truth, [one])])),
    '上年结转结余/小计': carriedIn(truth, ALL),
    ...Object.fromEntries(FISCAL.map((one) => [`上年结转结余/${one}`, carriedIn(truth, [one])])),
    '上年结转结余/专户资金结转结余': carriedIn(truth, ['财政专户管理资金']),
    '上年结转结余/单位资金结转结余': carriedIn(truth, OWN),
  };
  const units = ['合计', ...(style.parent ? [PARENT] : []), UNIT];
  const rows = units.map((name) => ({ labels: { 单位名称: name }, amounts }));
  return table('2024年单位收入预算总表', ['单位名称', ...Object.keys(amounts)], rows, style);
}

function basicTable(truth: Truth, style: Style): string {
  const amounts = (of: (staff: boolean) => number) => ({
    合计: of(true) + of(false),
    人员经费: of(true),
    公用经费: of(false),
  });
  const isStaff = (code: string): boolean => code.startsWith('301') || code.startsWith('303');
  const under = (prefix: string) => (staff: boolean) =>
    sum(
      [...truth.classes].filter(([code]) => code.startsWith(prefix) && isStaff(code) === staff).map(([, fen]) => fen),
    );
  const codes = Object.keys(CLASS_NAMES).filter((code) => under(code)(true) + under(code)(false) > 0);
  const rows = codes.sort().map((code) => ({
    labels: { 科目编码: code, 科目名称: CLASS_NAMES[code] ?? '' },
    amounts: amounts(under(code)),
  }));
  const whole = { labels: { 科目名称: '合计' }, amounts: amounts(under('')) };
  return table(
    '2024年单位一般公共预算基本支出表',
    ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    withTotal(style, whole, rows),
    style,
  );
}

function threeTable(truth: Truth, style: Style): string {
  const [abroad = 0, bought = 0, run = 0, guests = 0] = THREE.map((code) => truth.three.get(code) ?? 0);
  const amounts = {
    三公经费合计: abroad + bought + run + guests,
    '因公出国（境）费用': abroad,
    '公务用车购置及运行费/小计': bought + run,
    '公务用车购置及运行费/公务用车购置费': bought,
    '公务用车购置及运行费/公务用车运行维护费': run,
    公务接待费: guests,
  };
  const rows = ['合计', UNIT].map((name) => ({ labels: { 单位名称: name }, amounts }));
  return table('2024年单位一般公共预算“三公”经费支出表', ['单位名称', ...Object.keys(amounts)], rows, style);
}

function projectTable(truth: Truth, style: Style): string {
  const amounts = (names: readonly string[]) => {
    const of = (funding: readonly Funding[]): number =>
      sum(
        truth.projects.filter((one) => names.includes(one.name) && funding.includes(one.funding)).map((one) => one.fen),
      );
    const [general = 0, fund = 0, capital = 0] = FISCAL.map((one) => of([one]));
    return {
      总计: of(ALL),
      一般公共预算: general,
      政府性基金: fund,
      国有资本经营预算: capital,
      财政专户管理资金: of(['财政专户管理资金']),
      单位资金: of(OWN),
    };
  };
  const rows = projectNames(truth).map((name) => ({
    labels: { 单位名称: UNIT, 项目名称: name },
    amounts: amounts([name]),
  }));
  const whole = { labels: { 项目名称: '合计' }, amounts: amounts(PROJECTS) };
  return table(
    '2024年单位项目支出预算表',
    ['单位名称', '项目名称', ...Object.keys(whole.amounts)],
    withTotal(style, whole, rows),
    style,
  );
}

export const projectNames = (truth: Truth): readonly string[] =>
  PROJECTS.filter((name) => truth.projects.some((one) => one.name === name && one.fen > 0));

function performance(truth: Truth, style: Style): string {
  const of = (names: readonly string[]) =>
    sum(truth.projects.filter((one) => names.includes(one.name)).map((one) => one.fen));
  const rows = projectNames(truth).map((name) => ({ labels: { 项目名称: name }, amounts: { 金额: of([name]) } }));
  const whole = { labels: { 项目名称: '合计' }, amounts: { 金额: of(PROJECTS) } };
  return table('2024年单位项目支出绩效表', ['项目名称', '金额'], withTotal(style, whole, rows), style);
}

/** All tables of a budget, in the order in which it prints them. */
export function tablesOf(truth: Truth, style: Style): readonly string[] {
  const spending = byFunction(truth, style, undefined, '总计');
  const general = byFunction(truth, style, ['一般公共预算'], '合计');
  const fund = byFunction(truth, { ...style, basic: 'one' }, ['政府性基金预算'], '合计');
  const capital = byFunction(truth, { ...style, basic: 'one' }, ['国有资本经营预算'], '合计');
  return [
    balance(truth, style),
    incomeTable(truth, style),
    table('2024年单位支出预算总表', spending.columns, spending.rows, style),
    fiscalBalance(truth, style),
    table('2024年单位一般公共预算支出表', general.columns, general.rows, style),
    basicTable(truth, style),
    threeTable(truth, style),
    table('2024年单位政府性基金预算支出表', fund.columns, fund.rows, style),
    table('2024年单位国有资本经营预算支出表', capital.columns, capital.rows, style),
    projectTable(truth, style),
    performance(truth, style),
  ];
}
