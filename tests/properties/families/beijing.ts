import type { Family } from '../family.js';
import { FISCAL, FUNDINGS } from '../names.js';
import type { Style } from '../printing.js';
import { item, type Row, table, twoLanes } from '../rows.js';
import { GENERAL, INCOME_NAMES, ownerOf, purchaseSentence, usedSources } from '../sentences.js';
import {
  byCode,
  byGovernmentClass,
  fiscalIncomeRows,
  incomeRows,
  inOneColumn,
  inSources,
  projectRows,
  projectSources,
  sources,
  spendingRows,
  staffAndRunning,
  threeOf,
  uses,
} from '../tables.js';
import { grandTotal, type Like, lastYear, sum, type Truth, total } from '../truth.js';
import { section, wordingOf } from '../wording.js';

/** Six decimals of 万元 in the tables and two in the text, codes joined to names, last year's 三公 beside this year's. */
export const beijing: Family = {
  place: '北京',
  fundings: FUNDINGS,
  carries: true,
  departments: true,
  precisions: ['fen of 万元'],
  textPrecisions: ['cents of 万元'],
  sections: sectionsOf,
  tables: (truth, style) => {
    const [general, fund, capital] = FISCAL.map((one) => ({ funding: [one] }));
    const one = { ...style, basic: 'one' } as const;
    const functions = (title: string, like: Like): string =>
      table(title, byCode(truth, style, 'code', 'joined', like, uses(truth, one, '合计')), style);
    return [
      twoLanes(
        '预算01表 收支总表',
        {
          收入: incomeRows(truth, { fiscal: '一、财政拨款', heading: '预算数' }),
          支出: spendingRows(truth, {}, 3, inOneColumn('预算数'), style.parent),
        },
        style,
      ),
      table('预算02表 收入总表', [{ labels: {}, amounts: sources(truth, '合计')({}) }], style),
      functions('预算03表 支出总表', {}),
      table('预算04表 项目支出表', projectRows(truth, style, projectSources(truth)), style),
      twoLanes(
        '预算05表 财政拨款收支总表',
        {
          收入: fiscalIncomeRows(truth, style),
          支出: spendingRows(truth, { funding: FISCAL }, 3, inSources(style, '预算数'), style.parent),
        },
        style,
      ),
      functions('预算06表 一般公共预算财政拨款支出表', general ?? {}),
      table(
        '预算07表 一般公共预算财政拨款基本支出表',
        byCode(truth, style, 'economic', 'joined', { ...general, use: '基本支出' }, staffAndRunning(truth)),
        style,
      ),
      table(
        '预算08表 一般公共预算财政拨款基本支出表（政府支出经济分类）',
        byGovernmentClass(truth, style, { ...general, use: '基本支出' }, staffAndRunning(truth)),
        style,
      ),
      functions('预算09表 政府性基金预算财政拨款支出表', fund ?? {}),
      functions('预算10表 国有资本经营预算财政拨款支出表', capital ?? {}),
      threeTable(truth, style),
      purchaseTable(truth, style),
    ];
  },
};

function threeTable(truth: Truth, style: Style): string {
  const now = threeOf(truth, total);
  const last = threeOf(truth, lastYear);
  const row = (label: string, of: keyof typeof now): Row => {
    const { labels, amounts } = item(label, last[of], '2023年预算数');
    return { labels, amounts: { ...amounts, '2024年预算数': now[of], 增减: now[of] - last[of] } };
  };
  const rows = [
    row('“三公”经费合计', 'all'),
    row('因公出国（境）费用', 'abroad'),
    row('公务接待费', 'guests'),
    row('公务用车购置及运行维护费', 'cars'),
    row('其中：公务用车购置费', 'bought'),
    row('公务用车运行维护费', 'run'),
  ];
  return table('预算11表 财政拨款（含一般公共预算）“三公”经费支出表', rows, style);
}

/** Kinds of which nothing is bought have no row. */
function purchaseTable({ bought }: Truth, style: Style): string {
  const rows = ['A-货物', 'B-工程', 'C-服务']
    .map((采购类别, i): Row => ({ labels: { 采购类别 }, amounts: { 金额: bought[i] ?? 0 } }))
    .filter(({ amounts }) => amounts.金额 !== 0);
  const all: Row = { labels: { 采购类别: '合计' }, amounts: { 金额: sum(bought) } };
  return table('预算12表 政府采购预算明细表', [...rows, all], style);
}

function sectionsOf(truth: Truth, style: Style): readonly string[] {
  const words = wordingOf(style);
  const { amount, change, share, one } = words;
  const U = ownerOf(truth);
  const whole = grandTotal(truth);
  const spent = total(truth);
  const three = threeOf(truth, total);
  const was = threeOf(truth, lastYear);
  const of = (name: string, key: keyof typeof three): string =>
    one(19, [
      `${name}预算${amount(three[key])}，${change(three[key], was[key], '预算数')}。`,
      `${name}。2024年预算数${amount(three[key])}，2023年预算数${amount(was[key])}。`,
    ]);
  return [
    section(
      '二、收入预算情况说明',
      `${U}2024年收入预算${amount(whole)}，${change(whole, lastYear(truth), '预算数')}。`,
      `其中：${usedSources(truth)
        .map((funding) => {
          const part = grandTotal(truth, { funding: [funding] });
          return `${INCOME_NAMES[funding]}${amount(part)}${share(part, whole, '收入预算')}`;
        })
        .join('；')}。`,
    ),
    section(
      '三、支出预算情况说明',
      `${U}2024年支出预算${amount(spent)}，${change(spent, lastYear(truth), '预算数')}。`,
      `其中：基本支出预算${amount(total(truth, { use: '基本支出' }))}${share(total(truth, { use: '基本支出' }), spent, '总支出预算')}；项目支出预算${amount(total(truth, { use: '项目支出' }))}${share(total(truth, { use: '项目支出' }), spent, '总支出预算')}。`,
    ),
    section(
      '四、一般公共预算支出情况说明',
      `2024年一般公共预算支出${amount(total(truth, GENERAL))}，${change(total(truth, GENERAL), lastYear(truth, GENERAL), '预算数')}。`,
    ),
    section(
      '五、“三公”经费预算情况说明',
      `2024年“三公”经费预算${amount(three.all)}，${change(three.all, was.all, '预算数')}。其中：`,
      `1. ${of('因公出国（境）费用', 'abroad')}`,
      `2. ${of('公务接待费', 'guests')}`,
      `3. ${of('公务用车购置及运行维护费', 'cars')}`,
    ),
    section('六、政府采购预算说明', purchaseSentence(truth, words)),
  ];
}
