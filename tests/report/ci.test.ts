import { describe, expect, it } from 'vitest';
import { github } from '../../src/report/github.js';
import { gitlab } from '../../src/report/gitlab.js';
import { ndjson } from '../../src/report/ndjson.js';
import { relativePath, uriOf } from '../../src/report/uri.js';
import { arithmetic, OPTIONS, SLIPS, shangyu } from './checked.js';
import { FIGURES, file, finding, RULES, report, spotOf, swapped } from './sample.js';

const SAMPLE = { ...OPTIONS, rules: RULES };

/** The sample as if it had been read from a table of a PDF. */
function draft() {
  const given = file({ findings: [swapped] });
  return {
    ...given,
    source: { ...given.source, marks: [{ start: 0, end: given.source.text.length, page: 5, table: 3 }] },
  };
}

describe('annotations of GitHub', () => {
  it('name the line and its columns, and end with the tally', () => {
    const lines = github(report(arithmetic(shangyu(SLIPS))), OPTIONS)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      '::error file=budgets/shangyu-2024.yaml,line=72,endLine=72,col=83,endColumn=87,title=gouji rate 百分比不符' +
        '::二.三 / 2 / 项目支出 / 占比 写作 44.6，应为 44.9' +
        '%0A44.6%25 = 189.82 ÷ 422.79  少 0.297 个百分点（尾差应小于 0.05）' +
        '%0A像是：有一位数字写错%0A改为 44.9（其余数字只允许这一个数），1 条等式随之成立',
    );
    expect(lines.at(-1)).toBe('::notice title=gouji::共 1 个文件  错误 2，警告 0，提示 0');
  });

  it.each([
    ['a,b:c%.yaml', 'file=a%2Cb%3Ac%25.yaml,'],
    ['./a.yaml', 'file=a.yaml,'],
  ])('escape the name %s', (path, written) => {
    const one = { ...file(), path, source: { ...file().source, path } };
    expect(github(report(one), SAMPLE)).toContain(written);
  });

  it('say where a finding of a draft stands, and name no line that nobody can open', () => {
    const [first] = github(report(draft()), SAMPLE).split('\n');
    expect(first).toMatch(/^::error file=[^,]+,title=/);
    expect(first).toContain('%0A第 5 页 第 3 个表格');
  });

  it('cannot be forged by a document', () => {
    const forged = finding({ args: { name: '\r\n::error::forged' } });
    expect(github(report(file({ findings: [forged] })), SAMPLE)).not.toMatch(/[\r\n]::error::forged/);
  });

  it('name no columns where a place goes over several lines', () => {
    const spot = { ...spotOf(FIGURES.total), place: { start: 0, end: 30 } };
    const text = github(report(file({ findings: [finding({ severity: 'info', spots: [spot] })] })), SAMPLE);
    expect(text).toMatch(/^::notice file=budgets\/sample.yaml,line=1,endLine=2,title=/);
  });
});

describe('code quality of GitLab', () => {
  it('says where a finding of a draft stands, and gives the first line for want of one', () => {
    const [issue] = JSON.parse(gitlab(report(draft()), SAMPLE));
    expect(issue.location.lines).toEqual({ begin: 1, end: 1 });
    expect(issue.description).toMatch(/^第 5 页 第 3 个表格 {2}/);
  });

  it('has an issue for a finding, each with a fingerprint of its own', () => {
    const twice = file({ findings: [swapped, swapped] });
    const copy = { ...twice, path: 'copy.yaml' };
    const issues = JSON.parse(gitlab(report(twice, copy), SAMPLE));
    expect(issues).toHaveLength(4);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
    expect(issues[0]).toMatchObject({
      description: '公安的金额与其他数字不符',
      check_name: 'amount',
      severity: 'critical',
      location: { path: 'budgets/sample.yaml', lines: { begin: 13, end: 13 } },
    });
  });
});

describe('the report line by line', () => {
  it('has a line for each finding, then one for its file', () => {
    const lines = ndjson(report(arithmetic(shangyu(SLIPS)), arithmetic(shangyu([], 'b.yaml'))), OPTIONS)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type, file: of, path }) => [type, of ?? path])).toEqual([
      ['finding', 'budgets/shangyu-2024.yaml'],
      ['finding', 'budgets/shangyu-2024.yaml'],
      ['file', 'budgets/shangyu-2024.yaml'],
      ['file', 'b.yaml'],
    ]);
    expect(lines[3]).toMatchObject({ verdict: 'rounding', coverage: { figures: 327, tied: 324 }, findings: 0 });
    expect(lines[1]).toMatchObject({ rule: 'amount', suggestion: { text: '205.07', certainty: 'proved' } });
  });
});

describe('a path', () => {
  it.each([
    ['budgets/a.yaml', 'budgets/a.yaml'],
    ['./budgets/a.yaml', 'budgets/a.yaml'],
    ['../a.yaml', '../a.yaml'],
    ['预算 表/a#b%.yaml', '%E9%A2%84%E7%AE%97%20%E8%A1%A8/a%23b%25.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['/tmp/a.yaml', 'file:///tmp/a.yaml'],
    ['C:/a/b.yaml', 'file:///C:/a/b.yaml'],
  ])('%s is %s as a URI', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });

  it('keeps no dot before it', () => {
    expect(relativePath('././a.yaml')).toBe('a.yaml');
    expect(relativePath('./')).toBe('./');
  });
});
