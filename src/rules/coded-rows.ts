import type { RowReading, TableReading } from '../layouts/reading.js';
import { plain, withoutNumbering } from '../layouts/words.js';
import type { CatalogueKind } from '../model/catalogue.js';
import type { Context } from './context.js';
import type { Spot } from './rule.js';
import { spotOf } from './spot.js';

/** A row of the functional or the economic classification, with the code that it was read by. */
export interface CodedRow {
  readonly kind: CatalogueKind;
  readonly code: string;
  /** As printed; null where the table prints none. */
  readonly printed: string | null;
  readonly name: string;
  readonly row: RowReading;
  readonly table: TableReading;
  readonly codeSpot: Spot;
  readonly nameSpot: Spot;
}

const CODE = { function: /^2\d{2}(?:\d{2}){0,2}$/, economic: /^[35]\d{2}(?:\d{2})?$/ } as const;

export function codedRows({ tables }: Context): readonly CodedRow[] {
  return tables.flatMap((table) =>
    table.lanes.flatMap((lane) => {
      const kind = lane.kind === 'functions' ? 'function' : lane.kind === 'classes' ? 'economic' : null;
      // Beside the names of another classification a code cannot be told whose it is.
      const names = lane.columns.filter(({ role }) => role === 'name').length;
      if (kind === null || names > 1) return [];
      return lane.rows.flatMap((row): readonly CodedRow[] => {
        const code = row.at?.[kind];
        if (code === undefined || !CODE[kind].test(code) || !row.name) return [];
        const address = `${table.address}/${row.label}`;
        const name = withoutNumbering(plain(row.name.text));
        const codeSpot = spotOf(row.code ?? row.name, address);
        // What 类, 款 and 项 in columns of their own make together is the label of the row.
        const printed = row.code !== null && CODE[kind].test(row.label) ? row.label : null;
        return [{ kind, code, printed, name, row, table, codeSpot, nameSpot: spotOf(row.name, address) }];
      });
    }),
  );
}
