import type { Block, GridCell, Mark } from '../draft.js';
import { indentsOf } from './indent.js';
import type { Paragraph, Piece } from './paragraphs.js';
import type { PartCell, TablePart } from './parts.js';

export interface Transcript {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** Where the first text of a page begins, or the first after it. */
  readonly startOf: (page: number) => number;
}

/** Block after block, each paragraph and each row of a table on a line of its own, cells parted by tabs. */
export function writeTranscript(pieces: readonly Piece[]): Transcript {
  const out: Out = { text: [], length: 0, marks: [] };
  let table = 0;
  const blocks = pieces.map((piece): Block => {
    if (piece.kind === 'paragraph') return writeParagraph(piece, out);
    table += 1;
    return writeTable(piece, table, out);
  });
  const { marks } = out;
  return {
    text: out.text.join(''),
    blocks,
    marks,
    startOf: (page) => marks.find((mark) => (mark.page ?? 0) >= page)?.start ?? out.length,
  };
}

interface Out {
  readonly text: string[];
  readonly marks: Mark[];
  length: number;
}

function write(out: Out, text: string): void {
  out.text.push(text);
  out.length += text.length;
}

function writeParagraph(paragraph: Paragraph, out: Out): Block {
  const start = out.length;
  write(out, paragraph.text);
  const end = out.length;
  paragraph.pages.forEach(({ page, offset }, index) => {
    const next = paragraph.pages[index + 1];
    out.marks.push({ start: start + offset, end: next === undefined ? end : start + next.offset, page });
  });
  write(out, '\n');
  return { kind: 'paragraph', text: paragraph.text, place: { start, end } };
}

function writeTable(part: TablePart, table: number, out: Out): Block {
  const start = out.length;
  const indents = indentsOf(part.cells);
  const byRow = Array.from({ length: part.ys.length - 1 }, (): PartCell[] => []);
  for (const cell of part.cells) byRow[cell.row]?.push(cell);
  const cells: GridCell[] = [];
  for (const row of byRow) {
    let column = 0;
    for (const cell of row.sort((a, b) => a.column - b.column)) {
      if (cell.column > column) write(out, '\t'.repeat(cell.column - column));
      column = cell.column;
      cells.push(writeCell(cell, table, indents.get(cell) ?? 0, out));
    }
    write(out, '\n');
  }
  const end = out.length - (byRow.length === 0 ? 0 : 1);
  return { kind: 'grid', rows: byRow.length, columns: part.xs.length - 1, cells, place: { start, end } };
}

function writeCell(cell: PartCell, table: number, indent: number, out: Out): GridCell {
  const { row, column, rowSpan, columnSpan, page, content } = cell;
  const start = out.length;
  write(out, content.text);
  const place = { start, end: out.length };
  out.marks.push({ ...place, page, table, cell: `(${row + 1},${column + 1})` });
  return { row, column, rowSpan, columnSpan, text: content.text, place, indent };
}
