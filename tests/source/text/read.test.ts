import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft, GridBlock } from '../../../src/source/draft.js';
import { readText } from '../../../src/source/text/read.js';
import {
  areaOf,
  cellsOf,
  draftOf,
  gridsOf,
  isDecimal,
  paragraphsOf,
  type SeedTable,
  seedBudget,
  seedTables,
} from './seed.js';

/** The published text that budgets/shangyu-2024.yaml encodes; it is not part of this repository. */
const PUBLISHED = '../shared/samples/shangyu-2024.txt';

async function read(text: string): Promise<Draft> {
  return draftOf(await readText('draft.txt', new TextEncoder().encode(text)));
}

function tabbed({ rows, columns, cells }: Pick<SeedTable, 'rows' | 'columns' | 'cells'>): string[] {
  return Array.from({ length: rows }, (_, row) => {
    const texts = Array.from({ length: columns }, (_, column) => {
      return cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
    });
    return texts.join('\t');
  });
}

function expectPlaces({ source, blocks }: Draft): void {
  for (const block of blocks) {
    const printed = block.kind === 'paragraph' ? [block] : block.cells;
    for (const { text, place } of printed) {
      const found = source.text.slice(place.start, place.end);
      expect(found.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  }
}

describe.skipIf(!existsSync(PUBLISHED))(`the published text ${PUBLISHED} (skipped where that is absent)`, () => {
  const published = async (): Promise<Draft> => draftOf(await readText(PUBLISHED, readFileSync(PUBLISHED)));

  test('has every cell of the twelve tables in its row and column', async () => {
    const grids = gridsOf(await published());
    expect(grids).toHaveLength(12);
    expect(areaOf(grids)).toBe(1048);
    expect(grids.flatMap(({ cells }) => cells).filter(({ text }) => isDecimal(text))).toHaveLength(252);
    const tables = seedTables();
    grids.forEach((grid, i) => {
      const [table] = tables.slice(i);
      expect(grid.columns).toBe(table?.columns);
      expect(lanesOf(grid)).toEqual(lanesOf(table));
    });
  });

  test('has every paragraph whole', async () => {
    const { cover, contents, sections, tables } = seedBudget();
    const narrative = sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
    expect(paragraphsOf(await published())).toEqual([
      ...cover.map(({ text }) => text),
      '目录',
      ...[...contents, ...narrative].map(({ text }) => text),
      ...tables.flatMap(({ title, caption, unit, notes }) => {
        return [
          title.text,
          caption?.text,
          expect.stringMatching(`^单位[：:]${unit}$`),
          ...notes.map(({ text }) => text),
        ];
      }),
    ]);
  });

  test('has every place where it is printed', async () => expectPlaces(await published()));
});

/** Cells without the blanks of the layout; where two lanes stand side by side, each without its blank rows. */
function lanesOf(
  grid: (Pick<GridBlock, 'columns'> & { readonly cells: readonly SeedTable['cells'][number][] }) | undefined,
) {
  const rows = new Map<number, [string, number, number][]>();
  const twoLanes = grid?.cells[1]?.text.replace(/\s/g, '') === '支出';
  for (const { row, column, text, rowSpan, columnSpan } of grid?.cells ?? []) {
    const key = twoLanes && column >= 2 ? 1000 + row : row;
    const first = grid?.cells.find((cell) => cell.row === row && cell.column === (twoLanes && column >= 2 ? 2 : 0));
    if (twoLanes && first?.text === '') continue;
    rows.set(key, [...(rows.get(key) ?? []), [text.replace(/\s/g, ''), rowSpan, columnSpan]]);
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, cells]) => cells);
}

describe('a tabbed text', () => {
  test('gives the tables of the seed back, their merged headings found again', async () => {
    const tables = seedTables();
    const text = tables
      .map((table) => [table.title, table.unit, ...tabbed(table), ...table.notes].join('\n'))
      .join('\n\n');
    const draft = await read(text);
    expect(gridsOf(draft).map(cellsOf)).toEqual(tables.map(({ cells }) => cells));
    expect(paragraphsOf(draft)).toEqual(tables.flatMap(({ title, unit, notes }) => [title, unit, ...notes]));
    expectPlaces(draft);
  });

  test('goes on after the blank line of a page break, with tabs at line ends gone', async () => {
    const draft = await read('科目\t金额\t备注\n合计\t3.00\n\n甲\t1.00\t无\n乙\t2.00\n');
    expect(gridsOf(draft)).toHaveLength(1);
    expect(gridsOf(draft)[0]?.rows).toBe(4);
  });

  test('comes apart where a line stands between two tables, or where a blank one parts two widths', async () => {
    expect(gridsOf(await read('a\tb\n1\t2\n表二\na\tb\n1\t2'))).toHaveLength(2);
    expect(gridsOf(await read('a\tb\n1\t2\n\na\tb\tc\n1\t2\t3'))).toHaveLength(2);
  });

  test('keeps a field in quotation marks together', async () => {
    const [grid] = gridsOf(await read('项目\t"预算\n数"\n合计\t"1,234.56"\n"三公"经费\t2\n'));
    expect(grid?.cells.map(({ text }) => text)).toEqual(['项目', '预算数', '合计', '1,234.56', '"三公"经费', '2']);
  });

  test('keeps how far a label is set in', async () => {
    const [grid] = gridsOf(await read('项目\t数\n　一般公共预算\t1\n    基金\t2'));
    expect(grid?.cells.map(({ text, indent }) => [text, indent])).toEqual([
      ['项目', 0],
      ['数', 0],
      ['一般公共预算', 1],
      ['1', 0],
      ['基金', 2],
      ['2', 0],
    ]);
  });

  test('takes a table of contents with page numbers for paragraphs', async () => {
    const draft = await read('目录\n一、单位概况\t3\n二、情况说明\t12\n');
    expect(paragraphsOf(draft)).toEqual(['目录', '一、单位概况 3', '二、情况说明 12']);
  });
});

describe('a paragraph', () => {
  test.each([
    [
      '按照综合预算的原则，新居民服务中心所有的收入和\n\n支出均纳入管理。',
      ['按照综合预算的原则，新居民服务中心所有的收入和支出均纳入管理。'],
    ],
    [
      '主要用于新居民服务中心本级在职人员的工资福利、\n\n1. 其他',
      ['主要用于新居民服务中心本级在职人员的工资福利、', '1. 其他'],
    ],
    [
      '（四）关于绍兴市上虞区新居民服务中心 2024 年财政\n\n拨款收支预算情况的总体说明',
      ['（四）关于绍兴市上虞区新居民服务中心 2024 年财政拨款收支预算情况的总体说明'],
    ],
    [
      '（六）关于绍兴市上虞区新居民服务中心基本支出情况说明\n\n基本支出 232.97 万元，其中：',
      ['（六）关于绍兴市上虞区新居民服务中心基本支出情况说明', '基本支出 232.97 万元，其中：'],
    ],
    [
      '注：不含教学科研人员学术交流因公出国（境）费用\n\n2024 年单位政府性基金预算支出表',
      ['注：不含教学科研人员学术交流因公出国（境）费用', '2024 年单位政府性基金预算支出表'],
    ],
    ['单位：\n万元', ['单位：万元']],
    ['**某中心\n2024 年单位预算**', ['某中心', '2024 年单位预算']],
    [
      '比上年执行数增加的主要原因是，今年收支总预算为 422.\n79 万元。',
      ['比上年执行数增加的主要原因是，今年收支总预算为 422.79 万元。'],
    ],
  ])('%j', async (text, paragraphs) => {
    expect(paragraphsOf(await read(text))).toEqual(paragraphs);
  });
});

describe('the encoding of a text', () => {
  const words = '一、单位概况';
  const utf16 = (words: string, mark: number[]) => new Uint8Array([...mark, ...Buffer.from(words, 'utf16le')]);
  test.each([
    ['UTF-8', new TextEncoder().encode(words)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${words}`)],
    ['UTF-16', utf16(words, [0xff, 0xfe])],
    ['UTF-16 without a mark', utf16(`${words} 1 2 3\r\n`, [])],
    ['GB18030', new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xb5, 0xa5, 0xce, 0xbb, 0xb8, 0xc5, 0xbf, 0xf6])],
  ])('%s', async (_, bytes) => {
    const [first] = paragraphsOf(draftOf(await readText('draft.txt', bytes)));
    expect(first?.startsWith(words)).toBe(true);
  });

  test('neither text nor words', async () => {
    expect(await readText('x', new Uint8Array([0, 1, 2, 0xff]))).toMatchObject({
      problem: { code: 'not this format' },
    });
    expect(await readText('x', new Uint8Array())).toMatchObject({ problem: { code: 'empty' } });
  });
});
