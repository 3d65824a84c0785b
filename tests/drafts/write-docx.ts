import { strToU8, zipSync } from 'fflate';
import type { SeedCell, SeedDocument, SeedParagraph, SeedTable } from './seed-document.js';

export interface DocxShape {
  /** 一、 and （一） counted by Word in place of typed. */
  readonly automaticNumbers?: boolean;
  /** Every figure cut over runs, with the marks that proofing leaves in between. */
  readonly splitFigures?: boolean;
  /** Every figure is the last state of a change: another figure deleted before it. */
  readonly trackedChanges?: boolean;
  /** A row deleted at the end of every table; LibreOffice keeps it, without its text, when it writes .doc. */
  readonly deletedRows?: boolean;
  /** Hidden text beside every figure, and hidden paragraphs. */
  readonly hiddenText?: boolean;
  /** What `unit` paragraphs say stands in a text box, with its copy for old programs. */
  readonly textBoxes?: boolean;
  readonly portrait?: boolean;
  /** The headings of a table again on each page. */
  readonly repeatHeadings?: boolean;
}

/** The document as Word writes it, as far as a reader can tell. */
export function writeDocx(document: SeedDocument, shape: DocxShape = {}): Uint8Array {
  const body = document.blocks.map((block) =>
    block.kind === 'table' ? docxTable(block, shape) : docxParagraph(block, shape),
  );
  return docxFile(body.join('\n'), {}, shape.portrait === true);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`;

/** A .docx with this body; `parts` come beside the standard ones or in their place. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}, portrait = false): Uint8Array {
  const size = portrait ? 'w:w="11906" w:h="16838"' : 'w:w="16838" w:h="11906"';
  const files: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
      ['header', 'header1.xml'],
    ]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>\n${body}\n<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz ${size}/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': part('styles', STYLES),
    'word/numbering.xml': part('numbering', NUMBERING),
    'word/footnotes.xml': part('footnotes', ''),
    'word/header1.xml': part('hdr', ''),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A part of the document with this inside its root. */
export function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const lines = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/></Types>`;

const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** How a paragraph is set: text with its first line indented, titles in the middle. */
const SET: Partial<Record<SeedParagraph['role'], string>> = {
  text: '<w:pPr><w:ind w:firstLine="420"/></w:pPr>',
  cover: '<w:pPr><w:jc w:val="center"/></w:pPr>',
  title: '<w:pPr><w:jc w:val="center"/></w:pPr>',
  unit: '<w:pPr><w:jc w:val="right"/></w:pPr>',
};

function docxParagraph({ role, text }: SeedParagraph, shape: DocxShape): string {
  if (role === 'unit' && shape.textBoxes === true) return `<w:p><w:r>${textBox(text)}</w:r></w:p>`;
  const number = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/.exec(text)?.[0] ?? '';
  if (role !== 'heading' || shape.automaticNumbers !== true) return paragraph(SET[role] ?? '', text, shape);
  const style = number.endsWith('、') ? '1' : '2';
  return paragraph(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, text.slice(number.length), shape);
}

function paragraph(properties: string, text: string, shape: DocxShape): string {
  const hidden =
    shape.hiddenText === true ? `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>底稿 999.99</w:t></w:r></w:p>` : '';
  return `${hidden}<w:p>${properties}${runs(text, shape)}</w:p>`;
}

const FIGURE = /(\d[\d,]*\.\d+)/;

function runs(text: string, shape: DocxShape): string {
  return text
    .split(FIGURE)
    .map((piece) => (FIGURE.test(piece) ? figureRuns(piece, shape) : run(piece)))
    .join('');
}

function figureRuns(figure: string, shape: DocxShape): string {
  const change = '12" w:author="审核" w:date="2024-01-01T00:00:00Z';
  const cut = figure.indexOf('.');
  const pieces =
    shape.splitFigures === true ? [figure.slice(0, cut), figure.slice(cut, -1), figure.slice(-1)] : [figure];
  const written = pieces.map((piece) => run(piece)).join('<w:proofErr w:type="gramStart"/>');
  const hidden = shape.hiddenText === true ? '<w:r><w:rPr><w:vanish/></w:rPr><w:t>0.01</w:t></w:r>' : '';
  if (shape.trackedChanges !== true) return hidden + written;
  return `${hidden}<w:del w:id="${change}"><w:r><w:delText>888.88</w:delText></w:r></w:del><w:ins w:id="${change}">${written}</w:ins>`;
}

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function textBox(text: string): string {
  const inside = `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1500000" cy="300000"/><wp:wrapNone/><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1500000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:120pt;height:24pt"><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
}

export function docxTable(table: SeedTable, shape: DocxShape = {}): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const again = shape.repeatHeadings === true ? '<w:tblHeader/>' : '';
    const properties = row < table.headingRows ? `<w:trPr><w:cantSplit/>${again}</w:trPr>` : '';
    return `<w:tr>${properties}${rowCells(table, row, shape)}</w:tr>`;
  });
  if (shape.deletedRows === true) {
    const cells = Array.from(
      { length: table.columns },
      () => '<w:tc><w:p><w:del w:id="9" w:author="审核"><w:r><w:delText>777.77</w:delText></w:r></w:del></w:p></w:tc>',
    );
    rows.push(`<w:tr><w:trPr><w:del w:id="9" w:author="审核"/></w:trPr>${cells.join('')}</w:tr>`);
  }
  const width = columnWidth(table, shape);
  const grid = Array.from({ length: table.columns }, () => `<w:gridCol w:w="${width}"/>`).join('');
  const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * table.columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>\n${rows.join('\n')}\n</w:tbl>`;
}

function columnWidth({ columns }: SeedTable, { portrait }: DocxShape): number {
  return Math.floor((portrait === true ? 9000 : 14000) / columns);
}

/** The cells of a row, and for those that began above and go on, the cells that say so. */
function rowCells(table: SeedTable, row: number, shape: DocxShape): string {
  const width = columnWidth(table, shape);
  return table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => {
      const merge = cell.rowSpan === 1 ? '' : `<w:vMerge${cell.row === row ? ' w:val="restart"' : ''}/>`;
      const properties = `<w:tcW w:w="${width * cell.columnSpan}" w:type="dxa"/><w:gridSpan w:val="${cell.columnSpan}"/>${merge}`;
      return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${cellRuns(cell, row, shape)}</w:p></w:tc>`;
    })
    .join('');
}

function cellRuns(cell: SeedCell, row: number, shape: DocxShape): string {
  return cell.row === row ? runs(cell.text, shape) : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
