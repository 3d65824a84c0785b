import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../src/layouts/index.js';
import { FORMATS } from '../src/report/index.js';
import { RULES } from '../src/rules/index.js';

interface Module {
  readonly path: string;
  readonly text: string;
}

function modulesIn(folder: string): readonly Module[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) return modulesIn(path);
    return name.endsWith('.ts') ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

const MODULES = modulesIn('src');

/** Data flows down this list: a folder imports only from itself and from those above it. */
const ORDER = [
  'source',
  'model',
  'layouts',
  'drafts',
  'narrative',
  'equations',
  'evaluation',
  'wording',
  'rules',
  'findings',
  'report',
];
const folderOf = (path: string): string => path.split('/').slice(1, -1)[0] ?? '';
/** The commands, the self-test and the files at the root of src stand below all of them. */
const rankOf = (path: string): number => {
  const rank = ORDER.indexOf(folderOf(path));
  return rank === -1 ? ORDER.length : rank;
};

function importsOf({ path, text }: Module): readonly string[] {
  const named = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g);
  return [...named].map((match) => normalize(join(dirname(path), match[1] ?? '')).replace(/\.js$/, '.ts'));
}

describe('the folders of src', () => {
  test('import only from those above them', () => {
    const against = MODULES.flatMap((module) =>
      importsOf(module)
        .filter((imported) => rankOf(imported) > rankOf(module.path))
        .map((imported) => `${module.path} imports ${imported}`),
    );
    expect(against).toEqual([]);
  });

  test('from equations to findings know no YAML, no file and no colour', () => {
    const blind = MODULES.filter(({ path }) => ['equations', 'evaluation', 'findings'].includes(folderOf(path)));
    const seeing = blind.filter(({ text }) => /from '(?:yaml|chalk|node:fs|node:process)[^']*'/.test(text));
    expect(seeing.map(({ path }) => path)).toEqual([]);
  });
});

describe('each module', () => {
  /** The list of functions and that of words are tables, not code. */
  const TABLES = ['src/model/catalogue/functional.ts', 'src/layouts/vocabulary.ts'];

  test.each(MODULES.filter(({ path }) => !TABLES.includes(path)))('$path has at most 300 lines', ({ text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(300);
  });

  test('has named exports only', () => {
    expect(MODULES.filter(({ text }) => /^export default\b|\bas default\b/m.test(text))).toEqual([]);
  });

  /** Where a number is no amount of a budget: years, digits, and the counts and scales of the solver. */
  const NUMBERS: readonly string[] = [
    'src/layouts/columns.ts',
    'src/rules/year.ts',
    'src/evaluation/constraints.ts',
    'src/evaluation/joint.ts',
    'src/evaluation/printable.ts',
    'src/evaluation/rational.ts',
    'src/evaluation/simplex.ts',
    'src/model/catalogue.ts',
    'src/narrative/roles.ts',
  ];

  test('reads amounts as decimals, never as floating point', () => {
    const floating = MODULES.filter(({ text }) =>
      /\bNumber\(|\b(?:Number\.)?parseFloat\(|\b(?:Number\.)?parseInt\(|\.toNumber\(\)/.test(text),
    );
    // Drafts, formats and commands count pages, lines and columns.
    const amounts = floating.filter(({ path }) =>
      /^src\/(?:source\/[^/]+$|(?:model|layouts|narrative|equations|evaluation|rules|findings)\/)/.test(path),
    );
    expect(amounts.map(({ path }) => path).filter((path) => !NUMBERS.includes(path))).toEqual([]);
  });
});

/** What the files of a folder export that looks like an entry of its registry, by file. */
async function entriesIn(folder: string, isEntry: (value: object) => boolean): Promise<Map<string, object>> {
  const found = new Map<string, object>();
  for (const name of readdirSync(`src/${folder}`)) {
    if (!name.endsWith('.ts') || name === 'index.ts') continue;
    const exported: Record<string, unknown> = await import(
      /* @vite-ignore */ `../src/${folder}/${name.replace(/\.ts$/, '.js')}`
    );
    for (const value of Object.values(exported)) {
      if (typeof value === 'object' && value !== null && isEntry(value)) found.set(name, value);
    }
  }
  return found;
}

describe('each registry lists every entry of its folder once', () => {
  const REGISTRIES: readonly {
    readonly folder: string;
    readonly list: readonly object[];
    readonly isEntry: (value: object) => boolean;
  }[] = [
    { folder: 'layouts', list: LAYOUTS, isEntry: (value) => 'title' in value && 'rows' in value },
    { folder: 'rules', list: RULES, isEntry: (value) => 'remedy' in value && 'check' in value },
  ];

  test.each(REGISTRIES)('$folder', async ({ folder, list, isEntry }) => {
    const entries = await entriesIn(folder, isEntry);
    expect(entries.size).toBeGreaterThan(0);
    expect([...entries].filter(([, entry]) => !list.includes(entry)).map(([name]) => name)).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  test('report: each function of a whole report is a format, under its own name', async () => {
    const files = MODULES.filter(
      ({ path, text }) => folderOf(path) === 'report' && /^export function \w+\(\s*report: Report,/m.test(text),
    );
    expect(files.length).toBeGreaterThan(0);
    const renders = await Promise.all(FORMATS.map(({ load }) => load()));
    const listed = new Set(renders.map((render) => render.name));
    const exported = files.map(({ text }) => /^export function (\w+)\(\s*report: Report,/m.exec(text)?.[1]);
    expect(exported.filter((name) => name === undefined || !listed.has(name))).toEqual([]);
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  });
});
