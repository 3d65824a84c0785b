import { LEVELS, type Level, SEVERITIES, UNCHECKABLE } from '../findings/level.js';
import type { Severity } from '../model/language.js';
import { nearest } from '../model/nearest.js';
import { Decimal } from '../source/decimal.js';
import type { CommandWords } from '../wording/command.js';
import { choice, ok, type Setting, wrong } from './choice.js';

export function severity(option: string, value: string, words: CommandWords): Setting<Severity> {
  return choice(option, value, SEVERITIES, words);
}

/** A whole number from 0, or null where the option was not given. */
export function count(option: string, value: string | undefined, words: CommandWords): Setting<number | null> {
  if (value === undefined) return ok(null);
  if (!/^\d{1,9}$/.test(value)) return wrong(words.wrongNumber(option, value, 'count'));
  return ok(Number.parseInt(value, 10));
}

/** A percentage from 0 to 100, its sign allowed, or null where the option was not given. */
export function percentage(option: string, value: string | undefined, words: CommandWords): Setting<Decimal | null> {
  if (value === undefined) return ok(null);
  const digits = value.replace(/%$/, '');
  const number = /^\d{1,3}(\.\d{1,9})?$/.test(digits) ? new Decimal(digits) : null;
  return number === null || number.gt(100) ? wrong(words.wrongNumber(option, value, 'percentage')) : ok(number);
}

/** `ID=level`, as often as wanted; the last for a rule wins. */
export function levels(
  given: readonly string[],
  known: readonly string[],
  words: CommandWords,
): Setting<ReadonlyMap<string, Level>> {
  const found = new Map<string, Level>();
  for (const pair of given) {
    const [, rule, value] = /^([^=]+)=([^=]+)$/.exec(pair) ?? [];
    if (rule === undefined || value === undefined)
      return wrong(words.wrongPair('--rule', pair, 'ID=off|info|warning|error'));
    if (!known.includes(rule)) return wrong(words.unknownRule(rule, nearest(rule, known)));
    if (rule === UNCHECKABLE) return wrong(words.fixedRule(rule));
    const level = choice(`--rule ${rule}`, value, LEVELS, words);
    if (!level.ok) return level;
    found.set(rule, level.value);
  }
  return ok(found);
}

export interface OutputFile {
  readonly format: string;
  readonly path: string;
}

/** `NAME=FILE`, as often as wanted, each file once. */
export function outputs(
  given: readonly string[],
  formats: readonly string[],
  words: CommandWords,
): Setting<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const pair of given) {
    const [, name, path] = /^([^=]*)=(.+)$/s.exec(pair) ?? [];
    if (name === undefined || path === undefined) return wrong(words.wrongPair('--output', pair, 'NAME=FILE'));
    const format = choice('--output', name, formats, words);
    if (!format.ok) return format;
    if (files.some((file) => file.path === path)) return wrong(words.twice('--output', path));
    files.push({ format: format.value, path });
  }
  return ok(files);
}
