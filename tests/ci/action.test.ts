import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../../', import.meta.url).pathname;
const SEED = readFileSync(join(ROOT, 'budgets/shangyu-2024.yaml'), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly env: Record<string, string>; readonly run: string }[] };
}

const action: Action = parse(readFileSync(join(ROOT, '.github/actions/check/action.yml'), 'utf8'));

let folder = '';

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) spawnSync('npm', ['run', 'build'], { cwd: ROOT });
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  writeFileSync(join(folder, 'good.yaml'), SEED);
  writeFileSync(join(folder, 'bad.yaml'), SEED.replace('总计: 392.89', '总计: 329.89'));
});

/** Runs the steps of the action as GitHub does: the expressions in their environment replaced, their scripts by bash. */
function runAction(given: Readonly<Record<string, string>>) {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const expressionOf = (expression: string): string =>
    expression === 'github.action_path'
      ? join(ROOT, '.github/actions/check')
      : (given[expression.slice('inputs.'.length)] ?? action.inputs[expression.slice('inputs.'.length)]?.default ?? '');
  let stdout = '';
  for (const { env, run } of action.runs.steps) {
    const values = Object.entries(env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, expression: string) => expressionOf(expression)),
    ]);
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_OUTPUT: output, ...Object.fromEntries(values) },
    });
    stdout += ran.stdout;
    if (ran.status !== 0) return { status: ran.status, stdout, output: readFileSync(output, 'utf8') };
  }
  return { status: 0, stdout, output: readFileSync(output, 'utf8') };
}

describe('the action', () => {
  it('shows the report and the annotations, gives the SARIF file, and fails', () => {
    const { status, stdout, output } = runAction({ files: 'good.yaml\nbad.yaml\n' });
    expect(status).toBe(1);
    expect(stdout).toContain('错误 amount');
    expect(stdout).toContain('::error file=bad.yaml');
    expect(output).toBe('sarif-file=gouji.sarif\n');
    expect(JSON.parse(readFileSync(join(folder, 'gouji.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('passes where everything reconciles', () => {
    const { status, output } = runAction({ files: 'good.yaml', 'sarif-file': 'of the good.sarif' });
    expect(status).toBe(0);
    expect(output).toBe('sarif-file=of the good.sarif\n');
  });

  it('takes what it is given as words, never as a script', () => {
    const { status } = runAction({ files: '$(touch harmed).yaml', lang: 'en' });
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'harmed'))).toBe(false);
  });
});

describe('the hook', () => {
  it('runs a command that there is', () => {
    const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
    const [program, ...args] = String(hook.entry).split(' ');
    expect(program).toBe('gouji');
    const ran = spawnSync(process.execPath, [join(ROOT, 'bin/gouji.js'), ...args, 'good.yaml'], { cwd: folder });
    expect(ran.status).toBe(0);
    expect(new RegExp(hook.files).test('2024/budgets/a.yaml')).toBe(true);
  });
});
