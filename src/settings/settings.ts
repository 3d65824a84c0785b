import { dirname, resolve } from 'node:path';
import { isMap, isScalar } from 'yaml';
import { LEVELS, type Level, SEVERITIES, UNCHECKABLE } from '../findings/level.js';
import type { Language, Severity } from '../model/language.js';
import { entriesOf } from '../model/nodes.js';
import { printText } from '../model/scalar.js';
import type { Source } from '../source/place.js';
import type { InputProblem } from '../source/problem.js';
import { parseYaml } from '../source/yaml.js';
import { readChoice, readEntries, readWords, type Told } from './keys.js';

/** What a file of settings says; null: nothing. Paths are absolute. */
export interface Settings {
  readonly lang: Language | null;
  readonly failOn: Severity | null;
  readonly rules: ReadonlyMap<string, Level>;
  readonly waivers: string | null;
  readonly previous: string | null;
}

export const NO_SETTINGS: Settings = { lang: null, failOn: null, rules: new Map(), waivers: null, previous: null };

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly InputProblem[];
}

const KEYS = ['lang', 'fail-on', 'rules', 'waivers', 'previous'] as const;

/** Reads a file of settings. One that is empty says nothing; one with a problem is not followed at all. */
export function readSettings(source: Source, rules: readonly string[]): SettingsReading {
  const { root, problems } = parseYaml(source);
  if (problems.length > 0) return { settings: NO_SETTINGS, problems };
  if (root === null) return { settings: NO_SETTINGS, problems: [] };
  const told: Told = { source, problems: [] };
  const entries = readEntries(root, source.path, { required: [], optional: KEYS }, told);
  const settings: Settings = {
    lang: readChoice(entries.get('lang'), 'lang', ['zh', 'en'], told),
    failOn: readChoice(entries.get('fail-on'), 'fail-on', SEVERITIES, told),
    rules: readLevels(entries.get('rules') ?? null, rules, told),
    waivers: readPath(readWords(entries.get('waivers'), 'waivers', told), source),
    previous: readPath(readWords(entries.get('previous'), 'previous', told), source),
  };
  return told.problems.length > 0 ? { settings: NO_SETTINGS, problems: told.problems } : { settings, problems: [] };
}

function readLevels(node: unknown, rules: readonly string[], told: Told): ReadonlyMap<string, Level> {
  if (node === null) return new Map();
  const known = rules.filter((rule) => rule !== UNCHECKABLE);
  const levels = readEntries(
    isMap(node) || isScalar(node) ? node : null,
    'rules',
    { required: [], optional: known },
    told,
  );
  const read = new Map<string, Level>();
  if (!isMap(node)) return read;
  for (const { key, value } of entriesOf(node)) {
    if (!levels.has(key)) continue;
    const level = readChoice(value, key, LEVELS, told);
    if (level !== null) read.set(key, level);
  }
  return read;
}

/** A path is meant from where the file of settings stands. */
function readPath(path: string | null, source: Source): string | null {
  return path === null ? null : resolve(dirname(source.path), path);
}

/** Settings as their file would say them, for a person to see what holds. */
export function printSettings({ lang, failOn, rules, waivers, previous }: Settings): string {
  const lines = [
    ...(lang === null ? [] : [`lang: ${lang}`]),
    ...(failOn === null ? [] : [`fail-on: ${failOn}`]),
    ...(rules.size === 0 ? [] : ['rules:', ...[...rules].map(([rule, level]) => `  ${rule}: ${printLevel(level)}`)]),
    ...(waivers === null ? [] : [`waivers: ${printText(waivers)}`]),
    ...(previous === null ? [] : [`previous: ${printText(previous)}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `off` is a truth value to older readers of YAML. */
function printLevel(level: Level): string {
  return level === 'off' ? '"off"' : level;
}
