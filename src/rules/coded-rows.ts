import type { LaneReading, RowReading, TableReading } from '../layouts/reading.js';
import { plain, withoutNumbering } from '../layouts/words.js';
import type { Printed } from '../model/budget.js';
import { type CatalogueKind, codesNamed } from '../model/catalogue.js';
import { isInside } from '../source/place.js';
import type { Context } from './context.js';
import type { Spot } from './rule.js';
import { shared } from './shared.js';
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

export const codedRows = shared(({ tables }: Context): readonly CodedRow[] => {
  return codedLanes(tables).flatMap(({ kind, table, lane }) =>
    lane.rows.flatMap((row): readonly CodedRow[] => {
      if (namesIn(lane) > 1 && !isBehindCode(row, lane)) return [];
      // Classes that are printed without codes are often named freely.
      if (kind === 'economic' && (row.code === null || row.at?.function !== undefined)) return [];
      const code = row.at?.[kind] ?? (kind === 'economic' ? row.at?.government : undefined);
      if (code === undefined || !CODE[kind].test(code) || !row.name) return [];
      const address = `${table.address}/${row.label}`;
      const name = withoutNumbering(plain(row.name.text));
      const codeSpot = spotOf(row.code ?? row.name, address);
      // What 类, 款 and 项 in columns of their own make together is the label of the row.
      const printed = row.code !== null && CODE[kind].test(row.label) ? row.label : null;
      return [{ kind, code, printed, name, row, table, codeSpot, nameSpot: spotOf(row.name, address) }];
    }),
  );
});

/** Among the names of several classifications the row's is the one right behind its code, or in one cell with it. */
function isBehindCode({ row, code, name }: RowReading, { columns }: LaneReading): boolean {
  if (code === null || name === null) return false;
  if (isInside(name.place, code.place)) return true;
  const [from, to] = [row.cells.indexOf(code), row.cells.indexOf(name)];
  return from >= 0 && from < to && columns.slice(from, to).every(({ role }) => role === 'code');
}

/** A row whose printed code is none of any classification, with the one that its name has; null where it has several. */
export interface StrayRow {
  readonly printed: string;
  readonly name: string;
  readonly should: string | null;
  readonly table: TableReading;
  readonly codeSpot: Spot;
}

/** 601 for 301: rows of a name that the catalogue has, among others that are coded. */
export function strayRows({ tables }: Context): readonly StrayRow[] {
  return codedLanes(tables).flatMap(({ table, lane }) => {
    // Beside the names of another classification a wrong code cannot be told whose it is.
    if (namesIn(lane) > 1) return [];
    const codes = lane.rows.map(printedCode);
    const kinds = new Set(codes.flatMap((one) => (one && VALID.test(one.digits) ? [one.digits.charAt(0)] : [])));
    const [digit] = kinds;
    if (kinds.size !== 1 || digit === undefined) return [];
    return lane.rows.flatMap((row, r): readonly StrayRow[] => {
      const code = codes[r];
      if (!code || VALID.test(code.digits)) return [];
      const { digits: printed, name, cell } = code;
      const named = codesNamed(name).filter((one) => one.code.length === printed.length && one.code.startsWith(digit));
      if (named.length === 0) return [];
      const read = row.at?.function ?? row.at?.economic ?? row.at?.government ?? null;
      const should = read ?? (named.length === 1 ? (named[0]?.code ?? null) : null);
      return [{ printed, name, should, table, codeSpot: spotOf(cell, `${table.address}/${row.label}`) }];
    });
  });
}

/** 30110 in a column of its own, [30110]职工基本医疗保险缴费 or 30110-职工基本医疗保险缴费. */
const JOINED = /^[[［【（]?(\d{3}(?:\d{2}){0,2})(?:[\]］】）]|[-－—–_])(\D+)$/;

/** The digits that a row prints where a code should be, with its name. */
function printedCode(
  row: RowReading,
): { readonly digits: string; readonly name: string; readonly cell: Printed } | null {
  const cell = row.code ?? row.name;
  if (cell === null) return null;
  const text = plain(cell.text);
  const [, digits, name] = JOINED.exec(text) ?? [];
  if (digits !== undefined && name !== undefined) return { digits, name, cell };
  if (row.code === null || row.name === null || !LIKE_A_CODE.test(text)) return null;
  return { digits: text, name: withoutNumbering(plain(row.name.text)), cell };
}

const LIKE_A_CODE = /^\d{3}(?:\d{2}){0,2}$/;
const VALID = /^[235]\d{2}(?:\d{2}){0,2}$/;

interface CodedLane {
  readonly kind: CatalogueKind;
  readonly table: TableReading;
  readonly lane: LaneReading;
}

function codedLanes(tables: readonly TableReading[]): readonly CodedLane[] {
  return tables.flatMap((table) =>
    table.lanes.flatMap((lane): readonly CodedLane[] => {
      const kind = kindOf(lane);
      return kind === null ? [] : [{ kind, table, lane }];
    }),
  );
}

const namesIn = ({ columns }: LaneReading): number => columns.filter(({ role }) => role === 'name').length;

/** What most of the codes of a lane are: 支出总表 may list classes, and 收入总表 functions; without codes what its rows are. */
function kindOf({ kind, rows }: LaneReading): CatalogueKind | null {
  if (kind === 'projects' || kind === 'items') return null;
  const digits = rows.flatMap(({ code, label }) => (code !== null && VALID.test(label) ? [label.charAt(0)] : []));
  const functions = digits.filter((digit) => digit === '2').length;
  if (digits.length > 0) return functions * 2 > digits.length ? 'function' : 'economic';
  return kind === 'functions' ? 'function' : kind === 'classes' ? 'economic' : null;
}
