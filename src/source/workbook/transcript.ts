import { MOST_CELLS } from '../cells.js';
import type { Block, GridBlock, GridCell, Mark, Notice } from '../draft.js';
import type { Place } from '../place.js';
import { indentOf, joinWrapped } from '../text/wrapped.js';
import { gridOf } from './grid.js';
import type { Sheet, SheetCell } from './sheet.js';
import { partsOf } from './tables.js';

export interface Transcript {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** Writes sheets down, each paragraph and each row of a table on a line, and keeps which cell stands where. */
export function transcriptOf(sheets: readonly Sheet[]): Transcript {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  const notices: Notice[] = [];
  let length = 0;
  // For all tables, blank cells among them.
  let room = MOST_CELLS;
  const write = (text: string): Place => {
    pieces.push(text);
    length += text.length;
    return { start: length - text.length, end: length };
  };
  const writeCell = (sheet: Sheet, text: string, cell: SheetCell | null, address: string): Place => {
    const place = write(text);
    marks.push({ ...place, sheet: sheet.name, cell: address });
    if (cell?.notice) notices.push({ ...cell.notice, place });
    return place;
  };
  const writeLine = (sheet: Sheet, cells: readonly SheetCell[]): Block[] => {
    return withValues(cells).flatMap(({ cell, text }) => {
      const lines = text
        .split(/\r\n|[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return lines.map((line, index): Block => {
        const place = writeCell(sheet, line, index === 0 ? cell : null, cell.address);
        write('\n');
        return { kind: 'paragraph', text: line, place };
      });
    });
  };
  const writeTable = (sheet: Sheet, filled: readonly SheetCell[]): GridBlock => {
    const { rows, columns, cells, top, left } = gridOf(filled, sheet.cells, room);
    room -= rows * columns;
    const written: GridCell[] = [];
    const start = length;
    let column = 0;
    let row = 0;
    for (const { cell, ...span } of cells) {
      while (row < span.row) {
        write('\n');
        row += 1;
        column = 0;
      }
      while (column < span.column) {
        write('\t');
        column += 1;
      }
      const text = joinWrapped((cell?.text ?? '').split(/[\r\n]+/));
      const place = writeCell(sheet, text, cell, cell?.address ?? sheet.address(top + span.row, left + span.column));
      written.push({ ...span, text, place, indent: cell === null ? 0 : cell.indent + indentOf(cell.text) });
    }
    const place = { start, end: length };
    write('\n');
    return { kind: 'grid', rows, columns, cells: written, place };
  };
  const blocks = sheets.flatMap((sheet) => {
    return partsOf(sheet.cells).flatMap((part): Block[] => {
      if (part.kind === 'lines') return writeLine(sheet, part.cells);
      return [
        writeTable(
          sheet,
          part.rows.flatMap(({ cells }) => cells),
        ),
      ];
    });
  });
  return { text: pieces.join(''), marks, blocks, notices };
}

/** A label that ends with a colon and the cell beside it are one line: `单位：` and `万元`. */
function withValues(cells: readonly SheetCell[]): { cell: SheetCell; text: string }[] {
  const lines: { cell: SheetCell; text: string }[] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    if (last !== undefined && /[:：]\s*$/.test(last.text) && !/[:：]/.test(cell.text)) {
      lines[lines.length - 1] = { cell: last.cell, text: last.text.trimEnd() + cell.text.trim() };
    } else lines.push({ cell, text: cell.text });
  }
  return lines;
}
