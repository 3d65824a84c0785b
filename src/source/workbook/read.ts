import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
import { hasTooManyCells } from '../cells.js';
import type { DraftProblem, DraftReader, Notice } from '../draft.js';
import { withoutBlankCells } from './blank-cells.js';
import { type OpenSheet, openSheets } from './open-document.js';
import { type Package, textOf, unpack } from './package.js';
import { readSheet, type Sheet } from './sheet.js';
import { isWhole, repeatsWithoutEnd, wholeStream } from './soundness.js';
import { type SheetStyles, sheetStyles } from './styles.js';
import { transcriptOf } from './transcript.js';

const OPTIONS: ParsingOptions = { type: 'array', dense: true, cellNF: true, cellHTML: false, cellStyles: true };

/** How a cell of an OpenDocument, or of SpreadsheetML, begins. */
const CELL = /<(?:table:(?:covered-)?table-cell|(?:ss:)?Cell)\b/g;

/** Reads workbooks as a person sees them: .xlsx, .xls in its several kinds, .ods and .fods. */
export const readWorkbook: DraftReader = async (path, bytes) => {
  try {
    const unpacked = isZip(bytes) ? await unpack(bytes) : null;
    if (unpacked !== null && !unpacked.ok) return unpacked;
    const file = unpacked === null ? null : unpacked.package;
    const whole = file === null ? wholeBook(bytes) : file.bytes;
    if (whole === null) return { ok: false, problem: { code: 'damaged', detail: 'cut off' } };
    const markup = markupIn(file, bytes);
    if (hasTooManyCells(markup, CELL) || repeatsWithoutEnd(markup))
      return { ok: false, problem: { code: 'too large', detail: 'cells' } };
    const written = file?.parts.has('content.xml') ?? startsAsOpenDocument(bytes);
    const workbook = quietly(() => read(whole, { ...OPTIONS, cellText: written }));
    const { sheets, notices } = sheetsOf(workbook, asideOf(file), written);
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

/** What is no package, as it is to be read: the sheets of an .xls, or markup. Null where the end is missing. */
function wholeBook(bytes: Uint8Array): Uint8Array | null {
  if (!isCompound(bytes)) return isWhole(bytes) ? bytes : null;
  const stream = wholeStream(bytes);
  return stream === null ? null : withoutBlankCells(stream);
}

/** The library writes remarks on records that it does not know to the console, where a person could do nothing with them. */
function quietly<Result>(work: () => Result): Result {
  const { error, log, warn } = console;
  const silent = (): void => {};
  Object.assign(console, { error: silent, log: silent, warn: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, log, warn });
  }
}

/** What the library does not tell of a sheet, by its name. */
interface Aside {
  readonly styles: SheetStyles;
  readonly open: OpenSheet | undefined;
}

function asideOf(file: Package | null): (sheet: string) => Aside {
  if (file === null) return () => ({ styles: new Map(), open: undefined });
  if (file.parts.has('content.xml')) {
    const open = openSheets(textOf(file.parts, 'content.xml'));
    return (sheet) => ({ styles: open.get(sheet)?.styles ?? new Map(), open: open.get(sheet) });
  }
  const styles = sheetStyles(file);
  return (sheet) => ({ styles: styles(sheet), open: undefined });
}

function sheetsOf(
  workbook: WorkBook,
  aside: (sheet: string) => Aside,
  written: boolean,
): { sheets: Sheet[]; notices: Notice[] } {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  const notices: Notice[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const worksheet = workbook.Sheets[name];
    if (worksheet === undefined) return;
    const { styles, open } = aside(name);
    const whole =
      open === undefined ? worksheet : { ...worksheet, '!rows': [...open.rows], '!cols': [...open.columns] };
    const sheet = readSheet(whole, { name, styles, display: { date1904, written } });
    if (open?.hidden === true || (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      if (sheet.cells.length > 0) notices.push({ code: 'hidden sheet', text: name, place: null });
      return;
    }
    sheets.push(sheet);
    if (sheet.hidden.length > 0) {
      notices.push({ code: 'hidden rows', text: `${name}: ${sheet.hidden.join(', ')}`, place: null });
    }
  });
  return { sheets, notices };
}

/** The text in which cells of an OpenDocument or of SpreadsheetML stand; nothing of other workbooks. */
function markupIn(file: Package | null, bytes: Uint8Array): string {
  if (file !== null) return textOf(file.parts, 'content.xml');
  return isCompound(bytes) ? '' : new TextDecoder('latin1').decode(bytes);
}

function startsAsOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes('opendocument');
}

function isCompound([first, second]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf;
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
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
