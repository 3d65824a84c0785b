import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { readBudgetDraft } from '../../src/drafts/read.js';
import { readDecodedHtml } from '../../src/source/html/read.js';
import { faults, inWords } from '../fragment.js';

const row = (cells: string): string =>
  `<tr>${cells
    .split('|')
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;

/** A page with one table, its headings as they are merged and its rows cell by cell. */
function read(title: string, headings: string, rows: readonly string[]) {
  const html = `<p>某某市司法局2026年部门预算</p><p>2026年${title}</p><p>单位：</p><p>万元</p>
<table>${headings}${rows.map(row).join('')}</table>`;
  const reading = readDecodedHtml('page.html', html);
  if (!reading.ok) throw new Error(reading.problem.code);
  const draft = readBudgetDraft(reading.draft);
  if (!draft.ok) throw new Error(draft.reason);
  return { left: draft.left, checked: checkBudget(draft.budget, { rounding: 'half-open' }) };
}

const GRIDS = [
  {
    law: '收支总表 of three pairs breaks spending down by function and by use',
    title: '部门收支总体情况表',
    headings: `<tr><td colspan=2>收入</td><td colspan=4>支出</td></tr>
${row('项目|预算数|项目（按功能分类）|预算数|项目（按支出用途）|预算数')}`,
    rows: [
      '一、一般公共预算拨款|70.00|一、公共安全支出|64.20|一、基本支出|61.20',
      '二、事业收入|3.20|二、住房保障支出|9.00|人员经费|51.20',
      '||||公用经费|10.00',
      '||||二、项目支出|12.00',
      '本年收入合计|73.20|本年支出合计|73.20|本年支出合计|73.20',
      '上年结转结余|1.00|结转下年|1.00|结转下年|1.00',
      '收入总计|74.20|支出总计|74.20|支出总计|74.20',
    ],
    slip: ['人员经费|51.20', '人员经费|15.20'],
  },
  {
    law: 'headings that are printed again over the page are no row',
    title: '一般公共预算支出表',
    headings: row('科目编码|科目名称|合计|基本支出|项目支出'),
    rows: [
      '204|公共安全支出|64.20|52.20|12.00',
      '20406|司法|64.20|52.20|12.00',
      '2040601|行政运行|52.20|52.20|',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '2040604|基层司法业务|12.00||12.00',
      '合计||64.20|52.20|12.00',
    ],
    slip: ['业务|12.00', '业务|21.00'],
  },
  {
    law: 'a heading that a page breaks over two rows is one heading, above those that divide the others',
    title: '部门收入总表',
    headings: `<tr><td>部门（单位）代</td><td>部门（单位）名称</td><td>合计</td><td colspan=3>本年收入</td></tr>
<tr><td rowspan=2>码</td><td rowspan=2></td><td rowspan=2></td><td colspan=3></td></tr>
${row('小计|一般公共预算|事业收入')}`,
    rows: [
      '|合计|73.20|73.20|64.20|9.00',
      '128|某某市司法局|73.20|73.20|64.20|9.00',
      '128001|某某市司法局（本级）|64.20|64.20|64.20|',
      '128005|某某市公证处|9.00|9.00||9.00',
    ],
    slip: ['公证处|9.00', '公证处|6.00'],
  },
] as const;

describe.each(GRIDS)('$law', ({ title, headings, rows, slip: [right, wrong] }) => {
  test('and is silent where it is right', () => {
    const { left, checked } = read(title, headings, rows);
    expect(left).toEqual([]);
    expect(faults(checked).map(inWords)).toEqual([]);
    expect(checked.untied).toEqual([]);
  });

  test(`and names ${wrong} for ${right}`, () => {
    const slipped = rows.map((cells) => cells.replace(right, wrong));
    const [fault, ...others] = faults(read(title, headings, slipped).checked);
    expect(others).toEqual([]);
    expect(fault?.spots[0]?.text).toBe(wrong.split('|')[1]);
  });
});

describe('forms of the goals of projects', () => {
  const form = (name: string, total: string, fiscal: string): string =>
    [
      `项目名称|${name}||`,
      '主管部门|某某市司法局|实施单位|某某市司法局',
      `项目资金（万元）|年度资金总额：|${total}|`,
      `|其中：财政拨款|${fiscal}|`,
      '|其他资金|3.00|',
      '年度目标|完成各项任务||',
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|完成次数|≥12次',
    ]
      .map(row)
      .join('');
  const both = (fiscal: string): string =>
    `${form('法治宣传', '15.00', '12.00')}</table><table>${form('公证服务', '23.00', fiscal)}`;

  test('are the rows of one table, each an amount by its sources', () => {
    const { left, checked } = read('项目支出绩效目标表', both('20.00'), []);
    const told = [
      '主管部门',
      '某某市司法局',
      '实施单位',
      '某某市司法局',
      '项目资金（万元）',
      '年度目标',
      '完成各项任务',
    ];
    const goals = ['一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '完成次数', '≥12次'];
    expect(left.map(({ reason }) => reason)).toEqual(left.map(() => 'no row'));
    expect(left.map(({ printed }) => printed.text)).toEqual([...told, ...goals, ...told, ...goals]);
    expect(faults(checked).map(inWords)).toEqual([]);
    expect(checked.untied.map(({ spot }) => spot.address)).toEqual([]);
  });

  test('are held against one another by their sources', () => {
    const { checked } = read('项目支出绩效目标表', both('2.00'), []);
    expect(faults(checked)).toHaveLength(1);
  });
});
