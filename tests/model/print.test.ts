import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Budget } from '../../src/model/budget.js';
import { emptied } from '../../src/model/emptied.js';
import { emptyBudget } from '../../src/model/empty.js';
import { loadBudget } from '../../src/model/load.js';
import { printBudget } from '../../src/model/print.js';
import { anyBudget } from './generated.js';

function load(text: string): Budget {
  const loading = loadBudget({ path: 'x', text });
  if (!loading.ok) throw new Error(`${JSON.stringify(loading.problems)}\n${text}`);
  return loading.budget;
}

/** A budget without its places, which printing moves. */
function content(budget: Budget): unknown {
  return JSON.parse(JSON.stringify(budget, (key, value) => (key === 'place' ? undefined : value)));
}

describe('one canonical text', () => {
  test('loading what was printed gives the budget, whatever its texts are', () => {
    fc.assert(
      fc.property(anyBudget, (budget) => {
        expect(content(load(printBudget(budget)))).toEqual(content(budget));
      }),
      { numRuns: 300 },
    );
  });

  test('printing that again gives the same text', () => {
    fc.assert(
      fc.property(anyBudget, (budget) => {
        const text = printBudget(budget);
        expect(printBudget(load(text))).toBe(text);
      }),
    );
  });

  const files = readdirSync('budgets').filter((name) => name.endsWith('.yaml'));
  test.each(files)('budgets/%s is what the printer prints', (name) => {
    const text = readFileSync(`budgets/${name}`, 'utf8');
    expect(printBudget(load(text))).toBe(text);
  });

  test('four lanes side by side keep their names, and headings that are printed alike are counted', () => {
    const text = `# yaml-language-server: $schema=budget.schema.json
勾稽: 1
单位: {名称: 甲}
年度: 2024

表:
  - 题: 收支总表
    计量: 元
    分栏:
      - 名: 收入
        栏: [项目, 预算数]
        行:
          - {项目: 财政拨款, 预算数: 3.00}
      - 名: 支出功能分类科目
        栏: [科目, 预算数, "预算数#2"]
        行:
          - {科目: 教育支出, 预算数: 3.00, "预算数#2": 1.00}
      - 栏: ["", "#2", 预算数]
        行:
          - {"": 1.00, "#2": 2.00}
`;
    const budget = load(text);
    const lanes = budget.tables.flatMap((table) => table.lanes);
    expect(lanes.map(({ name }) => name)).toEqual(['收入', '支出功能分类科目', null]);
    expect(lanes.map(({ columns }) => columns.map(({ path }) => path))).toEqual([
      [['项目'], ['预算数']],
      [['科目'], ['预算数'], ['预算数']],
      [[], [], ['预算数']],
    ]);
    expect(printBudget(budget)).toBe(text);
  });

  test('a row is one line, codes are quoted, amounts are bare unless YAML would cut them', () => {
    const text = printBudget(
      load(`勾稽: 1
单位: {名称: 甲}
年度: 2024
表:
  - 题: 支出表
    计量: 元
    栏: [科目编码, 科目名称, 合计, 基本支出/小计]
    行:
      - 科目编码: 204
        科目名称: '公共安全支出'
        合计: "12,029,501.84"
        小计: "2.00"
`),
    );
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# yaml-language-server: $schema=budget.schema.json',
      '勾稽: 1',
      '单位: {名称: 甲}',
    ]);
    expect(text).toContain('\n      - {科目编码: "204", 科目名称: 公共安全支出, 合计: "12,029,501.84", 小计: 2.00}\n');
  });

  test('a text with straight quotes keeps its characters at their places', () => {
    const text = printBudget(load('勾稽: 1\n单位: {名称: "\\"三公\\"经费"}\n年度: 2024\n'));
    expect(text).toContain(`名称: '"三公"经费'`);
  });
});

describe('a budget to fill in', () => {
  test('the empty one is read, has the common tables, and states no amount', () => {
    const budget = load(printBudget(emptyBudget(2025)));
    expect(content(budget)).toEqual(content(emptyBudget(2025)));
    expect(budget.tables).toHaveLength(11);
    expect(printBudget(budget)).not.toMatch(/\d\.\d/);
  });

  const last = (): Budget => load(readFileSync('budgets/shangyu-2024.yaml', 'utf8'));

  test("last year's, emptied, keeps its structure and labels and loses its amounts", () => {
    const next = emptied(last());
    expect(next.year).toBe(2025);
    expect(next.tables.map(({ title }) => title.text)).toEqual(
      last().tables.map(({ title }) => title.text.replace('2024', '2025')),
    );
    const cells = next.tables.flatMap(({ lanes }) => lanes.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
    const amounts = cells.filter((cell) => cell !== null && /^[\d.]+$/.test(cell.text) && cell.text.includes('.'));
    expect(amounts).toEqual([]);
    expect(cells.filter((cell) => cell?.text === '2040250')).toHaveLength(2);
    expect(content(load(printBudget(next)))).toEqual(content(next));
  });

  test.each([
    ['2024 年收支总预算 422.79 万元。', '2025 年收支总预算 XX 万元。'],
    ['增长 18.6%，主要是 2023 年未支付', '增长 XX%，主要是 2024 年未支付'],
    ['1. 一般公共预算', '1. 一般公共预算'],
    ['（3）培训支出（项）安排 2.00 万元', '（3）培训支出（项）安排 XX 万元'],
    ['截至 2023 年 12 月 31 日，共有车辆 0 辆。', '截至 2024 年 12 月 31 日，共有车辆 XX 辆。'],
    ['单位价值 50 万元以上通用设备 0 台（套）', '单位价值 50 万元以上通用设备 XX 台（套）'],
    ['已于 2016 年底封存', '已于 2016 年底封存'],
    ['按《2021 年度评估办法》', '按《2021 年度评估办法》'],
    ['共计 5 个一级项目', '共计 XX 个一级项目'],
    ['1,234.5 元', 'XX 元'],
  ])('its sentences: %s', (sentence, expected) => {
    const [section] = last().sections;
    const place = { start: 0, end: 0 };
    if (section === undefined) throw new Error('no section');
    const budget = { ...last(), sections: [{ ...section, paragraphs: [{ text: sentence, place }] }] };
    expect(emptied(budget).sections[0]?.paragraphs[0]?.text).toBe(expected);
  });
});
