import { SaxesParser } from 'saxes';
import type { CellStyle } from './styles.js';

/** What SheetJS leaves out of an OpenDocument sheet: what is hidden, and full-width blanks before a label. */
export interface OpenSheet {
  readonly hidden: boolean;
  readonly rows: readonly { readonly hidden: boolean }[];
  readonly columns: readonly { readonly hidden: boolean }[];
  readonly styles: ReadonlyMap<string, CellStyle>;
}

interface Open {
  hidden: boolean;
  readonly rows: { hidden: boolean }[];
  readonly columns: { hidden: boolean }[];
  readonly styles: Map<string, CellStyle>;
}

/** Rows and columns repeated beyond this are the blank rest of the sheet. */
const MOST_REPEATED = 1000;

/** By the names of the sheets. `xml`: the content of the document. */
export function openSheets(xml: string): ReadonlyMap<string, OpenSheet> {
  const sheets = new Map<string, Open>();
  const unseen = new Set<string>();
  const parser = new SaxesParser();
  let style = '';
  let sheet: Open | null = null;
  let row = 0;
  let column = 0;
  let rowsRepeated = 1;
  let columnsRepeated = 1;
  /** The blanks at the start of the cell; null once there is something else, or a blank that SheetJS keeps. */
  let lead: string | null = null;
  parser.on('opentag', ({ name, attributes }) => {
    const of = (key: string): string => attributes[key] ?? '';
    const repeated = (key: string): number => Number(of(`table:number-${key}-repeated`) || 1);
    const hidden = /^(?:collapse|filter)$/.test(of('table:visibility'));
    if (name === 'style:style') style = of('style:name');
    else if (name === 'style:table-properties' && of('table:display') === 'false') unseen.add(style);
    else if (name === 'table:table') {
      sheet = { hidden: unseen.has(of('table:style-name')), rows: [], columns: [], styles: new Map() };
      sheets.set(of('table:name'), sheet);
      row = 0;
      column = 0;
    } else if (name === 'table:table-column') {
      const count = repeated('columns');
      if (hidden && count < MOST_REPEATED)
        for (let i = 0; i < count; i += 1) if (sheet) sheet.columns[column + i] = { hidden };
      column += count;
    } else if (name === 'table:table-row') {
      rowsRepeated = repeated('rows');
      column = 0;
      if (hidden && rowsRepeated < MOST_REPEATED)
        for (let i = 0; i < rowsRepeated; i += 1) if (sheet) sheet.rows[row + i] = { hidden };
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      columnsRepeated = repeated('columns');
      lead = '';
    } else if (name === 'text:s') lead = null;
  });
  parser.on('text', (text) => {
    if (lead === null || text.trim() === '') {
      // A blank of the source is no blank of the page; a full-width one is.
      if (lead !== null) lead += text.replace(/[ \t\r\n]/g, '');
      return;
    }
    lead += /^[ \t\r\n]*([\u3000\u00a0 ]*)/.exec(text)?.[1] ?? '';
    const indent = [...lead].reduce((sum, blank) => sum + (blank === '\u3000' ? 1 : 0.5), 0);
    if (indent > 0) sheet?.styles.set(`${row},${column}`, { indent, ruled: false });
    lead = null;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'table:table-row') row += rowsRepeated;
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') column += columnsRepeated;
  });
  parser.on('error', () => {});
  parser.write(xml).close();
  return sheets;
}
