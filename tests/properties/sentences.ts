import { grouped, percentage, rounded, type Style, textPrecision, unitOf } from './printing.js';
import { ALL, carriedIn, functionsOf, grandTotal, projectNames, UNIT } from './tables.js';
import { CLASS_NAMES, FISCAL, type Funding, NAMES, OWN, THREE, type Truth, total, type Use } from './truth.js';

const INCOME_NAMES: Readonly<Record<Funding, string>> = {
  一般公共预算: '一般公共预算拨款收入',
  政府性基金预算: '政府性基金预算拨款收入',
  国有资本经营预算: '国有资本经营预算拨款收入',
  财政专户管理资金: '财政专户管理资金收入',
  事业收入: '事业收入',
  上级补助收入: '上级补助收入',
  附属单位上缴收入: '附属单位上缴收入',
  其他收入: '其他收入',
};
const USE_NAMES: readonly (readonly [Use, string])[] = [
  ['人员经费', '人员支出'],
  ['公用经费', '日常公用支出'],
  ['项目支出', '项目支出'],
];

/** The sentences of the narrative in the forms of Zhejiang, a section each. */
export function sectionsOf(truth: Truth, style: Style): readonly string[] {
  const precision = textPrecision(style);
  const unit = unitOf(precision);
  const amount = (fen: number): string => {
    const text = rounded(Math.abs(fen), precision);
    return `${style.commas ? grouped(text) : text} ${unit}`;
  };
  const change = (now: number, index: number, base: string): string => {
    const permille = truth.lastYear[index % truth.lastYear.length] ?? 1000;
    const before = permille > 2300 ? 0 : Math.round((now * permille) / 1000);
    const moved = now - before;
    if (moved === 0) return `与上年${base}持平`;
    const [verb, rate] = moved > 0 ? ['增加', '增长'] : ['减少', '下降'];
    const growth = before > 0 ? `，${rate} ${percentage(Math.abs(moved), before)}%` : '';
    return `比上年${base}${verb} ${amount(moved)}${growth}`;
  };
  const shared = (part: number, whole: number): string => (whole === 0 ? '' : `，占 ${percentage(part, whole)}%`);
  const functionList = (funding: readonly Funding[]): string =>
    functionsOf(truth, funding, 3)
      .map((code) => `${NAMES[code]} ${amount(total(truth, { code, funding }))}`)
      .join('、');
  const section = (title: string, ...paragraphs: readonly string[]): string =>
    [`  - 题: ${title}`, '    文: |', ...paragraphs.map((one) => `      ${one}`)].join('\n');

  const general: readonly Funding[] = ['一般公共预算'];
  const of = (use: Use, funding: readonly Funding[]): number => total(truth, { use, funding });
  const spent = total(truth, {});
  const received = grandTotal(truth, ALL);
  const sources = ALL.filter((one) => grandTotal(truth, [one]) > 0);
  const generalSpent = total(truth, { funding: general });
  const basic = of('人员经费', general) + of('公用经费', general);
  const classNames = (staff: boolean): string =>
    [...truth.classes]
      .filter(([code, fen]) => fen > 0 && /^30[13]/.test(code) === staff)
      .map(([code]) => CLASS_NAMES[code])
      .join('、');
  const [abroad = 0, bought = 0, run = 0, guests = 0] = THREE.map((code) => truth.three.get(code) ?? 0);
  const three = abroad + bought + run + guests;
  const [goods, works, services] = truth.bought;
  const fiscalOnly = OWN.every((one) => !sources.includes(one)) && !sources.includes('财政专户管理资金');

  return [
    section(
      '（一）关于2024年收支预算情况的总体说明',
      `按照综合预算的原则，${UNIT}所有收入和支出均纳入部门预算管理。收入包括：${sources.map((one) => INCOME_NAMES[one]).join('、')}；支出包括：${functionsOf(
        truth,
        undefined,
        3,
      )
        .map((code) => NAMES[code])
        .join('、')}。${UNIT} 2024 年收支总预算 ${amount(received)}。`,
    ),
    section(
      '（二）关于2024年收入预算情况说明',
      `${UNIT} 2024 年收入预算 ${amount(received)}，${change(received, 0, '执行数')}，主要是人员增加。`,
      `其中：${sources
        .map((one) => {
          const carried = OWN.includes(one) ? '' : `（上年结转 ${amount(carriedIn(truth, [one]))}）`;
          return `${INCOME_NAMES[one]} ${amount(grandTotal(truth, [one]))}${carried}${shared(grandTotal(truth, [one]), received)}`;
        })
        .join('；')}。`,
    ),
    section(
      '（三）关于2024年支出预算情况说明',
      `${UNIT} 2024 年支出预算 ${amount(spent)}，${change(spent, 1, '执行数')}，主要是人员增加。`,
      `1. 按支出功能分类，包括${functionList(ALL)}。`,
      `2. 按支出用途分类，包括${USE_NAMES.map(([use, name]) => `${name} ${amount(of(use, ALL))}${shared(of(use, ALL), spent)}`).join('；')}。`,
    ),
    section(
      '（四）关于2024年财政拨款收支预算情况的总体说明',
      `${UNIT} 2024 年财政拨款收支总预算 ${amount(grandTotal(truth, FISCAL))}。收入包括：${FISCAL.filter(
        (one) => grandTotal(truth, [one]) > 0,
      )
        .map((one) => `${one} ${amount(grandTotal(truth, [one]))}`)
        .join('、')}；支出包括：${functionList(FISCAL)}。`,
    ),
    section(
      '（五）关于2024年一般公共预算拨款情况说明',
      '1. 一般公共预算拨款规模变化情况',
      `${UNIT} 2024 年一般公共预算拨款 ${amount(generalSpent)}，${change(generalSpent, 2, '执行数')}，主要是人员增加。`,
      '2. 一般公共预算拨款结构情况',
      `${functionsOf(truth, general, 3)
        .map((code) => {
          const part = total(truth, { code, funding: general });
          return `${(NAMES[code] ?? '').replace(/支出$/, '')}（类）支出 ${amount(part)}${shared(part, generalSpent)}`;
        })
        .join('；')}。`,
      '3. 一般公共预算拨款具体使用情况',
      ...functionsOf(truth, general)
        .filter((code) => code.length === 7)
        .map((code, i) => {
          const path = [3, 5, 7].map(
            (length) => `${NAMES[code.slice(0, length)]}（${{ 3: '类', 5: '款', 7: '项' }[length]}）`,
          );
          return `（${i + 1}）${path.join('')}安排 ${amount(total(truth, { code, funding: general }))}，主要用于日常工作。`;
        }),
    ),
    section(
      '（六）关于2024年一般公共预算基本支出情况说明',
      `${UNIT} 2024 年一般公共预算基本支出 ${amount(basic)}，其中：`,
      `人员经费 ${amount(of('人员经费', general))}，主要包括：${classNames(true) || '基本工资'}；`,
      `公用经费 ${amount(of('公用经费', general))}，主要包括：${classNames(false) || '办公费'}。`,
    ),
    ...(['政府性基金预算', '国有资本经营预算'] as const).map((funding, i) =>
      section(
        `（${'七八'[i]}）关于2024年${funding}支出情况说明`,
        total(truth, { funding: [funding] }) === 0
          ? `${UNIT} 2024 年没有使用${funding}拨款安排的支出，与上年数持平。`
          : `${UNIT} 2024 年${funding}支出 ${amount(total(truth, { funding: [funding] }))}，${change(total(truth, { funding: [funding] }), 3, '执行数')}。`,
      ),
    ),
    section(
      '（九）关于2024年一般公共预算“三公”经费预算情况说明',
      `${UNIT} 2024 年“三公”经费预算数为 ${amount(three)}，具体如下：`,
      `1. 因公出国（境）费用：2024 年安排因公出国（境）费用预算 ${amount(abroad)}，${change(abroad, 4, '预算数')}。`,
      `2. 公务接待费：2024 年安排公务接待费预算 ${amount(guests)}，${change(guests, 5, '预算数')}。`,
      `3. 公务用车购置及运行维护费：2024 年安排公务用车购置及运行维护费预算 ${amount(bought + run)}。其中，公务用车购置支出 ${amount(bought)}，${change(bought, 6, '预算数')}；公务用车运行维护费支出 ${amount(run)}，${change(run, 7, '预算数')}。`,
    ),
    section(
      '（十）其他重要事项的情况说明',
      '1. 机关运行经费',
      `2024 年${UNIT}机关运行经费财政拨款预算 ${amount(0)}，与上年预算数持平。`,
      '2. 政府采购情况',
      `2024 年${UNIT}政府采购预算总额 ${amount(goods + works + services)}，其中：政府采购货物预算 ${amount(goods)}、政府采购工程预算 ${amount(works)}、政府采购服务预算 ${amount(services)}。`,
      '4. 预算绩效情况说明',
      `2024 年${UNIT}项目均实行绩效目标管理，共计 ${projectNames(truth).length} 个一级项目${fiscalOnly ? `，涉及当年财政拨款 ${amount(of('项目支出', ALL))}` : ''}。`,
    ),
  ];
}
