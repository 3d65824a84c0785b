import type { TableReading } from '../layouts/reading.js';
import type { Figure } from '../model/figure.js';

/** Printed figures next to a figure in its table. */
export interface Neighbours {
  /** The next one in its row. */
  readonly beside: (address: string) => Figure | undefined;
  /** The one of the row above in its column. */
  readonly above: (address: string) => Figure | undefined;
  /** Its row: equal for the figures of one row alone. */
  readonly row: (address: string) => string | undefined;
}

/** They are looked up only where something is wrong. */
export function neighboursIn(tables: readonly TableReading[]): Neighbours {
  let found: Index | null = null;
  const index = (): Index => {
    found ??= indexOf(tables);
    return found;
  };
  return {
    beside: (address) => index().beside.get(address),
    above: (address) => index().above.get(address),
    row: (address) => index().row.get(address),
  };
}

interface Index {
  readonly beside: ReadonlyMap<string, Figure>;
  readonly above: ReadonlyMap<string, Figure>;
  readonly row: ReadonlyMap<string, string>;
}

function indexOf(tables: readonly TableReading[]): Index {
  const beside = new Map<string, Figure>();
  const above = new Map<string, Figure>();
  const rows = new Map<string, string>();
  tables
    .flatMap((table) => table.lanes)
    .forEach((lane, l) => {
      lane.figures.forEach((row, r) => {
        for (const figure of row) if (figure) rows.set(figure.address, `${l}/${r}`);
        const printed = row.flatMap((figure) => (figure === null || figure.blank ? [] : [figure]));
        printed.forEach((figure, i) => {
          const next = printed[i + 1];
          if (next) beside.set(figure.address, next);
        });
        row.forEach((figure, c) => {
          const over = lane.figures[r - 1]?.[c];
          if (figure && over && !over.blank) above.set(figure.address, over);
        });
      });
    });
  return { beside, above, row: rows };
}

export function areNeighbours({ beside, above }: Neighbours, a: string, b: string): boolean {
  return (
    [beside(a), above(a)].some((one) => one?.address === b) || [beside(b), above(b)].some((one) => one?.address === a)
  );
}
