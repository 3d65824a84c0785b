import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gouji } from './world.js';

let folder = '';
let sample = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  sample = join(folder, 'sample.yaml');
  await writeFile(sample, (await import('../report/sample.js')).TEXT);
});

describe('gouji init', () => {
  it('prints an empty budget that can be loaded', async () => {
    const { status, stdout } = await gouji(['init']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# yaml-language-server/);
    const checked = await gouji(['check', '-'], { stdin: stdout });
    expect(checked.stdout).toContain('还没有填任何数字');
    expect(checked.status).toBe(3);
  });

  it('empties the figures of a budget', async () => {
    const { stdout } = await gouji(['init', '--from', sample]);
    expect(stdout).toContain('公安');
    expect(stdout).not.toContain('187.53');
  });

  it('empties the figures of a draft', async () => {
    const draft = join(folder, '上年.txt');
    await writeFile(
      draft,
      '某市某中心2025年单位预算\n\n一、支出预算情况说明\n支出预算422.79万元。\n\n2025年单位支出预算总表\n单位：万元\n科目编码\t科目名称\t总计\n\t合计\t422.79\n204\t公共安全支出\t422.79\n',
    );
    const { status, stdout } = await gouji(['init', '--from', draft]);
    expect(status).toBe(0);
    expect(stdout).toContain('公共安全支出');
    expect(stdout).not.toContain('422.79');
  });

  it('writes a file, and never over one', async () => {
    const ran = await gouji(['init', '-o', 'new.yaml'], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '已写入 new.yaml\n' });
    expect(await readFile(join(folder, 'new.yaml'), 'utf8')).toBe((await gouji(['init'])).stdout);
    const again = await gouji(['init', '-o', 'new.yaml', '--lang', 'en'], { cwd: folder });
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('new.yaml exists and is not overwritten');
  });

  it('says why a budget cannot be taken from a file', async () => {
    const ran = await gouji(['init', '--from', join(folder, '没有.yaml')]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('找不到这个文件');
  });
});
