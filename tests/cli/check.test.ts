import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Checked } from '../../src/check.js';
import { main } from '../../src/cli.js';
import type { Budget } from '../../src/model/budget.js';
import { brokenPipe, gouji } from './world.js';

const ESCAPE = '\u001b[';

vi.mock('../../src/rules/index.js', async () => {
  const { input } = await import('../../src/rules/input.js');
  const { RULES } = await import('../report/sample.js');
  return { RULES: [...RULES, input] };
});

/** What is found depends on the name of the unit, so that these tests are of the command and not of the check. */
vi.mock('../../src/check.js', async () => {
  const sample = await import('../report/sample.js');
  const found = sample.swapped;
  const warned = sample.finding({ rule: 'name', severity: 'warning', spots: found.spots });
  const base = sample.file({ findings: [], verdict: 'rounding' });
  const results: Readonly<Record<string, Partial<Checked>>> = {
    相符: {},
    有错: { verdict: 'inconsistent', findings: [found, found] },
    有警告: { findings: [warned, warned] },
    无等式: { outcomes: [], verdict: 'unchecked' },
    漏: {
      untied: [
        { spot: found.spots[0] ?? { address: '', text: '', place: { start: 0, end: 0 } }, reason: 'another basis' },
      ],
    },
  };
  return {
    checkBudget: ({ unit }: Budget): Checked => {
      const result = results[unit.name.text];
      if (result === undefined) throw new TypeError('the check broke');
      return { ...base, unit: { code: null, name: unit.name.text }, ...result };
    },
  };
});

let folder = '';
const file = (name: string): string => join(folder, `${name}.yaml`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  for (const name of ['相符', '有错', '有警告', '无等式', '漏', '出错']) {
    await writeFile(file(name), `勾稽: 1\n单位: {名称: ${name}}\n年度: 2024\n正文:\n  - 题: 一\n    文: |\n      二\n`);
  }
  await writeFile(file('坏'), '勾稽: 1\n年度: 2024\n单位: {名: 坏}\n');
  await mkdir(join(folder, '空'));
});

describe('the exit status of gouji check', () => {
  it.each<[string, readonly string[], number]>([
    ['a budget that reconciles', ['相符'], 0],
    ['a budget with an error', ['有错'], 1],
    ['a budget with warnings', ['有警告'], 0],
    ['a budget without an equation', ['无等式'], 3],
    ['a file that is no budget', ['坏'], 2],
    ['a file on which gouji itself fails', ['出错'], 2],
    ['a file that is not there', ['没有'], 2],
    ['several files, the worst first', ['相符', '有错', '无等式', '坏'], 2],
    ['several files, an empty one among them', ['相符', '有错', '无等式'], 3],
  ])('for %s', async (_, names, expected) => {
    const { status } = await gouji(['check', ...names.map(file)]);
    expect(status).toBe(expected);
  });

  it.each<[string, string, readonly string[], number]>([
    ['warnings that fail', '有警告', ['--fail-on', 'warning'], 1],
    ['no warning allowed', '有警告', ['--max-warnings', '0'], 1],
    ['as many warnings as allowed', '有警告', ['--max-warnings', '2'], 0],
    ['too little coverage', '漏', ['--min-coverage', '100'], 1],
    ['enough coverage', '漏', ['--min-coverage=85%'], 0],
    ['a rule turned off', '有错', ['--rule', 'amount=off'], 0],
    ['a rule made a warning', '有错', ['--rule', 'amount=warning', '--rule', 'name=error'], 0],
    ['a warning made an error', '有警告', ['--rule', 'name=error'], 1],
    ['whatever is listed', '有错', ['--show', 'error', '--limit', '0', '--quiet'], 1],
    ['whatever the format', '有错', ['--format', 'json'], 1],
  ])('with %s', async (_, name, options, expected) => {
    expect((await gouji(['check', file(name), ...options])).status).toBe(expected);
    expect((await gouji(['check', ...options, file(name)])).status).toBe(expected);
  });

  it('is 3 where nothing was given, or nothing was there, and says so even when quiet', async () => {
    const nothing = await gouji(['check']);
    expect(nothing).toMatchObject({ status: 3, stdout: '' });
    expect(nothing.stderr).not.toBe('');
    const empty = await gouji(['check', join(folder, '空'), '--quiet']);
    expect(empty).toMatchObject({ status: 3, stdout: '' });
    expect(empty.stderr).toContain('空');
    expect((await gouji(['check', join(folder, '空'), file('相符')])).status).toBe(3);
  });
});

describe('the streams of gouji check', () => {
  it('keep findings on stdout, and say why a run fails on stderr', async () => {
    const ran = await gouji(['check', file('有警告'), '--max-warnings', '1']);
    expect(ran.stdout).toContain('警告 name');
    expect(ran.stderr).toBe('警告 2 个，多于 --max-warnings 允许的 1 个\n');
    const less = await gouji(['check', file('漏'), '--min-coverage', '99.5', '--lang', 'en']);
    expect(less.stderr).toBe(
      `${file('漏')}: 6 of 7 figures are tied, less than the 99.5% that --min-coverage demands\n`,
    );
  });

  it('keep JSON one pure document, whatever is noted', async () => {
    const ran = await gouji(['check', folder, file('坏'), '--format', 'json', '--max-warnings', '0']);
    const { files, summary } = JSON.parse(ran.stdout);
    expect(files.map(({ verdict }: { verdict: string }) => verdict)).toContain('unchecked');
    expect(summary.files).toBe(7);
    expect(ran.stderr).not.toBe('');
  });

  it('say which file gouji failed on, without a stack, and check the others', async () => {
    const ran = await gouji(['check', file('出错'), file('有错')]);
    expect(ran.stdout).toContain('gouji 自身出错，这个文件没有核对：the check broke');
    expect(ran.stdout).toContain('错误 amount');
    expect(ran.stderr).toContain(`gouji 自身出错：${file('出错')}: the check broke`);
    expect(ran.stderr).toContain('GOUJI_DEBUG');
    expect(ran.stderr).not.toContain('at ');
    const debug = await gouji(['check', file('出错')], { env: { GOUJI_DEBUG: '1' } });
    expect(debug.stderr).toMatch(/\n {4}at /);
  });

  it('are silent about files without findings where quiet is asked for', async () => {
    expect(await gouji(['check', file('相符'), '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('do not mind a reader that leaves', async () => {
    const stderr = brokenPipe();
    const world = { stdin: Readable.from([]), stdout: brokenPipe(), stderr, env: {}, cwd: '/', now: () => new Date(0) };
    expect(await main(['check', file('有错')], world)).toBe(1);
  });

  it('read stdin, under the name that is given', async () => {
    const stdin = await readFile(file('有错'), 'utf8');
    expect((await gouji(['check', '-'], { stdin })).stdout).toContain('<stdin>  有错  2024');
    const named = await gouji(['check', '-', '--stdin-name', '草稿.yaml'], { stdin });
    expect(named.stdout).toContain('草稿.yaml  有错  2024');
  });
});

describe('the language of gouji check', () => {
  it('is Chinese by default and English where asked for, before or after the command', async () => {
    expect((await gouji(['check', file('相符')])).stdout).toContain('结论');
    expect((await gouji(['check', file('相符'), '--lang', 'en'])).stdout).toContain('verdict');
    expect((await gouji(['--lang=en', 'check', file('相符')])).stdout).toContain('verdict');
  });
});

describe('the colour of gouji check', () => {
  const argv = (...options: string[]) => ['check', file('有错'), ...options];

  it.each<[string, readonly string[], Record<string, string>, boolean, boolean]>([
    ['none in a pipe', [], {}, false, false],
    ['some on a terminal', [], {}, true, true],
    ['none where NO_COLOR is set', [], { NO_COLOR: '1' }, true, false],
    ['some where NO_COLOR is empty', [], { NO_COLOR: '' }, true, true],
    ['none on a dumb terminal', [], { TERM: 'dumb' }, true, false],
    ['some where FORCE_COLOR is set', [], { FORCE_COLOR: '1' }, false, true],
    ['none where FORCE_COLOR is 0', [], { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['the flag before all: always', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['the flag before all: never', ['--color', 'never'], { FORCE_COLOR: '3' }, true, false],
    ['none in JSON', ['--format', 'json', '--color', 'always'], {}, true, false],
  ])('%s', async (_, options, env, terminal, expected) => {
    const { stdout } = await gouji(argv(...options), { env, terminal });
    expect(stdout.includes(ESCAPE)).toBe(expected);
  });
});

describe('reports in files', () => {
  it('are written beside the one on the terminal: whole, without colour, without a limit', async () => {
    const ran = await gouji(
      ['check', file('有错'), '--limit', '1', '--output', 'json=报告.json', '--output', 'pretty=报告.txt'],
      { cwd: folder, terminal: true },
    );
    expect(ran.status).toBe(1);
    expect(ran.stdout.match(/amount/g)?.length).toBeLessThan(4);
    const pretty = await readFile(join(folder, '报告.txt'), 'utf8');
    expect(pretty.match(/^错误 amount/gm)).toHaveLength(2);
    expect(pretty).not.toContain(ESCAPE);
    expect(JSON.parse(await readFile(join(folder, '报告.json'), 'utf8')).files[0].findings).toHaveLength(2);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('that cannot be written are told, and leave nothing behind', async () => {
    const ran = await gouji(['check', file('相符'), '--output', 'json=没有/报告.json'], { cwd: folder });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe('gouji: 无法写入 没有/报告.json：没有这个文件夹。请先建立文件夹，或核对路径。\n');
    expect(ran.stdout).toContain('结论');
    const onFolder = await gouji(['check', file('相符'), '--output', 'json=空'], { cwd: folder });
    expect(onFolder.status).toBe(2);
    expect(onFolder.stderr).toContain('这是一个文件夹。请写出文件名。');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
