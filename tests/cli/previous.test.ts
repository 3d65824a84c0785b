import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { gouji } from './world.js';

const LAST_YEAR = `勾稽: 1
单位: {代码: "306004", 名称: 某某中心, 级别: 单位}
年度: 2023
正文:
  - 题: 一、支出预算情况说明
    文: |
      某某中心2023年支出预算 356.54 万元。
表:
  - 题: 2023年单位支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目名称: 合计, 总计: 356.54, 基本支出: 200.00, 项目支出: 156.54}
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 350.54, 基本支出: 194.00, 项目支出: 156.54}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 6.00, 基本支出: 6.00}
`;

const THIS_YEAR = `勾稽: 1
单位: {代码: "306004", 名称: 某某中心, 级别: 单位}
年度: 2024
正文:
  - 题: 一、支出预算情况说明
    文: |
      某某中心2024年支出预算 422.79 万元，比上年预算数增加 66.25 万元。
表:
  - 题: 2024年单位支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目名称: 合计, 总计: 422.79, 基本支出: 232.97, 项目支出: 189.82}
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 420.79, 基本支出: 230.97, 项目支出: 189.82}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 2.00, 基本支出: 2.00}
`;

/** The same with a column of last year's budget. */
const WITH_COLUMN = THIS_YEAR.replace('科目名称, 总计,', '科目名称, 上年预算数, 总计,')
  .replace('合计, 总计', '合计, 上年预算数: 356.54, 总计')
  .replace('公共安全支出, 总计', '公共安全支出, 上年预算数: 350.54, 总计')
  .replace('教育支出, 总计', '教育支出, 上年预算数: 6.00, 总计');

let cwd = '';
let previous = '';

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'gouji-'));
  previous = await written('last-year.yaml', LAST_YEAR);
});

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(cwd, name), text);
  return join(cwd, name);
}

async function check(text: string, ...args: readonly string[]) {
  const path = await written('budget.yaml', text);
  const { status, stdout, stderr } = await gouji(['check', path, '--format', 'json', ...args], { cwd });
  return { status, stderr, report: JSON.parse(stdout), file: JSON.parse(stdout).files[0] };
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly locations: readonly { readonly file: string; readonly address: string; readonly text: string }[];
  readonly suggestion: { readonly text: string } | null;
}

/** Each finding as rule, what is printed and what it should be. */
const inWords = (findings: readonly Found[]): readonly string[] =>
  findings.map(({ rule, locations, suggestion }) => `${rule} ${locations[0]?.text} → ${suggestion?.text ?? '?'}`);

describe('a budget held against last year’s file', () => {
  it('reconciles where it says of last year what that file says', async () => {
    const alone = await check(WITH_COLUMN);
    const both = await check(WITH_COLUMN, '--previous', previous);
    expect(both).toMatchObject({ status: 0, stderr: '', file: { verdict: 'exact', findings: [] } });
    expect(both.file.coverage).toEqual({ figures: 13, tied: 13, untied: [] });
    expect(both.file.equations.total).toBeGreaterThan(alone.file.equations.total);
  });

  it('has an amount of last year at fault that its own file prints otherwise, and quotes the place there', async () => {
    const slipped = WITH_COLUMN.replace('上年预算数: 6.00', '上年预算数: 6.50');
    const { status, file } = await check(slipped, '--previous', previous);
    expect(status).toBe(1);
    expect(inWords(file.findings)).toEqual(['amount 6.50 → 6.00']);
    const places = file.findings[0].equations.flatMap(({ locations }: Found) => locations);
    expect(places).toContainEqual({
      ...{ file: previous, text: '6.00', address: '上年：支出总表/205/总计' },
      ...{ line: 15, column: 39, endLine: 15, endColumn: 43 },
    });
  });

  it('has a change at fault that does not lead from last year’s amount to this year’s', async () => {
    const slipped = THIS_YEAR.replace('66.25', '66.52');
    expect((await check(slipped)).status).toBe(0);
    const { file } = await check(slipped, '--previous', previous);
    expect(inWords(file.findings)).toEqual(['change 66.52 → 66.25']);
  });

  it('names the words that last year’s amount contradicts where there is said to be no change', async () => {
    const slipped = THIS_YEAR.replace('比上年预算数增加 66.25 万元', '与上年预算数持平');
    expect(inWords((await check(slipped, '--previous', previous)).file.findings)).toEqual([
      'unequal 与上年预算数持平 → ?',
    ]);
  });

  it('takes 比上年, which does not say of what, for a hint', async () => {
    const open = THIS_YEAR.replace('比上年预算数', '比上年');
    expect((await check(open, '--previous', previous)).file.findings).toEqual([]);
    const { status, file } = await check(open.replace('66.25', '66.52'), '--previous', previous);
    expect(status).toBe(0);
    expect(file.findings.map(({ rule, severity }: Found) => `${severity} ${rule}`)).toEqual(['info tie']);
  });

  it('does not compare what was spent last year with what was planned', async () => {
    const spent = THIS_YEAR.replace('比上年预算数增加 66.25', '比上年执行数增加 9.99');
    expect((await check(spent, '--previous', previous)).file.findings).toEqual([]);
  });

  it('names the figures that cannot hold together, its own first, where it repeats what the file does not say', async () => {
    const twice = WITH_COLUMN.replace('上年预算数: 6.00', '上年预算数: 7.00')
      .replace('上年预算数: 350.54', '上年预算数: 349.54')
      .replace('表:', '  - 题: 二、教育支出情况说明\n    文: |\n      教育支出（类）上年预算数 7.00 万元。\n表:');
    const { status, file } = await check(twice, '--previous', previous);
    expect(status).toBe(1);
    for (const { locations } of file.findings as readonly Found[]) expect(locations[0]?.file).not.toBe(previous);
  });

  it('finds the file of the same unit and the year before in a folder', async () => {
    const folder = join(cwd, 'archive');
    await mkdir(folder);
    await writeFile(join(folder, 'a-other-unit.yaml'), LAST_YEAR.replace('306004', '306005').replace('6.00', '9.00'));
    await writeFile(join(folder, 'b-other-year.yaml'), LAST_YEAR.replaceAll('2023', '2022'));
    await writeFile(join(folder, 'c-broken.yaml'), LAST_YEAR.replace('计量: 万元', '计量: 美元'));
    await writeFile(join(folder, 'd-renamed.yaml'), LAST_YEAR.replace('某某中心', '某某服务中心'));
    const slipped = WITH_COLUMN.replace('上年预算数: 6.00', '上年预算数: 6.50');
    const { stderr, file } = await check(slipped, '--previous', folder);
    expect(inWords(file.findings)).toEqual(['amount 6.50 → 6.00']);
    expect(stderr).toContain('c-broken.yaml: ');
  });

  it('says where a folder has none', async () => {
    const folder = join(cwd, 'others');
    await mkdir(folder);
    await writeFile(join(folder, 'older.yaml'), LAST_YEAR.replaceAll('2023', '2021'));
    const without = await check(THIS_YEAR, '--previous', folder);
    expect(without.status).toBe(0);
    expect(without.stderr).toBe(
      `${join(cwd, 'budget.yaml')}: --previous 所指之处没有“某某中心” 2023 年的预算，没有与上年核对。\n`,
    );
  });

  it('refuses a file of another year, and one that cannot be read', async () => {
    const other = await written('other.yaml', LAST_YEAR.replaceAll('2023', '2021'));
    const without = await check(THIS_YEAR, '--previous', other);
    expect(without.status).toBe(2);
    const [budget, unfit] = without.report.files;
    expect(budget.findings).toEqual([]);
    expect(unfit).toMatchObject({ path: other, verdict: 'unchecked', findings: [{ rule: 'input' }] });
    expect(unfit.findings[0].message).toContain('“某某中心” 2021 年的预算，不是所核对的预算的上年预算');
    const missing = await check(THIS_YEAR, '--previous', join(cwd, 'none.yaml'));
    expect(missing.status).toBe(2);
    expect(missing.report.files[1].findings[0].rule).toBe('input');
  });

  it('is asked for by the settings, too', async () => {
    await written('gouji.config.yaml', 'previous: last-year.yaml\n');
    const { file } = await check(THIS_YEAR.replace('66.25', '66.52'));
    expect(inWords(file.findings)).toEqual(['change 66.52 → 66.25']);
    const { stdout } = await gouji(['check', '--print-config'], { cwd });
    expect(stdout).toContain(`previous: ${previous}\n`);
  });
});
