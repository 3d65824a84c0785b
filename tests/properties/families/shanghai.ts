import type { Family, Funding } from '../family.js';
import { FISCAL, NAMES } from '../names.js';
import type { Style } from '../printing.js';
import { item, type Row, table, twoLanes } from '../rows.js';
import {
  fundSection,
  GENERAL,
  itemParagraphs,
  ownerOf,
  purchaseSentence,
  threeParagraphs,
  usesList,
} from '../sentences.js';
import { byCode, columnsOf, spendingRows, staffAndRunning, threeOf, uses } from '../tables.js';
import { codesOf, type Like, lastYear, projectsOf, type Truth, total } from '../truth.js';
import { section, wordingOf } from '../wording.js';

const FUNDINGS: readonly Funding[] = [...FISCAL, '事业收入', '其他收入'];
const CODES = 'three columns';

/** Tables in 元, codes in three columns, 三公 in 万元 beside what the offices cost to run; text in 万元. */
export const shanghai: Family = {
  place: '上海',
  fundings: FUNDINGS,
  carries: false,
  departments: false,
  precisions: ['元', 'fen'],
  textPrecisions: ['cents of 万元'],
  sections: sectionsOf,
  tables: (truth, style) => {
    const one = { ...style, basic: 'one' } as const;
    const [general, fund, capital] = FISCAL.map((source) => ({ funding: [source] }));
    const functions = (title: string, like: Like): string =>
      table(title, byCode(truth, style, 'code', CODES, like, uses(truth, one, '合计')), style, columnsOf(CODES));
    const sources = (like: Like): Row['amounts'] => ({
      '收入预算/合计': total(truth, like),
      '收入预算/财政拨款收入': total(truth, { ...like, funding: FISCAL }),
      '收入预算/事业收入': total(truth, { ...like, funding: ['事业收入'] }),
      '收入预算/其他收入': total(truth, { ...like, funding: ['其他收入'] }),
    });
    const spending = (like: Like): readonly Row[] =>
      spendingRows(truth, like, 3, (of) => ({
        '预算数/合计': of({}),
        '预算数/基本支出/人员经费': of({ use: '人员经费' }),
        '预算数/基本支出/公用经费': of({ use: '公用经费' }),
        '预算数/项目支出': of({ use: '项目支出' }),
      })).filter(({ labels }) => !/本年|年终/.test(labels.项目 ?? ''));
    return [
      twoLanes('2024年预算单位财务收支预算总表', { 收入: incomeRows(truth), 支出: spending({}) }, style),
      table('2024年预算单位收入预算总表', byCode(truth, style, 'code', CODES, {}, sources), style, columnsOf(CODES)),
      functions('2024年预算单位支出预算总表', {}),
      twoLanes(
        '2024年预算单位财政拨款收支预算总表',
        {
          收入: fiscalRows(truth),
          支出: spendingRows(truth, {}, 3, (of) => bySource(of)).filter(
            ({ labels }) => !/本年|年终/.test(labels.项目 ?? ''),
          ),
        },
        style,
      ),
      functions('2024年预算单位一般公共预算支出功能分类预算表', general ?? {}),
      functions('2024年预算单位政府性基金预算支出功能分类预算表', fund ?? {}),
      functions('2024年预算单位国有资本经营预算支出功能分类预算表', capital ?? {}),
      table(
        '2024年预算单位一般公共预算基本支出部门预算经济分类预算表',
        byCode(truth, style, 'economic', CODES, { ...general, use: '基本支出' }, staffAndRunning(truth)),
        style,
        columnsOf(CODES).filter((column) => column !== '项'),
      ),
      threeTable(truth, style),
    ];
  },
};

const bySource = (of: (like: Like) => number): Row['amounts'] => ({
  合计: of({ funding: FISCAL }),
  ...Object.fromEntries(FISCAL.map((one) => [one, of({ funding: [one] })])),
});

function incomeRows(truth: Truth): readonly Row[] {
  return [
    item('一、财政拨款收入', total(truth, { funding: FISCAL })),
    item('1、一般公共预算资金', total(truth, GENERAL)),
    item('2、政府性基金', total(truth, { funding: ['政府性基金预算'] })),
    item('3、国有资本经营预算', total(truth, { funding: ['国有资本经营预算'] })),
    item('二、事业收入', total(truth, { funding: ['事业收入'] })),
    item('三、事业单位经营收入', 0),
    item('四、其他收入', total(truth, { funding: ['其他收入'] })),
    item('收入总计', total(truth)),
  ];
}

function fiscalRows(truth: Truth): readonly Row[] {
  return [
    item('一、一般公共预算资金', total(truth, GENERAL)),
    item('二、政府性基金', total(truth, { funding: ['政府性基金预算'] })),
    item('三、国有资本经营预算', total(truth, { funding: ['国有资本经营预算'] })),
    item('收入总计', total(truth, { funding: FISCAL })),
  ];
}

function threeTable(truth: Truth, style: Style): string {
  const { abroad, bought, run, guests, cars, all } = threeOf(truth, total);
  const row: Row = {
    labels: {},
    amounts: {
      '“三公”经费预算数/合计': all,
      '“三公”经费预算数/因公出国(境)费': abroad,
      '“三公”经费预算数/公务接待费': guests,
      '“三公”经费预算数/公务用车购置及运行费/小计': cars,
      '“三公”经费预算数/公务用车购置及运行费/购置费': bought,
      '“三公”经费预算数/公务用车购置及运行费/运行费': run,
      机关运行经费预算数: total(truth, { ...GENERAL, use: '公用经费' }),
    },
  };
  return table('2024年单位“三公”经费和机关运行经费预算表', [row], { ...style, tables: 'cents of 万元' });
}

function sectionsOf(truth: Truth, style: Style): readonly string[] {
  const words = wordingOf(style);
  const { amount, change, one } = words;
  const U = ownerOf(truth);
  const fiscal: Like = { funding: FISCAL };
  const spent = total(truth, fiscal);
  const moved = change(spent, lastYear(truth, fiscal), '预算数');
  const running = total(truth, { ...GENERAL, use: '公用经费' });
  return [
    section(
      '一、2024年单位收支预算情况说明',
      `2024年，${U}收入预算${amount(total(truth))}，其中：财政拨款收入${amount(spent)}；事业收入${amount(total(truth, { funding: ['事业收入'] }))}；其他收入${amount(total(truth, { funding: ['其他收入'] }))}。`,
      `支出预算${amount(total(truth))}，其中：${usesList(truth, {}, words)}。`,
    ),
    section('二、2024年财政拨款支出预算情况说明', `2024年财政拨款支出预算${amount(spent)}，${moved}。`),
    section(
      '三、2024年一般公共预算支出主要内容',
      ...(one(17, ['类', '项']) === '类'
        ? codesOf(truth, GENERAL, 'code', 3).map(
            (code, i) =>
              `${i + 1}. “${NAMES[code]}”科目${amount(total(truth, { ...GENERAL, code }))}，主要用于日常工作。`,
          )
        : itemParagraphs(truth, words)),
    ),
    fundSection(truth, '四、2024年政府性基金预算支出情况说明', '政府性基金预算', words),
    section('五、2024年“三公”经费预算情况说明', ...threeParagraphs(truth, words)),
    section('六、机关运行经费预算', `2024年${U}机关运行经费财政拨款预算${amount(running)}。`),
    section('七、政府采购预算情况', purchaseSentence(truth, words)),
    section('八、绩效目标设置情况', `2024年度，本单位编报绩效目标的项目共${projectsOf(truth).length}个。`),
  ];
}
