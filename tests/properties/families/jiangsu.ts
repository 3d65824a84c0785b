import type { Family } from '../family.js';
import { CLASS_NAMES, FISCAL, FUNDINGS, NAMES, OWN } from '../names.js';
import type { Style } from '../printing.js';
import { item, type Row, table, twoLanes } from '../rows.js';
import { classList, GENERAL, ownerOf, purchaseSentence } from '../sentences.js';
import {
  byCode,
  byUnit,
  fiscalIncomeRows,
  incomeRows,
  inOneColumn,
  labelsOf,
  sources,
  spendingRows,
  staffAndRunning,
  threeColumns,
  threeOf,
  uses,
} from '../tables.js';
import { carriedIn, codesOf, grandTotal, income, type Like, lastYear, type Truth, total, type Use } from '../truth.js';
import { section, wordingOf } from '../wording.js';

/** Thirteen tables, 财政拨款 beside 一般公共预算, what the offices cost to run and what is procured in tables of their own. */
export const jiangsu: Family = {
  place: '江苏',
  fundings: FUNDINGS,
  carries: true,
  departments: true,
  precisions: ['cents of 万元'],
  textPrecisions: ['cents of 万元'],
  sections: sectionsOf,
  tables: (truth, style) => {
    const [general, fund, capital] = FISCAL.map((one) => ({ funding: [one] }));
    const three = { ...style, basic: 'three' } as const;
    const one = { ...style, basic: 'one' } as const;
    const running = { ...general, use: '公用经费' } as const;
    return [
      twoLanes(
        '收支总表',
        {
          收入: incomeRows(truth, { fiscal: '一、财政拨款', heading: '预算数' }),
          支出: spendingRows(truth, {}, 3, inOneColumn('预算数'), true),
        },
        style,
      ),
      table('收入总表', byUnit(truth, style, sources(truth, '合计')), style),
      table('支出总表', byCode(truth, style, 'code', 'one column', {}, uses(truth, one, '合计')), style),
      twoLanes(
        '财政拨款收支总表',
        {
          收入: fiscalIncomeRows(truth, style),
          支出: spendingRows(truth, { funding: FISCAL }, 3, inOneColumn('预算数'), true),
        },
        style,
      ),
      table(
        '财政拨款支出表（功能科目）',
        byCode(truth, style, 'code', 'one column', { funding: FISCAL }, uses(truth, three, '合计')),
        style,
      ),
      table(
        '财政拨款基本支出表（经济科目）',
        byCode(truth, style, 'economic', 'one column', { funding: FISCAL, use: '基本支出' }, staffAndRunning(truth)),
        style,
      ),
      table(
        '一般公共预算支出表',
        byCode(truth, style, 'code', 'one column', general ?? {}, uses(truth, three, '合计')),
        style,
      ),
      table(
        '一般公共预算基本支出表',
        byCode(
          truth,
          style,
          'economic',
          'one column',
          { ...general, use: '基本支出' },
          staffAndRunning(truth, '本年一般公共预算基本支出/'),
        ),
        style,
      ),
      table(
        '一般公共预算“三公”经费、会议费、培训费支出表',
        [{ labels: {}, amounts: { ...threeColumns(truth)({}), 会议费: 0, 培训费: 0 } }],
        style,
      ),
      table(
        '政府性基金预算支出表',
        byCode(truth, one, 'code', 'one column', fund ?? {}, uses(truth, one, '合计')),
        style,
      ),
      table(
        '国有资本经营预算支出表',
        byCode(truth, one, 'code', 'one column', capital ?? {}, uses(truth, one, '合计')),
        style,
      ),
      table(
        '一般公共预算机关运行经费支出表',
        [
          { labels: { 科目名称: '合计' }, amounts: { 机关运行经费支出: total(truth, running) } },
          ...codesOf(truth, running, 'economic').map((economic) => ({
            labels: labelsOf(economic, CLASS_NAMES, 'one column'),
            amounts: { 机关运行经费支出: total(truth, { ...running, economic }) },
          })),
        ],
        style,
        ['科目编码', '科目名称'],
      ),
      purchaseTable(truth, style),
    ];
  },
};

function purchaseTable({ bought: [goods, works, services] }: Truth, style: Style): string {
  const rows: readonly Row[] = [
    item('合计', goods + works + services, '总计'),
    item('货物', goods, '总计'),
    item('工程', works, '总计'),
    item('服务', services, '总计'),
  ];
  return table('政府采购支出表', rows, style);
}

function sectionsOf(truth: Truth, style: Style): readonly string[] {
  const words = wordingOf(style);
  const { amount, change, share, one } = words;
  const U = ownerOf(truth);
  const fiscal: Like = { funding: FISCAL };
  const all = grandTotal(truth);
  const was = lastYear(truth);
  const general = total(truth, GENERAL);
  const basicOf = (like: Like): readonly string[] =>
    (['人员经费', '公用经费'] as const).map(
      (use: Use, i) =>
        `（${'一二'[i]}）${use}${amount(total(truth, { ...like, use }))}。主要包括：${classList(truth, use, like)}。`,
    );
  const { abroad, guests, cars, all: three } = threeOf(truth, total);
  const before = threeOf(truth, lastYear);
  const item = (code: string, i: number): string => {
    const like = { ...fiscal, code };
    const [, kind, name] = [3, 5, 7].map((length) => NAMES[code.slice(0, length)] ?? '');
    return `${i + 1}.${kind}（款）${name}（项）支出${amount(total(truth, like))}，${change(total(truth, like), lastYear(truth, like), '预算数')}。`;
  };
  return [
    section(
      '一、收支预算总体情况说明',
      one(12, [
        `${U}2024年度收支总预算${amount(all)}，${change(all, was, '预算数')}。`,
        `${U}2024年度收入总计${amount(all)}，支出总计${amount(all)}。`,
      ]),
    ),
    section(
      '二、收入预算情况说明',
      `${U}2024年收入预算合计${amount(all)}，包括本年收入${amount(income(truth))}，上年结转结余${amount(carriedIn(truth))}。`,
      '其中：',
      ...FISCAL.map((funding) => {
        const part = income(truth, { funding: [funding] });
        return `本年${funding}收入${amount(part)}${share(part, all)}；`;
      }),
      ...OWN.map((funding, i) => {
        const part = income(truth, { funding: [funding] });
        return `本年${funding}${amount(part)}${share(part, all)}${i === OWN.length - 1 ? '。' : '；'}`;
      }),
    ),
    section(
      '三、支出预算情况说明',
      `${U}2024年支出预算合计${amount(total(truth))}，其中：`,
      ...(['基本支出', '项目支出'] as const).map((use, i) => {
        const part = total(truth, { use });
        return `${use}${amount(part)}${share(part, total(truth))}${'；。'[i]}`;
      }),
    ),
    section('四、财政拨款收支预算总体情况说明', `${U}2024年度财政拨款收支总预算${amount(grandTotal(truth, fiscal))}。`),
    section(
      '五、财政拨款支出预算情况说明',
      `${U}2024年财政拨款预算支出${amount(total(truth, fiscal))}，${change(total(truth, fiscal), lastYear(truth, fiscal), '预算数')}。`,
      '其中：',
    ),
    ...codesOf(truth, fiscal, 'code', 3).map((code, i) =>
      section(
        `（${'一二三四五六七八九十'[i]}）${NAMES[code]}（类）`,
        ...codesOf(truth, { ...fiscal, code }, 'code')
          .filter((one) => one.length === 7)
          .map(item),
      ),
    ),
    section(
      '六、财政拨款基本支出预算情况说明',
      `${U}2024年度财政拨款基本支出${amount(total(truth, { ...fiscal, use: '基本支出' }))}，其中：`,
      ...basicOf(fiscal),
    ),
    section(
      '七、一般公共预算支出预算情况说明',
      `${U}2024年一般公共预算财政拨款支出预算${amount(general)}，${change(general, lastYear(truth, GENERAL), '预算数')}。`,
    ),
    section(
      '八、一般公共预算基本支出预算情况说明',
      `${U}2024年度一般公共预算财政拨款基本支出${amount(total(truth, { ...GENERAL, use: '基本支出' }))}，其中：`,
      ...basicOf(GENERAL),
    ),
    section(
      '九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明',
      `${U}2024年度“三公”经费支出预算${amount(three)}，${change(three, before.all, '预算数')}。其中，因公出国（境）费支出${amount(abroad)}${share(abroad, three, '“三公”经费的')}；公务用车购置及运行维护费支出${amount(cars)}${share(cars, three, '“三公”经费的')}；公务接待费支出${amount(guests)}${share(guests, three, '“三公”经费的')}。`,
      `1.因公出国（境）费预算支出${amount(abroad)}，${change(abroad, before.abroad, '预算数')}。`,
      `2.公务用车购置及运行维护费预算支出${amount(cars)}，${change(cars, before.cars, '预算数')}。`,
      `3.公务接待费预算支出${amount(guests)}，${change(guests, before.guests, '预算数')}。`,
    ),
    section(
      '十、一般公共预算机关运行经费支出预算情况说明',
      `2024年本部门一般公共预算机关运行经费预算支出${amount(total(truth, { ...GENERAL, use: '公用经费' }))}，${change(total(truth, { ...GENERAL, use: '公用经费' }), lastYear(truth, { ...GENERAL, use: '公用经费' }), '预算数')}。`,
    ),
    section('十一、政府采购支出预算情况说明', purchaseSentence(truth, words)),
  ];
}
