import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gouji } from './world.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const SEED = new URL('../../budgets/shangyu-2024.yaml', import.meta.url).pathname;

describe('gouji mutate', () => {
  it('gives a table of what was found, kind by kind', async () => {
    const { status, stdout, stderr } = await gouji(['mutate', SEED, '--sample', '40']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^差错 +试了 +发现 +首先指出 +唯一指出 +还原原值\n一位数字写错 +\d+ +\d+\.\d%/);
    expect(stdout).toMatch(/合计 +40 /);
    const english = await gouji(['mutate', SEED, '--sample', '12', '--lang', 'en']);
    expect(english.stdout).toMatch(/^slip +tried +found +named first +alone +restored\n/);
  });

  it('gives the same for programs', async () => {
    const { stdout } = await gouji(['mutate', SEED, '--sample', '12', '--slips', '2', '--format', 'json']);
    const { kinds, all, ...rest } = JSON.parse(stdout);
    expect(rest).toMatchObject({ schemaVersion: 1, year: 2024, seed: 1, slips: 2, sample: 12 });
    expect(all.tried).toBe(12);
    expect(kinds.reduce((sum: number, { tried }: { tried: number }) => sum + tried, 0)).toBe(12);
  });

  it('shows its progress on a terminal alone', async () => {
    const { stderr } = await gouji(['mutate', SEED, '--sample', '30'], { terminal: true });
    expect(stderr).toContain('已试 12 / 30');
    expect(stderr.endsWith('\u001b[2K')).toBe(true);
  });

  it('gives the same bytes on all cores as on one', async () => {
    if (!existsSync(join(ROOT, 'dist/trial-worker.js'))) execFileSync('npm', ['run', 'build'], { cwd: ROOT });
    const args = ['mutate', SEED, '--sample', '60', '--format', 'json'];
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'bin/gouji.js'), ...args], { encoding: 'utf8' });
    expect(stdout).toBe((await gouji(args)).stdout);
  });

  it('refuses a budget that does not reconcile, and wrong options', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
    const text = await readFile(SEED, 'utf8');
    const broken = join(folder, 'broken.yaml');
    await writeFile(broken, text.replace('总计: 392.89', '总计: 329.89'));
    expect(await gouji(['mutate', broken])).toMatchObject({ status: 2, stdout: '' });
    expect((await gouji(['mutate', broken])).stderr).toContain('本身就有不符之处');
    expect((await gouji(['mutate', SEED, '--slips', '3'])).status).toBe(2);
    expect((await gouji(['mutate', SEED, '--seed', 'x'])).status).toBe(2);
    expect((await gouji(['mutate', join(folder, 'none.yaml')])).status).toBe(2);
  });
});
