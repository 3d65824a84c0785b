import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
import type { DraftProblem, DraftReader, Notice } from '../draft.js';
import { type Package, textOf, unpack } from './package.js';
import { readSheet, type Sheet } from './sheet.js';
import { type SheetStyles, sheetStyles } from './styles.js';
import { transcriptOf } from './transcript.js';

const OPTIONS: ParsingOptions = { type: 'array', dense: true, cellNF: true, cellHTML: false, cellStyles: true };

/** Reads workbooks as a person sees them: .xlsx, .xls in its several kinds, .ods and .fods. */
export const readWorkbook: DraftReader = async (path, bytes) => {
  const unpacked = isZip(bytes) ? await unpack(bytes) : null;
  if (unpacked !== null && !unpacked.ok) return unpacked;
  const file = unpacked === null ? null : unpacked.package;
  const problem = file === null ? wholeness(bytes) : tooMuchRepeated(file);
  if (problem !== null) return { ok: false, problem };
  try {
    const workbook = read(file?.bytes ?? bytes, OPTIONS);
    const { sheets, notices } = sheetsOf(workbook, file === null ? () => new Map() : sheetStyles(file));
    const { text, marks, blocks, notices: told } = transcriptOf(sheets);
    if (blocks.length === 0) return { ok: false, problem: { code: 'empty', detail: '' } };
    return {
      ok: true,
      draft: { source: { path, text, marks }, blocks, notices: [...notices, ...told, ...objectsOf(file)] },
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
};

function sheetsOf(workbook: WorkBook, styles: (sheet: string) => SheetStyles): { sheets: Sheet[]; notices: Notice[] } {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  const notices: Notice[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const worksheet = workbook.Sheets[name];
    if (worksheet === undefined) return;
    const sheet = readSheet(worksheet, { name, styles: styles(name), date1904 });
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      if (sheet.cells.length > 0) notices.push({ code: 'hidden sheet', text: name, place: null });
      return;
    }
    sheets.push(sheet);
    if (sheet.hidden.length > 0)
      notices.push({ code: 'hidden rows', text: `${name}: ${sheet.hidden.join(', ')}`, place: null });
  });
  return { sheets, notices };
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** A file that was cut off is read by SheetJS as far as it goes, without a word. */
function wholeness(bytes: Uint8Array): DraftProblem | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (start.startsWith('\xd0\xcf\x11\xe0')) return null;
  const end = new TextDecoder('latin1').decode(bytes.subarray(-512)).replaceAll('\0', '');
  return /<\/(?:\w+:)?(?:Workbook|document)>\s*$/.test(end) ? null : { code: 'damaged', detail: 'end of document' };
}

/** A cell that is filled once and repeated without end. */
function tooMuchRepeated({ parts }: Package): DraftProblem | null {
  const content = textOf(parts, 'content.xml');
  const rows = /<table:table-row\b[^>]*number-rows-repeated="\d{4,}"[^>]*[^/]>(?:(?!<\/table:table-row>).)*<text:p/s;
  const cells = /<table:table-cell\b[^>]*number-columns-repeated="\d{4,}"[^>]*[^/]>\s*<text:p/;
  return rows.test(content) || cells.test(content) ? { code: 'too large', detail: 'repeated cells' } : null;
}

function objectsOf(file: Package | null): Notice[] {
  const names = file?.names ?? [];
  const pictures = names.filter((name) => /^(?:xl\/media|Pictures)\/./.test(name));
  const objects = names.filter((name) => /^xl\/embeddings\/./.test(name));
  return [
    ...pictures.map((name): Notice => ({ code: 'picture', text: name, place: null })),
    ...objects.map((name): Notice => ({ code: 'embedded object', text: name, place: null })),
  ];
}

function problemOf(error: unknown): DraftProblem {
  const detail = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(detail)) return { code: 'encrypted', detail };
  return { code: error instanceof RangeError ? 'too large' : 'damaged', detail };
}
