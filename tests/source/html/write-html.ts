import type { SeedTable } from '../text/seed.js';

export function htmlTable({ rows, cells }: Pick<SeedTable, 'rows' | 'cells'>): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const tds = cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`;
        return `<td${spans}>${text === '' ? '&nbsp;' : escaped(text)}</td>`;
      });
    return `<tr>${tds.join('')}</tr>`;
  });
  return `<table border=1>\n${lines.join('\n')}\n</table>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;');
}
