import type { SeedDocument, SeedTable } from './seed-document.js';

export interface HtmlShape {
  readonly charset?: string;
  /** The page and its print: narrow, and with the headings of a table again on each page. */
  readonly portrait?: boolean;
  readonly repeatHeadings?: boolean;
}

/** The document as a page: paragraphs, and tables whose headings span columns and rows. */
export function writeHtml(document: SeedDocument, shape: HtmlShape = {}): string {
  const body = document.blocks.map((block) =>
    block.kind === 'table'
      ? htmlTable(block, shape.repeatHeadings === true)
      : `<p class="${block.role}">${escaped(block.text)}</p>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="${shape.charset ?? 'utf-8'}"><title>${escaped(titleOf(document))}</title>
<style>
@page { size: A4 ${shape.portrait === true ? 'portrait' : 'landscape'}; margin: 15mm; }
body { font-size: 10.5pt; }
.text { text-indent: 2em; } .cover, .title { text-align: center; } .unit { text-align: right; }
table { border-collapse: collapse; width: 100%; font-size: ${shape.portrait === true ? '6.5pt' : '9pt'}; }
th, td { border: 0.5pt solid; padding: 1pt; }
</style></head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

/** What programs of offices export as `.xls` and is a page: every block a table of its own. */
export function writeHtmlWorkbook(document: SeedDocument): string {
  const body = document.blocks.map((block) =>
    block.kind === 'table' ? htmlTable(block, false) : `<table><tr><td>${escaped(block.text)}</td></tr></table>`,
  );
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv="Content-Type" content="text/html; charset=gbk"></head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function titleOf({ blocks }: SeedDocument): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'cover' ? [block.text] : [])).join('');
}

function htmlTable(table: SeedTable, repeatHeadings: boolean): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const name = row < table.headingRows ? 'th' : 'td';
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .map(
        (cell) =>
          `<${name}${span('colspan', cell.columnSpan)}${span('rowspan', cell.rowSpan)}>${escaped(cell.text)}</${name}>`,
      );
    return `<tr>${cells.join('')}</tr>`;
  });
  const cut = repeatHeadings ? table.headingRows : 0;
  const head = cut === 0 ? '' : `<thead>\n${rows.slice(0, cut).join('\n')}\n</thead>\n`;
  return `<table>\n${head}<tbody>\n${rows.slice(cut).join('\n')}\n</tbody>\n</table>`;
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
