import type { Family } from '../family.js';
import { FISCAL, FUNDINGS } from '../names.js';
import { table, twoLanes } from '../rows.js';
import { provincialSections } from '../sentences.js';
import {
  byCode,
  byUnit,
  fiscalIncomeRows,
  incomeRows,
  inOneColumn,
  inSources,
  projectRows,
  projectSources,
  sources,
  spendingRows,
  staffAndRunning,
  threeColumns,
  uses,
} from '../tables.js';
import { total } from '../truth.js';

/** The family of the first budget: two balances, eleven tables, a 部门 with its units as rows. */
export const zhejiang: Family = {
  place: '浙江',
  fundings: FUNDINGS,
  carries: true,
  departments: true,
  precisions: ['cents of 万元', 'cents of 万元', '元', 'fen'],
  textPrecisions: ['cents of 万元', 'as tables'],
  sections: provincialSections,
  tables: (truth, style) => {
    const [general, fund, capital] = FISCAL.map((one) => ({ funding: [one] }));
    const one = { ...style, basic: 'one' } as const;
    const spending = {
      收入: incomeRows(truth, { fiscal: '一、财政拨款', heading: '预算数' }),
      支出: spendingRows(truth, {}, style.depth, inOneColumn('预算数')),
    };
    const fiscal = {
      收入: fiscalIncomeRows(truth, style),
      支出: spendingRows(truth, { funding: FISCAL }, style.depth, inSources(style, '预算数')).filter(
        ({ labels }) => labels.项目 !== '本年支出合计',
      ),
    };
    return [
      twoLanes('2024年单位收支预算总表', spending, style),
      table('2024年单位收入预算总表', byUnit(truth, style, sources(truth, '总计')), style),
      table(
        '2024年单位支出预算总表',
        byCode(truth, style, 'code', 'one column', {}, uses(truth, style, '总计')),
        style,
      ),
      twoLanes('2024年单位财政拨款收支预算总表', fiscal, style),
      table(
        '2024年单位一般公共预算支出表',
        byCode(truth, style, 'code', 'one column', general ?? {}, uses(truth, style, '合计')),
        style,
      ),
      table(
        '2024年单位一般公共预算基本支出表',
        byCode(truth, style, 'economic', 'one column', { ...general, use: '基本支出' }, staffAndRunning(truth)),
        style,
      ),
      table('2024年单位一般公共预算“三公”经费支出表', byUnit(truth, style, threeColumns(truth)), style),
      table(
        '2024年单位政府性基金预算支出表',
        byCode(truth, one, 'code', 'one column', fund ?? {}, uses(truth, one, '合计')),
        style,
      ),
      table(
        '2024年单位国有资本经营预算支出表',
        byCode(truth, one, 'code', 'one column', capital ?? {}, uses(truth, one, '合计')),
        style,
      ),
      table('2024年单位项目支出预算表', projectRows(truth, style, projectSources(truth)), style),
      table(
        '2024年单位项目支出绩效表',
        projectRows(truth, style, (like) => ({ 金额: total(truth, like) })).map(
          ({ labels: { 单位名称: _, ...labels }, amounts }) => ({ labels, amounts }),
        ),
        style,
      ),
    ];
  },
};
