import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { SeedDocument } from './seed-document.js';
import { isMoney, type Sheet, sheetsOf } from './sheets.js';

/** The document as a workbook of this type. */
export function writeWorkbook(document: SeedDocument, bookType: BookType): Uint8Array {
  const sheets = sheetsOf(document);
  const book = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)])),
  };
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true, bookSST: true }));
}

function worksheet({ rows, columns, cells }: Sheet): WorkSheet {
  const filled = cells
    .filter(({ text }) => text !== '')
    .map(({ row, column, text }): [string, CellObject] => [
      utils.encode_cell({ r: row, c: column }),
      isMoney(text) ? { t: 'n', v: Number(text), z: '0.00' } : { t: 's', v: text },
    ]);
  return {
    ...Object.fromEntries(filled),
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: columns - 1 } }),
    '!merges': cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        s: { r: row, c: column },
        e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
      })),
  };
}
