import type { Column, Lane, Row, Table } from '../../model/budget.js';
import { isTextColumn, squeezed } from '../../model/columns.js';
import { inked } from './inked.js';
import { html, type Markup } from './markup.js';
import type { Sheet } from './sheet.js';

/** More columns than these are set across the paper. */
const UPRIGHT_COLUMNS = 9;

/** A table of the document as it is printed; where it is wider than the page it scrolls in a box of its own. */
export function tableOf(table: Table, id: string, sheet: Sheet): Markup {
  const wide = table.lanes.some(({ columns }) => columns.length > UPRIGHT_COLUMNS) ? ' wide' : '';
  const lanes = table.lanes.map((lane) => laneOf(lane, id, sheet));
  return html`<section class="sheet${wide}"><header><h4 id="${id}">${inked(table.title, sheet)}</h4><p>${sheet.page.unit(table.unit)}</p></header>
<div class="lanes">${lanes}</div>
${table.notes.map((note) => html`<p class="note block">${inked(note, sheet)}</p>\n`)}</section>
`;
}

function laneOf(lane: Lane, id: string, sheet: Sheet): Markup {
  const { columns, rows, name } = lane;
  const label = labelColumn(columns);
  const code = columns.findIndex(({ path }) => /编码|代码/.test(path.at(-1) ?? ''));
  const caption = name === null ? null : html`<caption>${name}</caption>`;
  const numbers =
    lane.numbers === undefined
      ? null
      : html`<tr class="numbers">${lane.numbers.map(({ text }, at) => html`<td${at === label ? html` class="label"` : null}>${text}</td>`)}</tr>`;
  return html`<div class="scroll block" role="group" tabindex="0" aria-labelledby="${id}"><table>${caption}<thead>
${headRows(columns, label)}${numbers}</thead><tbody>
${rows.map((row) => rowOf(row, columns, label, code, sheet))}</tbody></table></div>
`;
}

/** The column that says what a row is, which stays in sight: the last of the columns of words at the left. */
function labelColumn(columns: readonly Column[]): number {
  const amounts = columns.findIndex(({ path }) => !isTextColumn(path));
  return Math.max(0, (amounts < 0 ? 1 : amounts) - 1);
}

/** Headings that stand over several columns are printed once over all of them. */
function headRows(columns: readonly Column[], label: number): readonly Markup[] {
  const depth = Math.max(1, ...columns.map(({ path }) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: Markup[] = [];
    for (let at = 0; at < columns.length; ) {
      const { path } = columns[at] ?? { path: [] };
      let next = at + 1;
      while (level < path.length - 1 && startsAlike(columns[next]?.path, path, level)) next += 1;
      if (level < path.length) cells.push(headCell(path, level, next - at, depth, at === label));
      at = next;
    }
    return html`<tr>${cells}</tr>\n`;
  });
}

function startsAlike(other: readonly string[] | undefined, path: readonly string[], level: number): boolean {
  return (
    other !== undefined && level < other.length - 1 && path.slice(0, level + 1).every((part, i) => part === other[i])
  );
}

function headCell(path: readonly string[], level: number, span: number, depth: number, isLabel: boolean): Markup {
  const isLowest = level === path.length - 1;
  const columns = span > 1 ? html` colspan="${span}"` : null;
  const rows = isLowest && depth - level > 1 ? html` rowspan="${depth - level}"` : null;
  const scope = isLowest ? 'col' : 'colgroup';
  return html`<th scope="${scope}"${isLabel && isLowest ? html` class="label"` : null}${columns}${rows}>${path[level] ?? ''}</th>`;
}

function rowOf(row: Row, columns: readonly Column[], label: number, code: number, sheet: Sheet): Markup {
  const cells = columns.map(({ path }, index) => {
    const cell = row.cells[index] ?? null;
    const content = cell === null ? null : inked(cell, sheet);
    if (index === label) return html`<th scope="row" class="label">${content}</th>`;
    const kind = isTextColumn(path) ? (cell !== null && cell.text.length > 40 ? 'long' : 'word') : 'n';
    return html`<td class="${kind}">${content}</td>`;
  });
  return html`<tr class="${rowKind(row, label, code)}">${cells}</tr>\n`;
}

/** How deep a row stands in its classification, by its code; or that it is a total. */
function rowKind(row: Row, label: number, code: number): string {
  if (/(?:合计|总计|小计)$/.test(squeezed(row.cells[label]?.text ?? ''))) return 'total';
  const digits = code < 0 ? '' : (row.cells[code]?.text ?? '');
  if (!/^\d{3,7}$/.test(digits)) return 'plain';
  return digits.length <= 3 ? 'd0' : digits.length <= 5 ? 'd1' : 'd2';
}
