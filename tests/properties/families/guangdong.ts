import type { Family } from '../family.js';
import { FISCAL, FUNDINGS } from '../names.js';
import type { Style } from '../printing.js';
import { type Row, table, twoLanes } from '../rows.js';
import {
  GENERAL,
  INCOME_NAMES,
  itemParagraphs,
  ownerOf,
  purchaseSentence,
  threeParagraphs,
  usedSources,
} from '../sentences.js';
import {
  byCode,
  byGovernmentClass,
  byUnit,
  fiscalIncomeRows,
  incomeRows,
  inOneColumn,
  projectRows,
  projectSources,
  sources,
  spendingRows,
  staffAndRunning,
  threeOf,
  uses,
} from '../tables.js';
import { grandTotal, type Like, lastYear, type Truth, total } from '../truth.js';
import { section, wordingOf } from '../wording.js';

const HEADING = '2024年预算数';

/** Every 类 of the catalogue, columns by year, 三公 by rows and sources, spending by both classifications. */
export const guangdong: Family = {
  place: '广东',
  fundings: FUNDINGS,
  carries: true,
  departments: true,
  precisions: ['cents of 万元'],
  textPrecisions: ['cents of 万元'],
  sections: sectionsOf,
  tables: (truth, style) => {
    const [general, fund, capital] = FISCAL.map((one) => ({ funding: [one] }));
    const one = { ...style, basic: 'one' } as const;
    const whole = (like: Like) => uses(truth, one, '支出总计')(like);
    return [
      twoLanes(
        '收支总体情况表',
        {
          收入: incomeRows(truth, { fiscal: '一、财政拨款', heading: HEADING }),
          支出: spendingRows(truth, {}, 3, inOneColumn(HEADING), true),
        },
        style,
      ),
      table('收入总体情况表', byUnit(truth, style, sources(truth, '合计')), style),
      table('支出总体情况表', byCode(truth, style, 'code', 'one column', {}, whole), style),
      twoLanes(
        '财政拨款收支总体情况表',
        {
          收入: fiscalIncomeRows(truth, style, HEADING),
          支出: spendingRows(truth, { funding: FISCAL }, 3, inOneColumn(HEADING), true),
        },
        style,
      ),
      table(
        '一般公共预算支出情况表（按功能分类科目）',
        byCode(truth, style, 'code', 'joined', general ?? {}, whole),
        style,
      ),
      table(
        '一般公共预算支出情况表（按经济分类科目）',
        byCode(truth, style, 'economic', 'one column', general ?? {}, whole),
        style,
      ),
      table(
        '一般公共预算基本支出情况表（按部门预算支出经济分类）',
        byCode(truth, style, 'economic', 'one column', { ...general, use: '基本支出' }, staffAndRunning(truth)),
        style,
      ),
      table(
        '一般公共预算基本支出情况表（按政府预算支出经济分类）',
        byGovernmentClass(truth, style, { ...general, use: '基本支出' }, staffAndRunning(truth)),
        style,
      ),
      threeTable(truth, style),
      table('政府性基金预算支出情况表', byCode(truth, one, 'code', 'one column', fund ?? {}, whole), style),
      table('国有资本经营预算支出情况表', byCode(truth, one, 'code', 'one column', capital ?? {}, whole), style),
      table('项目支出预算表', projectRows(truth, style, projectSources(truth)), style),
    ];
  },
};

function threeTable(truth: Truth, style: Style): string {
  const { abroad, bought, run, guests, cars, all } = threeOf(truth, total);
  const row = (项目: string, fen: number): Row => ({
    labels: { 项目 },
    amounts: { 合计: fen, 一般公共预算: fen, 政府性基金预算: 0, 国有资本经营预算: 0 },
  });
  const rows = [
    row('“三公”经费', all),
    row('其中：（一）因公出国（境）费', abroad),
    row('（二）公务用车购置及运行维护费', cars),
    row('1.公务用车购置费', bought),
    row('2.公务用车运行维护费', run),
    row('（三）公务接待费', guests),
  ];
  return table('“三公”经费预算表', rows, style);
}

function sectionsOf(truth: Truth, style: Style): readonly string[] {
  const words = wordingOf(style);
  const { amount, change, one } = words;
  const U = ownerOf(truth);
  const spent = total(truth);
  const running = { ...GENERAL, use: '公用经费' } as const;
  return [
    section(
      '一、部门预算收支增减变化情况',
      `2024年${one(18, ['本部门', U])}收入预算${amount(grandTotal(truth))}，${change(grandTotal(truth), lastYear(truth), '预算数')}；支出预算${amount(spent)}，${change(spent, lastYear(truth), '预算数')}。`,
    ),
    section(
      '二、部门收入预算情况',
      `2024年收入预算${amount(grandTotal(truth))}，其中：${usedSources(truth)
        .map((funding) => `${INCOME_NAMES[funding]}${amount(grandTotal(truth, { funding: [funding] }))}`)
        .join('，')}。`,
    ),
    section(
      '三、一般公共预算支出情况',
      `2024年一般公共预算支出${amount(total(truth, GENERAL))}。`,
      ...itemParagraphs(truth, words),
    ),
    section('四、“三公”经费安排情况', ...threeParagraphs(truth, words)),
    section(
      '五、机关运行经费安排情况',
      `2024年，本部门机关运行经费安排${amount(total(truth, running))}，${change(total(truth, running), lastYear(truth, running), '预算数')}。`,
    ),
    section('六、政府采购情况', purchaseSentence(truth, words)),
  ];
}
