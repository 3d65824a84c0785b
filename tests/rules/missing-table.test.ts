import { describe, expect, test } from 'vitest';
import { readTableNumber } from '../../src/rules/table-numbers.js';
import { contents, found, narrative, section, table, tables } from './fragments.js';

const TITLES = ['收支总表', '收入总表', '支出总表', '财政拨款收支总表', '一般公共预算支出表'] as const;
type Number = (at: number, title: string) => readonly [title: string, number: string | null];

/** The tables but those left out, each with the title and the number that it prints. */
function numbered(number: Number, ...left: readonly string[]): string {
  const printed = TITLES.map((title, i) => [title, number(i + 1, title)] as const).filter(
    ([title]) => !left.includes(title),
  );
  return tables(
    ...printed.map(([, [title, apart]]) => {
      const one = table(title, '项目, 合计', ['项目: 合计, 合计: 1.00']);
      return apart === null ? one : one.replace('    计量', `    表号: ${apart}\n    计量`);
    }),
  );
}

const HAN = '一二三四五';
const FORMS: readonly (readonly [string, Number])[] = [
  ['表3', (at, title) => [title, `表${at}`]],
  ['表03', (at, title) => [title, `表0${at}`]],
  ['表三', (at, title) => [title, `表${HAN[at - 1]}`]],
  ['附表3', (at, title) => [title, `附表${at}`]],
  ['公开03表', (at, title) => [title, `公开0${at}表`]],
  ['部门公开表3', (at, title) => [title, `部门公开表${at}`]],
  ['预算03表 支出总表', (at, title) => [`预算0${at}表 ${title}`, null]],
  ['表3：支出总表', (at, title) => [`表${at}：${title}`, null]],
  ['支出总表（预算表3）', (at, title) => [`${title}（预算表${at}）`, null]],
];
const plainly = FORMS[0]?.[1] ?? ((_: number, title: string) => [title, null] as const);

describe('a table that is left out', () => {
  test.each(FORMS)('is missing from the numbers of the others: %s', (_, number) => {
    expect(found('missing-table', numbered(number))).toEqual([]);
    expect(found('missing-table', numbered(number, '支出总表'))).toHaveLength(1);
    expect(found('missing-table', numbered(number, '收支总表'))).toHaveLength(1);
  });

  test('is told at the table behind the gap', () => {
    expect(found('missing-table', numbered(plainly, '支出总表'))).toEqual(['warning: 表4']);
  });

  test('is missing below the heading that names it', () => {
    const said = (name: string) => section(`关于${name}的说明`, '反映全部预算。');
    const text = narrative(...TITLES.map(said));
    const apart: Number = (_, title) => [title, null];
    expect(found('missing-table', text + numbered(apart))).toEqual([]);
    expect(found('missing-table', text + numbered(apart, '支出总表'))).toEqual(['warning: 关于支出总表的说明']);
    const none = text.replace(
      '关于支出总表的说明\n    文: |\n      反映全部预算',
      '关于支出总表的说明\n    文: |\n      没有支出',
    );
    expect(found('missing-table', none + numbered(apart, '支出总表'))).toEqual([]);
  });

  test('is told once where the contents list it', () => {
    const fragment = contents(...TITLES) + numbered(plainly, '支出总表');
    expect(found('missing-table', fragment)).toEqual([]);
    expect(found('contents', fragment)).toEqual(['warning: 支出总表']);
  });

  test('is there where it has no amounts, and its number and title are lines of the text', () => {
    const text = narrative(section('预算表', '表3', '整体绩效目标表'));
    expect(found('missing-table', text + numbered(plainly, '支出总表'))).toEqual([]);
  });

  test('is missing beside a list of all tables', () => {
    const text = narrative(section('预算表', ...TITLES.map((title, i) => `表${i + 1}. ${title}`)));
    expect(found('missing-table', text + numbered(plainly, '支出总表'))).toEqual(['warning: 表4']);
  });

  test.each([
    ['of other numbers', (at: number, title: string) => [title, `表${at * 3}`] as const],
    ['of one number', (_: number, title: string) => [title, '表1'] as const],
    ['of attachments', (at: number, title: string) => [title, `附件${at * 2}`] as const],
  ])('is not missing among tables %s', (_, number) => {
    expect(found('missing-table', numbered(number))).toEqual([]);
  });
});

describe('the number of a table', () => {
  test.each([
    ['表1', 1],
    ['表 14', 14],
    ['附表十', 10],
    ['表十二', 12],
    ['表二十', 20],
    ['表二十一', 21],
    ['表号：公开01表', 1],
    ['部门公开表9', 9],
    ['预算12表 项目支出绩效目标表', 12],
    ['支出总表（预算表3）', 3],
    ['一般公共预算支出表', null],
    ['2024年支出预算总表', null],
    ['部门预算表', null],
    ['表一般公共预算支出', null],
  ])('%s: %s', (text, value) => {
    expect(readTableNumber(text)?.value ?? null).toBe(value);
  });
});
