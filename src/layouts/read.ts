import type { Budget, Lane, MoneyUnit } from '../model/budget.js';
import { within } from '../model/cube.js';
import type { Figure, Standing } from '../model/figure.js';
import type { Quantity } from '../model/quantity.js';
import { readAmount } from '../source/amount.js';
import { tablesAgain } from './again.js';
import { budgetCarries, bySource, tableCarries, withoutCarried } from './carried.js';
import type { Codes } from './codes.js';
import { COUNTED, type ColumnReading, isNumber, type NumberColumn, readColumns, withoutPercent } from './columns.js';
import type { Layout, RowKind } from './layout.js';
import { settle } from './meaning.js';
import type { LaneReading, RowReading, TableReading } from './reading.js';
import { labelsOf } from './row-label.js';
import { readRows } from './rows.js';
import { bareTitle, layoutOf } from './title.js';
import { unitName } from './units.js';
import { withholds } from './withheld.js';
import { isTotalWord, plain } from './words.js';

/** Reads every table of a budget: what its rows and columns are, and the cell that each figure states. */
export function readTables(budget: Budget, codes: Codes): readonly TableReading[] {
  const seen = new Map<string, number>();
  const isWithheld = withholds(budget);
  const carries = budgetCarries(budget);
  const units = unitsNamed(budget);
  const pasted = tablesAgain(budget.tables);
  return budget.tables.map((table, t) => {
    const again = pasted.has(t);
    const layout = layoutOf(table.title.text, budget.unit);
    const name = layout?.id ?? bareTitle(table.title.text, budget.unit);
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    const address = ordinal === 1 ? name : `${name}#${ordinal}`;
    const { year } = budget;
    const withheld = isWithheld(table);
    const headed = table.lanes.map((lane): HeadedLane => ({ lane, columns: readColumns(lane.columns, year) }));
    const quantum = tableQuantum(headed, table.unit);
    const empty = headed.every(isEmpty);
    const lanes = headed.map((one) => {
      const { lane } = one;
      const plan = lanePlan(layout, one, address, carries && !tableCarries(table));
      const prefix = lane.name === null ? address : `${address}/${lane.name}`;
      const { columns, base } = bySource(columnsFor(plan.kind, one.columns), plan.base);
      const rows = readRows(lane, columns, plan.kind, base, {
        unit: budget.unit,
        year,
        codes,
        total: layout?.total ?? {},
        grand: plan.grand,
        once: layout?.once ?? false,
        units,
      });
      const figures = readFigures(lane, columns, rows, {
        prefix,
        table: address,
        unit: table.unit,
        quantum,
        empty,
        again,
      });
      const rates = ratesOf(columns, rows, figures, { prefix, table: address });
      return { lane, kind: plan.kind, withheld, columns, rows, figures, rates } satisfies LaneReading;
    });
    return { table, address, layout, again, lanes };
  });
}

/** The units that rows of the tables name. */
function unitsNamed(budget: Budget): ReadonlySet<string> {
  const names = budget.tables.flatMap(({ title, lanes }) =>
    lanes.flatMap(({ rows, columns }) =>
      labelsOf(rows, readColumns(columns, budget.year), layoutOf(title.text, budget.unit)?.rows === 'projects').flatMap(
        ({ unit }) => (unit === null || isTotalWord(plain(unit.text)) ? [] : [unitName(unit.text)]),
      ),
    ),
  );
  return new Set([unitName(budget.unit.name.text), ...names]);
}

/** A lane whose headings were read. */
interface HeadedLane {
  readonly lane: Lane;
  readonly columns: readonly ColumnReading[];
}

/** 项目名称 heads the items of any table. */
const columnsFor = (kind: RowKind, columns: readonly ColumnReading[]): readonly ColumnReading[] =>
  kind === 'projects'
    ? columns
    : columns.map((column) => (column.role === 'project' ? { role: 'name', label: column.label } : column));

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

function tableQuantum(lanes: readonly HeadedLane[], unit: MoneyUnit): number | null {
  let places = 0;
  for (const { lane, columns } of lanes) {
    for (const row of lane.rows) {
      row.cells.forEach((cell, i) => {
        if (cell === null || columns[i]?.role !== 'amount') return;
        const reading = readAmount(cell.text);
        if (reading.ok && !reading.amount.blank) places = Math.max(places, reading.amount.places);
      });
    }
  }
  return quantumOf(places, unit);
}

interface CellContext {
  readonly prefix: string;
  readonly table: string;
  readonly unit: MoneyUnit;
  readonly quantum: number | null;
  /** Nothing is printed in the whole table: it states nothing, and whether it may is asked by a rule. */
  readonly empty: boolean;
  readonly again: boolean;
}

function isEmpty({ lane, columns }: HeadedLane): boolean {
  return lane.rows.every((row) =>
    columns.every((column, i) => {
      const reading = readAmount(row.cells[i]?.text ?? '');
      return column.role !== 'amount' || !reading.ok || reading.amount.blank;
    }),
  );
}

function readFigures(
  lane: Lane,
  columns: readonly ColumnReading[],
  rows: readonly RowReading[],
  context: CellContext,
): readonly (readonly (Figure | null)[])[] {
  const amounts = columns.filter(isNumber);
  const single = lane.name !== null && amounts.length === 1;
  const repeats = new Map<string, number>();
  return rows.map((row, r) => {
    const ordinal = (repeats.get(row.label) ?? 0) + 1;
    repeats.set(row.label, ordinal);
    const label = ordinal === 1 ? row.label : `${row.label}#${ordinal}`;
    const hasChildren = rows.some((other) => other.parent === r);
    return columns.map((column, c) => {
      if (!isNumber(column) || row.heading || context.empty) return null;
      const cell = row.row.cells[c] ?? null;
      const rate = column.role === 'rate';
      const reading = readAmount(withoutPercent(cell?.text ?? '', column.role));
      // A row that goes on, as over the indicators of a project, prints its amounts once.
      if (!reading.ok || (reading.amount.blank && isSameRow(rows, r))) return null;
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
        standing: standingOf(row, hasChildren, column),
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

function standingOf(row: RowReading, hasChildren: boolean, column: NumberColumn): Standing {
  if (row.total) return 'total';
  if (hasChildren || /合计|小计|总计/.test(column.label)) return 'subtotal';
  return 'leaf';
}
