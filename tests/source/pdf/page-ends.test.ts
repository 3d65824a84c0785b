import { describe, expect, it } from 'vitest';
import { grids, noticed, paragraphs, readSheets, rows } from './drafts.js';
import { a4, line, table, text } from './write.js';

const widths = [60, 100, 60, 60, 60];
const page = (top: number, lines: readonly (readonly (string | null | undefined)[])[], height = 20) => ({
  ...a4,
  ink: table(a4, { left: 50, top, widths, rows: lines, height }),
});
const body = [['204', '公共安全支出', '392.89', '187.53', '205.36']] as const;

describe('a heading of two levels that the end of a page cuts', () => {
  it('is one heading, the words of a cell put together over the end', async () => {
    const draft = await readSheets([
      page(780, [['科目编码', '科目名称', '事业单位经', '基本支出', null]]),
      page(50, [['', '', '营支出', '人员支出', '公用经费'], ...body]),
    ]);
    expect(rows(grids(draft)[0])).toEqual([
      ['科目编码', '科目名称', '事业单位经营支出', '基本支出', null],
      [undefined, undefined, undefined, '人员支出', '公用经费'],
      ...body,
    ]);
  });

  it('is not seen in two rows of data', async () => {
    const pages = [page(780, [['合计', null, '392.89', '187.53', '205.36']]), page(50, body)];
    expect(rows(grids(await readSheets(pages))[0])).toEqual([['合计', null, '392.89', '187.53', '205.36'], ...body]);
  });
});

const goal = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `目标${from + i}是做好各项工作任`).join('\n');
const columns = [80, 60, 125];

describe('a row that is taller than a page', () => {
  const sides = (xs: readonly number[]) => xs.map((x) => line(a4, x, 40, x, 800));
  const lines = (content: string) => content.split('\n').map((one, i) => text(a4, 193, 55 + 12 * i, one));
  const first = [
    ['项目', '金额', '绩效目标'],
    ['甲项目', '2.00', goal(1, 4)],
  ];
  const last = [
    ['', '', goal(61, 64)],
    ['乙项目', '1.00', '完成'],
  ];
  const at = (top: number, lines: readonly (readonly string[])[]) =>
    table(a4, { left: 50, top, widths: columns, rows: lines, height: 60 });

  it('is one row, also where its page has nothing but the sides of its columns', async () => {
    const draft = await readSheets([
      { ...a4, ink: at(680, first) },
      { ...a4, ink: [...sides([50, 130, 190, 315]), ...lines(goal(5, 60))] },
      { ...a4, ink: at(40, last) },
    ]);
    expect(paragraphs(draft)).toEqual([]);
    expect(rows(grids(draft)[0])).toEqual([
      ['项目', '金额', '绩效目标'],
      ['甲项目', '2.00', goal(1, 64).replaceAll('\n', '')],
      ['乙项目', '1.00', '完成'],
    ]);
    expect(noticed(draft, 'row over a page end')).toEqual([]);
  });

  it('is told where the line before the end of the page had room for more', async () => {
    const rest = '是另一句话\n这样写';
    const draft = await readSheets([
      {
        ...a4,
        ink: at(680, [
          ['项目', '金额', '绩效目标'],
          ['甲项目', '2.00', `${goal(1, 3)}\n写完`],
        ]),
      },
      {
        ...a4,
        ink: at(40, [
          ['', '', rest],
          ['乙项目', '1.00', '完成'],
        ]),
      },
    ]);
    expect(noticed(draft, 'row over a page end')).toEqual([rest.replace('\n', '')]);
  });
});
