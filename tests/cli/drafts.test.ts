import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from 'cfb';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inGbk } from '../drafts/gbk.js';
import { type SeedDocument, seedDocument } from '../drafts/seed-document.js';
import { writeDocx } from '../drafts/write-docx.js';
import { writeHtml } from '../drafts/write-html.js';
import { writeMarkdown } from '../drafts/write-markdown.js';
import { writeOpenDocument } from '../drafts/write-open-document.js';
import { writeWorkbook } from '../drafts/write-workbook.js';
import { gouji } from './world.js';

const seed = seedDocument();
const word = writeDocx(seed);
const workbook = writeWorkbook(seed, 'xlsx');
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

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
  it.each<[string, string, () => Uint8Array | string, string]>([
    ['half a Word file', 'half.docx', () => half(word), '已损坏或不完整'],
    ['half a workbook', 'half.xlsx', () => half(workbook), '已损坏或不完整'],
    ['half an old workbook', 'half.xls', () => half(writeWorkbook(seed, 'biff8')), '已损坏或不完整'],
    ['half an OpenDocument', 'half.ods', () => half(writeWorkbook(seed, 'ods')), '已损坏或不完整'],
    ['half a flat OpenDocument', 'half.fods', () => half(writeOpenDocument(seed)), '已损坏或不完整'],
    ['half a page', 'half.html', () => half(writeHtml(seed)), '已损坏或不完整'],
    ['half a PDF', 'half.pdf', () => half(emptyPages(50)), '已损坏或不完整'],
    ['a PDF of 5,000 empty pages', 'pages.pdf', () => emptyPages(5000), '文件是空的'],
    ['a text that is called .doc', 'text.doc', () => '这是一个文本文件，不是 Word 文件。\n', '没有找到预算'],
    ['nothing', 'empty.docx', () => '', '文件是空的'],
    ['entities in a Word file', 'laughs.docx', () => laughing(word, 'word/document.xml', '</w:t>'), '已损坏'],
    ['a Word file with a password', 'locked.docx', () => container(SEALED), '设了密码'],
    ['a workbook with a password', 'locked.xlsx', () => container(SEALED), '设了密码'],
    ['an old Word file with a password', 'locked.doc', () => container({ WordDocument: lockedWord() }), '设了密码'],
    ['an old workbook with a password', 'locked.xls', () => container({ Workbook: lockedBook() }), '设了密码'],
    ['an OpenDocument with a password', 'locked.ods', () => lockedOpenDocument(), '设了密码'],
    ['a PDF with a password', 'locked.pdf', () => lockedPdf(), '设了密码'],
    ['a Word file that unpacks without end', 'bomb.docx', () => swollen(word, 'word/document.xml'), '文件太大'],
    ['a workbook that unpacks without end', 'bomb.xlsx', () => swollen(workbook, 'xl/sharedStrings.xml'), '文件太大'],
    ['a workbook of cells without end', 'cells.fods', () => endlessCells(), '文件太大'],
    ['entities in a workbook', 'laughs.xlsx', () => laughing(workbook, 'xl/sharedStrings.xml', '</t>'), '已损坏'],
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

function emptyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    ...Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
  ].map((object, i) => `${i + 1} 0 obj${object}endobj\n`);
  const offsets: number[] = [];
  let start = 9;
  for (const object of objects) {
    offsets.push(start);
    start += object.length;
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return strToU8(
    `%PDF-1.4\n${objects.join('')}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** The package with entities defined in one of its parts, and used before this tag. */
function laughing(bytes: Uint8Array, name: string, tag: string): Uint8Array {
  const files = unzipSync(bytes);
  const text = new TextDecoder().decode(files[name]).replace(/^<\?xml.*?\?>\s*/s, '');
  return zipSync({ ...files, [name]: strToU8(LAUGHS + text.replace(tag, `&b;${tag}`)) });
}

/** What Office writes in place of the package where a password is asked for. */
const SEALED = { EncryptionInfo: new Uint8Array(2048), EncryptedPackage: new Uint8Array(8192) };

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) utils.cfb_add(made, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(write(made, { type: 'buffer' }));
}

/** The head of a file of Word 97, with the flag of a password. */
function lockedWord(): Uint8Array {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [
    [0, 0xa5ec],
    [2, 0xc1],
    [10, 0x0100],
  ] as const)
    view.setUint16(at, value, true);
  return bytes;
}

/** The stream of a workbook that begins (BOF) and asks for a password (FILEPASS, RC4). */
function lockedBook(): Uint8Array {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  [0x0809, 16, 0x0600, 0x0005].forEach((value, i) => {
    view.setUint16(2 * i, value, true);
  });
  [0x002f, 54, 1, 1, 1].forEach((value, i) => {
    view.setUint16(20 + 2 * i, value, true);
  });
  return bytes;
}

function lockedOpenDocument(): Uint8Array {
  const files = unzipSync(writeWorkbook(seed, 'ods'));
  return zipSync({ ...files, 'META-INF/manifest.xml': strToU8('<m><manifest:encryption-data/></m>') });
}

function lockedPdf(): Uint8Array {
  const keys = `/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>`;
  const encrypt = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4${keys}>>`;
  return strToU8(new TextDecoder().decode(emptyPages(1)).replace('/Root 1 0 R', `/Root 1 0 R${encrypt}`));
}

/** The package with 200 MB of nothing for one of its parts. */
function swollen(bytes: Uint8Array, name: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: [new Uint8Array(200 * 2 ** 20), { level: 1 }] });
}

function endlessCells(): string {
  const cell = '<table:table-cell table:number-columns-repeated="1000"/>';
  const end = '<table:table-cell office:value-type="string"><text:p>完</text:p></table:table-cell>';
  const rows = `<table:table-row table:number-rows-repeated="1048576">${cell}${end}</table:table-row>`;
  return writeOpenDocument(seed).replace('</table:table>', `${rows}</table:table>`);
}

describe('a figure of a draft', () => {
  it('is shown with the cell in which a person finds it', async () => {
    const { stdout } = await gouji(['figures', await put('figures.docx', word), '支出总表/204/总计']);
    expect(stdout).toMatch(/figures\.docx {2}第 \d+ 个表格 第 \d+ 行第 3 列\n/);
  });
});
