import type { Budget, Row } from '../model/budget.js';
import type { Figure } from '../model/figure.js';
import { isInside, keyOfStart, type Place } from '../source/place.js';
import type { FileReport } from './report.js';

/** Where something stands in the document, in the document's own words. */
export type Where =
  | {
      readonly kind: 'cell';
      readonly table: string;
      /** The name of the table in addresses, which is short and tells two tables of one title apart. */
      readonly short: string;
      readonly lane: string | null;
      readonly row: string;
      readonly column: string;
    }
  | { readonly kind: 'sentence'; readonly section: string; readonly paragraph: number; readonly states: string }
  | { readonly kind: 'address'; readonly address: string };

export type Find = (spot: { readonly address: string; readonly place: Place }) => Where;

/** Finds places of a file in its tables and its text; where it has no budget, the address must do. */
export function finder(file: FileReport): Find {
  const cells = file.budget ? cellsOf(file.budget, placesOf(file)) : new Map<string, Cell>();
  return ({ address, place }) => {
    const figure = file.figures.get(address);
    const cell = cells.get(keyOfStart(place));
    if (cell?.kind === 'cell') return named(figure?.blank ? atColumn(cell, address) : cell, figure);
    const sentence = file.budget ? sentenceAt(file.budget, place, figure === undefined ? '' : statedBy(address)) : null;
    return sentence ?? (figure === undefined ? { kind: 'address', address } : byAddress(address, figure.standing));
  };
}

type Cell = Extract<Where, { kind: 'cell' }>;

function named(cell: Cell, figure: Figure | undefined): Cell {
  return figure === undefined ? cell : { ...cell, short: tableOf(figure.address) };
}

function tableOf(address: string): string {
  return address.split('/')[0] ?? '';
}

/** A blank cell has the place of its row, so its address must name the column. */
function atColumn(cell: Cell, address: string): Cell {
  if (cell.column !== '') return cell;
  const parts = address.split('/');
  return { ...cell, column: parts.length > (cell.lane === null ? 2 : 3) ? (parts.at(-1) ?? '') : '' };
}

/** Of an address in the text: what is stated, and its role. */
function statedBy(address: string): string {
  return address.split('/').slice(2).join('/');
}

function byAddress(address: string, standing: string): Where {
  const parts = address.split('/');
  const [first = '', second = ''] = parts;
  if (standing === 'sentence') {
    return { kind: 'sentence', section: first, paragraph: Number.parseInt(second, 10) || 0, states: statedBy(address) };
  }
  const column = parts.length > 2 ? (parts.at(-1) ?? '') : '';
  const row = parts.slice(1, parts.length > 2 ? -1 : undefined).join(' ');
  return { kind: 'cell', table: first, short: first, lane: null, row, column };
}

function placesOf(file: FileReport): ReadonlySet<string> {
  return new Set(Array.from(file.figures.values(), ({ place }) => keyOfStart(place)));
}

function cellsOf(budget: Budget, figures: ReadonlySet<string>): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { title, lanes } of budget.tables) {
    const heading: Cell = { kind: 'cell', table: title.text, short: title.text, lane: null, row: '', column: '' };
    found.set(keyOfStart(title.place), heading);
    for (const { name, rows, columns } of lanes) {
      for (const row of rows) {
        const ofRow: Cell = { ...heading, lane: name, row: labelOf(row, figures) };
        found.set(keyOfStart(row.place), ofRow);
        row.cells.forEach((cell, index) => {
          if (cell !== null)
            found.set(keyOfStart(cell.place), { ...ofRow, column: columns[index]?.path.join('/') ?? '' });
        });
      }
    }
  }
  return found;
}

/** The cells of a row that name it: its code and its name. */
function labelOf(row: Row, figures: ReadonlySet<string>): string {
  return row.cells
    .filter((cell) => cell !== null && cell.text !== '' && !figures.has(keyOfStart(cell.place)))
    .slice(0, 2)
    .map((cell) => cell?.text ?? '')
    .join(' ');
}

function sentenceAt(budget: Budget, place: Place, states: string): Where | null {
  for (const { title, paragraphs } of budget.sections) {
    const at = [title, ...paragraphs].findIndex((text) => isInside(place, text.place));
    if (at >= 0) return { kind: 'sentence', section: title.text, paragraph: at, states };
  }
  return null;
}
