import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gouji } from './world.js';

/** A budget in which every figure and every word is right. */
const RIGHT = `勾稽: 1
单位: {代码: "306004", 名称: 新居民服务中心, 级别: 单位}
年度: 2024
表:
  - 题: 2024 年单位支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 人员支出, 公用经费, 项目支出]
    行:
      - {科目名称: 合计, 总计: 394.89, 人员支出: 187.53, 公用经费: 17.53, 项目支出: 189.82}
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 392.89, 人员支出: 187.53, 公用经费: 17.53, 项目支出: 187.82}
      - {科目编码: "20402", 科目名称: 公安, 总计: 392.89, 人员支出: 187.53, 公用经费: 17.53, 项目支出: 187.82}
      - {科目编码: "2040250", 科目名称: 事业运行, 总计: 205.07, 人员支出: 187.53, 公用经费: 17.53}
      - {科目编码: "2040299", 科目名称: 其他公安支出, 总计: 187.82, 项目支出: 187.82}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 2.00, 项目支出: 2.00}
      - {科目编码: "20508", 科目名称: 进修及培训, 总计: 2.00, 项目支出: 2.00}
      - {科目编码: "2050803", 科目名称: 培训支出, 总计: 2.00, 项目支出: 2.00}
`;

let folder = '';
let right = '';
let slipped = '';

/** The sum of the spending with two digits swapped. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  right = await budget('right.yaml', '392.89');
  slipped = await budget('slipped.yaml', '329.89');
});

async function budget(name: string, printed: string): Promise<string> {
  await writeFile(join(folder, name), RIGHT.replace('总计: 392.89', `总计: ${printed}`));
  return join(folder, name);
}

async function waivers(name: string, ...args: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const { status } = await gouji(['waive', slipped, '--reason', '原件如此', '-o', path, ...args]);
  expect(status).toBe(0);
  return path;
}

describe('gouji waive', () => {
  it('accepts what is found now, with its reason, so that the check passes', async () => {
    expect((await gouji(['check', slipped])).status).toBe(1);
    const path = await waivers('accepted.yaml');
    expect(await readFile(path, 'utf8')).toBe(`豁免:
  - 规则: amount
    单位: "306004"
    年度: 2024
    地址: 支出总表/204/总计
    写作: "329.89"
    差额: ["-62.99 万元", "-63 万元", "63 万元"]
    理由: 原件如此
`);
    const { status, stdout, stderr } = await gouji(['check', slipped, '--waivers', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('错误 0，警告 0，提示 0；另已豁免 1 处，不计入');
    expect(stderr).toBe('');
  });

  it('takes a table by its printed title, or by any title of its kind', async () => {
    for (const table of ['支出总表', '2024年单位支出预算总表', '部门支出总表']) {
      const { stdout } = await gouji(['waive', slipped, '--reason', '甲', '--address', `${table}/204`]);
      expect(stdout).toContain('地址: 支出总表/204/总计');
      expect((await gouji(['figures', slipped, `${table}/204/总计`])).stdout).toContain('支出总表/204/总计\n');
    }
    const unknown = await gouji(['figures', slipped, '天气表/204/总计']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('没有地址 天气表/204/总计');
  });

  it('demands a reason', async () => {
    for (const args of [[], ['--reason', ' ']]) {
      const { status, stderr } = await gouji(['waive', slipped, ...args]);
      expect(status).toBe(2);
      expect(stderr).toContain('--reason 必须写明理由');
    }
  });

  it('adds to what was written by hand, and leaves it as it is', async () => {
    const path = join(folder, 'by-hand.yaml');
    const written =
      '# 经 2026 年 1 月会议同意\n豁免:\n- {规则: rate, 单位: "1", 年度: 2023, 地址: 甲, 写作: "1", 理由: 旧}\n';
    await writeFile(path, written);
    const { status } = await gouji(['waive', slipped, '--reason', '原件如此', '-o', path]);
    expect(status).toBe(0);
    const after = await readFile(path, 'utf8');
    expect(after.startsWith(written)).toBe(true);
    expect((await gouji(['check', slipped, '--waivers', path])).status).toBe(0);
    expect((await gouji(['waive', slipped, '--reason', '再来', '-o', path])).stderr).toBe('没有可以豁免的发现\n');
    expect(await readFile(path, 'utf8')).toBe(after);
  });

  it('leaves a file alone that cannot be added to', async () => {
    const path = join(folder, 'flow.yaml');
    const written = '豁免: [{规则: rate, 单位: "1", 年度: 2023, 地址: 甲, 写作: "1", 理由: 旧}]\n';
    await writeFile(path, written);
    const { status, stderr } = await gouji(['waive', slipped, '--reason', '原件如此', '-o', path]);
    expect(status).toBe(2);
    expect(stderr).toContain('无法在末尾添加');
    expect(await readFile(path, 'utf8')).toBe(written);
  });

  it('takes the findings of one rule or at one address', async () => {
    const { stdout, stderr } = await gouji(['waive', slipped, '--reason', '甲', '--rule', 'rate']);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '没有可以豁免的发现\n' });
    expect((await gouji(['waive', slipped, '--reason', '甲', '--address', '支出总表/204'])).stdout).toContain('amount');
    expect((await gouji(['waive', slipped, '--reason', '甲', '--address', '收支总表'])).stdout).toBe('');
    expect((await gouji(['waive', slipped, '--reason', '甲', '--rule', 'input'])).status).toBe(2);
  });
});

describe('a waiver', () => {
  it('opens its finding again when the difference has changed', async () => {
    const path = await waivers('pinned.yaml');
    const { status, stdout } = await gouji(['check', await budget('other.yaml', '329.88'), '--waivers', path]);
    expect(status).toBe(1);
    expect(stdout).toContain('错误 amount');
    expect(stdout).toContain(
      '认可的是写作“329.89”，差 -62.99 万元、-63 万元、63 万元；现在写作“329.88”，差 -63 万元、-63.01 万元、63.01 万元',
    );
  });

  it('is found where there is nothing left to accept', async () => {
    const path = await waivers('gone.yaml');
    const { status, stdout } = await gouji(['check', right, '--waivers', path, '--lang', 'en', '--fail-on', 'warning']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `The waiver at ${path}:2 (rule amount, “原件如此”) accepts what is no longer found: delete it`,
    );
    expect(
      (await gouji(['check', right, '--waivers', path, '--rule', 'waiver=off', '--fail-on', 'warning'])).status,
    ).toBe(0);
  });

  it('ends with its day', async () => {
    const path = await waivers('dated.yaml', '--until', '2026-06-30');
    const on = (now: Date) => gouji(['check', slipped, '--waivers', path], { now });
    expect((await on(new Date(2026, 5, 30))).status).toBe(0);
    const after = await on(new Date(2026, 6, 1));
    expect(after.status).toBe(1);
    expect(after.stdout).toContain('已于 2026-06-30 到期');
    expect((await gouji(['waive', slipped, '--reason', '甲', '--until', '2026-02-30'])).status).toBe(2);
  });

  it('says nothing of another unit or another year', async () => {
    const path = await waivers('elsewhere.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('年度: 2024', '年度: 2023'));
    const { stdout } = await gouji(['check', right, '--waivers', path]);
    expect(stdout).toContain('错误 0，警告 0');
  });
});

describe('a file of waivers', () => {
  const entry = '规则: rate, 单位: "1", 年度: 2023, 地址: 甲, 写作: "1"';

  it.each([
    ['a missing reason', `豁免:\n  - {${entry}}\n`, '缺少“理由”', ':2:6'],
    ['an empty reason', `豁免:\n  - {${entry}, 理由: ""}\n`, '“理由”是空的', ':2:55'],
    ['an unknown rule', `豁免:\n  - {${entry.replace('rate', 'rat')}, 理由: 甲}\n`, '是不是“rate”？', ':2:10'],
    ['an unknown key', `豁免:\n  - {${entry}, 理由: 甲, 到: 2026-01-01}\n`, '没有“到”这个键', ':2:58'],
    ['a day that is none', `豁免:\n  - {${entry}, 理由: 甲, 至: 2026-13-01}\n`, '应为年-月-日的日期', ':2:61'],
    ['no list', '豁免: 全部\n', '“豁免”的内容形式不对', ':1:5'],
    ['broken YAML', '豁免: [\n', '括号', ':1:5'],
  ])('with %s is refused at its place', async (_, text, message, at) => {
    const path = join(folder, 'bad.yaml');
    await writeFile(path, text);
    const { status, stdout } = await gouji(['check', right, '--waivers', path]);
    expect(status).toBe(2);
    expect(stdout).toContain(message);
    expect(stdout).toContain(`${path}${at}`);
  });

  it('that is not there is said to be missing', async () => {
    const { status, stdout } = await gouji(['check', right, '--waivers', join(folder, 'none.yaml')]);
    expect(status).toBe(2);
    expect(stdout).toContain('找不到这个文件');
  });
});
