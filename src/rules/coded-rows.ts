import type { Codes } from '../layouts/codes.js';
import type { RowReading, TableReading } from '../layouts/reading.js';
import { plain } from '../layouts/words.js';
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

export function codedRows({ tables, codes }: Context): readonly CodedRow[] {
  return tables.flatMap((table) =>
    table.lanes.flatMap((lane) => {
      const kind = lane.kind === 'functions' ? 'function' : lane.kind === 'classes' ? 'economic' : null;
      if (kind === null) return [];
      return lane.rows.flatMap((row): readonly CodedRow[] => {
        const code = row.at?.[kind] ?? slipOf(row, kind, codes);
        if (code === undefined || !/^\d+$/.test(code) || !row.name) return [];
        const address = `${table.address}/${row.label}`;
        // 201-一般公共服务支出: the code is printed in front of the name.
        const name = plain(row.name.text).replace(/^\d+[-—]?/, '');
        const codeSpot = spotOf(row.code ?? row.name, address);
        const printed = row.code === null ? null : plain(row.code.text);
        return [{ kind, code, printed, name, row, table, codeSpot, nameSpot: spotOf(row.name, address) }];
      });
    }),
  );
}

/** A code that is in no classification says nothing of its row, but it may be known of which code it is a slip. */
function slipOf({ row }: RowReading, kind: CatalogueKind, { settled }: Codes): string | undefined {
  const code = settled.get(row);
  return code?.startsWith('2') === (kind === 'function') ? code : undefined;
}
