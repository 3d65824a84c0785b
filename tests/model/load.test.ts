import { describe, expect, test } from 'vitest';
import type { Budget, Printed } from '../../src/model/budget.js';
import { loadBudget, looksLikeBudget } from '../../src/model/load.js';
import { noteMessage } from '../../src/wording/input.js';

const HEAD = '勾稽: 1\n单位: {名称: 甲}\n年度: 2024\n';

function load(text: string): Budget {
  const loading = loadBudget({ path: 'x', text });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.budget;
}

/** Every printed text of a budget, in its order. */
function textsOf(budget: Budget): Printed[] {
  const { unit, cover, contents, sections, tables } = budget;
  return [
    ...(unit.code === null ? [] : [unit.code]),
    unit.name,
    ...unit.parents,
    ...cover,
    ...contents,
    ...sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...tables.flatMap(({ title, number, caption, lanes, notes }) => [
      title,
      ...(number === undefined ? [] : [number]),
      ...(caption === null ? [] : [caption]),
      ...lanes.flatMap(({ numbers = [], rows }) => [
        ...numbers,
        ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])),
      ]),
      ...notes,
    ]),
  ];
}

const WHOLE = `# 注释
勾稽: 1
单位: {代码: 0306004, 名称: '甲 "乙" 中心', 级别: 单位, 性质: 参公单位, 上级: [丙局, "丁：市"]}
年度: 2024
封面: |
  甲中心

  2024 年单位预算
目录: |-
  一、概况
    （一）职能
正文:
  - 题: 一、概况
  - 题: （一）职能   # 不是正文
    文: |
      1. 主要职能 # 是正文：不是注释
      2. 共 0.20 万元。
表:
  - 题: 收支总表
    表号: 表1
    编制: 0306004-甲中心
    计量: 元
    收入:
      栏: [项 目, 预算数]
      行:
        - {项目: 一、财政拨款, 预算数: "1,234.50"}
        - 项目: 二、事业收入
          预算数: 1,000.00
    支出: {栏: [项目, 预算数], 行: [{项目: 公安, 预算数: 100.10}, {}]}
    注: ["注：一", 注：二]
  - 题: 支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计, 基本支出/小计, 项目支出/小计, [一般/政府, 合计], 占比]
    栏号: ["**", "**", 1, 2, 3, 4, 5]
    行:
      - {科目编码: 0204, 科目名称: 公共安全支出, 合计: 2.00, 基本支出/小计: -0.5, 项目支出/小计: "", 一般/政府/合计: —, 占比: 18.6%}
      - {科目名称: null, 合计: }
    注: |
      注：三
      注：四
`;

describe('a budget is read as it stands', () => {
  test.each([
    ['with Unix lines', WHOLE],
    ['with Windows lines', WHOLE.replaceAll('\n', '\r\n')],
  ])('%s, every text stands at its place', (_, text) => {
    const texts = textsOf(load(text));
    expect(texts).toHaveLength(41);
    for (const { text: printed, place } of texts) expect(text.slice(place.start, place.end)).toBe(printed);
  });

  test('with everything that it says', () => {
    const budget = load(WHOLE);
    expect(budget.year).toBe(2024);
    expect(budget.unit).toMatchObject({ level: '单位', nature: '参公单位' });
    expect(textsOf(budget).map(({ text }) => text)).toEqual([
      '0306004',
      '甲 "乙" 中心',
      '丙局',
      '丁：市',
      '甲中心',
      '2024 年单位预算',
      '一、概况',
      '  （一）职能',
      '一、概况',
      '（一）职能',
      '1. 主要职能 # 是正文：不是注释',
      '2. 共 0.20 万元。',
      '收支总表',
      '表1',
      '0306004-甲中心',
      '一、财政拨款',
      '1,234.50',
      '二、事业收入',
      '1,000.00',
      '公安',
      '100.10',
      '注：一',
      '注：二',
      '支出表',
      '**',
      '**',
      '1',
      '2',
      '3',
      '4',
      '5',
      '0204',
      '公共安全支出',
      '2.00',
      '-0.5',
      '',
      '—',
      '18.6%',
      'null',
      '注：三',
      '注：四',
    ]);
  });

  test('with its columns by their headings and its blank cells as null', () => {
    const [income, spending] = load(WHOLE).tables;
    expect(income?.lanes.map(({ name }) => name)).toEqual(['收入', '支出']);
    expect(income?.lanes[1]?.rows[1]?.cells).toEqual([null, null]);
    const [lane] = spending?.lanes ?? [];
    expect(lane?.columns.map(({ path }) => path)).toEqual([
      ['科目编码'],
      ['科目名称'],
      ['合计'],
      ['基本支出', '小计'],
      ['项目支出', '小计'],
      ['一般/政府', '合计'],
      ['占比'],
    ]);
    expect(lane?.columns.map(({ place }) => WHOLE.slice(place.start, place.end))).toContain('[一般/政府, 合计]');
    expect(lane?.rows[1]?.cells.map((cell) => cell?.text ?? null)).toEqual([
      null,
      'null',
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(WHOLE.slice(lane?.rows[1]?.place.start, lane?.rows[1]?.place.end)).toBe('{科目名称: null, 合计: }');
  });

  test('what it does not state stays unknown', () => {
    const budget = load(HEAD);
    expect(budget.unit).toMatchObject({ code: null, level: null, nature: null, parents: [] });
    expect(budget).toMatchObject({ cover: [], contents: [], sections: [], tables: [] });
  });

  test('full-width digits are read, and told', () => {
    const text = `${HEAD}表:\n  - {题: 表, 计量: 万元, 栏: [合计], 行: [{合计: ４２２．７９}]}\n`;
    const loading = loadBudget({ path: 'x', text });
    const [note] = loading.ok ? loading.notes : [];
    if (note === undefined) throw new Error('no note');
    expect(text.slice(note.place?.start, note.place?.end)).toBe('４２２．７９');
    expect(noteMessage(note, 'zh')).toContain('已按半角读入');
    expect(noteMessage(note, 'en')).toContain('full-width');
  });

  test.each(['"-"', '--', '—', '——', '/', '""'])('%s is a printed blank, not a problem', (blank) => {
    const text = `${HEAD}表:\n  - {题: 表, 计量: 万元, 栏: [合计], 行: [{合计: ${blank}}]}\n`;
    expect(load(text).tables[0]?.lanes[0]?.rows[0]?.cells[0]?.text).toBe(blank.replaceAll('"', ''));
  });
});

describe('a file is taken for a budget by a key at its top level', () => {
  test.each([
    ['勾稽: 1\n', true],
    ['# 注释\r\n表:\r\n', true],
    ['"单位": {名称: 甲}', true],
    ['{勾稽: 1}', true],
    ['正文:\n- 题', true],
    ['勾稽：1\n年度: 2024', true],
    ['  表: 1\n', false],
    ['表头: 1\n', false],
    ['name: 单位: 1\n', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeBudget(text)).toBe(expected);
  });
});
