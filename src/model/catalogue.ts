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
  const entry = entryOf('function', code);
  if (entry === undefined) return null;
  return changeAfter(renamesOf(code), year)?.before ?? (isIn(entry, year) ? entry.name : null);
}

/** The name of an economic code, which have not changed since 2018; null where the catalogue has no such code. */
export function economicName(code: string): string | null {
  return entryOf('economic', code)?.name ?? null;
}

/** What a code is called in a budget of that year, and what is known about its names; null where it is not known. */
export function nameOf(kind: CatalogueKind, code: string, year: number): CatalogueName | null {
  const entry = entryOf(kind, code);
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
  const of = (kind: CatalogueKind): readonly Code[] => codesOf(kind, name).map((code) => ({ kind, code }));
  return [...of('function'), ...of('economic')];
}

/** The codes of one kind that have this name, in the order of the catalogue. */
export function codesOf(kind: CatalogueKind, name: string): readonly string[] {
  return byName(kind).get(normalised(name)) ?? [];
}

/** The class of the 部门预算支出经济分类 that has the name. */
export const classCodeOf = (name: string): string | undefined =>
  codesOf('economic', name).find((code) => code.startsWith('3'));

/** The class of the 政府预算支出经济分类 that has a name which no other classification has. */
export function governmentClassOf(name: string): string | undefined {
  const [code, ...others] = codesOf('economic', name);
  if (code === undefined || others.length > 0 || !code.startsWith('5')) return undefined;
  return codesOf('function', name).length === 0 ? code : undefined;
}

interface Code {
  readonly kind: CatalogueKind;
  readonly code: string;
}

const readNames = new Map<CatalogueKind, ReadonlyMap<string, readonly string[]>>();

function byName(kind: CatalogueKind): ReadonlyMap<string, readonly string[]> {
  const known = readNames.get(kind);
  if (known !== undefined) return known;
  const codes = new Map<string, string[]>();
  for (const [code, words] of lines(kind)) {
    const name = nameIn(words);
    const others = codes.get(name);
    if (others === undefined) codes.set(name, [code]);
    else others.push(code);
  }
  readNames.set(kind, codes);
  return codes;
}

/** What a functional code that once had this name is called now, and from which year on it had another, where known. */
export function formerName(
  name: string,
): { readonly code: string; readonly newName: string; readonly changed: number | null } | null {
  const wanted = normalised(name);
  const rename = renames().find(({ before }) => before === wanted);
  if (rename === undefined) return null;
  const newName = entryOf('function', rename.code)?.name ?? rename.after;
  return { code: rename.code, newName, changed: rename.year };
}

/** The functional codes of a year with their names, of all levels or of one, in the order of the catalogue. */
export function functionsOf(
  year: number,
  level: 3 | 5 | 7 | null = null,
): readonly { readonly code: string; readonly name: string }[] {
  return [...lines('function').keys()].flatMap((code) => {
    if (level !== null && code.length !== level) return [];
    const name = functionName(code, year);
    return name === null ? [] : [{ code, name }];
  });
}

/** An economic classification, by the first digit of its codes, in their order: 3 of departments, 5 of governments. */
export function classesOf(digit: '3' | '5'): readonly { readonly code: string; readonly name: string }[] {
  return [...lines('economic')].flatMap(([code, words]) =>
    code.startsWith(digit) ? [{ code, name: nameIn(words) }] : [],
  );
}

/** Names are compared with full-width brackets and without spaces. */
function normalised(name: string): string {
  return name.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');
}

const read = new Map<CatalogueKind, ReadonlyMap<string, string>>();

/**
 * By code, what its line says behind it. The catalogue is read when it is first asked for, since most commands never
 * do, and a line is taken apart when its code is asked for: a budget has few of them.
 */
function lines(kind: CatalogueKind): ReadonlyMap<string, string> {
  const known = read.get(kind);
  if (known !== undefined) return known;
  const table = kind === 'function' ? FUNCTIONAL : ECONOMIC;
  const map = new Map<string, string>();
  for (let start = 1; start < table.length; ) {
    const space = table.indexOf(' ', start);
    const end = table.indexOf('\n', space);
    map.set(table.slice(start, space), table.slice(space + 1, end));
    start = end + 1;
  }
  read.set(kind, map);
  return map;
}

function nameIn(words: string): string {
  const end = words.indexOf(' ');
  return end < 0 ? words : words.slice(0, end);
}

function entryOf(kind: CatalogueKind, code: string): Entry | undefined {
  const words = lines(kind).get(code);
  if (words === undefined) return undefined;
  const [name = '', ...more] = words.split(' ');
  const [from, to] = more.find((word) => word !== '*')?.split('-') ?? [];
  const status = more[0] === '*' ? 'official-confirmed' : 'recalled';
  return { name, status, from: yearIn(from), to: yearIn(to) };
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
