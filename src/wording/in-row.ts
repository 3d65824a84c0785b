/** A cell that has no name of its own, as (18,4) of a table in Word or on a page, in words; null where it has one, as B7. */
export function inRow(cell: string, say: (row: string, column: string) => string): string | null {
  const [, row, column] = /^\((\d+),(\d+)\)$/.exec(cell) ?? [];
  return row === undefined || column === undefined ? null : say(row, column);
}
