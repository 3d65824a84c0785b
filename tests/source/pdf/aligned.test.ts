import { describe, expect, it } from 'vitest';
import { grids, noticed, paragraphs, readSheets, rows } from './drafts.js';
import { a4, table, text } from './write.js';

describe('a table without rules', () => {
  it('is a grid by what stands below what, and told', async () => {
    const body = [
      ['科目编码', '科目名称', '总计', '基本支出'],
      ['204', '公共安全支出', '392.89', '187.53'],
      ['20402', '公安', '392.89', '187.53'],
      ['2040299', '其他公安支出', '392.89', ''],
    ];
    const ink = table(a4, { left: 50, top: 100, widths: [80, 150, 80, 80], rows: body, rule: null });
    const draft = await readSheets([{ ...a4, ink: [text(a4, 200, 80, '支出预算总表', { size: 16 }), ...ink] }]);
    expect(grids(draft).map(rows)).toEqual([body]);
    expect(paragraphs(draft)).toEqual(['支出预算总表']);
    expect(noticed(draft, 'table without rules')).toEqual(['科目编码 科目名称 总计 基本支出']);
  });

  it('is not seen in a list of contents or in a paragraph', async () => {
    const contents = ['一、单位概况', '二、收支总表', '三、支出总表', '四、名词解释'].flatMap((title, index) => [
      text(a4, 50, 100 + 20 * index, title),
      text(a4, 500, 100 + 20 * index, String(index + 1)),
    ]);
    const draft = await readSheets([{ ...a4, ink: contents }]);
    expect(grids(draft)).toEqual([]);
  });
});
