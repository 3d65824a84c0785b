import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { nearest } from '../model/nearest.js';
import { entriesOf, isAbsent, keyOf, placeOf, printedOf } from '../model/nodes.js';
import type { Place, Source } from '../source/place.js';
import type { InputProblem, SettingKind } from '../source/problem.js';

/** Where what is read comes from, and what was wrong with it so far. */
export interface Told {
  readonly source: Source;
  readonly problems: InputProblem[];
}

/** The values of a mapping by their keys; what is unknown or missing in it is told. */
export type Entries<Key extends string> = ReadonlyMap<Key, Node>;

export function readEntries<Key extends string>(
  node: Node | null,
  name: string,
  keys: { readonly required: readonly Key[]; readonly optional: readonly Key[] },
  told: Told,
): Entries<Key> {
  const known: readonly Key[] = [...keys.required, ...keys.optional];
  const found = new Map<Key, Node>();
  if (!isMap(node)) {
    wrongKind(node, name, 'mapping', told);
    return found;
  }
  const { path } = told.source;
  for (const pair of node.items) {
    const key = keyOf(pair.key);
    const one = known.find((candidate) => candidate === key);
    if (one === undefined && key !== null) {
      const place = placeOf(pair.key as Node);
      told.problems.push({
        code: 'unknown-setting',
        path,
        place,
        args: { key, known, nearest: nearest(key, known) },
      });
    }
  }
  for (const { key, value } of entriesOf(node)) {
    const one = known.find((candidate) => candidate === key);
    if (one !== undefined) found.set(one, value);
  }
  for (const key of keys.required) {
    if (!found.has(key)) told.problems.push({ code: 'missing-setting', path, place: headOf(node), args: { key } });
  }
  return found;
}

export function readItems(node: Node | undefined, name: string, told: Told): readonly (Node | null)[] {
  if (node === undefined) return [];
  if (isSeq(node)) return node.items.map((item) => (isAbsent(item) ? null : (item as Node)));
  wrongKind(node, name, 'list', told);
  return [];
}

export function readText(node: Node | undefined | null, name: string, told: Told): string | null {
  if (node === undefined) return null;
  const printed = node === null || !isScalar(node) ? null : printedOf(node, told.source);
  if (printed === null) wrongKind(node, name, 'text', told);
  return printed?.text ?? null;
}

/** A text that has to say something. */
export function readWords(node: Node | undefined, name: string, told: Told): string | null {
  const text = readText(node, name, told);
  if (text === null || node === undefined || text.trim() !== '') return text;
  told.problems.push({ code: 'empty-setting', path: told.source.path, place: placeOf(node), args: { key: name } });
  return null;
}

export function readYear(node: Node | undefined, name: string, told: Told): number | null {
  const text = readText(node, name, told);
  if (text === null || node === undefined) return null;
  if (/^\d{4}$/.test(text)) return Number.parseInt(text, 10);
  wrongKind(node, name, 'year', told);
  return null;
}

export function readDate(node: Node | undefined, name: string, told: Told): string | null {
  const text = readText(node, name, told);
  if (text === null || node === undefined) return null;
  if (isDate(text)) return text;
  wrongKind(node, name, 'date', told);
  return null;
}

/** A day that the calendar has, as 2026-12-31. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function readChoice<Value extends string>(
  node: Node | undefined,
  name: string,
  allowed: readonly Value[],
  told: Told,
): Value | null {
  const text = readText(node, name, told);
  if (text === null || node === undefined) return null;
  const chosen = allowed.find((one) => one === text);
  if (chosen !== undefined) return chosen;
  told.problems.push({
    code: 'setting-value',
    path: told.source.path,
    place: placeOf(node),
    args: { key: name, text, allowed, nearest: nearest(text, allowed) },
  });
  return null;
}

function wrongKind(node: Node | null | undefined, key: string, expected: SettingKind, told: Told): void {
  const place = node === null || node === undefined ? null : headLine(placeOf(node), told.source);
  told.problems.push({ code: 'setting-kind', path: told.source.path, place, args: { key, expected } });
}

/** Of what may go on for lines, the first. */
function headLine({ start, end }: Place, { text }: Source): Place {
  const [head = ''] = text.slice(start, end).split('\n');
  return { start, end: start + head.trimEnd().length };
}

function headOf(node: Node): Place {
  const first = isMap(node) ? node.items[0]?.key : null;
  return placeOf(isScalar(first) ? first : node);
}
