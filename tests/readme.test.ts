import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORMATS } from '../src/report/index.js';

const ROOT = new URL('../', import.meta.url).pathname;
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What installs; everything else in a block of sh is run. */
const NOT_RUN: readonly string[] = ['npm ci && npx gouji check budgets', 'npm ci && npm test', 'npm install'];
/** The self-test tries some three thousand slips. */
const PATIENCE = 300_000;

interface Fence {
  readonly language: string;
  readonly text: string;
  /** The name of the file that a comment above gives it. */
  readonly file: string | null;
  /** What stands between the fence before and this one, blank lines left out. */
  readonly gap: string;
}

interface Command {
  readonly line: string;
  readonly status: number;
  /** Output that is shown, where it is. */
  readonly shown: string | null;
}

type Step = { readonly write: string; readonly text: string } | Command;

/** The drafts are read by a part that has tests of its own. */
const TRIED = README.replace(/<!-- drafts -->[\s\S]*?<!-- \/drafts -->/, '');

function fencesIn(text: string): readonly Fence[] {
  let end = 0;
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => {
    const gap = text.slice(end, match.index).trim();
    end = match.index + match[0].length;
    const file = /<!-- file: (\S+) -->$/.exec(gap)?.[1] ?? null;
    return { language: match[1] ?? '', text: match[2] ?? '', file, gap };
  });
}

/** A fence that follows a block of commands with nothing between shows what the last of them prints. */
function stepsOf(fences: readonly Fence[]): readonly Step[] {
  return fences.flatMap((fence, index): readonly Step[] => {
    if (fence.file !== null) return [{ write: fence.file, text: fence.text }];
    if (fence.language !== 'sh') return [];
    const next = fences[index + 1];
    const shown = next !== undefined && next.gap === '' && next.language !== 'sh' ? next.text : null;
    const lines = fence.text.trimEnd().split('\n');
    return lines.map((line, at) => ({
      line: line.replace(/\s+# exit status \d$/, ''),
      status: Number(/# exit status (\d)$/.exec(line)?.[1] ?? 0),
      shown: at === lines.length - 1 ? shown : null,
    }));
  });
}

const STEPS = stepsOf(fencesIn(TRIED));
const COMMANDS = STEPS.flatMap((step) => ('line' in step && !NOT_RUN.includes(step.line) ? [step] : []));

/** Whether a text is what is shown of it, where a line of … stands for any lines, also none. */
function isShown(text: string, shown: string): boolean {
  const parts = shown.split(/^…\n/m);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(?:.*\n)*?');
  return new RegExp(`^${pattern}$`).test(text);
}

let folder = '';

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ran = new Map<Command, Ran>();

/** A folder in which the package is installed, with the budgets beside it. Each step finds what those before it left. */
beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) execFileSync('npm', ['run', 'build'], { cwd: ROOT });
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  cpSync(join(ROOT, 'budgets'), join(folder, 'budgets'), { recursive: true });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, join(folder, 'node_modules/gouji'));
  symlinkSync(join(ROOT, 'bin/gouji.js'), join(folder, 'node_modules/.bin/gouji'));
  for (const step of STEPS) {
    if ('write' in step) writeFileSync(join(folder, step.write), step.text);
    else if (COMMANDS.includes(step)) {
      const { FORCE_COLOR: _, ...env } = process.env;
      const one = spawnSync('bash', ['-c', step.line], { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 26 });
      ran.set(step, { status: one.status, stdout: one.stdout, stderr: one.stderr });
    }
  }
}, PATIENCE);

describe('the README', () => {
  it('has commands in both languages', () => {
    expect(COMMANDS.length).toBeGreaterThan(15);
    expect(COMMANDS.filter(({ shown }) => shown !== null).length).toBeGreaterThan(7);
    for (const line of NOT_RUN) expect(TRIED).toContain(`\n${line}\n`);
  });

  it.each(COMMANDS.map((command) => ({ ...command, command })))('runs $line', ({ command }) => {
    const { status, stdout, stderr } = ran.get(command) ?? { status: null, stdout: '', stderr: '' };
    expect({ status, stderr: status === command.status ? '' : stderr }).toEqual({ status: command.status, stderr: '' });
    if (command.shown === null) return;
    // Where it differs, both are shown whole.
    if (!isShown(stdout, command.shown)) expect(stdout).toBe(command.shown);
  });

  it('leaves the reports that it speaks of', () => {
    for (const name of ['报告.html', 'gouji.sarif', 'gouji.xml', '新预算.yaml', '2025年预算.yaml', 'waivers.yaml']) {
      expect(existsSync(join(folder, name)), name).toBe(true);
    }
    expect(readFileSync(join(folder, 'budget.schema.json'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'budgets/budget.schema.json'), 'utf8'),
    );
  });

  it('names places of its own that there are', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-');
    const slugs = [...README.matchAll(/^#+ (.*)$/gm)].map((match) => slug(match[1] ?? ''));
    const links = [...README.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    for (const link of links.filter((one) => one.startsWith('#'))) expect(slugs).toContain(link.slice(1));
    for (const link of links.filter((one) => !/^(?:#|https?:)/.test(one))) {
      expect(existsSync(join(ROOT, link)), link).toBe(true);
    }
  });
});

describe('how to add to it', () => {
  const text = readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8');
  const diffs = fencesIn(text).filter(({ language }) => language === 'diff');

  it('is shown by changes that apply', () => {
    expect(diffs).toHaveLength(4);
    for (const { text: diff } of diffs) {
      const ran = spawnSync('git', ['apply', '--check', '-C1'], { cwd: ROOT, input: diff, encoding: 'utf8' });
      expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('names the folders of src in their order', () => {
    const folders = [...text.matchAll(/^\| `(\w+)\/` \|/gm)].map((match) => match[1]);
    const order = /const ORDER = \[([^\]]*)\]/.exec(readFileSync(join(ROOT, 'tests/house.test.ts'), 'utf8'))?.[1] ?? '';
    expect(folders).toEqual([...order.matchAll(/'(\w+)'/g)].map((match) => match[1]));
  });
});

/** The rows of the table between two comments, cell by cell. */
function tableAt(name: string): readonly (readonly string[])[] {
  const [, body = ''] = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(README) ?? [];
  return body
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function gouji(...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'bin/gouji.js'), ...args], { encoding: 'utf8' });
}

describe('the lists of the README', () => {
  it('list the rules as `gouji rules --format markdown` does', () => {
    const pages = (language: string) => [
      ...gouji('rules', '--format', 'markdown', '--lang', language).matchAll(/^## (`\S+`) (.*)\n\n\*\*.*\*\*: (.*)$/gm),
    ];
    const chinese = pages('zh');
    const rows = pages('en').map(([, id, title, level], at) => [id, level, title, chinese[at]?.[2]]);
    expect(rows.length).toBeGreaterThan(0);
    expect(tableAt('rules')).toEqual(rows);
  });

  it('list the formats as the registry does', () => {
    expect(tableAt('formats').map(([name]) => name)).toEqual(FORMATS.map(({ name }) => `\`${name}\``));
  });

  it('list the inputs of the action', () => {
    const action = parse(readFileSync(join(ROOT, '.github/actions/check/action.yml'), 'utf8'));
    const sentence = /The inputs of the action are ([^.]*)\./.exec(README)?.[1] ?? '';
    expect([...sentence.matchAll(/`([^`]+)`/g)].map((match) => match[1])).toEqual(Object.keys(action.inputs));
  });

  it('list the exit statuses as the help does', () => {
    const statuses = [...gouji('check', '--help').matchAll(/^ {2}(\d) {2}.* \/ (.*)$/gm)];
    expect(statuses).toHaveLength(4);
    expect(tableAt('exit status')).toEqual(statuses.map(([, status, meaning]) => [status, meaning]));
  });
});
