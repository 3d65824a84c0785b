import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/source/docx/read.js';
import type { DraftProblem } from '../../../src/source/draft.js';
import { seedDocument } from '../../drafts/seed-document.js';
import { docxFile, writeDocx } from '../../drafts/write-docx.js';
import { p, r, tbl, tc, tr } from './read.js';

const MEGABYTE = 1024 * 1024;

async function problemOf(bytes: Uint8Array): Promise<DraftProblem | null> {
  const reading = await readDocx('a.docx', bytes);
  return reading.ok ? null : reading.problem;
}

/** Writes a number over the sizes that a zip declares for its largest part. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > MEGABYTE)
      view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe('bad input', () => {
  test.each<readonly [string, Uint8Array, DraftProblem['code']]>([
    ['nothing', new Uint8Array(), 'not this format'],
    ['a text', strToU8('2024 年单位预算'), 'not this format'],
    ['another office file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'not this format'],
    ['a document type', docxFile('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'damaged'],
    ['an entity', docxFile('', { 'word/document.xml': '<a>&b;</a>' }), 'damaged'],
    ['broken XML', docxFile('', { 'word/document.xml': '<a><b></a>' }), 'damaged'],
    ['XML cut off', docxFile('', { 'word/document.xml': '<w:document xmlns:w="x"><w:body>' }), 'damaged'],
    ['no paragraph', docxFile(''), 'empty'],
    ['only empty paragraphs', docxFile(p() + p()), 'empty'],
  ])('%s', async (_, bytes, code) => {
    expect((await problemOf(bytes))?.code).toBe(code);
  });

  test('a file cut off anywhere is damaged', async () => {
    const bytes = writeDocx(seedDocument());
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect((await problemOf(bytes.subarray(0, Math.floor(bytes.length * part))))?.code).toBe('damaged');
    }
  });

  test('bytes that changed are noticed', async () => {
    const bytes = Uint8Array.from(writeDocx(seedDocument()));
    const changed = bytes.length >> 1;
    bytes[changed] = (bytes[changed] ?? 0) ^ 0x55;
    expect((await problemOf(bytes))?.code).toBe('damaged');
  });

  test('an element deep in one another', async () => {
    const deep = 50_000;
    const body = '<w:sdt>'.repeat(deep) + p(r('甲')) + '</w:sdt>'.repeat(deep);
    expect((await problemOf(docxFile(body)))?.code).toBe('too large');
  });

  test('spans that lie', async () => {
    const wide = tbl(...Array.from({ length: 4000 }, (_, i) => tr(tc('', `<w:gridSpan w:val="${(i % 900) + 1}"/>`))));
    expect((await problemOf(docxFile(wide)))?.code).toBe('too large');
    expect(await problemOf(docxFile(tbl(tr(tc('a', '<w:gridSpan w:val="999999999"/>')))))).toBeNull();
  });
});

describe('bounds', () => {
  const memory = () => process.memoryUsage().rss;

  test('a zip bomb is refused by what it declares', async () => {
    const before = memory();
    const bomb = docxFile('', { 'word/document.xml': ' '.repeat(70 * MEGABYTE) });
    expect((await problemOf(bomb))?.code).toBe('too large');
    expect(memory() - before).toBeLessThan(400 * MEGABYTE);
  });

  test('a zip bomb that declares less is stopped there', async () => {
    const bomb = withSize(docxFile('', { 'word/document.xml': ' '.repeat(60 * MEGABYTE) }), 1000);
    const start = performance.now();
    expect((await problemOf(bomb))?.code).toBe('damaged');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a million empty paragraphs', async () => {
    const body = `${p(r('甲'))}${'<w:p/>'.repeat(500_000)}${'<w:p></w:p>\n'.repeat(500_000)}${p(r('乙'))}`;
    const file = docxFile(body);
    const [before, start] = [memory(), performance.now()];
    const reading = await readDocx('a.docx', file);
    expect(reading.ok ? reading.draft.source.text : reading.problem).toBe('甲\n乙\n');
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(memory() - before).toBeLessThan(300 * MEGABYTE);
  });

  test('more in one table than can be held', async () => {
    const file = docxFile(tbl(`<w:tr><w:tc>${'<w:p/>'.repeat(2_000_000)}</w:tc></w:tr>`));
    expect((await problemOf(file))?.code).toBe('too large');
  });
});
