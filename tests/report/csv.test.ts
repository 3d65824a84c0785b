import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/csv.js';
import { arithmetic, OPTIONS, SLIPS, shangyu } from './checked.js';
import { FIGURES, file, finding, RULES, report, spotOf } from './sample.js';

/** Rows of cells, as a spreadsheet reads them. */
function read(text: string): readonly (readonly string[])[] {
  const cells = [...text.slice(1).matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function cellOf(given: { readonly text?: string; readonly name?: string }, column: string): string | undefined {
  const spot = { ...spotOf(FIGURES.total), text: given.text ?? '' };
  const one = file({ findings: [finding({ args: { name: given.name ?? '' }, spots: [spot] })] });
  const [head = [], row = []] = read(csv(report(one), { language: 'zh', rules: RULES }));
  return row[head.indexOf(column)];
}

describe('the list for a spreadsheet', () => {
  it('begins with the mark that Excel wants, and has a row for a finding and for a file without any', () => {
    const text = csv(report(arithmetic(shangyu(SLIPS)), arithmetic(shangyu([], 'b.yaml'))), OPTIONS);
    expect(text.startsWith('\ufeff文件,单位,年度,结论,')).toBe(true);
    const [head = [], first = [], , last = []] = read(text);
    expect(read(text)).toHaveLength(4);
    expect(new Set(read(text).map(({ length }) => length))).toEqual(new Set([head.length]));
    expect(first.slice(0, 6)).toEqual([
      'budgets/shangyu-2024.yaml',
      '306004 绍兴市上虞区新居民服务中心',
      '2024',
      '勾稽不符：有的数字不能同时成立。',
      '错误',
      'rate',
    ]);
    expect(last.slice(0, 5)).toEqual([
      'b.yaml',
      '306004 绍兴市上虞区新居民服务中心',
      '2024',
      '勾稽相符，尾差都能由四舍五入解释。',
      '',
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ['-0.40', '-0.40'],
    ['-1,234.50%', '-1,234.50%'],
    ['205.66', '205.66'],
    ['说"好", 是', '说"好", 是'],
  ])('guards %j as %j', (text, cell) => {
    expect(cellOf({ text }, '写作')).toBe(cell);
  });

  it('keeps several lines in one cell', () => {
    expect(cellOf({ name: '一\r\n二' }, '问题')).toBe('一\r\n二的金额与其他数字不符');
  });

  it('places a finding of a draft by page and cell, and not by lines that nobody can open', () => {
    const given = file({ findings: [finding({ spots: [spotOf(FIGURES.total)] })] });
    const source = { ...given.source, marks: [{ start: 0, end: given.source.text.length, page: 5, table: 3 }] };
    const [head = [], row = []] = read(csv(report({ ...given, source }), { language: 'zh', rules: RULES }));
    const cells = Object.fromEntries(head.map((name, index) => [name, row[index]]));
    expect(cells).toMatchObject({ 行: '', 列: '' });
    expect(cells.位置).toMatch(/^第 5 页 第 3 个表格 {2}《支出总表》/);
  });
});
