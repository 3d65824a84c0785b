import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { gouji } from './world.js';

const SEED = new URL('../../budgets/shangyu-2024.yaml', import.meta.url).pathname;
const CLEAR = '\u001b[2J';

it('checks again when a file changes, until it is stopped', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'gouji-')), 'budget.yaml');
  const seed = await readFile(SEED, 'utf8');
  await writeFile(file, seed);
  const stop = new AbortController();
  let printed = '';
  const running = gouji(['check', file, '--watch'], {
    terminal: true,
    stop: stop.signal,
    told: (text) => (printed += text),
  });
  await vi.waitFor(() => expect(printed).toContain('等待文件改动'), 30_000);
  expect(printed).not.toContain(CLEAR);
  await writeFile(file, seed.replace('总计: 392.89', '总计: 329.89'));
  await vi.waitFor(() => expect(printed.split(CLEAR)[1] ?? '').toMatch(/amount.*等待文件改动/s), 30_000);
  stop.abort();
  expect((await running).status).toBe(1);
});

it('does not wait for stdin', async () => {
  const { status, stderr } = await gouji(['check', '-', '--watch'], { stdin: await readFile(SEED, 'utf8') });
  expect(status).toBe(2);
  expect(stderr).toContain('标准输入不能等待改动');
});
