import type { Funding } from './family.js';
import { CLASS_NAMES, DEPARTMENT, FISCAL, FUNDINGS, NAMES, OWN, UNIT } from './names.js';
import type { Style } from './printing.js';
import { threeOf } from './tables.js';
import {
  carriedIn,
  codesOf,
  grandTotal,
  type Like,
  lastYear,
  projectsOf,
  type Truth,
  total,
  type Use,
} from './truth.js';
import { section, type Wording, wordingOf } from './wording.js';

export const INCOME_NAMES: Readonly<Record<Funding, string>> = {
  一般公共预算: '一般公共预算拨款收入',
  政府性基金预算: '政府性基金预算拨款收入',
  国有资本经营预算: '国有资本经营预算拨款收入',
  财政专户管理资金: '财政专户管理资金收入',
  事业收入: '事业收入',
  上级补助收入: '上级补助收入',
  附属单位上缴收入: '附属单位上缴收入',
  其他收入: '其他收入',
};
const USES: readonly (readonly [Use, string])[] = [
  ['人员经费', '人员支出'],
  ['公用经费', '日常公用支出'],
  ['项目支出', '项目支出'],
];
export const GENERAL: Like = { funding: ['一般公共预算'] };

/** Whose budget it is. */
export const ownerOf = (truth: Truth): string => (truth.units > 1 ? DEPARTMENT : UNIT);
export const usedSources = (truth: Truth): readonly Funding[] =>
  FUNDINGS.filter((one) => grandTotal(truth, { funding: [one] }) > 0);

export function functionList(truth: Truth, like: Like, { amount }: Wording): string {
  return codesOf(truth, like, 'code', 3)
    .map((code) => `${NAMES[code]}${amount(total(truth, { ...like, code }))}`)
    .join('、');
}

/** The classes of 人员经费 or 公用经费 by name. */
export function classList(truth: Truth, use: Use, like: Like = GENERAL): string {
  const names = codesOf(truth, { ...like, use }, 'economic')
    .filter((code) => code.length === 5)
    .map((code) => CLASS_NAMES[code]);
  return names.join('、') || (use === '人员经费' ? '基本工资' : '办公费');
}

/** The 项 of the general budget one by one. */
export function itemParagraphs(truth: Truth, { amount, change, path, one }: Wording): readonly string[] {
  return codesOf(truth, GENERAL, 'code')
    .filter((code) => code.length === 7)
    .map((code, i) => {
      const now = total(truth, { ...GENERAL, code });
      const last = lastYear(truth, { ...GENERAL, code });
      const use = (name: Use | '基本支出'): string => amount(total(truth, { ...GENERAL, code, use: name }));
      const told = one(7, [
        `${path(code)}安排${amount(now)}，主要用于日常工作。`,
        `${path(code)}安排${amount(now)}，${change(now, last, '预算数')}。`,
        `${path(code)}${amount(now)}，其中：基本支出${use('基本支出')}，项目支出${use('项目支出')}。`,
      ]);
      return `（${i + 1}）${told}`;
    });
}

export function threeParagraphs(truth: Truth, { amount, change, one }: Wording): readonly string[] {
  const { abroad, bought, run, guests, cars, all } = threeOf(truth, total);
  const was = threeOf(truth, lastYear);
  const U = ownerOf(truth);
  const of = (name: string, fen: number, last: number): string =>
    one(8, [
      `${name}：2024 年安排${name}预算${amount(fen)}，${change(fen, last, '预算数')}。`,
      `${name}${amount(fen)}，${change(fen, last, '预算数')}。`,
      `${name}。2024年预算数${amount(fen)}，${change(fen, last, '预算数')}。`,
    ]);
  const cars3 = one(9, [
    `公务用车购置及运行维护费：2024 年安排公务用车购置及运行维护费预算${amount(cars)}。其中，公务用车购置支出${amount(bought)}，${change(bought, was.bought, '预算数')}；公务用车运行维护费支出${amount(run)}，${change(run, was.run, '预算数')}。`,
    `公务用车购置及运行费${amount(cars)}（公务用车购置费${amount(bought)}，公务用车运行维护费${amount(run)}）。`,
    `公务用车购置和运行维护费${amount(cars)}，其中：公务用车购置费${amount(bought)}，公务用车运行费${amount(run)}。`,
  ]);
  return [
    one(10, [
      `${U} 2024 年“三公”经费预算数为${amount(all)}，具体如下：`,
      `2024年“三公”经费预算${amount(all)}，${change(all, was.all, '预算数')}。其中：`,
    ]),
    `1. ${of('因公出国（境）费用', abroad, was.abroad)}`,
    `2. ${of('公务接待费', guests, was.guests)}`,
    `3. ${cars3}`,
  ];
}

export function purchaseSentence({ bought: [goods, works, services] }: Truth, { amount, one }: Wording): string {
  const all = goods + works + services;
  return one(11, [
    `2024 年政府采购预算总额${amount(all)}，其中：政府采购货物预算${amount(goods)}、政府采购工程预算${amount(works)}、政府采购服务预算${amount(services)}。`,
    `2024年政府采购支出预算总额${amount(all)}，其中：拟采购货物支出${amount(goods)}、拟采购工程支出${amount(works)}、拟采购服务支出${amount(services)}。`,
    `2024年政府采购安排${amount(all)}，其中：货物类采购预算${amount(goods)}，工程类采购预算${amount(works)}，服务类采购预算${amount(services)}。`,
  ]);
}

export function fundSection(truth: Truth, title: string, funding: Funding, { amount, change }: Wording): string {
  const spent = total(truth, { funding: [funding] });
  const U = ownerOf(truth);
  return section(
    title,
    spent === 0
      ? `${U} 2024 年没有使用${funding}拨款安排的支出，与上年数持平。`
      : `${U} 2024 年${funding}支出${amount(spent)}，${change(spent, lastYear(truth, { funding: [funding] }), '执行数')}。`,
  );
}

export function usesList(truth: Truth, like: Like, { amount, share }: Wording): string {
  const whole = total(truth, like);
  return USES.map(([use, name]) => {
    const part = total(truth, { ...like, use });
    return `${name}${amount(part)}${share(part, whole, '支出总预算')}`;
  }).join('；');
}

/** The narrative of Zhejiang, a section for each table. */
export function provincialSections(truth: Truth, style: Style): readonly string[] {
  const words = wordingOf(style);
  const { amount, change, share, one } = words;
  const U = ownerOf(truth);
  const whole = grandTotal(truth);
  const spent = total(truth);
  const general = total(truth, GENERAL);
  const own = usedSources(truth);
  const of = (use: Use | '基本支出', like: Like): number => total(truth, { ...like, use });
  const onlyFiscal = own.every((funding) => FISCAL.includes(funding));
  return [
    section(
      '（一）关于2024年收支预算情况的总体说明',
      `按照综合预算的原则，${U}所有收入和支出均纳入部门预算管理。收入包括：${own.map((funding) => INCOME_NAMES[funding]).join('、')}；支出包括：${codesOf(
        truth,
        {},
        'code',
        3,
      )
        .map((code) => NAMES[code])
        .join(
          '、',
        )}。${one(12, [`${U} 2024 年收支总预算${amount(whole)}。`, `2024年收支预算总数${amount(whole)}。`, `2024年收入总计${amount(whole)}，支出总计${amount(whole)}。`])}`,
    ),
    section(
      '（二）关于2024年收入预算情况说明',
      `${one(13, [`${U} 2024 年收入预算`, '2024年收入总预算', '2024年收入预算总额为'])}${amount(whole)}，${change(whole, lastYear(truth), '执行数')}，主要是人员增加。`,
      `其中：${own
        .map((funding) => {
          const part = grandTotal(truth, { funding: [funding] });
          const carried = OWN.includes(funding)
            ? ''
            : `（上年结转${amount(carriedIn(truth, { funding: [funding] }))}）`;
          return `${INCOME_NAMES[funding]}${amount(part)}${carried}${share(part, whole, '收入总预算')}`;
        })
        .join('；')}。`,
    ),
    section(
      '（三）关于2024年支出预算情况说明',
      `${one(14, [`${U} 2024 年支出预算`, '2024年支出总预算', '2024年支出预算'])}${amount(spent)}，${change(spent, lastYear(truth), '执行数')}，主要是人员增加。`,
      `1. 按支出功能分类，包括${functionList(truth, {}, words)}。`,
      `2. 按支出用途分类，包括${usesList(truth, {}, words)}。`,
    ),
    section(
      '（四）关于2024年财政拨款收支预算情况的总体说明',
      `${U} 2024 年财政拨款收支总预算${amount(grandTotal(truth, { funding: FISCAL }))}。收入包括：${FISCAL.filter(
        (funding) => own.includes(funding),
      )
        .map((funding) => `${funding}${amount(grandTotal(truth, { funding: [funding] }))}`)
        .join('、')}；支出包括：${functionList(truth, { funding: FISCAL }, words)}。`,
    ),
    section(
      '（五）关于2024年一般公共预算拨款情况说明',
      '1. 一般公共预算拨款规模变化情况',
      `${one(15, [`${U} 2024 年一般公共预算拨款`, '2024年一般公共预算当年拨款', '2024年一般公共预算支出'])}${amount(general)}，${change(general, lastYear(truth, GENERAL), '执行数')}，主要是人员增加。`,
      '2. 一般公共预算拨款结构情况',
      `${codesOf(truth, GENERAL, 'code', 3)
        .map((code) => {
          const part = total(truth, { ...GENERAL, code });
          const name = NAMES[code] ?? '';
          const said = one(16, [`${name.replace(/支出$/, '')}（类）支出`, `${name}（类）`, name]);
          return `${said}${amount(part)}${share(part, general)}`;
        })
        .join('；')}。`,
      '3. 一般公共预算拨款具体使用情况',
      ...itemParagraphs(truth, words),
    ),
    section(
      '（六）关于2024年一般公共预算基本支出情况说明',
      `${U} 2024 年一般公共预算基本支出${amount(of('基本支出', GENERAL))}，其中：`,
      `人员经费${amount(of('人员经费', GENERAL))}，主要包括：${classList(truth, '人员经费')}；`,
      `公用经费${amount(of('公用经费', GENERAL))}，主要包括：${classList(truth, '公用经费')}。`,
    ),
    fundSection(truth, '（七）关于2024年政府性基金预算支出情况说明', '政府性基金预算', words),
    fundSection(truth, '（八）关于2024年国有资本经营预算支出情况说明', '国有资本经营预算', words),
    section('（九）关于2024年一般公共预算“三公”经费预算情况说明', ...threeParagraphs(truth, words)),
    section(
      '（十）其他重要事项的情况说明',
      '1. 机关运行经费',
      `2024 年${U}机关运行经费财政拨款预算${amount(0)}，与上年预算数持平。`,
      '2. 政府采购情况',
      purchaseSentence(truth, words),
      '4. 预算绩效情况说明',
      `2024 年${U}项目均实行绩效目标管理，共计 ${projectsOf(truth).length} 个一级项目${onlyFiscal ? `，涉及当年财政拨款${amount(of('项目支出', {}))}` : ''}。`,
    ),
  ];
}
