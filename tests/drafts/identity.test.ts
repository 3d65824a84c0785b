import { describe, expect, test } from 'vitest';
import { readBudgetDraft } from '../../src/drafts/read.js';
import type { Block, Draft } from '../../src/source/draft.js';

/** A draft of these lines; a line with bars is a row of a table, and rows that follow each other are one table. */
function draftOf(...lines: readonly string[]): Draft {
  let at = 0;
  const placed = (text: string): { text: string; place: { start: number; end: number } } => {
    const place = { start: at, end: at + text.length };
    at = place.end + 1;
    return { text, place };
  };
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const cells = rows.flatMap((row, r) =>
      row.map((text, column) => ({ row: r, column, rowSpan: 1, columnSpan: 1, indent: 0, ...placed(text) })),
    );
    const last = cells.at(-1)?.place.end ?? 0;
    const place = { start: cells[0]?.place.start ?? 0, end: last };
    if (rows.length > 0) blocks.push({ kind: 'grid', rows: rows.length, columns, cells, place });
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('|')) rows.push(line.split('|').map((cell) => cell.trim()));
    else {
      close();
      blocks.push({ kind: 'paragraph', ...placed(line) } as Block);
    }
  }
  close();
  return { source: { path: 'draft', text: lines.join('\n') }, blocks, notices: [] } as unknown as Draft;
}

/** Whose budget it is: name, level, year. */
function identity(...lines: readonly string[]): string {
  const read = readBudgetDraft(draftOf(...lines));
  if (!read.ok) return read.reason;
  const { unit, year } = read.budget;
  return [unit.code?.text, unit.name.text, unit.level, year].filter((word) => word).join(' ');
}

const BODY = ['一、支出预算情况说明', '支出预算 10.00 万元。'];
const TABLE = ['单位：万元', '科目编码 | 科目名称 | 合计', '201 | 一般公共服务支出 | 10.00'];

describe('the owner of a budget', () => {
  test.each([
    ['on the cover', ['杭州市气象局', '2026年度部门预算'], '杭州市气象局 部门 2026'],
    ['with the year before it', ['2026年烟台市信访局部门预算'], '烟台市信访局 部门 2026'],
    [
      'over two lines',
      ['2026年度', '泉州市市场监管综合监测', '与技术保障中心', '单位预算'],
      '泉州市市场监管综合监测与技术保障中心 单位 2026',
    ],
    [
      'with the name of the level behind it',
      ['北京市信访办公室部门2026年度部门预算', '信息公开'],
      '北京市信访办公室 部门 2026',
    ],
    ['called the sum of its units', ['西安市信访局（汇总）', '2026年部门预算公开说明'], '西安市信访局 部门 2026'],
    ['in a line of its own', ['上海市2025年市级单位预算', '预算单位：上海市财政局'], '上海市财政局 单位 2025'],
  ])('%s', (_, cover, expected) => {
    expect(identity(...cover, '目 录', BODY[0] ?? '', ...BODY)).toBe(expected);
  });

  test('is no number that the document carries, and no heading above amounts', () => {
    const cover = ['监督索引号53000121801000111', '云南省边疆研究院', '2026年部门预算', '目 录', BODY[0] ?? ''];
    expect(identity(...cover, ...BODY)).toBe('云南省边疆研究院 部门 2026');
    const table = ['2026年机关运行经费表', '单位：万元', '单位名称 | 机关运行经费支出', '山西省档案馆 | 10.00'];
    expect(identity(...table)).toBe('no identity');
  });

  test('has the year of its 预算数 where no title says one', () => {
    const table = [
      '收支总表',
      '部门：某市档案馆',
      '单位：万元',
      '项目 | 2025年执行数 | 2026年预算数',
      '其他收入 | 9.00 | 8.00',
    ];
    expect(identity(...table)).toBe('某市档案馆 部门 2026');
    expect(identity('收支总表', '部门：某市档案馆', ...TABLE)).toBe('no identity');
  });

  test('is not hidden by a list of the tables, which is no table', () => {
    const list = ['目录', '表1 | 收支总表', '表2 | 收入总表', '表3 | 支出总表'];
    const read = readBudgetDraft(draftOf('某市档案馆', '2026年单位预算', ...list, '支出总表', ...TABLE));
    expect(read.ok && read.budget.tables.map(({ title }) => title.text)).toEqual(['支出总表']);
    expect(read.left.map(({ reason }) => reason)).toContain('no amounts');
  });

  test('is no part of the contents: 第二部分 2026年度单位预算表', () => {
    const contents = ['目录', '第一部分 单位概况', '第二部分 2026年度单位预算表', '第一部分 单位概况'];
    expect(identity('2026年度', '福州市鼓楼生态环境局', '单位预算', ...contents, ...BODY)).toBe(
      '福州市鼓楼生态环境局 单位 2026',
    );
  });

  test('has its code from the tables, and its full name from the cover', () => {
    const cover = ['湖州市退役军人事务局2026年', '部门预算', '目录', '一、部门概况', '一、部门概况'];
    expect(identity(...cover, '支出预算总表', '511-退役军人事务局', ...TABLE)).toBe(
      '511 湖州市退役军人事务局 部门 2026',
    );
  });

  test('stands in the form of the goals, where the tables have no cover', () => {
    const form = ['部门整体支出绩效目标表', '（2026年度）', '部门名称 | 北京市信访办公室', '总体目标 | 畅通渠道'];
    expect(identity('支出预算总表', ...TABLE, ...form)).toBe('北京市信访办公室 2026');
  });
});

describe('final accounts', () => {
  test('are told from a budget by their title page', () => {
    expect(identity('西安市信访局', '2024年度部门决算', '目录', '一、部门概况', '一、部门概况', ...BODY)).toBe(
      'settlement',
    );
  });

  test('and by their tables, where there is no title page', () => {
    expect(identity('2024年收入决算表', ...TABLE, '2024年支出决算表', ...TABLE)).toBe('settlement');
  });

  test('are not meant by a budget that compares itself with them', () => {
    const body = ['一、支出预算情况说明', '支出预算 10.00 万元，比2024年决算数增加 1.00 万元。'];
    expect(identity('西安市信访局', '2026年部门预算', '目录', '一、部门概况', '一、部门概况', ...body)).toBe(
      '西安市信访局 部门 2026',
    );
  });
});
