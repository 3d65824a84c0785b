import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../src/source/read-draft.js';
import { type FileKind, sniff } from '../../../src/source/sniff.js';
import { bookOf, sheetOf } from '../workbook/write-workbook.js';

const sheet = { 表: sheetOf({ A1: '项目', B1: '数', A2: '甲', B2: 1 }) };
const gbk = (...bytes: number[]): Uint8Array => new Uint8Array([...strToU8('<table><tr><td>'), ...bytes]);

function compound(...names: string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(file, name, new Uint8Array(5000));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

function zip(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<x>${name}</x>`)])));
}

describe('the kind of a file', () => {
  test.each<[FileKind, Uint8Array]>([
    ['workbook', bookOf(sheet, 'xlsx')],
    ['workbook', bookOf(sheet, 'biff8')],
    ['workbook', bookOf(sheet, 'xlml')],
    ['workbook', bookOf(sheet, 'ods')],
    ['workbook', bookOf(sheet, 'fods')],
    ['workbook', bookOf(sheet, 'xlsx').subarray(0, 3000)],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 150)],
    ['presentation', zip('ppt/presentation.xml')],
    ['archive', zip('a.txt')],
    ['odt', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    ['doc', compound('/WordDocument', '/1Table')],
    ['doc', compound('/ObjectPool/_1/Workbook', '/WordDocument')],
    ['workbook', compound('/MBD1/WordDocument', '/Workbook')],
    ['encrypted', compound('/EncryptedPackage', '/EncryptionInfo')],
    ['pdf', strToU8('%PDF-1.7\n')],
    ['rtf', strToU8('{\\rtf1 x}')],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['html', strToU8('\n<!DOCTYPE html><html></html>')],
    ['html', strToU8('<%@ page %>\n<html></html>')],
    ['html', gbk(0xd2, 0xbb)],
    ['html', new Uint8Array([0xff, 0xfe, ...Buffer.from('<html><table>', 'utf16le')])],
    ['web archive', strToU8('MIME-Version: 1.0\n')],
    ['word xml', strToU8('<?xml version="1.0"?><w:wordDocument>')],
    ['budget', readFileSync('budgets/shangyu-2024.yaml')],
    ['budget', strToU8('单位: {名称: 某}\n年度: 2024\n')],
    ['text', strToU8('单位: 万元\n项目\t数\n')],
    ['text', strToU8(`${'一'.repeat(30000)}\n`)],
    ['empty', new Uint8Array()],
    ['unknown', new Uint8Array([0, 1, 2, 3])],
  ])('%s', (kind, bytes) => {
    expect(sniff('draft.doc', bytes)).toBe(kind);
  });

  test('of a text is Markdown by its name alone', () => {
    expect(sniff('a.md', strToU8('# 一'))).toBe('markdown');
    expect(sniff('a.md', strToU8('<table><tr><td>'))).toBe('markdown');
    expect(sniff('a.md', bookOf(sheet))).toBe('workbook');
  });
});

describe('a draft', () => {
  test.each([
    ['a.doc', bookOf(sheet)],
    ['a.xlsx', strToU8('<table><tr><td>项目<td>数<tr><td>甲<td>1</table>')],
    ['a.pdf', strToU8('项目\t数\n甲\t1\n')],
    ['a.md', strToU8('|项目|数|\n|-|-|\n|甲|1|\n')],
  ])('is read whatever its name says: %s', async (path, bytes) => {
    expect(await readDraft(path, bytes)).toMatchObject({
      ok: true,
      draft: { blocks: [{ kind: 'grid', rows: 2, columns: 2 }] },
    });
  });

  test.each([
    ['encrypted', '', compound('/EncryptedPackage')],
    ['scan', 'image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['not this format', 'rtf', strToU8('{\\rtf1 x}')],
    ['empty', '', new Uint8Array()],
  ])('that cannot be read: %s', async (code, detail, bytes) => {
    expect(await readDraft('x', bytes)).toEqual({ ok: false, problem: { code, detail } });
  });
});
