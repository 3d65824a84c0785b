import type { Row } from '../model/budget.js';
import { codesNamed, nameOf } from '../model/catalogue.js';
import type { Coded } from './align.js';
import { functionsByName } from './functions-by-name.js';
import type { HeadedTable } from './headed.js';
import { plain } from './words.js';

/** The codes of a document as its tables taken together have them. */
export interface Codes {
  /** The functions, in the order of their codes. */
  readonly functions: readonly Coded[];
  /** The code by which a row is read: its own, unless the other tables show that it was misprinted. */
  readonly settled: ReadonlyMap<Row, string>;
}

interface Entry extends Coded {
  readonly row: Row;
  /** The codes of the table, to see whether the row has a parent. */
  readonly siblings: ReadonlySet<string>;
  readonly table: number;
}

/** Reads the coded rows of all tables, and settles the codes that a table misprints. */
export function readCodes(tables: readonly HeadedTable[], year: number): Codes {
  const all = entriesOf(tables);
  const entries = all.filter(({ code }) => isCode(code));
  // What is in no classification is a code only where it is a slip of one: 601 工资福利支出.
  const others = all.filter(({ code }) => !isCode(code));
  const settled = new Map([
    ...entries.map((entry) => [entry.row, settle(entry, entries, year)] as const),
    ...others.map((entry) => [entry.row, settle(entry, all, year)] as const).filter(([, code]) => isCode(code)),
  ]);
  const names = new Map<string, string>();
  for (const entry of entries) {
    const code = settled.get(entry.row) ?? entry.code;
    if (code.startsWith('2') && !names.has(code)) names.set(code, entry.name);
  }
  const functions = [...names].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return { functions: functions.length > 0 ? functions : namedFunctions(tables), settled };
}

/** Where no table has codes: the functions by the names of the first table that lists them. */
function namedFunctions(tables: readonly HeadedTable[]): readonly Coded[] {
  for (const { layout, lanes } of tables) {
    if (layout?.rows !== 'functions') continue;
    const named = lanes.flatMap(({ labels }) => functionsByName(labels.map(({ name }) => plain(name?.text ?? ''))));
    if (named.length > 0) return named;
  }
  return [];
}

/** A code of a function or of an economic class. */
const isCode = (digits: string): boolean => /^[235]/.test(digits);

/** Rows with a code, or with digits where a code should be. */
function entriesOf(tables: readonly HeadedTable[]): readonly Entry[] {
  return tables.flatMap(({ lanes }, table) =>
    lanes.flatMap(({ labels }) => {
      const siblings = new Set(labels.flatMap((label) => label.code ?? []));
      return labels.flatMap(({ row, name, code: read, codeCell }) => {
        const digits = plain(codeCell?.text ?? '');
        const code = read ?? (/^\d{3}(?:\d{2}){0,2}$/.test(digits) ? digits : null);
        return code ? [{ row, code, name: plain(name?.text ?? ''), siblings, table }] : [];
      });
    }),
  );
}

/** A code that stands alone gives way to one that fits its name and its place better. */
function settle(entry: Entry, entries: readonly Entry[], year: number): string {
  const pair = (code: string): number =>
    entries.filter((other) => other.table !== entry.table && other.code === code && other.name === entry.name).length;
  if (pair(entry.code) > 0) return entry.code;
  const score = (code: string): number =>
    (hasParent(code, entry) ? 2 : 0) + (isNamed(code, entry, year) ? 2 : 0) + pair(code);
  // 对个人和家庭的补助 is 303 in the one classification and 509 in the other: neither is a misprint.
  const named = isNamed(entry.code, entry, year);
  const rivals = [...rivalsInTables(entry, entries), ...rivalsInCatalogue(entry, entries, year)].filter(
    (code) =>
      code !== entry.code &&
      code.length === entry.code.length &&
      !entry.siblings.has(code) &&
      !(named && code[0] !== entry.code[0]),
  );
  return rivals.reduce((best, code) => (score(code) > score(best) ? code : best), entry.code);
}

const hasParent = (code: string, { siblings }: Entry): boolean =>
  code.length === 3 || siblings.has(code.slice(0, code.length - 2));

function isNamed(code: string, { name }: Entry, year: number): boolean {
  const known = nameOf(code.startsWith('2') ? 'function' : 'economic', code, year);
  return known !== null && [known.name, ...known.aliases].some((one) => plain(one) === name);
}

/** Codes under which other tables print the same name. */
function rivalsInTables(entry: Entry, entries: readonly Entry[]): readonly string[] {
  return entries.filter((other) => other.table !== entry.table && other.name === entry.name).map((other) => other.code);
}

/**
 * The catalogue's code for the name, where the printed one is a slip away from it and the only one of its table
 * that the catalogue does not have: a unit that numbers its classes by itself has many.
 */
function rivalsInCatalogue(entry: Entry, entries: readonly Entry[], year: number): readonly string[] {
  const isStrange = (one: Entry): boolean => !isNamed(one.code, one, year);
  if (!isStrange(entry)) return [];
  if (entries.some((other) => other !== entry && other.table === entry.table && isStrange(other))) return [];
  const kind = entry.code.startsWith('2') ? 'function' : 'economic';
  return codesNamed(entry.name)
    .filter((one) => (one.kind === kind || !isCode(entry.code)) && isSlip(entry.code, one.code))
    .map((one) => one.code);
}

/** One digit wrong, or two neighbours exchanged. */
function isSlip(code: string, other: string): boolean {
  const wrong = [...code].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [i, j] = wrong;
  if (wrong.length === 1) return true;
  return wrong.length === 2 && i !== undefined && j === i + 1 && code[i] === other[j] && code[j] === other[i];
}
