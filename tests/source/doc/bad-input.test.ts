import { utils, write } from 'cfb';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/source/doc/read.js';
import { westernText } from '../../../src/source/doc/western.js';
import { readDocx } from '../../../src/source/docx/read.js';
import { docxFile } from '../../drafts/write-docx.js';

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) utils.cfb_add(made, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(write(made, { type: 'buffer' }));
}

/** The head of a Word file: its version and flags. */
function head(version: number, flags: number): Uint8Array {
  const bytes = new Uint8Array(2048);
  new DataView(bytes.buffer).setUint16(0, 0xa5ec, true);
  new DataView(bytes.buffer).setUint16(2, version, true);
  new DataView(bytes.buffer).setUint16(10, flags, true);
  return bytes;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a .doc that is none', () => {
  test.each<readonly [string, Uint8Array]>([
    ['rtf', utf8('{\\rtf1\\ansi 422.79}')],
    ['html', utf8('\ufeff\r\n<html><body><table></table></body></html>')],
    ['a zip, docx perhaps', docxFile('')],
    ['pdf', utf8('%PDF-1.7')],
    ['xml', utf8('<?xml version="1.0"?><a/>')],
    ['Word XML 2003', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>')],
    ['mhtml', utf8('MIME-Version: 1.0')],
    ['text', utf8('2024 年单位预算\n收入 422.79 万元')],
    ['an empty file', new Uint8Array()],
    ['no Word file', Uint8Array.of(1, 2, 3)],
    ['xls', container({ Workbook: head(0, 0) })],
    ['a compound file', container({ Contents: head(0, 0) })],
    ['a version of Word before 97', container({ WordDocument: head(0x68, 0) })],
  ])('%s', async (kind, bytes) => {
    const reading = await readDoc('a.doc', bytes);
    expect(reading).toEqual({ ok: false, problem: { code: 'not this format', detail: kind } });
  });

  test('under a password, in either format', async () => {
    const old = container({ WordDocument: head(0xc1, 0x0100) });
    expect(await readDoc('a.doc', old)).toMatchObject({ problem: { code: 'encrypted' } });
    const packed = container({ EncryptedPackage: head(0, 0), EncryptionInfo: head(0, 0) });
    expect(await readDoc('a.doc', packed)).toMatchObject({ problem: { code: 'encrypted' } });
    expect(await readDocx('a.docx', packed)).toMatchObject({ problem: { code: 'encrypted' } });
  });

  test('a Word file without its tables', async () => {
    const bytes = container({ WordDocument: head(0xc1, 0) });
    expect(await readDoc('a.doc', bytes)).toMatchObject({ problem: { code: 'damaged' } });
    const empty = container({ WordDocument: head(0xc1, 0), '0Table': new Uint8Array(4096) });
    expect(await readDoc('a.doc', empty)).toMatchObject({ problem: { code: 'damaged' } });
  });

  test('a .doc is not read as .docx', async () => {
    const bytes = container({ WordDocument: head(0xc1, 0) });
    expect(await readDocx('a.docx', bytes)).toEqual({ ok: false, problem: { code: 'not this format', detail: 'doc' } });
  });

  test('quotes of one byte', () => {
    expect(westernText(Uint8Array.of(0x93, 0x31, 0x94, 0x96, 0x80, 0xa0))).toBe('“1”–€\u00a0');
  });
});
