import { describe, expect, test } from 'vitest';
import { findingsIn, table, tables } from './fragments.js';

type Cells = readonly [code: string, name: string, total: string, basic: string, project: string];

const spending = (title: string, ...rows: readonly Cells[]): string =>
  table(
    title,
    '科目编码, 科目名称, 合计, 基本支出, 项目支出',
    rows.map(
      ([code, name, total, basic, project]) =>
        `科目编码: "${code}", 科目名称: ${name}, 合计: ${total}, 基本支出: ${basic}, 项目支出: ${project}`,
    ),
  );

/** The figures that each finding holds to be wrong. */
const faulty = (...list: readonly string[]): readonly string[] =>
  findingsIn(tables(...list)).map(({ spots }) => spots.map(({ address, text }) => `${address} ${text}`).join(' | '));

describe('one misprint', () => {
  const total: Cells = ['', '合计', '42.00', '42.00', '0.00'];
  const parent: Cells = ['204', '公共安全支出', '42.00', '42.00', '0.00'];
  const other: Cells = ['20404', '检察', '12.00', '12.00', '0.00'];

  test.each<readonly [what: string, row: Cells, findings: readonly string[]]>([
    [
      'that 合计 and its only part print is one finding, at both',
      ['20402', '公安', '33.00', '33.00', '0.00'],
      ['支出总表/20402/合计 33.00 | 支出总表/20402/基本支出 33.00'],
    ],
    [
      'that the part alone prints is told of the part',
      ['20402', '公安', '30.00', '33.00', '0.00'],
      ['支出总表/20402/基本支出 33.00'],
    ],
  ])('%s', (_, row, findings) => {
    expect(faulty(spending('支出预算总表', total, parent, row, other))).toEqual(findings);
  });

  test('is not what two different ones of a table are', () => {
    const table = spending(
      '支出预算总表',
      ['', '合计', '72.00', '42.00', '30.00'],
      ['204', '公共安全支出', '72.00', '42.00', '30.00'],
      ['20402', '公安', '50.00', '33.00', '20.00'],
      ['20404', '检察', '22.00', '12.00', '19.00'],
    );
    expect(faulty(table)).toEqual(['支出总表/20402/基本支出 33.00', '支出总表/20404/项目支出 19.00']);
  });
});

describe('two rows whose amounts were exchanged', () => {
  const sum: Cells = ['', '合计', '72.00', '42.00', '30.00'];
  const rest: Cells = ['20404', '检察', '32.00', '12.00', '20.00'];
  const names = [
    ['204', '公共安全支出'],
    ['20402', '公安'],
  ] as const;
  const amounts = [
    ['72.00', '42.00', '30.00'],
    ['40.00', '30.00', '10.00'],
  ] as const;

  test('are one finding, with the cells of every column', () => {
    const [parent, child] = names;
    const [more, less] = amounts;
    const right = spending('支出预算总表', sum, [...parent, ...more], [...child, ...less], rest);
    const wrong = spending('支出预算总表', sum, [...parent, ...less], [...child, ...more], rest);
    const [found, ...others] = faulty(right, wrong);
    expect(found?.split(' | ')).toEqual([
      '支出总表#2/204/合计 40.00',
      '支出总表#2/20402/合计 72.00',
      '支出总表#2/204/基本支出 30.00',
      '支出总表#2/20402/基本支出 42.00',
      '支出总表#2/204/项目支出 10.00',
      '支出总表#2/20402/项目支出 30.00',
    ]);
    expect(others).toEqual(['支出总表#2 支出预算总表 | 支出总表 支出预算总表']);
  });
});
