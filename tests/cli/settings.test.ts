import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { gouji } from './world.js';

const SEED = new URL('../../budgets/shangyu-2024.yaml', import.meta.url).pathname;

let root = '';
let cwd = '';
let slipped = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gouji-'));
  cwd = join(root, '2024', 'units');
  await mkdir(cwd, { recursive: true });
  slipped = join(cwd, 'slipped.yaml');
  await writeFile(slipped, (await readFile(SEED, 'utf8')).replace('总计: 392.89', '总计: 329.89'));
});

function settings(text: string): Promise<void> {
  return writeFile(join(root, 'gouji.config.yaml'), text);
}

describe('the settings', () => {
  it('are found up the tree, and flags win over them', async () => {
    await settings('lang: en\nrules: {amount: warning}\n');
    const { status, stdout } = await gouji(['check', slipped], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('warning amount');
    expect((await gouji(['check', slipped, '--lang', 'zh'], { cwd })).stdout).toContain('警告 amount');
    expect((await gouji(['check', slipped, '--rule', 'amount=error'], { cwd })).status).toBe(1);
    await settings('rules: {amount: warning}\nfail-on: warning\n');
    expect((await gouji(['check', slipped], { cwd })).status).toBe(1);
    expect((await gouji(['check', slipped, '--fail-on', 'error'], { cwd })).status).toBe(0);
  });

  it('name a file of waivers from where they stand', async () => {
    await settings('waivers: accepted.yaml\n');
    const accepted = join(root, 'accepted.yaml');
    expect((await gouji(['waive', slipped, '--reason', '原件如此', '-o', accepted], { cwd })).status).toBe(0);
    expect((await gouji(['check', slipped], { cwd })).status).toBe(0);
  });

  it('are shown with what flags make of them', async () => {
    expect((await gouji(['check', '--print-config'], { cwd })).stdout).toBe(
      '# 没有 gouji.config.yaml，全为默认\nlang: zh\nfail-on: error\n',
    );
    await settings('rules:\n  tie: off\nwaivers: accepted.yaml\n');
    const { status, stdout } = await gouji(['check', '--print-config', '--rule', 'rate=info'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toBe(
      `# ${root}/gouji.config.yaml\nlang: zh\nfail-on: error\nrules:\n  tie: "off"\n  rate: info\nwaivers: ${root}/accepted.yaml\n`,
    );
  });

  it.each([
    ['failon: error\n', ':1:1: 这里没有“failon”这个键，是不是“fail-on”？'],
    ['fail-on: errors\n', ':1:10: “fail-on”不能是“errors”，是不是“error”？'],
    ['rules: {amout: off}\n', ':1:9: 这里没有“amout”这个键，是不是“amount”？'],
    ['rules: {input: off}\n', ':1:9: 这里没有“input”这个键'],
    ['rules: {tie: loud}\n', ':1:14: “tie”不能是“loud”'],
    ['rules: off\n', ':1:8: “rules”的内容形式不对'],
    ['lang: [zh]\n', ':1:7: “lang”的内容形式不对'],
  ])('that say %j are refused at their place', async (text, message) => {
    await settings(text);
    const { status, stdout, stderr } = await gouji(['check', slipped], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`gouji.config.yaml${message}`);
  });

  it('that say nothing change nothing', async () => {
    await settings('# later\n');
    expect((await gouji(['check', SEED], { cwd })).status).toBe(0);
  });
});
