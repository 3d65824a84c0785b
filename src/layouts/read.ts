import type { Budget, Lane, MoneyUnit } from '../model/budget.js';
import { within } from '../model/cube.js';
import type { Figure } from '../model/figure.js';
import type { Quantity } from '../model/quantity.js';
import { type Amount, type AmountReading, readAmount } from '../source/amount.js';
import { tablesAgain } from './again.js';
import { budgetCarries, bySource, tableCarries, withoutCarried } from './carried.js';
import type { Codes } from './codes.js';
import { COUNTED, type ColumnReading, isNumber, type NumberColumn, withoutPercent } from './columns.js';
import type { HeadedLane, HeadedTable } from './headed.js';
import type { Layout, RowKind } from './layout.js';
import { settle } from './meaning.js';
import type { LaneReading, RowReading, TableReading } from './reading.js';
import { labelsOf, type RowLabel } from './row-label.js';
import { readRows } from './rows.js';
import { bareTitle } from './title.js';
import { unitName } from './units.js';
import { withholds } from './withheld.js';
import { isTotalWord, plain } from './words.js';

/** Reads every table of a budget: what its rows and columns are, and the cell that each figure states. */
export function readTables(budget: Budget, tables: readonly HeadedTable[], codes: Codes): readonly TableReading[] {
  const seen = new Map<string, number>();
  const isWithheld = withholds(budget);
  const carries = budgetCarries(budget);
  const units = unitsNamed(budget, tables);
  const pasted = tablesAgain(budget.tables);
  return tables.map(({ table, layout, lanes: headed }, t) => {
    const again = pasted.has(t);
    const name = layout?.id ?? bareTitle(table.title.text, budget.unit);
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    const address = ordinal === 1 ? name : `${name}#${ordinal}`;
    const { year } = budget;
    const withheld = isWithheld(table);
    const numbers = headed.map(numbersIn);
    const amounts = headed.flatMap((one, l) => amountsIn(one, numbers[l] ?? []));
    const quantum = quantumOf(Math.max(0, ...amounts.map(({ places }) => places)), table.unit);
    const empty = amounts.length === 0;
    const lanes = headed.map((one, l) => {
      const { lane } = one;
      const plan = lanePlan(layout, one, address, carries && !tableCarries(table));
      const prefix = lane.name === null ? address : `${address}/${lane.name}`;
      const { columns, base } = bySource(columnsFor(plan.kind, one.columns), plan.base);
      const rows = readRows(lane, columns, labelsFor(plan.kind, one, layout), plan.kind, base, {
        unit: budget.unit,
        year,
        codes,
        total: layout?.total ?? {},
        grand: plan.grand,
        once: layout?.once ?? false,
        units,
      });
      const context = { prefix, table: address, unit: table.unit, quantum, empty, again };
      const figures = readFigures(lane, columns, rows, numbers[l] ?? [], context);
      const rates = ratesOf(columns, rows, figures, { prefix, table: address });
      return { lane, kind: plan.kind, withheld, columns, rows, figures, rates } satisfies LaneReading;
    });
    return { table, address, layout, again, lanes };
  });
}

/** The units that rows of the tables name. */
function unitsNamed(budget: Budget, tables: readonly HeadedTable[]): ReadonlySet<string> {
  const names = tables.flatMap(({ lanes }) =>
    lanes.flatMap(({ labels }) =>
      labels.flatMap(({ unit }) => (unit === null || isTotalWord(plain(unit.text)) ? [] : [unitName(unit.text)])),
    ),
  );
  return new Set([unitName(budget.unit.name.text), ...names]);
}

/** 项目名称 heads the items of any table. */
const columnsFor = (kind: RowKind, columns: readonly ColumnReading[]): readonly ColumnReading[] =>
  kind === 'projects'
    ? columns
    : columns.map((column) => (column.role === 'project' ? { role: 'name', label: column.label } : column));

/** The labels of the rows by these columns: those that the lane was read with, where its rows are what its table's are. */
function labelsFor(kind: RowKind, { lane, columns, labels }: HeadedLane, layout: Layout | null): readonly RowLabel[] {
  const projects = kind === 'projects';
  const renamed = !projects && columns.some(({ role }) => role === 'project');
  const isRead = !renamed && projects === (layout?.rows === 'projects');
  return isRead ? labels : labelsOf(lane.rows, columnsFor(kind, columns), projects);
}

interface LanePlan {
  readonly kind: RowKind;
  readonly base: Quantity;
  /** What 总计 is, where it need not be all of the budget. */
  readonly grand: string | null;
}

function lanePlan(layout: Layout | null, headed: HeadedLane, address: string, leavesOut: boolean): LanePlan {
  // A table that is not known is checked by its structure: its cells are its own, and meet no others.
  if (layout === null) return { kind: 'items', base: { own: address }, grand: null };
  const { name } = headed.lane;
  const plan = name === null ? undefined : layout.lanes?.find((one) => one.name.test(name));
  if (plan === undefined) return { kind: rowsOf(layout, headed), base: layout.base, grand: null };
  const base = within(layout.base, plan.base);
  return leavesOut ? { kind: plan.rows, ...withoutCarried(base) } : { kind: plan.rows, base, grand: null };
}

/** A table that may list units and has no column for them lists items. */
function rowsOf({ rows }: Layout, { columns }: HeadedLane): RowKind {
  const roles = new Set(columns.map(({ role }) => role));
  const named = roles.has('name') || roles.has('project');
  return rows === 'units' && named && !roles.has('unit') && !roles.has('code') ? 'items' : rows;
}

/** The fen is the smallest unit: what is printed to the fen is exact. */
export function quantumOf(places: number, unit: MoneyUnit): number | null {
  const exactFrom = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 }[unit];
  return places >= exactFrom ? null : places;
}

/** The numbers of a lane by row and column; null in columns of words. */
type LaneNumbers = readonly (readonly (AmountReading | null)[])[];

const numbersIn = ({ lane, columns }: HeadedLane): LaneNumbers =>
  lane.rows.map(({ cells }) =>
    columns.map((column, i) =>
      isNumber(column) ? readAmount(withoutPercent(cells[i]?.text ?? '', column.role)) : null,
    ),
  );

/** The amounts that a lane prints. */
const amountsIn = ({ columns }: HeadedLane, numbers: LaneNumbers): readonly Amount[] =>
  numbers.flatMap((row) =>
    row.flatMap((one, i) => (columns[i]?.role === 'amount' && one?.ok && !one.amount.blank ? [one.amount] : [])),
  );

interface CellContext {
  readonly prefix: string;
  readonly table: string;
  readonly unit: MoneyUnit;
  readonly quantum: number | null;
  /** Nothing is printed in the whole table: it states nothing, and whether it may is asked by a rule. */
  readonly empty: boolean;
  readonly again: boolean;
}

function readFigures(
  lane: Lane,
  columns: readonly ColumnReading[],
  rows: readonly RowReading[],
  numbers: LaneNumbers,
  context: CellContext,
): readonly (readonly (Figure | null)[])[] {
  const amounts = columns.filter(isNumber);
  const single = lane.name !== null && amounts.length === 1;
  const sums = columns.map(({ label }) => /合计|小计|总计/.test(label));
  const parents = new Set(rows.map(({ parent }) => parent));
  const repeats = new Map<string, number>();
  return rows.map((row, r) => {
    const ordinal = (repeats.get(row.label) ?? 0) + 1;
    repeats.set(row.label, ordinal);
    const label = ordinal === 1 ? row.label : `${row.label}#${ordinal}`;
    const standing = row.total ? 'total' : parents.has(r) ? 'subtotal' : 'leaf';
    return columns.map((column, c) => {
      const reading = numbers[r]?.[c];
      if (!isNumber(column) || row.heading || context.empty || !reading?.ok) return null;
      const cell = row.row.cells[c] ?? null;
      const rate = column.role === 'rate';
      // A row that goes on, as over the indicators of a project, prints its amounts once.
      if (reading.amount.blank && isSameRow(rows, r)) return null;
      if (reading.amount.blank && COUNTED.test(column.label)) return null;
      return {
        address: single ? `${context.prefix}/${label}` : `${context.prefix}/${label}/${column.label}`,
        text: cell?.text ?? '',
        place: cell?.place ?? row.row.place,
        kind: column.role,
        value: reading.amount.value,
        unit: rate ? '%' : context.unit,
        places: reading.amount.places,
        quantum: reading.amount.blank ? null : rate ? reading.amount.places : context.quantum,
        quantity: rate || context.again ? null : cellAt(row, column, label, context),
        standing: standing === 'leaf' && sums[c] ? 'subtotal' : standing,
        blank: reading.amount.blank,
      } satisfies Figure;
    });
  });
}

/** Whether a row above is of the same project. */
function isSameRow(rows: readonly RowReading[], r: number): boolean {
  const project = rows[r]?.at?.project;
  return project !== undefined && rows.some((other, i) => i < r && other.at?.project === project);
}

function ratesOf(
  columns: readonly ColumnReading[],
  rows: readonly RowReading[],
  figures: LaneReading['figures'],
  context: Pick<CellContext, 'prefix' | 'table'>,
): LaneReading['rates'] {
  return rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const figure = figures[r]?.[c];
      if (column.role !== 'rate' || !figure) return [];
      return [{ figure, of: cellAt(row, column, row.label, context) }];
    }),
  );
}

function cellAt(
  row: RowReading,
  column: NumberColumn,
  label: string,
  { prefix, table }: Pick<CellContext, 'prefix' | 'table'>,
): Quantity {
  if (row.at === null) return { own: `${prefix}/${label}/${column.label}` };
  if (column.at === null) return settle({ ...row.at, own: `${row.at.own ?? table}/${column.label}` });
  return settle(within(row.at, column.at));
}
