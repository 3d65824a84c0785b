import type { SeedDocument, SeedTable } from './seed-document.js';

export interface TextShape {
  /** An empty line inside every table after this many rows, as page breaks leave it; none where it is null. */
  readonly rowsPerPage: number | null;
}

/** The document as tabbed text: an empty line between paragraphs, the rows of a table line by line. */
export function writeText(document: SeedDocument, { rowsPerPage }: TextShape = { rowsPerPage: null }): string {
  const parts = document.blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    return textRows(block)
      .map((cells, row) => `${breaksAt(row, block, rowsPerPage) ? '\n' : ''}${cells.join('\t')}`)
      .join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** The texts of the table as tabs can hold them: a spanning heading once, at its top left corner. */
export function textRows(table: SeedTable): readonly (readonly string[])[] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  for (const { row, column, text } of table.cells) rows[row]?.splice(column, 1, text);
  return rows;
}

function breaksAt(row: number, table: SeedTable, rowsPerPage: number | null): boolean {
  return rowsPerPage !== null && row > table.headingRows && row % rowsPerPage === 0;
}
