import { existsSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/source/draft.js';
import { readWorkbook } from '../../../src/source/workbook/read.js';
import { blankRecords, withinPart, withRecords } from '../../cli/bad-drafts.js';
import { areaOf, cellsOf, draftOf, gridsOf, isDecimal, paragraphsOf, seedBudget, seedTables } from '../text/seed.js';
import { bookOf, type Cells, sheetOf, tableSheet } from './write-workbook.js';

async function read(bytes: Uint8Array): Promise<Draft> {
  return draftOf(await readWorkbook('draft.xlsx', bytes));
}

async function readSheet(...sheet: Parameters<typeof sheetOf>): Promise<Draft> {
  return read(bookOf({ 表一: sheetOf(...sheet) }));
}

function shape({ blocks }: Draft): (string | string[])[] {
  return blocks.map((block) => (block.kind === 'grid' ? block.cells.map(({ text }) => text) : block.text));
}

describe.each(['xlsx', 'biff8', 'xlml', 'ods', 'fods'] as const)('the seed as a workbook of kind %s', (type) => {
  test('comes back whole, every cell with its address', async () => {
    const tables = seedTables();
    const narrative = seedBudget().sections.flatMap(({ title, paragraphs }) =>
      [title, ...paragraphs].map(({ text }) => text),
    );
    const rows = narrative.map((text, i): [string, string] => [`A${3 + i}`, text]);
    const words = sheetOf({ A1: '情况说明', ...Object.fromEntries(rows) });
    /** The library writes no longer texts into this kind; it reads them. */
    const cut = (text: string): string => (type === 'biff8' ? text.slice(0, 255) : text);
    const sheets = Object.fromEntries(tables.map((table, i) => [`表${i + 1}`, tableSheet(table)]));
    const draft = await read(bookOf({ 说明: words, ...sheets }, type));
    const grids = gridsOf(draft);
    expect(grids.map(cellsOf)).toEqual(
      tables.map(({ cells }) => cells.map((cell) => ({ ...cell, text: cut(cell.text) }))),
    );
    expect(areaOf(grids)).toBe(areaOf(tables));
    expect(paragraphsOf(draft)).toEqual([
      '情况说明',
      ...narrative.map(cut),
      ...tables.flatMap(({ title, caption, unit, notes }) => [title, caption, unit, ...notes]),
    ]);
    const figures = grids
      .flatMap(({ cells }, i) => cells.map((cell) => ({ ...cell, sheet: `表${i + 1}` })))
      .filter(({ text }) => isDecimal(text));
    expect(figures).toHaveLength(252);
    for (const { text, place, sheet, row, column } of figures) {
      expect(draft.source.text.slice(place.start, place.end)).toBe(text);
      const mark = draft.source.marks.find(({ start, end }) => start === place.start && end === place.end);
      expect(mark).toMatchObject({ sheet, cell: `${String.fromCharCode(65 + column)}${4 + row}` });
    }
    expect(draft.notices).toEqual([]);
  });
});

describe('a sheet', () => {
  const table = (top: number): Cells => ({
    [`A${top}`]: '项目',
    [`B${top}`]: '预算数',
    [`A${top + 1}`]: '甲',
    [`B${top + 1}`]: 1,
    [`A${top + 2}`]: '合计',
    [`B${top + 2}`]: 1,
  });
  const cells = ['项目', '预算数', '甲', '1', '合计', '1'];

  test('with several tables comes apart', async () => {
    const draft = await readSheet({
      A1: '收入表',
      B2: '单位：元',
      ...table(3),
      A6: '支出表',
      ...table(7),
      A11: '注：无',
      A14: '三公表',
      ...table(15),
    });
    expect(shape(draft)).toEqual(['收入表', '单位：元', cells, '支出表', cells, '注：无', '三公表', cells]);
  });

  test('keeps blank rows before the total in the table', async () => {
    const draft = await readSheet({ A1: '收入表', A2: '项目', B2: '数', A3: '甲', B3: 2, A6: '合计', B6: 2 });
    expect(gridsOf(draft).map(({ rows }) => rows)).toEqual([5]);
  });

  test('of words is paragraphs, one for each line of a cell', async () => {
    const draft = await readSheet({ A1: '说明', A3: '　　一、收入\r\n  二、支出 2.00 万元\n' }, ['A3:H20']);
    expect(shape(draft)).toEqual(['说明', '一、收入', '二、支出 2.00 万元']);
    expect(draft.source.marks.map(({ cell }) => cell)).toEqual(['A1', 'A3', 'A3']);
  });

  test('joins a label with its value', async () => {
    const draft = await readSheet({
      A1: '收入表',
      A2: '编制单位：',
      B2: '某局',
      C2: '单位：',
      D2: '万元',
      A3: '项目',
      B3: '一',
      C3: '二',
      D3: '三',
      A4: '甲',
      B4: 1,
      C4: 2,
      D4: 3,
    });
    expect(paragraphsOf(draft)).toEqual(['收入表', '编制单位：某局', '单位：万元']);
  });

  test('does not show what it hides, and tells of it', async () => {
    const sheet = sheetOf(
      { A1: '项目', B1: '旧', C1: '数', A2: '甲', B2: 7, C2: 1, A3: '乙', B3: 8, C3: 9, A4: '丙', B4: 6, C4: 3 },
      [],
      {
        '!rows': [{}, {}, { hidden: true }],
        '!cols': [{}, { hidden: true }],
      },
    );
    const draft = await read(bookOf({ 表: sheet, 底稿: sheetOf({ A1: '草稿' }) }, 'xlsx', ['底稿']));
    expect(shape(draft)).toEqual([['项目', '数', '甲', '1', '丙', '3']]);
    expect(draft.source.marks.map(({ cell }) => cell)).toEqual(['A1', 'C1', 'A2', 'C2', 'A4', 'C4']);
    expect(draft.notices.map(({ code, text }) => [code, text])).toEqual([
      ['hidden rows', '表: B1 旧, B2 7, A3 乙, B3 8, C3 9, B4 6'],
      ['hidden sheet', '底稿'],
    ]);
  });

  test('does not show what lies under a merged cell', async () => {
    const [grid] = gridsOf(await readSheet({ A1: '项目', B1: '数', C1: '压住', A2: '甲', B2: 1, C2: 2 }, ['B1:C1']));
    expect(grid?.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['项目', 1],
      ['数', 2],
      ['甲', 1],
      ['1', 1],
      ['2', 1],
    ]);
  });
});

describe('a cell', () => {
  const notices = async (cell: Cells[string]): Promise<unknown[]> => {
    const draft = await readSheet({ A1: '项目', B1: '数', A2: '甲', B2: cell });
    const [notice] = draft.notices;
    const shown = gridsOf(draft)[0]?.cells[3]?.text;
    return [
      shown,
      notice?.code,
      notice?.text,
      draft.source.marks.find(({ start }) => start === notice?.place?.start)?.cell,
    ];
  };
  test.each([
    [{ t: 'n', v: 1878200, z: '0!.0,' }, ['187.8', 'stored otherwise', '1878200', 'B2']],
    [{ t: 'n', v: 12029501.84, z: '#,##0.00,' }, ['12,029.50', 'stored otherwise', '12029501.84', 'B2']],
    [{ t: 'n', v: -3, z: '0.00;0.00' }, ['3.00', 'stored otherwise', '-3', 'B2']],
    [{ t: 's', v: '2,050.34' }, ['2,050.34', 'stored otherwise', '2,050.34', 'B2']],
    [{ t: 'n', f: 'SUM(B3:B9)' }, ['', 'formula without value', '=SUM(B3:B9)', 'B2']],
    [{ t: 'n', v: 422.785, z: '0.00' }, ['422.79', undefined, undefined, undefined]],
    [{ t: 'n', v: 0.511, z: '0%' }, ['51%', undefined, undefined, undefined]],
    [{ t: 'n', v: 0, z: '0.00;-0.00;"-"' }, ['-', undefined, undefined, undefined]],
    [{ t: 'n', v: 45000, z: 'yyyy"年"m"月"' }, ['2023年3月', undefined, undefined, undefined]],
    [{ t: 'n', v: 215.43999999999997 }, ['215.44', undefined, undefined, undefined]],
    [{ t: 's', v: '2040250' }, ['2040250', undefined, undefined, undefined]],
    [{ t: 'n', v: 3, f: '1+2', z: '0.0' }, ['3.0', undefined, undefined, undefined]],
  ] as const)('%j', async (cell, expected) => {
    expect(await notices(cell)).toEqual(expected);
  });

  test('keeps how far it is set in, by blanks or by its style', async () => {
    const bytes = bookOf({
      表: sheetOf({ A1: '项目', B1: '数', A2: '　甲', B2: 1, A3: { t: 's', v: '乙', z: '@' }, B3: 2 }),
    });
    const styled = changed(bytes, 'xl/styles.xml', (xml) =>
      xml.replace(/(<xf numFmtId="49"[^>]*)\/>/, '$1><alignment indent="2"/></xf>'),
    );
    const [grid] = gridsOf(await read(styled));
    expect(grid?.cells.map(({ text, indent }) => [text, indent])).toEqual([
      ['项目', 0],
      ['数', 0],
      ['甲', 1],
      ['1', 0],
      ['乙', 2],
      ['2', 0],
    ]);
  });
});

test('an OpenDocument keeps the blanks before a label, and what it hides hidden', async () => {
  const bytes = bookOf(
    {
      表: sheetOf({ A1: '项目', B1: '数', A2: '　甲', B2: 1, A3: '乙', B3: 2, A4: '  丙', B4: 3 }),
      底稿: sheetOf({ A1: '草稿' }),
    },
    'ods',
  );
  const hidden = changed(bytes, 'content.xml', (xml) => {
    let row = 0;
    return xml.replace(/<table:table-row\b/g, (tag) => {
      row += 1;
      return row === 3 ? `${tag} table:visibility="collapse"` : tag;
    });
  });
  const draft = await read(hidden);
  expect(gridsOf(draft)[0]?.cells.map(({ text, indent }) => [text, indent])).toEqual([
    ['项目', 0],
    ['数', 0],
    ['甲', 1],
    ['1', 0],
    ['丙', 1],
    ['3', 0],
  ]);
  expect(draft.notices.map(({ code, text }) => [code, text])).toEqual([['hidden rows', '表: A3 乙, B3 2']]);
});

function changed(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [name]: strToU8(change(new TextDecoder().decode(files[name]))) });
}

describe('a sheet that is formatted down to the last row of Excel', () => {
  const small = (type: 'xlsx' | 'biff8' | 'ods'): Uint8Array =>
    bookOf({ 表: sheetOf({ A1: '项目', B1: '数', A2: '甲', B2: 1 }) }, type);
  const rest =
    '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

  test.each([
    ['ods', withinPart(small('ods'), 'content.xml', '</table:table>', rest)],
    [
      'xlsx',
      withinPart(small('xlsx'), 'xl/worksheets/sheet1.xml', '</sheetData>', '<row><c s="0"/></row>'.repeat(1_048_574)),
    ],
    ['xls', withRecords(small('biff8'), blankRecords(20_000))],
  ])('is read for what it holds: %s', async (_, bytes) => {
    expect(gridsOf(await read(bytes)).map(({ rows, columns }) => [rows, columns])).toEqual([[2, 2]]);
  });
});

describe('a file that is no good', () => {
  const good = (type: 'xlsx' | 'biff8' | 'ods' | 'xlml'): Uint8Array =>
    bookOf({ 表: sheetOf({ A1: '项目', B1: '数', A2: '甲', B2: 1 }) }, type);
  const problem = async (bytes: Uint8Array): Promise<string | undefined> => {
    const reading = await readWorkbook('x', bytes);
    return reading.ok ? undefined : reading.problem.code;
  };

  test.each(['xlsx', 'biff8', 'ods', 'xlml'] as const)('half a file of kind %s', async (type) => {
    for (const part of [0.3, 0.5, 0.9]) {
      expect(await problem(good(type).subarray(0, Math.floor(good(type).length * part)))).toBe('damaged');
    }
  });

  test('a bomb, also one that lies about its size', async () => {
    const sheet = 'xl/sharedStrings.xml';
    const zeros = new Uint8Array(2 ** 20);
    const files = { ...unzipSync(good('xlsx')), [sheet]: zeros };
    for (const stated of [1000, 200 * 2 ** 20]) {
      const bytes = zipSync(files);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at + 46 < bytes.length; at += 1) {
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + sheet.length));
        if (view.getUint32(at, true) === 0x02014b50 && name === sheet) view.setUint32(at + 24, stated, true);
      }
      expect(await problem(bytes)).toBe('too large');
    }
  });

  test('cells repeated without end', async () => {
    const repeated = changed(good('ods'), 'content.xml', (xml) =>
      xml.replace('<table:table-row', '<table:table-row table:number-rows-repeated="1048576"'),
    );
    expect(await problem(repeated)).toBe('too large');
  });

  test('tables of one sheet after another that have more cells than may be together', async () => {
    const rows = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`A${i + 1}`, `${i}`]));
    const wide = sheetOf({ ...rows, ALL1: '合计' });
    expect(await problem(bookOf({ 一: wide }))).toBeUndefined();
    expect(await problem(bookOf({ 一: wide, 二: wide, 三: wide }))).toBe('too large');
  });

  test('a password', async () => {
    const locked = zipSync({
      ...unzipSync(good('ods')),
      'META-INF/manifest.xml': strToU8('<m><manifest:encryption-data/></m>'),
    });
    expect(await problem(locked)).toBe('encrypted');
  });

  test('nothing in it', async () => {
    expect(await problem(bookOf({ 表: { '!ref': 'A1' } }))).toBe('empty');
  });
});

test('tables below each other on a sheet are parted by their numbers', async () => {
  const { blocks } = await readSheet({
    ...{ A1: '公开01表', A2: '支出分类（政府预算）', A4: '项目', B4: '合计', C4: '其中', A5: '一', B5: 1, C5: 1 },
    ...{ A7: '公开02表', A8: '支出分类（部门预算）', A10: '项目', B10: '合计', C10: '其中', A11: '二', B11: 2, C11: 2 },
  });
  expect(blocks.map((block) => (block.kind === 'grid' ? block.rows : block.text))).toEqual([
    ...['公开01表', '支出分类（政府预算）', 2],
    ...['公开02表', '支出分类（部门预算）', 2],
  ]);
});

const TEMPLATES = [
  '../shared/samples/shanghai-template-department.xlsx',
  '../shared/samples/shanghai-template-unit.xls',
];

describe.each(TEMPLATES)('%s', (path) => {
  test.skipIf(!existsSync(path))(
    'has nine tables under their titles and units (skipped where it is absent)',
    async () => {
      const { blocks } = await read(readFileSync(path));
      const tables = blocks.flatMap((block, i) => (block.kind === 'grid' ? [i] : []));
      expect(tables).toHaveLength(9);
      for (const i of tables) {
        const above = blocks.slice(i - 3, i).map((block) => (block.kind === 'paragraph' ? block.text : ''));
        expect(above).toEqual([
          expect.stringMatching(/表$/),
          expect.stringMatching(/^编制/),
          expect.stringMatching(/^单位[:：](?:万元|元)$/),
        ]);
      }
    },
  );
});
