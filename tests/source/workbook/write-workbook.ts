import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { isDecimal, type SeedTable } from '../text/seed.js';

/** Cells by A1: a number, a text, or a cell as the library has it. */
export type Cells = Readonly<Record<string, string | number | CellObject>>;

export function sheetOf(cells: Cells, merges: readonly string[] = [], others: Partial<WorkSheet> = {}): WorkSheet {
  const made = Object.entries(cells).map(([address, value]): [string, CellObject] => [address, cellOf(value)]);
  const places = Object.keys(cells).map((address) => utils.decode_cell(address));
  const end = { r: Math.max(...places.map(({ r }) => r)), c: Math.max(...places.map(({ c }) => c)) };
  const ref = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
  return {
    ...Object.fromEntries(made),
    '!ref': ref,
    '!merges': merges.map((range) => utils.decode_range(range)),
    ...others,
  };
}

function cellOf(value: string | number | CellObject): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value };
  return typeof value === 'string' ? { t: 's', v: value } : value;
}

export function bookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  type: BookType = 'xlsx',
  hidden: readonly string[] = [],
): Uint8Array {
  const names = Object.keys(sheets);
  const Sheets = names.map((name) => ({ name, Hidden: hidden.includes(name) ? (1 as const) : (0 as const) }));
  return new Uint8Array(
    write({ SheetNames: names, Sheets: { ...sheets }, Workbook: { Sheets } }, { type: 'buffer', bookType: type }),
  );
}

/** A table as a clerk has it on a sheet: title, caption, unit, headings, rows, notes. Money is a number with a format. */
export function tableSheet({ title, caption, unit, rows, columns, cells, notes }: SeedTable): WorkSheet {
  const top = 3;
  const at = (row: number, column: number): string => utils.encode_cell({ r: row, c: column });
  const filled = cells
    .filter(({ text }) => text !== '')
    .map(({ row, column, text }): [string, CellObject] => {
      const cell: CellObject = isDecimal(text) ? { t: 'n', v: Number(text), z: '0.00' } : { t: 's', v: text };
      return [at(top + row, column), cell];
    });
  const spans = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => {
      return `${at(top + row, column)}:${at(top + row + rowSpan - 1, column + columnSpan - 1)}`;
    });
  return sheetOf(
    {
      A1: title,
      A2: caption,
      [at(2, columns - 1)]: unit,
      ...Object.fromEntries(filled),
      ...Object.fromEntries(notes.map((note, i) => [at(top + rows + i, 0), note])),
    },
    [`A1:${at(0, columns - 1)}`, ...spans],
  );
}
