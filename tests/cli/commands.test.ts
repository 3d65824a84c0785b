import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Checked } from '../../src/check.js';
import type { Budget } from '../../src/model/budget.js';
import { RULES } from '../../src/rules/index.js';
import { gouji } from './world.js';

/** The file is the sample of the reports, and what is found in it is what the sample says. */
vi.mock('../../src/check.js', async () => {
  const { equation, FIGURES, file, outcome, unequalSum } = await import('../report/sample.js');
  const share = outcome(
    equation('share', FIGURES.share, [FIGURES.running, FIGURES.total]),
    'equal',
    ['91.184', '0'],
    '%',
  );
  return { checkBudget: (_: Budget): Checked => file({ outcomes: [unequalSum, share] }) };
});

let folder = '';
let sample = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  sample = join(folder, 'sample.yaml');
  await writeFile(sample, (await import('../report/sample.js')).TEXT);
});

describe('gouji figures', () => {
  it('lists every figure with its value, what it states and the equations that it is in', async () => {
    const { status, stdout, stderr } = await gouji(['figures', sample]);
    expect(stderr).toBe('另有 2 个空格（即 0）未列出；给出地址或其开头就会列出\n');
    expect(status).toBe(0);
    expect(stdout).toBe(`三/1/支出预算            205.66  万元  总计  0 条等式
三/1/支出预算/占比        51.2%    比率  1 条等式
三/1/支出预算/增减        -0.40  万元  总计  0 条等式
支出总表/20402/总计      205.66  万元  总计  2 条等式（1 条不等）
支出总表/20402/人员支出  187.53  万元  总计  0 条等式
支出总表/2040250/总计    187.53  万元  总计  2 条等式（1 条不等）
支出总表/2040299/总计     17.53  万元  总计  1 条等式（1 条不等）
`);
  });

  it('lists the figures below an address', async () => {
    const { stdout } = await gouji(['figures', sample, '支出总表/2040250']);
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(2);
    expect((await gouji(['figures', sample, '支出总表/'])).stdout.split('\n')).toHaveLength(7);
  });

  it('tells one figure in full', async () => {
    const { stdout } = await gouji(['figures', sample, '支出总表/20402/总计']);
    expect(stdout).toBe(`支出总表/20402/总计
  ${sample}:13:39
  《支出总表》“20402 公安”行“总计”列
  205.66 万元
  表示  总计
  2 条等式（1 条不等）

  合计等于各项之和: 不等
      2040250 事业运行      187.53
    + 2040299 其他公安支出   17.53
      合计应为              205.06
      此处写的是            205.66  多 0.60 万元（尾差应小于 0.01）

  由其他数字算出: 相等
     支出总表 / 2040250 事业运行 / 总计         187.53
     支出总表 / 20402 公安 / 总计               205.66    <- 此处
     算出应为                                    91.184%  = 187.53 ÷ 205.66
     写的是 正文（三） / 第1段 / 支出预算/占比   51.2%    相符
`);
  });

  it('names the nearest addresses to one that is not there', async () => {
    const ran = await gouji(['figures', sample, '支出总表/20402/合计']);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('gouji: 没有地址 支出总表/20402/合计，最接近的是：\n  支出总表/20402/总计\n');
  });

  it('prints JSON', async () => {
    const { stdout } = await gouji(['figures', sample, '支出总表/20402/总计', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      figures: [
        { address: '支出总表/20402/总计', value: '205.66', line: 13, equations: [{ law: 'sum' }, { law: 'derived' }] },
      ],
    });
  });

  it('says on stderr why a file cannot be read', async () => {
    const ran = await gouji(['figures', join(folder, '没有.yaml')]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('没有.yaml');
  });

  it('takes one budget at a time', async () => {
    await writeFile(join(folder, 'other.yaml'), await readFile(sample));
    expect(await gouji(['figures', folder])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('gouji rules', () => {
  it('lists all rules', async () => {
    const { status, stdout } = await gouji(['rules']);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(RULES.length);
    expect(stdout).toMatch(/^input +错误 +文件无法核对$/m);
    expect((await gouji(['rules', '--lang', 'en'])).stdout).toMatch(/^input +error +The file could not be checked$/m);
  });

  it('explains one', async () => {
    const { stdout } = await gouji(['rules', 'input']);
    for (const part of ['检查什么', '依据', '不符的例子', '相符的例子', '怎样改'])
      expect(stdout).toContain(`\n${part}\n`);
    expect((await gouji(['rules', 'input', '--lang', 'en'])).stdout).toContain('\nWhat to do\n');
  });

  it('prints pages and JSON', async () => {
    expect((await gouji(['rules', '--format', 'markdown'])).stdout).toContain('## `input` 文件无法核对');
    const { rules } = JSON.parse((await gouji(['rules', '--format', 'json'])).stdout);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
  });
});

describe('gouji schema', () => {
  it('prints the JSON Schema of the encoding', async () => {
    const { status, stdout } = await gouji(['schema']);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).properties)).toContain('年度');
  });
});
