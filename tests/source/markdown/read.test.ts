import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/source/draft.js';
import { readMarkdown } from '../../../src/source/markdown/read.js';
import { htmlTable } from '../html/write-html.js';
import {
  cellsOf,
  draftOf,
  gridsOf,
  isDecimal,
  paragraphsOf,
  type SeedTable,
  seedBudget,
  seedTables,
} from '../text/seed.js';

async function read(text: string): Promise<Draft> {
  return draftOf(await readMarkdown('draft.md', new TextEncoder().encode(text)));
}

function bars({ rows, columns, cells }: SeedTable): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const texts = Array.from({ length: columns }, (_, column) => {
      return (cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '').replaceAll('*', '\\*');
    });
    return `| ${texts.join(' | ')} |`;
  });
  return [...lines.slice(0, 1), `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

const narrative = (): string[] =>
  seedBudget().sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs].map(({ text }) => text));
const around = (tables: readonly SeedTable[]): string[] =>
  tables.flatMap(({ title, unit, notes }) => [title, unit, ...notes]);

test('the seed as Markdown comes back whole', async () => {
  const tables = seedTables();
  const text = [
    ...narrative(),
    ...tables.flatMap((table) => [`## ${table.title}`, table.unit, bars(table), ...table.notes]),
  ].join('\n\n');
  const draft = await read(text);
  expect(gridsOf(draft).map(cellsOf)).toEqual(tables.map(({ cells }) => cells));
  expect(paragraphsOf(draft)).toEqual([...narrative(), ...around(tables)]);
  const figures = gridsOf(draft)
    .flatMap(({ cells }) => cells)
    .filter((cell) => isDecimal(cell.text));
  expect(figures).toHaveLength(252);
  for (const { place, text: printed } of figures) expect(text.slice(place.start, place.end)).toBe(printed);
});

test('the seed with tables of HTML in Markdown comes back whole', async () => {
  const tables = seedTables();
  const text = tables.flatMap((table) => [
    `## ${table.title}`,
    table.unit,
    htmlTable(table).replaceAll('\n', '\n\n'),
    ...table.notes,
  ]);
  const draft = await read(text.join('\n\n'));
  expect(gridsOf(draft).map(cellsOf)).toEqual(tables.map(({ cells }) => cells));
  expect(paragraphsOf(draft)).toEqual(around(tables));
});

describe('a paragraph', () => {
  test.each([
    ['**一、单位概况**', ['一、单位概况']],
    ['3. 甲\n4. 乙', ['3. 甲', '4. 乙']],
    ['1\\. 甲', ['1. 甲']],
    ['*单位*：万元', ['*单位*：万元']],
    [
      '按照综合预算的原则，本中心所有的收入和\n支出均纳入管理。',
      ['按照综合预算的原则，本中心所有的收入和支出均纳入管理。'],
    ],
    ['**某中心\n2024 年单位预算**', ['某中心', '2024 年单位预算']],
    ['    一、概况\n    二、说明', ['一、概况', '二、说明']],
    ['> 引文\n\n---\n\n[三公](x)经费&nbsp;0.20 万元', ['引文', '三公经费\u00a00.20 万元']],
    ['- 甲\n  - 乙\n\n    丙', ['甲', '乙', '丙']],
  ])('%j', async (text, expected) => {
    expect(paragraphsOf(await read(text))).toEqual(expected);
  });
});

test('cells keep their marks, breaks and places', async () => {
  const text = '| 项目 | **数** |\n|---|---|\n| 　公务<br>接待 | ** |\n| a\\|b |\n';
  const cells = gridsOf(await read(text))[0]?.cells ?? [];
  expect(cells.map((cell) => [cell.text, cell.indent, text.slice(cell.place.start, cell.place.end)])).toEqual([
    ['项目', 0, '项目'],
    ['数', 0, '数'],
    ['公务接待', 1, '公务<br>接待'],
    ['**', 0, '**'],
    ['a|b', 0, 'a\\|b'],
    ['', 0, ''],
  ]);
});

test('tables of tabs are read too, and pictures are told', async () => {
  expect(gridsOf(await read('# 表\n\n项目\t数\n甲\t1\n乙\t2\n'))).toHaveLength(1);
  expect((await read('![表一](t.png)\n\n文')).notices).toMatchObject([{ code: 'picture', text: '表一' }]);
});

test('nothing to read', async () => {
  expect(await readMarkdown('x', new Uint8Array())).toMatchObject({ problem: { code: 'empty' } });
});
