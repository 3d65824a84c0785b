import { describe, expect, test } from 'vitest';
import { type Checked, checkBudget } from '../../src/check.js';
import { readBudgetDraft } from '../../src/drafts/read.js';
import type { Budget } from '../../src/model/budget.js';
import { readHtml } from '../../src/source/html/read.js';
import { faults, inWords } from '../fragment.js';

/** 收支总表 with four lanes behind a 序号: income, functions, and the classes of both economic classifications. */
const ROWS = [
  ['1', '一、部门预算', '90.00', '一、部门预算', '90.00', '一、部门预算', '90.00', '一、部门预算', '90.00'],
  [
    '2',
    '1、财政拨款',
    '90.00',
    '1、公共安全支出',
    '81.00',
    '1、人员经费和公用经费支出',
    '60.00',
    '1、机关工资福利支出',
    '52.00',
  ],
  [
    '3',
    '(1)一般公共预算拨款',
    '90.00',
    '2、教育支出',
    '',
    '(1)工资福利支出',
    '50.00',
    '2、机关商品和服务支出',
    '38.00',
  ],
  [
    '4',
    '其中：专项资金列入部门预算的项目',
    '4.00',
    '3、住房保障支出',
    '9.00',
    '(2)商品和服务支出',
    '10.00',
    '3、对企业补助',
    '',
  ],
  ['5', '(2)政府性基金拨款', '', '', '', '2、专项业务经费支出', '30.00', '', ''],
  ['6', '2、事业收入', '', '', '', '(1)工资福利支出', '2.00', '', ''],
  ['7', '', '', '', '', '(2)商品和服务支出', '28.00', '', ''],
  ['8', '本年收入合计', '90.00', '本年支出合计', '90.00', '本年支出合计', '90.00', '本年支出合计', '90.00'],
  ['9', '上年结转', '', '结转下年', '', '结转下年', '', '结转下年', ''],
  ['10', '收入总计', '90.00', '支出总计', '90.00', '支出总计', '90.00', '支出总计', '90.00'],
];

const HEADINGS = [
  '<tr><td rowspan=2>序号</td><td colspan=2>收 入</td><td colspan=6>支 出</td></tr>',
  '<tr><td>项目</td><td>预算数</td><td>支出功能分类科目（按大类）</td><td>预算数</td>',
  '<td>部门预算支出经济分类科目（按大类）</td><td>预算数</td><td>政府预算支出经济分类科目（按大类）</td><td>预算数</td></tr>',
];

async function budgetOf(rows: readonly (readonly string[])[]): Promise<Budget> {
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const html = `<p>某某市司法局</p><p>2024年部门综合预算</p><p>2024年部门综合预算收支总表</p><p>编制单位：某某市司法局</p><p>单位：万元</p>
<table>${HEADINGS.join('')}${body.join('')}</table>`;
  const reading = await readHtml('page.html', new TextEncoder().encode(html));
  if (!reading.ok) throw new Error(reading.problem.code);
  const draft = readBudgetDraft(reading.draft);
  if (!draft.ok) throw new Error(draft.reason);
  return draft.budget;
}

const checkOf = async (from = '', to = ''): Promise<Checked> =>
  checkBudget(await budgetOf(ROWS.map((row) => row.map((cell, i) => (from === `${row[0]}/${i}` ? to : cell)))));

describe('a table of four lanes', () => {
  test('is four lanes, each named after what it breaks the spending down by', async () => {
    const [table] = (await budgetOf(ROWS)).tables;
    expect(table?.lanes.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['收入', 9],
      ['支出功能分类科目', 7],
      ['部门预算支出经济分类科目', 10],
      ['政府预算支出经济分类科目', 7],
    ]);
  });

  test('holds: nothing is said, and every amount is tied', async () => {
    const result = await checkOf();
    expect(faults(result).map(inWords)).toEqual([]);
    expect(result.untied).toEqual([]);
  });

  test.each([
    ['a class below its use', '7/6', '82.00', '28.00'],
    ['a class of the government', '3/8', '83.00', '38.00'],
    ['a function', '2/4', '18.00', '81.00'],
  ])('names %s that is wrong', async (_, cell, wrong, right) => {
    const [finding, ...others] = faults(await checkOf(cell, wrong));
    expect(others.map(inWords)).toEqual([]);
    expect([finding?.spots[0]?.text, finding?.suggestion?.text]).toEqual([wrong, right]);
  });
});
