import type { Lane, Printed, Row, Table } from '../model/budget.js';
import type { Figure } from '../model/figure.js';
import type { Quantity } from '../model/quantity.js';
import type { ColumnReading } from './columns.js';
import type { Layout, RowKind } from './layout.js';

/** What a row of a table was read as. */
export interface RowReading {
  readonly row: Row;
  readonly kind: RowKind;
  /** The words that name the row, and its printed code where it has one. */
  readonly name: Printed | null;
  readonly code: Printed | null;
  /** The label in addresses. */
  readonly label: string;
  /** What the row says, within its lane; null where it was not understood. */
  readonly at: Quantity | null;
  /** The row says that it sums the others (合计), or all of its lane. */
  readonly total: boolean;
  /** Prints nothing above rows that do: it states no zeros. */
  readonly heading: boolean;
  /** The row above, pasted again: it says nothing more. */
  readonly again: boolean;
  /** One of several parts of what contains it, of which the others are not known: 其中. */
  readonly among: boolean;
  /** The row, by its index in the lane, whose sum this row is part of. */
  readonly parent: number | null;
}

export interface LaneReading {
  readonly lane: Lane;
  readonly kind: RowKind;
  /** Rows are left out for secrecy. */
  readonly withheld: boolean;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
  /** By row and column; null where a column holds words or a row is a heading. */
  readonly figures: readonly (readonly (Figure | null)[])[];
  /** The rates among them, each with the change that it is the rate of. */
  readonly rates: readonly { readonly figure: Figure; readonly of: Quantity }[];
}

export interface TableReading {
  readonly table: Table;
  /** The name of the table in addresses, with its ordinal where several share it. */
  readonly address: string;
  readonly layout: Layout | null;
  /** A table above, pasted again: it says nothing more. */
  readonly again: boolean;
  readonly lanes: readonly LaneReading[];
}

/** The figures of a table in the order of its cells. */
export function figuresOf({ lanes }: TableReading): readonly Figure[] {
  return lanes.flatMap((lane) => lane.figures.flatMap((row) => row.filter((figure) => figure !== null)));
}
