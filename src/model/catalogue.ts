import { ECONOMIC } from './catalogue/economic.js';
import { FUNCTIONAL } from './catalogue/functional.js';
import { ALIASES, RENAMES } from './catalogue/names.js';

/** 支出功能分类 or 支出经济分类. */
export type CatalogueKind = 'function' | 'economic';
/** Seen in a published document, or from general knowledge only: a mismatch with the latter is a hint, no more. */
export type CatalogueStatus = 'official-confirmed' | 'recalled';

export interface CatalogueName {
  readonly name: string;
  readonly status: CatalogueStatus;
  /** Other spellings that are right as well. */
  readonly aliases: readonly string[];
  /** Names that the code had before, the oldest first; `until` is the last year of each, where known. */
  readonly formerly: readonly { readonly name: string; readonly until: number | null }[];
}

interface Entry {
  readonly name: string;
  readonly status: CatalogueStatus;
  readonly from: number | null;
  readonly to: number | null;
}

interface Rename {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly year: number | null;
}

/** The name of a functional code in a budget of that year, or null where the catalogue has no such code then. */
export function functionName(code: string, year: number): string | null {
  const entry = entries('function').get(code);
  if (entry === undefined) return null;
  return changeAfter(renamesOf(code), year)?.before ?? (isIn(entry, year) ? entry.name : null);
}

/** The name of an economic code, which have not changed since 2018; null where the catalogue has no such code. */
export function economicName(code: string): string | null {
  return entries('economic').get(code)?.name ?? null;
}

/** What a code is called in a budget of that year, and what is known about its names; null where it is not known. */
export function nameOf(kind: CatalogueKind, code: string, year: number): CatalogueName | null {
  const entry = entries(kind).get(code);
  if (entry === undefined) return null;
  const renames = kind === 'function' ? renamesOf(code) : [];
  const then = changeAfter(renames, year);
  const past = then === undefined ? renames : renames.slice(0, renames.indexOf(then));
  const formerly = past.map(({ before, year: changed }) => ({
    name: before,
    until: changed === null ? null : changed - 1,
  }));
  const aliases = aliasesOf(code);
  if (then !== undefined) return { name: then.before, status: 'recalled', aliases, formerly };
  if (!isIn(entry, year)) return null;
  return { name: entry.name, status: entry.status, aliases, formerly };
}

/** The first change of name after a year: until then the code is called as before it. */
function changeAfter(renames: readonly Rename[], year: number): Rename | undefined {
  return renames.find((rename) => rename.year !== null && rename.year > year);
}

function isIn({ from, to }: Entry, year: number): boolean {
  return (from === null || year >= from) && (to === null || year <= to);
}

/** All codes that have this name, of either kind, in the order of the catalogue. A name alone is seldom a key. */
export function codesNamed(name: string): readonly Code[] {
  return byName().get(normalised(name)) ?? [];
}

/** The class of the 部门预算支出经济分类 that has the name. */
export const classCodeOf = (name: string): string | undefined =>
  codesNamed(name).find((one) => one.kind === 'economic' && one.code.startsWith('3'))?.code;

/** The class of the 政府预算支出经济分类 that has a name which no other classification has. */
export function governmentClassOf(name: string): string | undefined {
  const [one, ...others] = codesNamed(name);
  return one && others.length === 0 && one.kind === 'economic' && one.code.startsWith('5') ? one.code : undefined;
}

interface Code {
  readonly kind: CatalogueKind;
  readonly code: string;
}

let readNames: ReadonlyMap<string, readonly Code[]> | undefined;

function byName(): ReadonlyMap<string, readonly Code[]> {
  if (readNames !== undefined) return readNames;
  const codes = new Map<string, Code[]>();
  for (const kind of ['function', 'economic'] as const) {
    for (const [code, { name }] of entries(kind)) codes.set(name, [...(codes.get(name) ?? []), { kind, code }]);
  }
  readNames = codes;
  return codes;
}

/** What a functional code that once had this name is called now, and from which year on it had another, where known. */
export function formerName(
  name: string,
): { readonly code: string; readonly newName: string; readonly changed: number | null } | null {
  const wanted = normalised(name);
  const rename = renames().find(({ before }) => before === wanted);
  if (rename === undefined) return null;
  const newName = entries('function').get(rename.code)?.name ?? rename.after;
  return { code: rename.code, newName, changed: rename.year };
}

/** The functional codes of a year with their names, in the order of the catalogue. */
export function functionsOf(year: number): readonly { readonly code: string; readonly name: string }[] {
  return [...entries('function').keys()].flatMap((code) => {
    const name = functionName(code, year);
    return name === null ? [] : [{ code, name }];
  });
}

/** An economic classification, by the first digit of its codes, in their order: 3 of departments, 5 of governments. */
export function classesOf(digit: '3' | '5'): readonly { readonly code: string; readonly name: string }[] {
  return [...entries('economic')].flatMap(([code, { name }]) => (code.startsWith(digit) ? [{ code, name }] : []));
}

/** Names are compared with full-width brackets and without spaces. */
function normalised(name: string): string {
  return name.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');
}

const read = new Map<CatalogueKind, ReadonlyMap<string, Entry>>();

/** The catalogue is read when it is first asked for: most commands never do. */
function entries(kind: CatalogueKind): ReadonlyMap<string, Entry> {
  const known = read.get(kind);
  if (known !== undefined) return known;
  const table = kind === 'function' ? FUNCTIONAL : ECONOMIC;
  const map = new Map(
    linesIn(table).map((line): [string, Entry] => {
      const [code = '', name = '', ...more] = line.split(' ');
      const [from, to] = more.find((word) => word !== '*')?.split('-') ?? [];
      const status = more[0] === '*' ? 'official-confirmed' : 'recalled';
      return [code, { name, status, from: yearIn(from), to: yearIn(to) }];
    }),
  );
  read.set(kind, map);
  return map;
}

let readRenames: readonly Rename[] | undefined;
let readRenamesByCode: ReadonlyMap<string, readonly Rename[]> | undefined;

function renames(): readonly Rename[] {
  readRenames ??= linesIn(RENAMES).map((line) => {
    const [code = '', before = '', after = '', year] = line.split(' ');
    return { code, before, after, year: yearIn(year) };
  });
  return readRenames;
}

function renamesOf(code: string): readonly Rename[] {
  readRenamesByCode ??= byCode(renames().map((rename) => [rename.code, rename]));
  return readRenamesByCode.get(code) ?? [];
}

let readAliases: ReadonlyMap<string, readonly string[]> | undefined;

function aliasesOf(code: string): readonly string[] {
  readAliases ??= byCode(
    linesIn(ALIASES).map((line) => {
      const [of = '', alias = ''] = line.split(' ');
      return [of, alias];
    }),
  );
  return readAliases.get(code) ?? [];
}

function byCode<T>(lines: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const [code, line] of lines) map.set(code, [...(map.get(code) ?? []), line]);
  return map;
}

function linesIn(table: string): string[] {
  return table.trim().split('\n');
}

function yearIn(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number.parseInt(text, 10);
}
