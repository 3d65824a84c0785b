import { type CellObject, type Range, read, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Budget, Section, Table } from '../../src/model/budget.js';
import { documentOf, type SeedTable, tablesOf } from './seed-document.js';

/** The blank workbook that a place gives out, filled in as its clerks do: one table or chapter a sheet, in order. */
export function fillWorkbook(blank: Uint8Array, budget: Budget, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = read(blank, { type: 'array', cellNF: true });
  const tables = tablesOf(documentOf(budget));
  const chapters = chaptersOf(budget.sections);
  // Its properties are in a code page that the library reads but does not write.
  delete book.Props;
  delete book.Custprops;
  let [table, chapter] = [0, 0];
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] ?? {};
    const unit = cellOf(sheet, /^单位[:：]/);
    if (i === 0) fillLines(sheet, budget.cover);
    else if (i === 1) fillLines(sheet, [{ text: '目录' }, ...budget.contents]);
    else if (unit === null) fillChapter(sheet, chapters[chapter++] ?? []);
    else {
      fillTable(sheet, unit, budget.tables[table], tables[table]);
      table += 1;
    }
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: true }));
}

/** A chapter has no number: those that have one stand below it. */
function chaptersOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const chapters: Section[][] = [];
  for (const section of sections) {
    const below = chapters.at(-1);
    if (below && /^[一二三四五六七八九十]+、/.test(section.title.text)) below.push(section);
    else chapters.push([section]);
  }
  return chapters;
}

interface Line {
  readonly text: string;
}

function fillLines(sheet: WorkSheet, lines: readonly Line[]): void {
  clear(sheet, 0);
  lines.forEach(({ text }, row) => {
    put(sheet, row, 0, text);
  });
}

/** The title above one large cell, the paragraphs in it on lines of their own. */
function fillChapter(sheet: WorkSheet, sections: readonly Section[]): void {
  const [first, ...others] = sections;
  const below = others.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
  clear(sheet, 0);
  put(sheet, 0, 0, first?.title.text ?? '');
  put(sheet, 2, 0, [...(first?.paragraphs ?? []), ...below].map(({ text }) => text).join('\n'));
}

/** The headings stay as they were given out; the rows below them are the budget's, however many. */
function fillTable(sheet: WorkSheet, unit: Place, table: Table | undefined, laidOut: SeedTable | undefined): void {
  if (!table || !laidOut) throw new Error('more sheets than tables');
  const title = cellOf(sheet, /预算(?:总)?表$/);
  const caption = cellOf(sheet, /^编制/);
  if (!title || !caption) throw new Error(`no title or no caption: ${table.title.text}`);
  put(sheet, title.row, title.column, table.title.text);
  put(sheet, caption.row, caption.column, table.caption?.text ?? '');
  put(sheet, unit.row, unit.column, `单位：${table.unit}`);
  const headings = Math.min(...places(sheet).flatMap(({ row }) => (row > unit.row ? [row] : [])));
  const labels = (sheet['!merges'] ?? []).find(({ s }) => s.r === headings && s.c === 0)?.e.c ?? 0;
  const isTotal = /^合计$/;
  clear(sheet, headings + laidOut.headingRows);
  for (const { row, column, text } of laidOut.cells) {
    if (row < laidOut.headingRows) continue;
    put(sheet, headings + row, column, text);
    if (column === 0 && isTotal.test(text) && table.lanes.length === 1) merge(sheet, headings + row, labels);
  }
  table.notes.forEach(({ text }, i) => {
    put(sheet, headings + laidOut.rows + i, 0, text);
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function places(sheet: WorkSheet): readonly (Place & { readonly text: string })[] {
  return Object.entries(sheet).flatMap(([at, cell]: [string, CellObject]) => {
    if (at.startsWith('!') || cell.v === undefined || cell.v === '') return [];
    const { r: row, c: column } = utils.decode_cell(at);
    return [{ row, column, text: String(cell.v) }];
  });
}

const cellOf = (sheet: WorkSheet, words: RegExp): Place | null =>
  places(sheet).find(({ text }) => words.test(text.trim())) ?? null;

function clear(sheet: WorkSheet, from: number): void {
  for (const { row, column } of places(sheet)) {
    if (row >= from) delete sheet[utils.encode_cell({ r: row, c: column })];
  }
  sheet['!merges'] = (sheet['!merges'] ?? []).filter(({ s }) => s.r < from);
}

/** Money is typed as a number, displayed with commas and as many places as it is printed with. */
function put(sheet: WorkSheet, row: number, column: number, text: string): void {
  if (text === '') return;
  const decimals = /^-?[\d,]{4,}$/.test(text) ? '' : /^-?[\d,]+\.(\d+)$/.exec(text)?.[1]?.replaceAll(/\d/g, '0');
  const at = utils.encode_cell({ r: row, c: column });
  sheet[at] =
    decimals === undefined
      ? { t: 's', v: text }
      : { t: 'n', v: Number(text.replaceAll(',', '')), z: decimals === '' ? '#,##0' : `#,##0.${decimals}` };
  const range: Range = utils.decode_range(sheet['!ref'] ?? 'A1');
  range.e.r = Math.max(range.e.r, row);
  range.e.c = Math.max(range.e.c, column);
  sheet['!ref'] = utils.encode_range(range);
}

function merge(sheet: WorkSheet, row: number, last: number): void {
  if (last > 0) sheet['!merges'] = [...(sheet['!merges'] ?? []), { s: { r: row, c: 0 }, e: { r: row, c: last } }];
}
