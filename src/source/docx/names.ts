import type { XmlShape } from '../xml.js';

const OFFICE = 'http://schemas.openxmlformats.org';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** Files saved as "strict" have other namespaces for the same elements; some programs write other prefixes. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, 'wps'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Looks and marks of editing, the larger half of a document, that no reader asks for. */
const LOOKS = new Set(
  'w:rFonts w:lang w:shd w:color w:sz w:szCs w:b w:bCs w:i w:iCs w:u w:kern w:spacing w:jc w:tblBorders w:tcBorders w:pBdr w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:numberingChange w:tcW w:tblPr w:tblGrid w:tcMar w:vAlign w:trHeight w:tabs w:snapToGrid w:widowControl w:adjustRightInd w:textAlignment w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak w:rsids w:latentStyles a:blip v:shapetype'.split(
    ' ',
  ),
);

export const WORD_XML: XmlShape = { prefixes: PREFIXES, passOver: LOOKS };

/** The body, block by block. */
export const WORD_BODY_XML: XmlShape = { ...WORD_XML, handOver: new Set(['w:p', 'w:tbl', 'w:altChunk']) };
