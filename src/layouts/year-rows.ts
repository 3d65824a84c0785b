import type { ColumnReading } from './columns.js';
import { combined, measureIn } from './measures.js';
import type { RowLabel } from './row-label.js';
import { plain } from './words.js';

/** A row's label with the year of its figures, as in `Quantity`: null is this year's budget. */
export interface YearLabel extends RowLabel {
  readonly measure: string | null;
}

/** Reads the column that says of which year a row is. A row that prints no more than that is of what the row above names. */
export function inYears(
  labels: readonly RowLabel[],
  columns: readonly ColumnReading[],
  year: number,
): readonly YearLabel[] {
  const column = columns.findIndex(({ role }) => role === 'year');
  let named: RowLabel | null = null;
  return labels.map((label) => {
    const printed = column < 0 ? '' : plain(label.row.cells[column]?.text ?? '');
    if (printed === '' || label.name !== null || named === null) named = label;
    const { measure = null } = measureIn(printed.replace(/^20\d{2}$/, '$&年'), year) ?? {};
    return { ...named, row: label.row, measure: combined([measure], null, '预算') };
  });
}
