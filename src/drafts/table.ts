import { type ColumnReading, isNumber, readColumns, withoutPercent } from '../layouts/columns.js';
import { plain } from '../layouts/words.js';
import type { Lane, Printed, Row, Table } from '../model/budget.js';
import { readAmount } from '../source/amount.js';
import type { GridBlock, GridCell } from '../source/draft.js';
import { type Captions, lineKind, ownerIn, readCaptions, unitIn } from './captions.js';
import { readForms } from './form.js';
import { filledCells, type Matrix, matrixOf } from './grid.js';
import { readHeadings } from './headings.js';
import { type LanePlan, planLanes } from './lanes.js';

/** Why a grid or a cell of one, or a title without a grid, did not become part of the budget. */
export type LeftReason =
  | 'no year'
  | 'no table'
  | 'no title'
  | 'no unit'
  | 'no amounts'
  | 'no amount'
  | 'no row'
  | 'caption'
  | 'settlement'
  | 'layout';

export interface Left {
  readonly reason: LeftReason;
  readonly printed: Printed;
}

export interface TableDraft {
  /** Null where the grid is no table of amounts; then all of it is left. */
  readonly table: Table | null;
  readonly left: readonly Left[];
  /** How many of the lines above the grid belong to it. */
  readonly taken: number;
  /** Whether it is a form, of which several may stand below one title. */
  readonly form?: boolean;
}

const printedOf = (cell: GridCell): Printed => ({ text: cell.text, place: cell.place });

/** Reads a grid, with the lines above it, as a table of the budget. */
export function readTable(grid: GridBlock, above: readonly Printed[], inherited: Captions | null): TableDraft {
  const matrix = matrixOf(grid);
  if (isListOfTables(matrix)) {
    const isTitled = /^目录$/.test(plain(above.at(-1)?.text ?? ''));
    return { table: null, left: [{ reason: 'no amounts', printed: filledText(matrix) }], taken: isTitled ? 1 : 0 };
  }
  const inside = titleRows(matrix);
  const captions = readCaptions([...above, ...inside.lines]);
  const taken = Math.max(0, captions.taken - inside.lines.length);
  const title = captions.title ?? inherited?.title ?? null;
  const headings = readHeadings(matrix, inside.end);
  if (title === null) return { table: null, left: [{ reason: 'no title', printed: filledText(matrix) }], taken: 0 };
  const unit = captions.unit ?? inherited?.unit ?? null;
  const form = readForms(matrix, inside.end);
  if (form !== null) {
    const table = {
      title,
      ...numbered(captions),
      unit: form.unit ?? unit ?? '万元',
      caption: captions.caption,
      lanes: [form.lane],
      notes: [],
    };
    return { table, left: unreadCells(grid, inside.end, printedOfTable(table), form.labels), taken, form: true };
  }
  const plans = planLanes(headings.paths).map((plan): ReadPlan => ({ ...plan, read: readColumns(plan.columns) }));
  const amounts = plans.some((plan) => plan.read.some((column) => column.role === 'amount'));
  if (!amounts) return { table: null, left: [{ reason: 'no amounts', printed: title }], taken: 0 };
  const body = readBody(matrix, headings.data, plans);
  const table: Table = {
    title,
    ...numbered(captions),
    unit: unit ?? '万元',
    caption: captions.caption ?? inside.owner,
    lanes: lanesOf(body.lanes, headings.numbers),
    notes: body.notes,
  };
  const lines = [...above.slice(above.length - taken), ...inside.lines];
  return {
    table,
    left: [
      ...(unit === null ? [{ reason: 'no unit', printed: title } as const] : []),
      ...lines
        .filter((line) => lineKind(line.text) === 'number' && line !== captions.number)
        .map((printed): Left => ({ reason: 'caption', printed })),
      ...body.left,
      ...unreadCells(
        grid,
        headings.data,
        [...printedOfTable(table), ...body.left.map(({ printed }) => printed)],
        body.again,
      ),
    ],
    taken,
  };
}

const numbered = ({ number }: Captions): { readonly number?: Printed } => (number === undefined ? {} : { number });

/** A table of contents: nearly each row has the title of a table, and nothing but its number or page beside that. */
function isListOfTables(matrix: Matrix): boolean {
  let entries = 0;
  let others = 0;
  for (let row = 0; row < matrix.rows; row++) {
    const cells = filledCells(matrix, row);
    if (cells.length === 0) continue;
    if (isEntry(cells)) entries++;
    else others++;
    if (others * 5 > matrix.rows) return false;
  }
  return entries >= 3 && entries >= others * 4;
}

function isEntry(cells: readonly GridCell[]): boolean {
  const others = cells.filter(({ text }) => lineKind(text) !== 'title');
  return others.length === cells.length - 1 && others.every(({ text }) => isShort(text));
}

const isShort = (text: string): boolean => lineKind(text) === 'number' || /^第?\d{1,3}页?$/.test(plain(text));

/** Cells below the headings that became part of nothing. `again`: those whose words are kept as headings. */
function unreadCells(
  grid: GridBlock,
  first: number,
  read: readonly Printed[],
  again: readonly GridCell[],
): readonly Left[] {
  const known = new Set([...read, ...again].map(({ place }) => place.start));
  return grid.cells
    .filter((cell) => cell.row >= first && cell.text.trim() !== '' && !known.has(cell.place.start))
    .map((cell) => ({ reason: 'no row', printed: printedOf(cell) }));
}

function printedOfTable({ lanes, notes }: Table): readonly Printed[] {
  const cells = lanes.flatMap((lane) => [...(lane.numbers ?? []), ...lane.rows.flatMap((row) => row.cells)]);
  return [...notes, ...cells.filter((cell) => cell !== null)];
}

function filledText(matrix: Matrix): Printed {
  const first = Array.from({ length: matrix.rows }, (_, row) => filledCells(matrix, row)[0]).find((cell) => cell);
  return first ? printedOf(first) : { text: '', place: { start: 0, end: 0 } };
}

/** Rows at the top that hold a title, the owner or the unit, merged over the grid, as workbooks have them. */
function titleRows(matrix: Matrix): {
  readonly lines: readonly Printed[];
  readonly end: number;
  readonly owner: Printed | null;
} {
  const lines: Printed[] = [];
  let owner: Printed | null = null;
  let row = 0;
  for (; row < matrix.rows && row < 6; row++) {
    const filled = filledCells(matrix, row);
    if (filled.length === 0) continue;
    const kinds = filled.map((cell) => lineKind(cell.text));
    const wide = filled.length === 1 && (filled[0]?.columnSpan ?? 0) > matrix.columns / 2;
    const about = kinds.every((kind) => kind !== 'other') && (filled.length <= 3 || wide);
    if (!about && !(wide && row === 0 && matrix.rows > 2 && kinds[0] !== 'other')) break;
    for (const cell of filled) {
      lines.push(printedOf(cell));
      owner ??= ownerIn(printedOf(cell));
    }
  }
  const titled = lines.some((line) => lineKind(line.text) === 'title' || unitIn(line.text) !== null);
  return titled ? { lines, end: row, owner } : { lines: [], end: 0, owner: null };
}

/** Columns of a lane, and what they hold. */
interface ReadPlan extends LanePlan {
  readonly read: readonly ColumnReading[];
}

interface Body {
  readonly lanes: readonly Lane[];
  readonly notes: readonly Printed[];
  readonly left: readonly Left[];
  /** Headings that are printed again. */
  readonly again: readonly GridCell[];
}

function readBody(matrix: Matrix, first: number, plans: readonly ReadPlan[]): Body {
  const notes: Printed[] = [];
  const left: Left[] = [];
  const again: GridCell[] = [];
  const rows: Row[][] = plans.map(() => []);
  const headings = plans.flatMap((plan) => plan.columns.map((column) => column.path.map(plain)));
  for (let r = first; r < matrix.rows; r++) {
    const filled = filledCells(matrix, r);
    const [only] = filled;
    // The headings are printed again where the table goes on over a page.
    if (!only) continue;
    if (isHeadingAgain(filled, headings)) {
      again.push(...filled);
      continue;
    }
    if (filled.length === 1 && isNote(only, matrix)) {
      notes.push(printedOf(only));
      continue;
    }
    plans.forEach((plan, i) => {
      const row = readRow(matrix, r, plan, left);
      if (row) rows[i]?.push(row);
    });
  }
  const lanes = plans.map((plan, i) => ({ name: plan.name, columns: plan.columns, rows: rows[i] ?? [] }));
  return { lanes: stacked(lanes), notes, left, again };
}

function isHeadingAgain(filled: readonly GridCell[], headings: readonly (readonly string[])[]): boolean {
  return filled.length > 1 && filled.every(({ column, text }) => headings[column]?.includes(plain(text)));
}

const isNote = (cell: GridCell, matrix: Matrix): boolean =>
  /^(?:注|备注|说明)[：:]/.test(plain(cell.text)) ||
  (cell.columnSpan === matrix.columns && plain(cell.text).length > 14);

function readRow(matrix: Matrix, row: number, plan: ReadPlan, left: Left[]): Row | null {
  const columns = plan.read;
  // A label that runs on into the next lane is a label there.
  const runsOn = (i: number): boolean => {
    const cell = matrix.at(row, plan.from + i);
    return (
      cell !== null && cell.text.trim() !== '' && cell.column + cell.columnSpan > plan.to && i < columns.length - 1
    );
  };
  if (plan.to < matrix.columns && columns.some((column, i) => !isNumber(column) && runsOn(i))) return null;
  const cells = plan.columns.map((_, i): Printed | null => {
    const cell = matrix.at(row, plan.from + i);
    const column = columns[i];
    const isAmount = isNumber(column);
    // A label that spans several rows names each of them; an amount is printed once.
    if (!cell || cell.text.trim() === '' || (isAmount && cell.row !== row)) return null;
    if (cell.column < plan.from + i && (isAmount || cell.column >= plan.from)) return null;
    if (isAmount && !readAmount(withoutPercent(cell.text, column.role)).ok) {
      left.push({ reason: 'no amount', printed: printedOf(cell) });
      return null;
    }
    return { text: cell.text.trim(), place: cell.place };
  });
  const first = cells.find((cell) => cell !== null);
  if (!first) return null;
  // A 序号 whose row goes on in another lane, or a further line of words beside a project, is no row of its own.
  const named = columns.some(({ role }) => role !== 'text' && role !== 'amount');
  const own = columns.some((column, i) => {
    const cell = matrix.at(row, plan.from + i);
    return !(named && column.role === 'text') && cell !== null && cell.row === row && cell.text.trim() !== '';
  });
  return own ? { cells, place: first.place } : null;
}

/** Lanes of the same headings under no name of their own are one table set in two blocks: 301 | 302. */
function stacked(lanes: readonly Lane[]): readonly Lane[] {
  const [first, ...others] = lanes;
  if (!first || others.length === 0) return lanes;
  const headings = (lane: Lane): string => lane.columns.map((column) => plain(column.path.at(-1) ?? '')).join('|');
  const named = lanes.every((lane) => lane.name !== null);
  const distinct = new Set(lanes.map((lane) => lane.name)).size === lanes.length;
  if (named && distinct) return lanes;
  if (others.every((lane) => headings(lane) === headings(first))) {
    return [{ ...first, name: null, rows: lanes.flatMap((lane) => lane.rows) }];
  }
  return lanes;
}

/** The row of column numbers is kept, as printed, with the lane that it numbers. */
function lanesOf(lanes: readonly Lane[], numbers: readonly GridCell[]): readonly Lane[] {
  const [first] = lanes;
  if (!first || lanes.length !== 1 || numbers.length === 0) return lanes;
  return [{ ...first, numbers: numbers.map(printedOf) }];
}
