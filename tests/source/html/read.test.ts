import { describe, expect, test } from 'vitest';
import type { Printed } from '../../../src/model/budget.js';
import type { Draft } from '../../../src/source/draft.js';
import { readHtml } from '../../../src/source/html/read.js';
import { areaOf, cellsOf, draftOf, gridsOf, isDecimal, paragraphsOf, seedBudget, seedTables } from '../text/seed.js';
import { escaped, htmlTable } from './write-html.js';

async function read(html: string): Promise<Draft> {
  return draftOf(await readHtml('page.html', new TextEncoder().encode(html)));
}

async function texts(html: string): Promise<string[]> {
  return paragraphsOf(await read(html));
}

async function cells(html: string): Promise<string[]> {
  return gridsOf(await read(html)).flatMap((grid) => grid.cells.map(({ text }) => text));
}

test('the seed as a page comes back whole', async () => {
  const tables = seedTables();
  const paragraphs = seedBudget().sections.flatMap(({ title, paragraphs }) =>
    [title, ...paragraphs].map(({ text }) => text),
  );
  const page = [
    '<!DOCTYPE html><html><head><title>预算</title></head><body>',
    ...paragraphs.map((text) => `<p>&nbsp;&nbsp;${escaped(text)}</p>`),
    ...tables.map(
      (table) =>
        `<h3>${escaped(table.title)}</h3><div>${table.unit}</div>${htmlTable(table)}${table.notes.map((note) => `<p>${note}</p>`).join('')}`,
    ),
    '</body></html>',
  ].join('\r\n');
  const draft = await read(page);
  expect(gridsOf(draft).map(cellsOf)).toEqual(tables.map(({ cells }) => cells));
  expect(areaOf(gridsOf(draft))).toBe(areaOf(tables));
  expect(paragraphsOf(draft)).toEqual([
    ...paragraphs,
    ...tables.flatMap(({ title, unit, notes }) => [title, unit, ...notes]),
  ]);
  const printed = draft.blocks.flatMap((block): readonly Printed[] => (block.kind === 'grid' ? block.cells : [block]));
  const figures = printed.filter(({ text }) => isDecimal(text));
  expect(figures).toHaveLength(252);
  for (const { text, place } of figures) expect(page.slice(place.start, place.end)).toBe(text);
  for (const { text, place } of printed.filter(({ text }) => text.includes('“')))
    expect(page.slice(place.start, place.end)).toBe(escaped(text));
});

describe('a paragraph of a page', () => {
  test.each([
    ['<p>一、概况<br>二、说明</p>', ['一、概况', '二、说明']],
    ['<div>收入<p>支出</p>结余</div>', ['收入', '支出', '结余']],
    ['<p>收支总预算\n 422.79 万元</p>', ['收支总预算422.79 万元']],
    ['<p>收 入</p>', ['收 入']],
    ['<p><span>202</span> <span>6</span> 年 <b>1 , 066.60</b> 万元</p>', ['2026 年 1,066.60 万元']],
    ['<p>1. 20 万元以上的 3 台，2025 2026 年</p>', ['1. 20 万元以上的 3 台，2025 2026 年']],
    ['<p>增加 66<b>.2</b>5&#x4E07;&#20803;</p>', ['增加 66.25万元']],
    ['<p>4&#8203;2.79</p>', ['42.79']],
    [
      '<ol style="list-style-type: cjk-ideographic" start=9><li>甲<li>乙</ol><ol><li>丙</ol><ul><li>丁</ul>',
      ['九、甲', '十、乙', '1. 丙', '丁'],
    ],
    ['<pre>一行\n二行</pre>', ['一行', '二行']],
    ['<script>var a = 1;</script><style>p{}</style><p>文</p><!-- 注 -->', ['文']],
    ['<%@ page import="x" %><p>文</p>', ['文']],
    [`${'<div>'.repeat(5000)}深处的文字`, ['深处的文字']],
  ])('%#', async (html, expected) => {
    expect(await texts(html)).toEqual(expected);
  });
});

describe('a cell of a page', () => {
  test.each([
    ['<td>公务用车<br>购置费<td>2', ['公务用车购置费', '2']],
    ['<td><p>公务用车</p><p>购置费</p><td> 2 ,\n050.00 ', ['公务用车购置费', '2,050.00']],
    ['<td>a &amp; b<td>&lt;1', ['a & b', '<1']],
    ['<td style="display:none">9<td>甲<td>1', ['甲', '1']],
  ])('%#', async (row, expected) => {
    expect(await cells(`<table><tr><td>项目<td>数<tr>${row}<tr><td>乙<td>2</table>`)).toEqual([
      '项目',
      '数',
      ...expected,
      '乙',
      '2',
    ]);
  });

  test('stands where its text stands, a blank one after its tag', async () => {
    const html = '<table><tr><td>项目<td>数<tr><td> <b>甲</b> <td></table>';
    const places = gridsOf(await read(html))[0]?.cells.map(({ place }) => html.slice(place.start, place.end));
    expect(places).toEqual(['项目', '数', '甲', '']);
  });

  test('keeps how far its label is set in', async () => {
    const html =
      '<table><tr><td>项目<td>数<tr><td>　　甲<td>1<tr><td style="mso-char-indent-count:3">乙<td style="padding-left:5px">2</table>';
    expect(gridsOf(await read(html))[0]?.cells.map(({ indent }) => indent)).toEqual([0, 0, 2, 0, 3, 0]);
  });

  test('does not lie over another, whatever the page says', async () => {
    const [grid] = gridsOf(await read('<table><tr><td>a<td rowspan=900>b<td>c<tr><td colspan=1000>d<td>e</table>'));
    expect(
      grid?.cells.map(({ text, row, column, rowSpan, columnSpan }) => [text, row, column, rowSpan, columnSpan]),
    ).toEqual([
      ['a', 0, 0, 1, 1],
      ['b', 0, 1, 2, 1],
      ['c', 0, 2, 1, 1],
      ['d', 1, 0, 1, 1],
      ['e', 1, 2, 1, 1],
    ]);
  });
});

describe('a table of a page', () => {
  const money = '<table><tr><td>项目<td>数<tr><td>甲<td>1.00</table>';

  test('that frames the page is none', async () => {
    const draft = await read(`<table><tr><td>导航<td><p>一、概况</p>${money}</table>`);
    expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'grid']);
  });

  test('gives its titles and notes away', async () => {
    const draft = await read(
      '<table><tr><td colspan=3>收支总表<tr><td>编制部门：某局<td><td>单位：万元<tr><td>项目<td>本年<td>上年<tr><td>甲<td>1<td>2<tr><td colspan=3>注：不含结转</table>',
    );
    expect(draft.blocks.map((block) => (block.kind === 'grid' ? block.rows : block.text))).toEqual([
      '收支总表',
      '编制部门：某局',
      '单位：万元',
      2,
      '注：不含结转',
    ]);
  });

  test('tells what it hides', async () => {
    const draft = await read(
      `<p style="display: none">草稿</p><table><tr><td>项目<td>数<tr style="display:none"><td>丙<td>7<tr><td>甲<td>1</table><del>旧文</del><img src="a/t1.png">`,
    );
    expect(draft.notices.map(({ code, text }) => [code, text])).toEqual([
      ['hidden text', '草稿'],
      ['hidden rows', '丙7'],
      ['deleted text', '旧文'],
      ['picture', 't1.png'],
    ]);
  });

  test('of a converted PDF is only lines', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, i) => `<div style="position:absolute;top:${i}px">第${i}行的文字，</div>`,
    );
    const draft = await read(`<html><body>${lines.join('')}</body></html>`);
    expect(draft.notices).toEqual([{ code: 'table without rules', text: '', place: null }]);
  });
});

describe('the encoding of a page', () => {
  const gbk = new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2]);
  const bytes = (head: string, body: Uint8Array) => new Uint8Array([...new TextEncoder().encode(head), ...body]);
  test.each([
    ['declared', bytes('<meta charset="gb2312"><p>', gbk)],
    ['not declared', bytes('<table><tr><td>', gbk)],
    ['declared wrongly', bytes('<meta http-equiv=Content-Type content="text/html; charset=utf-8"><p>', gbk)],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('<p>一、', 'utf16le')])],
  ])('%s', async (_, page) => {
    expect(paragraphsOf(draftOf(await readHtml('x', page)))).toEqual(['一、']);
  });

  test('nothing to read', async () => {
    expect(await readHtml('x', new TextEncoder().encode('<html></html>'))).toMatchObject({
      problem: { code: 'empty' },
    });
  });
});
