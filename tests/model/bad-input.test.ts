import { describe, expect, test } from 'vitest';
import { loadBudget } from '../../src/model/load.js';
import { lineStarts, positionAt } from '../../src/source/lines.js';
import { exitStatusOf } from '../../src/source/problem.js';
import { inputMessage } from '../../src/wording/input.js';

/** Each row: the problem's place as line:column, its code, the words at that place, and the gist of both messages. */
type Expected = readonly [at: string, code: string, words: string, zh: string, en: string];

const HEAD = '勾稽: 1\n单位: {名称: 甲}\n年度: 2024\n';

/** A budget with one table; its rows start at line 9, column 7. */
function rows(...lines: string[]): string {
  const columns = '[科目编码, 科目名称, 合计, 基本支出/小计, 项目支出/小计]';
  return `${HEAD}表:\n  - 题: 支出表\n    计量: 万元\n    栏: ${columns}\n    行:\n${lines.map((line) => `      ${line}\n`).join('')}`;
}

function table(...lines: string[]): string {
  return `${HEAD}表:\n  - 题: 支出表\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function check(text: string, expected: readonly Expected[]): void {
  const loading = loadBudget({ path: '甲.yaml', text });
  if (loading.ok) throw new Error('it was read');
  const starts = lineStarts(text);
  const found = loading.problems.map((problem) => {
    if (problem.place === null) return ['', problem.code, ''];
    const { line, column } = positionAt(starts, problem.place.start);
    return [`${line}:${column}`, problem.code, text.slice(problem.place.start, problem.place.end)];
  });
  expect(found).toEqual(expected.map(([at, code, words]) => [at, code, words]));
  loading.problems.forEach((problem, i) => {
    expect(problem.path).toBe('甲.yaml');
    expect(exitStatusOf(problem)).toBe(2);
    const [, , , zh = '', en = ''] = expected[i] ?? [];
    expect(inputMessage(problem, 'zh')).toContain(zh);
    expect(inputMessage(problem, 'en')).toContain(en);
  });
}

describe('a file that is no budget', () => {
  test.each([
    ['', ''],
    ['# 空\n', ''],
    ['hello world', '1:1'],
    ['<html><body>x</body></html>', '1:1'],
    ['- a\n- b\n', '1:1'],
    ['name: CI\non: push\n', '1:1'],
  ])('%j', (text, at) => {
    const words = text === '' || text.startsWith('#') ? '' : text.slice(0, 1);
    check(text, [[at, 'not-a-budget', words, 'gouji init', 'gouji init']]);
  });

  test('whose top level is a text, though it has a key of a budget', () => {
    check('"甲\n表: 1"', [['1:1', 'not-a-mapping', '"', '最外层应是“键: 值”', 'is "key: value"']]);
  });

  test('though it starts like one', () => {
    check('勾稽: 1\n---\n- 1\n', [['2:1', 'several-documents', '---', '拆成几个文件', 'split the file']]);
    check('"勾稽": 1\n', [
      ['1:1', 'missing-key', '"勾稽"', '缺少“单位”', 'lacks 单位'],
      ['1:1', 'missing-key', '"勾稽"', '年度: 2024', '年度: 2024'],
    ]);
  });
});

describe('a file that is not YAML', () => {
  test.each<[string, string, ...Expected[]]>([
    [
      'a bracket is not closed',
      rows('- {合计: 1', '- {合计: 2}', '- {合计: 3'),
      ['9:9', 'yaml', '{合计: 1', '没有配对。', 'add the closing one'],
      ['11:9', 'yaml', '{合计: 3', '补上右括号', 'not closed'],
    ],
    ['a bracket is not closed, and the file ends', '{勾稽: 1', ['1:1', 'yaml', '{勾稽: 1', '没有配对', 'not closed']],
    ['a bracket too many', rows('- {合计: 1}}', '- {合计: 2}'), ['9:16', 'yaml', '}', '多出一个 }', 'a } too many']],
    [
      'a quote is not closed',
      rows('- {科目名称: "公安, 合计: 1}', '- {合计: 2}'),
      ['9:16', 'yaml', '"公安, 合计: 1}', '补上后一个引号', 'add the closing one'],
    ],
    [
      'text after a quote',
      rows('- {科目名称: "三公"经费, 合计: 1}'),
      ['9:20', 'yaml', '经费', '用单引号括起整段', 'in single ones'],
    ],
    ['a full-width colon', '勾稽：1\n年度: 2024\n', ['1:1', 'yaml', '勾稽：1', '全角的“：”不行', 'not ：']],
    [
      'a full-width colon in a section',
      `${HEAD}正文:\n  - 题：一\n    文: 甲\n`,
      ['5:5', 'yaml', '题：一', '冒号应为半角', 'half-width colon'],
    ],
    ['a line with no colon', `${HEAD}目录\n正文: []\n`, ['4:1', 'yaml', '目录', '不是“键: 值”', 'is not "key: value"']],
    ['a second colon in a text', `${HEAD}正文:\n  - 题: 备注: 甲\n`, ['5:8', 'yaml', '备', '加引号', 'in quotes']],
    [
      'a second colon in a row',
      rows('- {科目名称: 其中: 公安, 合计: 1}'),
      ['9:16', 'yaml', '其中: 公安', '加引号', 'in quotes'],
    ],
    ['a line too far left', `${HEAD}正文:\n  - 题: 一\n   文: 甲\n`, ['6:4', 'yaml', '文', '缩进', 'indentation']],
    ['a line too far right', `${HEAD}正文:\n  - 题: 一\n      文: 甲\n`, ['5:8', 'yaml', '一', '缩进', 'indentation']],
    [
      'a block that is not indented',
      `${HEAD}目录: |\n一、概况\n正文: []\n`,
      ['5:1', 'yaml', '一、概况', '缩进', 'aligned'],
    ],
    ['a tab', `${HEAD}正文:\n\t- 题: 一\n`, ['5:1', 'yaml', '\t', '制表符', 'tab']],
    [
      'text that starts with a mark',
      rows('- {科目名称: @甲}', '- {科目名称: %乙}'),
      ['9:16', 'yaml', '@', '不能以 @ 开头', 'cannot start with @'],
      ['10:16', 'yaml', '%', '不能以 % 开头', 'cannot start with %'],
    ],
    ['a backslash in quotes', rows('- {科目名称: "甲\\乙"}'), ['9:18', 'yaml', '\\', '反斜杠', 'backslash']],
    ['two documents', `${HEAD}---\n${HEAD}`, ['4:1', 'several-documents', '---', '拆成几个文件', 'split the file']],
    ['nothing that can be named', '勾稽: 1\n年度: |甲\n  乙\n', ['2:6', 'yaml', '甲', '从“甲”起', 'From "甲" on']],
  ])('%s', (_, text, ...expected) => check(text, expected));
});

describe('what YAML allows and a budget does not', () => {
  test.each<[string, string, ...Expected[]]>([
    [
      'a bare dash for a blank',
      rows('- {合计: -, 科目名称: 公安}', '- {合计: -}'),
      ['9:14', 'bare-dash', '-', '写成 "-"', 'Write "-"'],
      ['10:14', 'bare-dash', '-', '不写就是空白', 'is blank'],
    ],
    [
      'a bare dash in block style',
      rows('- 科目名称: 公安', '  合计: -'),
      ['10:13', 'bare-dash', '-', '写成 "-"', 'Write "-"'],
    ],
    [
      'an amount with commas and no quotes',
      rows('- {合计: 12,029,501.84, 科目名称: 公安}', '- {合计: 1,000, 基本支出/小计: 2,000}'),
      ['9:14', 'unquoted-commas', '12,029,501.84', '请写成 "12,029,501.84"', 'Write "12,029,501.84"'],
      ['10:14', 'unquoted-commas', '1,000', '请写成 "1,000"', 'Write "1,000"'],
      ['10:30', 'unquoted-commas', '2,000', '请写成 "2,000"', 'Write "2,000"'],
    ],
    [
      'an amount with wrong commas and no quotes',
      rows('- {合计: 12,34.5}'),
      ['9:14', 'unquoted-commas', '12,34.5', '没有每三位一个', 'each third digit'],
    ],
    [
      'text with a comma and no quotes',
      rows('- {科目名称: 公安,交警, 合计: 1}'),
      ['9:19', 'no-colon', '交警', '给整个值加引号', 'whole value in quotes'],
    ],
    [
      'a full-width colon in a row',
      rows('- {科目名称：公安, 合计: 1}'),
      ['9:10', 'no-colon', '科目名称：公安', '冒号用半角', 'half-width colon'],
    ],
    [
      'a key twice in a row',
      rows('- {合计: 1, 合计: 2}'),
      ['9:17', 'duplicate-key', '合计', '写了两次', 'stands twice'],
    ],
    ['a key twice at the top', `${HEAD}年度: 2025\n`, ['4:1', 'duplicate-key', '年度', '写了两次', 'stands twice']],
    [
      'column numbers without quotes',
      table('计量: 万元', '栏: [科目名称, 合计]', '栏号: [**, 1]', '行: []'),
      ['8:10', 'alias', '**', '加引号', 'in quotes'],
    ],
    ['a tag', rows('- {合计: !!int 3}'), ['9:14', 'tag', '!!int', '类型标签', 'YAML tag']],
    [
      'a folded block',
      `${HEAD}正文:\n  - 题: 一\n    文: >\n      甲\n      乙\n`,
      ['6:8', 'broken-text', '>\n      甲\n      乙\n', '不要用 >', 'never >'],
    ],
    [
      'a text over two lines',
      `${HEAD}正文:\n  - 题: 关于收支\n      总表\n`,
      ['5:8', 'broken-text', '关于收支\n      总表', '写在一行里', 'One line was expected'],
    ],
    ['a list for a key', `${HEAD}? [甲, 乙]\n: 1\n`, ['4:3', 'complex-key', '[甲, 乙]', '不是一段文字', 'is no text']],
  ])('%s', (_, text, ...expected) => check(text, expected));

  test('aliases that would unfold to a billion items are told once, and quickly', () => {
    const bomb = Array.from({ length: 40 }, (_, i) => `k${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`).join('\n');
    const text = `${HEAD}${bomb.replaceAll('*a-1, ', '甲, ')}\n`;
    const loading = loadBudget({ path: 'x', text });
    const problems = loading.ok ? [] : loading.problems;
    const aliases = problems.filter(({ code }) => code === 'alias');
    expect(aliases.map(({ place }) => place && text.slice(place.start, place.end))).toEqual(['&a0']);
  });

  test.each([
    ['brackets', `勾稽: ${'['.repeat(20_000)}`, '1:105', '['],
    ['mappings', `勾稽: 1\n表: ${'{甲: '.repeat(20_000)}`, '2:404', '{'],
    ['closed brackets', `勾稽: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, '1:105', '['],
    ['lists in lists', `勾稽: 1\n表:\n  ${'- '.repeat(20_000)}甲`, '3:1', ' '],
    ['question marks', `${'? '.repeat(20_000)}甲`, '1:1', '?'],
    [
      'indentation',
      `勾稽: 1\n${Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}甲:`).join('\n')}`,
      '203:1',
      ' ',
    ],
  ])('%s nested many thousand deep are refused before they are parsed', (_, text, at, words) => {
    check(text, [[at, 'too-deep', words, '套得太深', 'too deeply']]);
  });
});

describe('YAML that does not say what a budget says', () => {
  test.each<[string, string, ...Expected[]]>([
    [
      'an unknown key at the top',
      `${HEAD}正问: []\n`,
      ['4:1', 'unknown-key', '正问', '是不是“正文”？', 'was 正文 meant?'],
    ],
    [
      'an unknown key in a table, and no unit',
      table('单位: 万元', '栏: [合计]', '行: []'),
      ['5:5', 'missing-key', '题', '计量: 万元', '计量: 万元'],
      ['6:5', 'unknown-key', '单位', '是不是“计量”？', 'was 计量 meant?'],
    ],
    [
      'a key that nothing is like',
      `${HEAD}xyz: 1\n`,
      ['4:1', 'unknown-key', 'xyz', '没有“xyz”这个键。可用的键：勾稽、单位', 'no key "xyz". The keys are'],
    ],
    [
      'missing keys',
      '单位: {代码: "1"}\n',
      ['1:1', 'missing-key', '单位', '缺少“勾稽”', 'lacks 勾稽'],
      ['1:1', 'missing-key', '单位', '缺少“年度”', 'lacks 年度'],
      ['1:6', 'missing-key', '代码', '缺少“名称”', '单位 lacks 名称'],
    ],
    [
      'keys that are not filled in',
      '勾稽: 1\n单位: {名称: }\n年度:\n',
      ['1:1', 'missing-key', '勾稽', '缺少“年度”', 'lacks 年度'],
      ['2:6', 'missing-key', '名称', '缺少“名称”', 'lacks 名称'],
    ],
    [
      'a table without its unit',
      table('栏: [合计]', '行: []'),
      ['5:5', 'missing-key', '题', '应写明金额的计量单位', 'unit of its amounts'],
    ],
    [
      'a unit that is none',
      table('计量: 百元', '栏: [合计]', '行: []'),
      ['6:9', 'wrong-value', '百元', '元、千元、万元、亿元', '元, 千元, 万元, 亿元'],
    ],
    [
      'another version',
      '勾稽: 2\n单位: {名称: 甲}\n年度: 2024\n',
      ['1:5', 'version', '2', '应写 勾稽: 1', '勾稽: 1 was expected'],
    ],
    [
      'a year with words',
      '勾稽: 1\n单位: {名称: 甲}\n年度: 2024年\n',
      ['3:5', 'year', '2024年', '年度: 2024', '年度: 2024'],
    ],
    [
      'a year of another age',
      '勾稽: 1\n单位: {名称: 甲}\n年度: 202\n',
      ['3:5', 'year', '202', '四位数字', 'Four digits'],
    ],
    [
      'an empty name',
      '勾稽: 1\n单位: {名称: ""}\n年度: 2024\n',
      ['2:10', 'empty-text', '""', '“名称”是空的', '名称 is empty'],
    ],
    [
      'two lines for one title',
      `${HEAD}正文:\n  - 题: |\n      甲\n      乙\n`,
      ['6:7', 'wrong-kind', '甲', '写在一行里', 'on one line'],
    ],
    [
      'a table without columns or rows',
      table('计量: 万元'),
      ['5:5', 'table-shape', '题', '没有栏和行', 'no columns and rows'],
    ],
    [
      'a table without rows',
      table('计量: 万元', '栏: [合计]'),
      ['5:5', 'table-shape', '题', '只有“栏”', 'has 栏 only'],
    ],
    [
      'a table with one side',
      table('计量: 万元', '收入: {栏: [项目], 行: []}'),
      ['5:5', 'table-shape', '题', '只有“收入”', 'has 收入 only'],
    ],
    [
      'a table with everything',
      table('计量: 万元', '栏: [合计]', '行: []', '收入: {栏: [项目], 行: []}', '支出: {栏: [项目], 行: []}'),
      ['5:5', 'table-shape', '题', '不能混用', 'not both'],
    ],
    [
      'a side without rows',
      table('计量: 万元', '收入: {栏: [项目]}', '支出: {栏: [项目], 行: []}'),
      ['7:10', 'missing-key', '栏', '行: []', '行: []'],
    ],
    [
      'columns that are no list',
      table('计量: 万元', '栏: 合计', '行: {合计: 1}'),
      ['7:8', 'wrong-kind', '合计', '栏目名称的列表', 'list of headings'],
      ['8:8', 'wrong-kind', '{合计: 1}', '以“- ”开头', 'each item with "- "'],
    ],
    [
      'rows and cells of another form',
      rows('- [1, 2]', '- {合计: [1]}', '- 3'),
      ['9:9', 'wrong-kind', '[1, 2]', '{栏目: 值, …}', '{heading: value, …}'],
      ['10:14', 'wrong-kind', '[1]', '单元格应为', 'A cell is'],
      ['11:9', 'wrong-kind', '3', '{栏目: 值, …}', '{heading: value, …}'],
    ],
    [
      'a table that is a text',
      `${HEAD}表:\n  - 支出表\n`,
      ['5:5', 'wrong-kind', '支出表', '一组“键: 值”', 'group of "key: value"'],
    ],
    [
      'a heading with an empty part',
      table('计量: 万元', '栏: [基本支出/]', '行: []'),
      ['7:9', 'empty-text', '基本支出/', '“栏”是空的', '栏 is empty'],
    ],
    [
      'two columns with one heading',
      table('计量: 万元', '栏: [小计, 小计]', '行: [{小计: 1}]'),
      ['7:13', 'duplicate-column', '小计', '分不清', 'cannot be told apart'],
    ],
    [
      'a key that is no heading of its table',
      rows('- {合记: 1, toString: 2}'),
      ['9:10', 'unknown-heading', '合记', '是不是“合计”？栏目有：科目编码、科目名称、合计', 'was 合计 meant?'],
      ['9:17', 'unknown-heading', 'toString', '没有“toString”这一栏。', 'no column "toString". Its columns'],
    ],
    [
      'a heading that two columns have',
      rows('- {小计: 1}'),
      ['9:10', 'ambiguous-heading', '小计', '基本支出/小计、项目支出/小计', 'in full'],
    ],
    [
      'one column under two names',
      rows('- {合 计: 1, 合计: 2}'),
      ['9:18', 'duplicate-cell', '合计', '“合计”写了两次', 'gives 合计 twice'],
    ],
  ])('%s', (_, text, ...expected) => check(text, expected));
});

describe('a cell that is no amount', () => {
  test.each([
    ['"12,34.5"', 15, '12,34.5', '每三位一个', 'third digit'],
    ['1e3', 14, '1e3', '科学记数法', 'scientific notation'],
    ['0x1A', 14, '0x1A', '其他进制', 'other bases'],
    ['约422', 14, '约422', '数字以外', 'no digits'],
    ['.inf', 14, '.inf', '数字以外', 'no digits'],
    ['NaN', 14, 'NaN', '数字以外', 'no digits'],
    ['1_000', 14, '1_000', '数字以外', 'no digits'],
    ['true', 14, 'true', '数字以外', 'no digits'],
    ['50%', 14, '50%', '数字以外', 'no digits'],
  ])('%s', (written, column, text, zh, en) => {
    check(rows(`- {合计: ${written}}`), [[`9:${column}`, 'no-amount', text, zh, en]]);
  });

  test('all of them are told, each at its place, on Windows lines too', () => {
    const text = rows('- {合计: 1e3}', '- {合计: 1.00}', '- {合计: 约422}').replaceAll('\n', '\r\n');
    check(text, [
      ['9:14', 'no-amount', '1e3', '“合计”一栏的“1e3”', 'in the column 合计'],
      ['11:14', 'no-amount', '约422', '“合计”一栏的“约422”', 'in the column 合计'],
    ]);
  });
});
