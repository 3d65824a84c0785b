import type { SeedDocument, SeedTable } from './seed-document.js';

/** The document as a page: paragraphs, and tables whose headings span columns and rows. */
export function writeHtml(document: SeedDocument, charset = 'utf-8'): string {
  const body = document.blocks.map((block) =>
    block.kind === 'table' ? htmlTable(block) : `<p>${escaped(block.text)}</p>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="${charset}"><title>${escaped(titleOf(document))}</title></head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function titleOf({ blocks }: SeedDocument): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'cover' ? [block.text] : [])).join('');
}

export function htmlTable(table: SeedTable): string {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const name = row < table.headingRows ? 'th' : 'td';
        return `<${name}${span('colspan', cell.columnSpan)}${span('rowspan', cell.rowSpan)}>${escaped(cell.text)}</${name}>`;
      })
      .join(''),
  );
  return `<table border="1">\n${rows.map((row) => `<tr>${row}</tr>`).join('\n')}\n</table>`;
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
