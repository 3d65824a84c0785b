import type { SeedDocument } from './seed-document.js';
import { isMoney, type Sheet, type SheetCell, sheetsOf } from './sheets.js';

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/**
 * The document as a flat OpenDocument workbook, with rules around its tables, and columns so wide that the widest
 * table takes several pages side by side.
 */
export function writeOpenDocument(document: SeedDocument): string {
  const sheets = sheetsOf(document);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:number-style style:name="cents"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>
${sheets.map(({ name, columns }) => columnStyle(name, Math.max(2.2, 16 / columns))).join('')}
${cellStyle('text', '', '')}${cellStyle('ruled', '', RULES)}${cellStyle('money', ' style:data-style-name="cents"', RULES)}
<style:page-layout style:name="paper"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>
<style:style style:name="sheet" style:family="table" style:master-page-name="bare"/>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="bare" style:page-layout-name="paper"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles>
<office:body><office:spreadsheet>
${sheets.map(table).join('\n')}
</office:spreadsheet></office:body>
</office:document>
`;
}

const RULES = ' fo:border="0.5pt solid #000000"';

function columnStyle(name: string, centimetres: number): string {
  return `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres}cm"/></style:style>`;
}

function cellStyle(name: string, attributes: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="table-cell"${attributes}><style:table-cell-properties fo:wrap-option="wrap"${properties}/></style:style>`;
}

function table({ name, columns, rows, cells }: Sheet): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const squares = Array.from({ length: columns }, (_, column) => square(cells, row, column));
    return `<table:table-row>${squares.join('')}</table:table-row>`;
  });
  const column = `<table:table-column table:style-name="${name}" table:number-columns-repeated="${columns}"/>`;
  return `<table:table table:name="${name}" table:style-name="sheet">${column}\n${lines.join('\n')}\n</table:table>`;
}

function square(cells: readonly SheetCell[], row: number, column: number): string {
  const cell = cells.find(
    (one) =>
      one.row <= row && row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan,
  );
  if (cell === undefined) return '<table:table-cell/>';
  if (cell.row !== row || cell.column !== column) return '<table:covered-table-cell/>';
  const { text, rowSpan, columnSpan, ruled } = cell;
  const spans = `table:number-rows-spanned="${rowSpan}" table:number-columns-spanned="${columnSpan}"`;
  const style = isMoney(text) ? 'money' : ruled ? 'ruled' : 'text';
  const value = isMoney(text)
    ? `office:value-type="float" office:value="${Number(text)}"`
    : 'office:value-type="string"';
  const shown = text === '' ? '' : `<text:p>${escaped(text)}</text:p>`;
  return `<table:table-cell table:style-name="${style}" ${spans} ${text === '' ? '' : value}>${shown}</table:table-cell>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
