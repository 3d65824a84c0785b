import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { loadDraft } from '../../src/draft.js';
import type { Budget } from '../../src/model/budget.js';
import { loadBudget } from '../../src/model/load.js';
import { printBudget } from '../../src/model/print.js';
import { type Location, locator } from '../../src/report/locate.js';
import type { Finding } from '../../src/rules/rule.js';
import { byChromium, byOffice, hasChromium, hasOffice } from './converted.js';
import { inGbk } from './gbk.js';
import { documentOf, SEED, tablesOf } from './seed-document.js';
import { writeDocx } from './write-docx.js';
import { writeHtml, writeHtmlWorkbook } from './write-html.js';
import { writeMarkdown } from './write-markdown.js';
import { writeOpenDocument } from './write-open-document.js';
import { writeText } from './write-text.js';
import { writeWorkbook } from './write-workbook.js';

const encoded = seedBudget();
const document = documentOf(encoded);
const expected = checkBudget(encoded);

/** What a person is told of where something stands, beside line and column. */
type Place = 'page' | 'sheet' | 'paragraph' | 'line';

const written: Readonly<Record<string, () => Uint8Array | string>> = {
  'draft.docx': () => writeDocx(document),
  'draft.xlsx': () => writeWorkbook(document, 'xlsx'),
  'draft.xls': () => writeWorkbook(document, 'biff8'),
  'draft.ods': () => writeWorkbook(document, 'ods'),
  'draft.fods': () => writeOpenDocument(document),
  'xml-2003.xls': () => writeWorkbook(document, 'xlml'),
  'page-in-gbk.xls': () => inGbk(writeHtmlWorkbook(document)),
  'draft.html': () => writeHtml(document),
  'draft.md': () => writeMarkdown(document, { headings: 'paths' }),
  'rows-of-headings.md': () => writeMarkdown(document, { headings: 'rows' }),
  'draft.txt': () => writeText(document),
  'cut-by-pages.txt': () => writeText(document, { rowsPerPage: 20 }),
};
const placeIn = (name: string): Place =>
  /\.pdf$/.test(name)
    ? 'page'
    : /page-in-gbk|\.(?:html|md|txt)$/.test(name)
      ? 'line'
      : /\.docx?$/.test(name)
        ? 'paragraph'
        : 'sheet';

describe('the seed, whatever its format', () => {
  test('has 1,048 cells, 252 of them amounts', () => {
    const cells = tablesOf(document).flatMap((table) => table.cells);
    expect(cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0)).toBe(1048);
    expect(cells.filter(({ text }) => /^\d+\.\d\d$/.test(text))).toHaveLength(252);
  });

  test.each(Object.keys(written))('%s comes back as printed, with the same findings', async (name) => {
    await comesBack(name, bytesOf(written[name]?.() ?? ''));
  });
});

describe(`the seed as LibreOffice writes it${hasOffice ? '' : ' (skipped: LibreOffice is not installed)'}`, () => {
  const files = new Map<string, Uint8Array>();
  beforeAll(() => {
    if (!hasOffice) return;
    const take = (to: string, from: Readonly<Record<string, Uint8Array | string>>): void => {
      for (const [name, bytes] of Object.entries(byOffice(from, to))) files.set(name.replace(/\w+$/, to), bytes);
    };
    take('doc', { 'draft.docx': writeDocx(document) });
    take('xls', { 'draft.xlsx': writeWorkbook(document, 'xlsx') });
    take('ods', { 'draft.xlsx': writeWorkbook(document, 'xlsx') });
    take('pdf', {
      'portrait-with-headings-again.docx': writeDocx(document, { portrait: true, repeatHeadings: true }),
      'wide-sheets-cut-into-page-columns.fods': writeOpenDocument(document),
    });
  }, 300_000);

  test
    .skipIf(!hasOffice)
    .each([
      'draft.doc',
      'draft.xls',
      'draft.ods',
      'portrait-with-headings-again.pdf',
      'wide-sheets-cut-into-page-columns.pdf',
    ])('%s comes back as printed, with the same findings', async (name) => {
    await comesBack(name, files.get(name) ?? new Uint8Array());
  });
});

describe(`the seed as Chromium prints it${hasChromium ? '' : ' (skipped: Chromium is not installed)'}`, () => {
  let files: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    if (!hasChromium) return;
    files = await byChromium({
      'portrait.pdf': writeHtml(document, { portrait: true }),
      'landscape-with-headings-again.pdf': writeHtml(document, { repeatHeadings: true }),
    });
  }, 120_000);

  test.skipIf(!hasChromium).each(['portrait.pdf', 'landscape-with-headings-again.pdf'])(
    '%s comes back as printed, with the same findings',
    async (name) => {
      await comesBack(name, files[name] ?? new Uint8Array());
    },
  );
});

async function comesBack(name: string, bytes: Uint8Array): Promise<void> {
  const loading = await loadDraft({ path: name, bytes });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problem.args));
  const { budget, source, left } = loading;
  // A page does not say where a blank was typed: its text is set.
  const printed = (text: string): string => (name.endsWith('.pdf') ? text.replaceAll(/(?<=\S) +/g, '') : text);

  // Of its owner a draft says less than a person who encodes it knows: the kind of unit, and who stands above it.
  expect(printed(printBudget({ ...budget, unit: encoded.unit }))).toBe(printed(printBudget(encoded)));
  expect(budget.unit).toMatchObject({ name: { text: encoded.unit.name.text }, code: { text: '306004' } });
  expect(left).toEqual([]);

  const checked = checkBudget(budget);
  expect(checked.verdict).toBe(expected.verdict);
  expect(checked.findings.map(told)).toEqual(expected.findings.map(told));

  const locate = locator(source);
  const spots = checked.findings.flatMap((finding) => finding.spots);
  expect(spots.filter(({ text, place }) => source.text.slice(place.start, place.end) !== text)).toEqual([]);
  expect(spots.map(locate).filter((location) => !isPlaced(location, placeIn(name)))).toEqual([]);
}

function told({ rule, severity, spots }: Finding): string {
  const where = spots.map(({ address, text }) => `${address} ${text.replaceAll(' ', '')}`);
  return `${severity} ${rule}: ${where.join('; ')}`;
}

function isPlaced({ line, page, sheet, cell, table, paragraph }: Location, place: Place): boolean {
  if (place === 'line') return line > 0 && page === undefined && sheet === undefined;
  if (place === 'page') return page !== undefined && page > 0;
  if (place === 'sheet') return sheet !== undefined && /^[A-Z]+\d+(?::[A-Z]+\d+)?$/.test(cell ?? '');
  return paragraph !== undefined || (table !== undefined && /^\(\d+,\d+\)$/.test(cell ?? ''));
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function seedBudget(): Budget {
  const loading = loadBudget({ path: SEED, text: readFileSync(SEED, 'utf8') });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.budget;
}
