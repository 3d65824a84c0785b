import type { Budget, Lane, Table } from '../model/budget.js';
import { type ColumnReading, readColumns } from './columns.js';
import type { Layout } from './layout.js';
import { labelsOf, type RowLabel } from './row-label.js';
import { layoutOf } from './title.js';

/** A lane of which the headings, and what names the rows, were read. */
export interface HeadedLane {
  readonly lane: Lane;
  readonly columns: readonly ColumnReading[];
  readonly labels: readonly RowLabel[];
}

/** A table that is told by its title, before it is known what its figures state. */
export interface HeadedTable {
  readonly table: Table;
  readonly layout: Layout | null;
  readonly lanes: readonly HeadedLane[];
}

/** Reads what stands above and beside the figures of every table. */
export function readHeadings(budget: Budget): readonly HeadedTable[] {
  return budget.tables.map((table) => {
    const layout = layoutOf(table.title.text, budget.unit);
    const lanes = table.lanes.map((lane) => {
      const columns = readColumns(lane.columns, budget.year);
      return { lane, columns, labels: labelsOf(lane.rows, columns, layout?.rows === 'projects') };
    });
    return { table, layout, lanes };
  });
}
