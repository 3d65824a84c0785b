import type { SeedDocument, SeedTable } from './seed-document.js';

export interface MarkdownShape {
  /**
   * Markdown has one row of headings and no spans. `paths`: one row with 基本支出/人员支出, as people type it;
   * `rows`: the first row of headings, then the others as rows, a spanning heading once at its left.
   */
  readonly headings: 'paths' | 'rows';
}

/** The document in Markdown; headings of the narrative and titles of tables as `##`. */
export function writeMarkdown(document: SeedDocument, shape: MarkdownShape = { headings: 'paths' }): string {
  const parts = document.blocks.map((block) => {
    if (block.kind === 'table') return markdownTable(block, shape);
    const text = escaped(block.text);
    return block.role === 'heading' || block.role === 'title' ? `## ${text}` : text;
  });
  return `${parts.join('\n\n')}\n`;
}

/** The texts of the table as Markdown can hold them, row by row: what a reader of it must give back. */
export function markdownCells(table: SeedTable, { headings }: MarkdownShape): readonly (readonly string[])[] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  const paths = Array.from({ length: table.columns }, (): string[] => []);
  for (const { row, column, columnSpan, text } of table.cells) {
    rows[row]?.splice(column, 1, text);
    if (row < table.headingRows) for (const path of paths.slice(column, column + columnSpan)) path.push(text);
  }
  return headings === 'rows' ? rows : [paths.map((path) => path.join('/')), ...rows.slice(table.headingRows)];
}

function markdownTable(table: SeedTable, shape: MarkdownShape): string {
  const [head = [], ...body] = markdownCells(table, shape);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [head.map(escaped), head.map(() => '---'), ...body.map((row) => row.map(escaped))].map(line).join('\n');
}

/** A backslash where Markdown would take a sign for its own; the number of a paragraph is typed as it is. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_|<>#[\]~]/g, (sign) => `\\${sign}`).replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2');
}
