import type { GridBlock, GridCell, Notice } from '../draft.js';
import { displayed } from '../text/chars.js';
import { cellChars, hiddenText } from './chars.js';
import { attributeOf, childElements, type Element, innerPlace, isHidden, styleOf, textNodesOf } from './tree.js';

const MAX_COLUMN_SPAN = 100;
const MAX_ROW_SPAN = 500;
/** Of one table: more is no budget, and would take memory without end. */
const MAX_AREA = 2_000_000;

export interface HtmlTable {
  readonly grid: GridBlock;
  readonly notices: readonly Notice[];
}

/** The cells of a table; null where it only arranges the page, so that what it holds is read as it comes. */
export function readTable(table: Element, source: string): HtmlTable | null {
  const notices: Notice[] = [];
  const hidden = (element: Element, code: Notice['code']): void => {
    const text = hiddenText(element);
    if (text !== '') notices.push({ code, text, place: innerPlace(element) });
  };
  const cells: GridCell[] = [];
  const rows = rowsOf(table);
  /** For each column, up to which row a cell above goes on. */
  const taken: number[] = [];
  let row = 0;
  for (const element of rows) {
    if (isHidden(element)) {
      hidden(element, 'hidden rows');
      continue;
    }
    let column = 0;
    for (const cell of childElements(element).filter(isCell)) {
      if (isHidden(cell)) {
        hidden(cell, 'hidden rows');
        continue;
      }
      while ((taken[column] ?? 0) > row) column += 1;
      const columnSpan = freeColumns(taken, row, column, spanOf(cell, 'colspan', MAX_COLUMN_SPAN));
      const rowSpan = Math.min(rows.length - row, spanOf(cell, 'rowspan', MAX_ROW_SPAN) || rows.length);
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        ...contentOf(cell, source, (part) => hidden(part, 'hidden text')),
      });
      for (let c = column; c < column + columnSpan; c += 1) taken[c] = row + rowSpan;
      column += columnSpan;
    }
    row += 1;
  }
  const grid = gridOf(cells, row, innerPlace(table));
  if (grid.rows * grid.columns > MAX_AREA) throw new RangeError('a table of more cells than may be');
  return arrangesPage(table, grid) ? null : { grid, notices };
}

/** Spans reach no further than the rows that there are and the columns that cells begin in. */
function gridOf(cells: readonly GridCell[], rows: number, place: GridBlock['place']): GridBlock {
  const columns = Math.max(0, ...cells.map(({ column }) => column + 1));
  const clipped = cells.map((cell) => ({
    ...cell,
    rowSpan: Math.max(1, Math.min(cell.rowSpan, rows - cell.row)),
    columnSpan: Math.max(1, Math.min(cell.columnSpan, columns - cell.column)),
  }));
  return { kind: 'grid', rows, columns, cells: clipped, place };
}

function contentOf(
  cell: Element,
  source: string,
  hidden: (element: Element) => void,
): Pick<GridCell, 'text' | 'place' | 'indent'> {
  const shown = displayed(cellChars(cell, source, hidden));
  const { start } = innerPlace(cell);
  if (shown === null) return { text: '', place: { start, end: start }, indent: 0 };
  return { ...shown, indent: shown.indent + setIn(styleOf(cell)) };
}

/** In characters of the usual size. */
function setIn(style: string): number {
  const count = /mso-char-indent-count\s*:\s*(\d+)/i.exec(style);
  if (count !== null) return Number(count[1]);
  const [, size = '0', unit = 'px'] = /(?:padding-left|text-indent)\s*:\s*([\d.]+)\s*(px|pt|em)/i.exec(style) ?? [];
  const characters = Number(size) / (unit === 'px' ? 16 : unit === 'pt' ? 12 : 1);
  // Every cell of a page has some pixels of padding: less than a character sets nothing in.
  return characters < 0.75 ? 0 : characters;
}

function rowsOf(table: Element): Element[] {
  const parts = childElements(table);
  const inOrder = ['thead', 'tbody', 'tr', 'tfoot'].flatMap((name, i) => {
    const group = i === 1 ? ['tbody', 'tr'] : i === 2 ? [] : [name];
    return parts.filter(({ tagName }) => group.includes(tagName));
  });
  return inOrder.flatMap((part) =>
    part.tagName === 'tr' ? [part] : childElements(part).filter(({ tagName }) => tagName === 'tr'),
  );
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, most);
}

/** A wide cell ends before a column that a cell above still takes: no two cells may overlap. */
function freeColumns(taken: readonly number[], row: number, column: number, span: number): number {
  let free = 1;
  while (free < span && (taken[column + free] ?? 0) <= row) free += 1;
  return free;
}

/** A frame of one column, a table around tables, or columns of a page with whole articles in them. */
function arrangesPage(table: Element, { rows, columns, cells }: GridBlock): boolean {
  if (columns < 2) return true;
  const figures = cells.filter(({ text }) => /^-?[\d,]+(?:\.\d+)?%?$/.test(text)).length;
  if (hasTableInside(table)) return figures < 2;
  return rows <= 2 && figures === 0 && cells.some(({ text }) => text.length > 500);
}

function hasTableInside(table: Element): boolean {
  const open = childElements(table);
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.tagName === 'table' && textNodesOf(element).some(({ value }) => value.trim() !== '')) return true;
    open.push(...childElements(element));
  }
  return false;
}
