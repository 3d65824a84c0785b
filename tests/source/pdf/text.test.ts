import { describe, expect, it } from 'vitest';
import { grids, noticed, paragraphs, readSheets } from './drafts.js';
import { a4, type Sheet, table, text } from './write.js';

/** Lines of 30 characters from the left margin at 100, first lines set in by two. */
function set(top: number, ...paragraphs: readonly string[]): readonly string[] {
  const ink: string[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    let indent = 2;
    while (rest !== '') {
      const room = 40 - indent;
      ink.push(text(a4, 100 + 10 * indent, y, rest.slice(0, room)));
      rest = rest.slice(room);
      indent = 0;
      y += 16;
    }
  }
  return ink;
}

const long = '本单位贯彻执行国家和省市有关方针政策和法律法规，负责受理人民群众来信来访，'.repeat(3);

describe('text outside of tables', () => {
  it('comes as paragraphs, with headings of their own', async () => {
    const wanted = ['一、单位职责', `${long}完毕。`, `（一）${long}`, '二、机构设置'];
    expect(paragraphs(await readSheets([{ ...a4, ink: set(100, ...wanted) }]))).toEqual(wanted);
  });

  it('goes on over a page, and the marks say where', async () => {
    const lines = set(100, long);
    const pages = [lines.slice(0, 2), lines.slice(2)].map((ink, index) => ({
      ...a4,
      ink: [...ink, text(a4, 290, 800, `— ${index + 1} —`)],
    }));
    const draft = await readSheets(pages);
    expect(paragraphs(draft)).toEqual([long]);
    expect(draft.source.marks).toEqual([
      { start: 0, end: 78, page: 1 },
      { start: 78, end: long.length, page: 2 },
    ]);
    expect(noticed(draft, 'header or footer')).toEqual(['— 1 —', '— 2 —']);
  });

  it('joins letters that are set apart and digits that only kerning parts', async () => {
    const spaced = [...'收入预算总表'].map((character, index) => text(a4, 200 + 22 * index, 100, character));
    const kerned = [...'1066.60'].map((character, index) => text(a4, 100 + 6 * index, 150, character));
    const draft = await readSheets([{ ...a4, ink: [...spaced, ...kerned, text(a4, 143, 150, '万元')] }]);
    expect(paragraphs(draft)).toEqual(['收入预算总表', '1066.60万元']);
  });

  it('keeps two figures on one line apart', async () => {
    const draft = await readSheets([{ ...a4, ink: [text(a4, 100, 100, '12.50'), text(a4, 140, 100, '13.50')] }]);
    expect(paragraphs(draft)).toEqual(['12.50 13.50']);
  });

  it('reads a text that is printed twice a hair apart once', async () => {
    const draft = await readSheets([
      { ...a4, ink: [text(a4, 100, 100, '合计11.00'), text(a4, 100.4, 100, '合计11.00')] },
    ]);
    expect(paragraphs(draft)).toEqual(['合计11.00']);
  });

  it('puts the rest of a line above a table back', async () => {
    const ink = [text(a4, 450, 88, '单位：万'), text(a4, 480, 97, '元'), text(a4, 50, 97, '部门名称：甲局')];
    expect(paragraphs(await readSheets([{ ...a4, ink }]))).toEqual(['单位：万元', '部门名称：甲局']);
  });
});

describe('what stands on many pages', () => {
  const page = (number: number, body: readonly string[]): Sheet => ({
    ...a4,
    ink: [text(a4, 200, 40, '某局2026年度部门预算公开'), ...body, text(a4, 290, 810, String(number))],
  });

  it('is told and not read', async () => {
    const titles = ['一、收支总表', '二、收入总表', '三、支出总表'];
    const draft = await readSheets(titles.map((title, index) => page(index + 1, [text(a4, 100, 100, title)])));
    expect(paragraphs(draft)).toEqual(titles);
    expect(noticed(draft, 'header or footer').filter((each) => each.length > 1)).toHaveLength(3);
  });

  it('does not part a table that goes on, and is not the line of its unit', async () => {
    const body = (from: number) => [
      text(a4, 400, 90, '单位：万元'),
      ...table(a4, {
        left: 50,
        top: 100,
        widths: [100, 80],
        rows: [
          ['项目', '金额'],
          [`甲${from}`, `${from}.00`],
        ],
      }),
    ];
    const draft = await readSheets([1, 2, 3].map((number) => page(number, body(number))));
    expect(grids(draft)).toHaveLength(1);
    expect(grids(draft)[0]?.rows).toBe(4);
    expect(paragraphs(draft)).toEqual(['单位：万元']);
  });
});

describe('what no one sees', () => {
  it('is told and not read', async () => {
    const clipped = `q 0 0 150 842 re W n ${text(a4, 100, 200, '看得见的看不见的')} Q`;
    const ink = [
      text(a4, 100, 100, '本单位'),
      text(a4, 620, 100, '纸外99.00'),
      text(a4, 100, 300, '隐形88.00', { mode: 3 }),
      clipped,
    ];
    const draft = await readSheets([{ ...a4, ink }]);
    expect(paragraphs(draft)).toEqual(['本单位', '看得见的看']);
    expect(noticed(draft, 'unseen text')).toEqual(['纸外99.00', '不见的', '隐形88.00']);
  });

  it('tells of a page without anything', async () => {
    const draft = await readSheets([
      { ...a4, ink: [text(a4, 100, 100, '本单位')] },
      { ...a4, ink: [] },
    ]);
    expect(noticed(draft, 'page without text')).toEqual(['595 × 842 pt']);
  });
});
