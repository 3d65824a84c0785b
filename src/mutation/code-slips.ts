import type { Budget, Lane, Printed, Row, Table } from '../model/budget.js';
import { swapped, wrongDigit } from './slips.js';

/** A code printed in a row, and where the row stands. */
export interface CodeCell {
  readonly table: number;
  readonly lane: number;
  readonly row: number;
  readonly column: number;
  readonly printed: Printed;
}

/** A code that was mistyped. */
export interface CodeSlip {
  readonly cell: CodeCell;
  readonly text: string;
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** Each code of each table with a digit wrong, and with two digits swapped. */
export function codeSlips(budget: Budget, random: () => number): readonly CodeSlip[] {
  return codesIn(budget).flatMap((cell) =>
    [wrongDigit, swapped].flatMap((slip) => {
      const text = slip(cell.printed.text, random);
      return text === null ? [] : [{ cell, text }];
    }),
  );
}

function codesIn(budget: Budget): readonly CodeCell[] {
  return budget.tables.flatMap((table, t) =>
    table.lanes.flatMap((lane, l) =>
      lane.rows.flatMap((row, r) =>
        row.cells.flatMap((printed, column) =>
          printed !== null && CODE.test(printed.text) && isCodeColumn(lane, column)
            ? [{ table: t, lane: l, row: r, column, printed }]
            : [],
        ),
      ),
    ),
  );
}

function isCodeColumn(lane: Lane, column: number): boolean {
  return /编码|代码/.test(lane.columns[column]?.path.at(-1) ?? '');
}

/** The budget with the code mistyped; its place stays, since as many digits are printed. */
export function withCode(budget: Budget, { cell, text }: CodeSlip): Budget {
  const printed: Printed = { ...cell.printed, text };
  const inRow = (row: Row): Row => ({ ...row, cells: replaced(row.cells, cell.column, () => printed) });
  const inLane = (lane: Lane): Lane => ({ ...lane, rows: replaced(lane.rows, cell.row, inRow) });
  const inTable = (table: Table): Table => ({ ...table, lanes: replaced(table.lanes, cell.lane, inLane) });
  return { ...budget, tables: replaced(budget.tables, cell.table, inTable) };
}

function replaced<T>(list: readonly T[], index: number, change: (one: T) => T): readonly T[] {
  return list.map((one, i) => (i === index ? change(one) : one));
}
