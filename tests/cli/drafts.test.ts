import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inGbk } from '../drafts/gbk.js';
import { type SeedDocument, seedDocument } from '../drafts/seed-document.js';
import { writeDocx } from '../drafts/write-docx.js';
import { writeHtml } from '../drafts/write-html.js';
import { writeMarkdown } from '../drafts/write-markdown.js';
import { writeOpenDocument } from '../drafts/write-open-document.js';
import { writeWorkbook } from '../drafts/write-workbook.js';
import {
  blankRecords,
  container,
  emptyPages,
  laughing,
  laughingText,
  lockedBook,
  lockedOpenDocument,
  lockedPdf,
  lockedWord,
  SEALED,
  swollen,
  within,
  withinPart,
  withRecords,
} from './bad-drafts.js';
import { gouji } from './world.js';

const seed = seedDocument();
const word = writeDocx(seed);
const workbook = writeWorkbook(seed, 'xlsx');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-drafts-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function put(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a draft that cannot be checked', () => {
  const half = (bytes: Uint8Array | string): Uint8Array => {
    const whole = typeof bytes === 'string' ? strToU8(bytes) : bytes;
    return whole.subarray(0, Math.floor(whole.length * 0.6));
  };
  const old = (type: 'biff8' | 'xlml' | 'ods' | 'fods'): Uint8Array => writeWorkbook(seed, type);
  const sheet = 'xl/worksheets/sheet1.xml';
  it.each<[string, string, () => Uint8Array | string, string]>([
    ['half a Word file', 'half.docx', () => half(word), '已损坏或不完整'],
    ['half a workbook', 'half.xlsx', () => half(workbook), '已损坏或不完整'],
    ['half an old workbook', 'half.xls', () => half(old('biff8')), '已损坏或不完整'],
    ['half a workbook of XML', 'half.xml.xls', () => half(old('xlml')), '已损坏或不完整'],
    ['half a workbook that is a page', 'half.html.xls', () => half(writeHtml(seed)), '已损坏或不完整'],
    ['half an OpenDocument', 'half.ods', () => half(old('ods')), '已损坏或不完整'],
    ['half a flat OpenDocument', 'half.fods', () => half(writeOpenDocument(seed)), '已损坏或不完整'],
    ['half a page', 'half.html', () => half(writeHtml(seed)), '已损坏或不完整'],
    ['half a PDF', 'half.pdf', () => half(emptyPages(50)), '已损坏或不完整'],
    ['a PDF of 5,000 empty pages', 'pages.pdf', () => emptyPages(5000), '文件是空的'],
    ['a text that is called .doc', 'text.doc', () => '这是一个文本文件，不是 Word 文件。\n', '没有找到预算'],
    ['a text that is called .xls', 'text.xls', () => '这是一个文本文件，不是工作簿。\n', '没有找到预算'],
    ['nothing', 'empty.docx', () => '', '文件是空的'],
    ['entities in a Word file', 'laughs.docx', () => laughing(word, 'word/document.xml', '</w:t>'), '已损坏'],
    ['entities in a workbook', 'laughs.xlsx', () => laughing(workbook, 'xl/sharedStrings.xml', '</t>'), '已损坏'],
    ['entities in an OpenDocument', 'laughs.ods', () => laughing(old('ods'), 'content.xml', '</text:p>'), '已损坏'],
    ['entities in a flat one', 'laughs.fods', () => laughingText(writeOpenDocument(seed), '</text:p>'), '已损坏'],
    ['entities in a workbook of XML', 'laughs.xls', () => laughingText(textOf(old('xlml')), '</Data>'), '已损坏'],
    ['a Word file with a password', 'locked.docx', () => container(SEALED), '设了密码'],
    ['a workbook with a password', 'locked.xlsx', () => container(SEALED), '设了密码'],
    ['an old Word file with a password', 'locked.doc', () => container({ WordDocument: lockedWord() }), '设了密码'],
    ['an old workbook with a password', 'locked.xls', () => container({ Workbook: lockedBook() }), '设了密码'],
    ['an OpenDocument with a password', 'locked.ods', () => lockedOpenDocument(old('ods')), '设了密码'],
    ['a PDF with a password', 'locked.pdf', () => lockedPdf(), '设了密码'],
    ['a Word file that unpacks without end', 'bomb.docx', () => swollen(word, 'word/document.xml'), '文件太大'],
    ['a workbook that unpacks without end', 'bomb.xlsx', () => swollen(workbook, 'xl/sharedStrings.xml'), '文件太大'],
    ['an OpenDocument that unpacks without end', 'bomb.ods', () => swollen(old('ods'), 'content.xml'), '文件太大'],
    [
      'a filled cell without end',
      'filled.fods',
      () => within(writeOpenDocument(seed), '</table:table>', ENDLESS),
      '文件太大',
    ],
    [
      'a workbook of 10,000,000 blank cells',
      'cells.xlsx',
      () => withinPart(workbook, sheet, '</sheetData>', `<row>${'<c s="0"/>'.repeat(1000)}</row>`.repeat(10_000)),
      '文件太大',
    ],
    [
      'an old workbook of 10,000,000 blank cells',
      'cells.xls',
      () => withRecords(old('biff8'), blankRecords(39_063)),
      '文件太大',
    ],
    [
      'an OpenDocument of 10,000,000 blank cells',
      'cells.ods',
      () => withinPart(old('ods'), 'content.xml', '</table:table>', openRow(1000).repeat(10_000)),
      '文件太大',
    ],
    // Within 20 MB there is no room for more, written one by one.
    [
      'a flat OpenDocument of 900,000 blank cells',
      'cells.fods',
      () => within(writeOpenDocument(seed), '</table:table>', openRow(1000).repeat(900)),
      '文件太大',
    ],
    [
      'a workbook of XML of 2,000,000 blank cells',
      'cells.xml.xls',
      () => within(textOf(old('xlml')), '</Table>', `<Row>${'<Cell/>'.repeat(1000)}</Row>`.repeat(2000)),
      '文件太大',
    ],
    [
      'a page called .xls of 4,000,000 blank cells',
      'cells.html.xls',
      () => within(writeHtml(seed), '</table>', `<tr>${'<td>'.repeat(1000)}`.repeat(4000)),
      '文件太大',
    ],
    [
      'a Word file of 10,000,000 blank cells',
      'cells.docx',
      () => withinPart(word, 'word/document.xml', '</w:tbl>', `<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`.repeat(10_000)),
      '文件太大',
    ],
    ['a text of 10,000,000 tabs', 'cells.txt', () => `甲\t1\n${`${'\t'.repeat(1000)}\n`.repeat(10_000)}`, '文件太大'],
    ['bars of 10,000,000 cells', 'cells.md', () => `|甲|\n|-|\n${`${'|'.repeat(1000)}\n`.repeat(10_000)}`, '文件太大'],
  ])('%s: one message, exit 2, and the others are still checked', async (_, name, content, message) => {
    const good = await put('good.md', writeMarkdown(seed));
    const { status, stdout, stderr } = await gouji(['check', await put(name, content()), good, '--format', 'json']);
    const { files } = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(files.map((file: { verdict: string }) => file.verdict).toSorted()).toEqual(['rounding', 'unchecked']);
    const bad = files.find((file: { verdict: string }) => file.verdict === 'unchecked');
    expect(bad.findings.map((finding: { rule: string }) => finding.rule)).toEqual(['input']);
    expect(bad.findings[0].message).toContain(message);
    expect(stderr).toBe('');
  });

  it('is told apart from an encoded budget in GB18030, which is read', async () => {
    const path = await put('ansi.yaml', inGbk('勾稽: 1\n单位: {名称: 甲}\n年度: 2024\n'));
    const { status, stderr } = await gouji(['check', path]);
    expect(status).toBe(3);
    expect(stderr).toContain('GB18030');
  });
});

describe('a narrative and its tables in two files', () => {
  const TABLES: readonly string[] = ['title', 'caption', 'unit', 'note'];
  const only = (tables: boolean): SeedDocument => ({
    blocks: seed.blocks.filter((block) => (block.kind === 'table' || TABLES.includes(block.role)) === tables),
  });

  it('are one budget: the same verdict as in one file, and each finding in the file where it stands', async () => {
    const inputs = [
      await put('表.xlsx', writeWorkbook(only(true), 'xlsx')),
      await put('说明.docx', writeDocx(only(false))),
    ];
    const { status, stdout, stderr } = await gouji(['check', ...inputs, '--format', 'json']);
    const { files } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ verdict: 'rounding', coverage: { figures: 327, tied: 324 } });
    expect(files[0].findings.filter(({ severity }: { severity: string }) => severity === 'warning')).toHaveLength(10);
    const places = files[0].findings.flatMap((finding: { locations: readonly object[] }) => finding.locations);
    expect(places).toContainEqual(expect.objectContaining({ file: inputs[0], sheet: '表11' }));
    expect(places).toContainEqual(expect.objectContaining({ file: inputs[1], paragraph: expect.any(Number) }));
    expect(stderr).toContain('同一份预算');
  });

  it('are one budget also where the tables say no year: the narrative does', async () => {
    const tables = await put('表.txt', strToU8(TABLES_WITHOUT_YEAR));
    const text = await put('说明.txt', strToU8(NARRATIVE));
    expect((await gouji(['check', tables])).status).toBe(2);
    const { status, stdout } = await gouji(['check', tables, text, '--format', 'json']);
    const { files } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ year: 2026, unit: { name: '某市档案馆' } });
  });
});

describe('tables that say no year', () => {
  it('are of the year in the name of their file, which is told', async () => {
    const path = await put('某市档案馆2026年预算公开表（定稿）.txt', strToU8(TABLES_WITHOUT_YEAR));
    const { status, stdout } = await gouji(['check', path, '--format', 'json']);
    const [file] = JSON.parse(stdout).files;
    expect(status).toBe(0);
    expect(file).toMatchObject({ year: 2026, unit: { name: '某市档案馆' } });
    expect(file.findings).toContainEqual(
      expect.objectContaining({ rule: 'reading', severity: 'info', message: expect.stringContaining('按文件名') }),
    );
    expect((await gouji(['import', path])).stdout).toContain('\n年度: 2026\n');
  });

  it.each(['预算公开表.txt', '2025年和2026年预算表.txt', '预算表20260301.txt', '预算表2026-03-01.txt'])(
    'are refused where the name states no year or several: %s',
    async (name) => {
      expect((await gouji(['check', await put(name, strToU8(TABLES_WITHOUT_YEAR))])).status).toBe(2);
    },
  );

  it('are of the year that another file says, whatever their own is called', async () => {
    const tables = await put('2025年表.txt', strToU8(TABLES_WITHOUT_YEAR));
    const { stdout } = await gouji(['check', tables, await put('说明.txt', strToU8(NARRATIVE)), '--format', 'json']);
    expect(JSON.parse(stdout).files).toMatchObject([{ year: 2026 }]);
  });

  it('are of the year that their title says, with 年 or without', async () => {
    const path = await put('表.txt', strToU8(`某市档案馆2026部门预算公开表\n${TABLES_WITHOUT_YEAR}`));
    const { stdout } = await gouji(['check', path, '--format', 'json']);
    expect(JSON.parse(stdout).files).toMatchObject([{ year: 2026 }]);
  });
});

const TABLES_WITHOUT_YEAR = `支出总表
部门：某市档案馆
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
201\t一般公共服务支出\t10.00\t4.00\t6.00
\t合计\t10.00\t4.00\t6.00
`;
const NARRATIVE = `某市档案馆
2026年部门预算
目录
一、支出预算情况说明
一、支出预算情况说明
某市档案馆2026年支出预算11.00万元。
`;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const openRow = (cells: number): string => `<table:table-row>${'<table:table-cell/>'.repeat(cells)}</table:table-row>`;
const ENDLESS = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"><text:p>完</text:p></table:table-cell></table:table-row>`;

describe('a figure of a draft', () => {
  it('is shown with the cell in which a person finds it', async () => {
    const { stdout } = await gouji(['figures', await put('figures.docx', word), '支出总表/204/总计']);
    expect(stdout).toMatch(/figures\.docx {2}第 \d+ 个表格 第 \d+ 行第 3 列\n/);
  });
});
