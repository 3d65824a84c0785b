import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const BIN = join(ROOT, 'bin/gouji.js');
const PIPE_BUFFER = 65_536;

let folder = '';

/** A budget whose every row is wrong, so that the report is long. */
beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) execFileSync('npm', ['run', 'build'], { cwd: ROOT });
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  const rows = Array.from({ length: 400 }, (_, n) => `      - {科目编码: "${1000 + n}", 总计: 约${n}.00}\n`).join('');
  await writeFile(
    join(folder, 'long.yaml'),
    `勾稽: 1\n单位: {名称: 某中心}\n年度: 2024\n表:\n  - 题: 支出总表\n    计量: 万元\n    栏: [科目编码, 总计]\n    行:\n${rows}`,
  );
});

function gouji(args: readonly string[], env: Record<string, string> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const ran = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8', env: { ...rest, ...env } });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

describe('the gouji program', () => {
  it('puts a whole report through a pipe, and its status after it', () => {
    const ran = gouji(['check', 'long.yaml', '--format', 'json']);
    expect(ran.status).toBe(2);
    expect(ran.stdout.length).toBeGreaterThan(2 * PIPE_BUFFER);
    expect(JSON.parse(ran.stdout).summary).toEqual({ files: 1, errors: 400, warnings: 0, infos: 0, waived: 0 });
    expect(ran.stderr).toBe('');
  });

  it('puts a whole report to a reader that is slow', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const command = `"${process.execPath}" "${BIN}" check long.yaml --format json | (sleep 1; cat)`;
      execFile('sh', ['-c', command], { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
    });
    expect(JSON.parse(text).files[0].findings).toHaveLength(400);
  });

  it('leaves quietly with its reader', () => {
    const command = `"${process.execPath}" "${BIN}" check long.yaml --format json | head -c 10`;
    const ran = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout).toHaveLength(10);
    expect(ran.stderr).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('says that a report cannot be written where the disk is full', () => {
    const command = `"${process.execPath}" "${BIN}" check long.yaml > /dev/full`;
    const ran = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 2, stderr: 'gouji: 无法写入 <stdout>：磁盘已满。\n' });
  });

  it('has no colour in a pipe, and has it where it is forced', () => {
    expect(gouji(['check', 'long.yaml']).stdout).not.toContain('\u001b');
    expect(gouji(['check', 'long.yaml'], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[');
    expect(gouji(['check', 'long.yaml'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b');
    expect(gouji(['check', 'long.yaml', '--color=always'], { NO_COLOR: '1' }).stdout).toContain('\u001b[');
  });

  it('speaks Chinese, and English where asked', () => {
    expect(gouji(['check', 'long.yaml']).stdout).toContain('错误 input');
    expect(gouji(['check', 'long.yaml', '--lang', 'en']).stdout).toContain('error input');
    expect(gouji(['chekc']).stderr).toContain('没有命令 chekc');
    expect(gouji(['chekc', '--lang', 'en']).stderr).toContain('no command chekc');
  });

  it('names the file as it was named', () => {
    expect(gouji(['check', 'long.yaml']).stdout).toMatch(/^long\.yaml\n/);
    expect(gouji(['check', 'none.yaml'])).toMatchObject({ status: 2, stderr: '' });
  });

  it('says what is wrong on stderr alone, with no stack', () => {
    const ran = gouji(['check', '--fromat', 'json']);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr.split('\n')).toHaveLength(3);
  });

  it('prints its version and its help', () => {
    expect(gouji(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(gouji([])).toMatchObject({ status: 0, stderr: '' });
  });
});
