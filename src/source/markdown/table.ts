import type { Table, TableCell } from 'mdast';
import type { GridBlock } from '../draft.js';
import { displayed } from '../text/chars.js';
import { type Field, gridFromRows } from '../text/heading-spans.js';
import { inlineChars, offsetsOf } from './inline.js';

/** The cells of a table. Markdown cannot merge: blank headings are put to the filled ones that they belong to. */
export function readTable(table: Table, source: string): GridBlock {
  const columns = Math.max(...table.children.map(({ children }) => children.length));
  const rows = table.children.map(({ children }) => {
    const fields = children.map((cell) => fieldOf(cell, source));
    const end = fields.at(-1)?.end ?? 0;
    return [
      ...fields,
      ...Array.from({ length: columns - fields.length }, () => ({ text: '', start: end, end, indent: 0 })),
    ];
  });
  return gridFromRows(rows, offsetsOf(table));
}

function fieldOf(cell: TableCell, source: string): Field {
  const shown = displayed(inlineChars(cell.children, source));
  if (shown !== null) return { text: shown.text, indent: shown.indent, ...shown.place };
  // A cell begins with the bar on its left.
  const at = Math.min(offsetsOf(cell).start + 1, offsetsOf(cell).end);
  return { text: '', start: at, end: at, indent: 0 };
}
