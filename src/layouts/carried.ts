import type { Budget, Lane, Table } from '../model/budget.js';
import { within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { type ColumnReading, isNumber } from './columns.js';
import { wordAt } from './vocabulary.js';
import { plain, withoutNumbering } from './words.js';

const isCarried = (label: string): boolean => wordAt(withoutNumbering(plain(label)))?.side === '上年结转';

function laneCarries(lane: Lane): boolean {
  return (
    lane.columns.some(({ path }) => path.some(isCarried)) ||
    lane.rows.some((row) => row.cells.some((cell) => cell !== null && isCarried(cell.text)))
  );
}

/** Whether a table prints what was carried over by itself. */
export const tableCarries = (table: Table): boolean => table.lanes.some(laneCarries);

export const budgetCarries = (budget: Budget): boolean => budget.tables.some(tableCarries);

/**
 * A lane of a table that balances income and spending, where other tables print what was carried over and this one
 * does not: its income may hold it, and the income and spending of one fund may leave it out.
 */
export function withoutCarried(base: Quantity): { readonly base: Quantity; readonly grand: string | null } {
  const grand = base.funding === undefined ? null : '当年总计';
  if (base.side === '本年收入') return { base: { ...base, side: '收入预算' }, grand };
  return base.side === '本年支出' && grand !== null ? { base: { ...base, side: '当年支出' }, grand } : { base, grand };
}

/**
 * Columns that break a cell down by where its money comes from, what was carried over among them: the funds
 * beside it are those of the year, and together they are the 总计 of the cell.
 */
export function bySource(
  columns: readonly ColumnReading[],
  base: Quantity,
): { readonly columns: readonly ColumnReading[]; readonly base: Quantity } {
  const amounts = columns.filter(isNumber);
  const carried = amounts.some(({ at }) => at?.side === '上年结转');
  if (!carried || !amounts.some(({ at }) => at?.funding !== undefined && at.side === undefined))
    return { columns, base };
  if (base.side === '当年支出') return spentBySource(columns, base);
  const { side: _, ...whole } = base;
  return {
    base: whole,
    columns: columns.map((column) =>
      column.role === 'amount' && column.at?.funding !== undefined && column.at.side === undefined
        ? { ...column, at: within(column.at, { side: '本年收入' }) }
        : column,
    ),
  };
}

/** 当年财政拨款安排 beside 上年结转安排 in the spending of one fund. */
function spentBySource(
  columns: readonly ColumnReading[],
  base: Quantity,
): { readonly columns: readonly ColumnReading[]; readonly base: Quantity } {
  const sideOf = (at: Quantity): string | undefined =>
    at.side === '上年结转' ? '结转支出' : at.funding !== undefined && at.side === undefined ? '当年支出' : at.side;
  return {
    base: { ...base, side: '本年支出' },
    columns: columns.map((column) => {
      const side = column.role === 'amount' && column.at ? sideOf(column.at) : undefined;
      return column.role === 'amount' && column.at && side !== undefined
        ? { ...column, at: { ...column.at, side } }
        : column;
    }),
  };
}
