import { describe, expect, test } from 'vitest';
import { contents, found, functions, narrative, section, tables } from './fragments.js';

const UNIT = '某某市测绘中心';
const HEADINGS = [
  `（一）关于${UNIT} 2024 年收入预算情况说明`,
  `（二）关于${UNIT} 2024 年支出预算情况说明`,
  `（三）关于${UNIT}国有资本经营预算支出情况说明`,
  '（四）其他重要事项的情况说明',
];

const sections = (...titles: readonly string[]): string => narrative(...titles.map((title) => section(title)));
const tableOf = (title: string): string => functions(title, ['204', '公共安全支出', '1.00']);

describe('a heading without its year', () => {
  test('is the one among those that are worded alike', () => {
    expect(found('heading-year', sections('二、情况说明', ...HEADINGS))).toEqual([`warning: ${HEADINGS[2]}`]);
  });

  test('is one finding where the contents lack it as well', () => {
    const found2 = found('heading-year', contents('二、情况说明', ...HEADINGS) + sections('二、情况说明', ...HEADINGS));
    expect(found2).toEqual([`warning: ${HEADINGS[2]} | ${HEADINGS[2]}`]);
  });

  test('is told by the contents where headings are worded otherwise', () => {
    const titles = ['一、2024年收入预算', '二、2024年支出预算', '三、国有资本经营预算'];
    expect(found('heading-year', sections(...titles))).toEqual([]);
    expect(found('heading-year', contents('三、2024年国有资本经营预算') + sections(...titles))).toEqual([
      'warning: 三、国有资本经营预算',
    ]);
  });

  test('is the one among the titles of tables', () => {
    const titles = ['2024年收支预算总表', '2024年收入预算总表', '2024年支出预算总表', '项目支出预算表'];
    expect(found('heading-year', tables(...titles.map(tableOf)))).toEqual(['warning: 项目支出预算表']);
  });

  test.each([
    ['no heading has one', ['（一）收入预算情况说明', '（二）支出预算情况说明', '（三）其他事项']],
    [
      'half of them have none',
      [`（一）关于${UNIT}2024年收入`, `（二）关于${UNIT}支出`, `（三）关于${UNIT}2024年项目`, `（四）关于${UNIT}采购`],
    ],
    [
      'chapters are of different things',
      ['一、单位概况', '二、2024年单位预算安排情况说明', '三、名词解释', '四、2024年单位预算表'],
    ],
  ])('is not seen where %s', (_, titles) => {
    expect(found('heading-year', sections(...titles))).toEqual([]);
  });
});

describe('the table of contents', () => {
  const body = (titles: readonly string[], ...tableTitles: readonly string[]): string =>
    sections(...titles) + (tableTitles.length > 0 ? tables(...tableTitles.map(numbered)) : '');
  /** No two are alike. */
  const numbered = (title: string, i: number): string => functions(title, ['204', '公共安全支出', `${i + 1}.00`]);

  test('lists eleven tables where twelve stand: one finding, at the part that should list it', () => {
    const entries = contents(
      '一、单位概况',
      '四、2024年单位预算表',
      '(一) 2024年单位支出预算总表',
      '(二) 2024年单位项目支出预算表',
    );
    const titles = ['2024 年单位支出预算总表', '2024 年单位项目支出预算表', '2024 年单位项目支出预算表'];
    expect(found('contents', entries + body(['一、单位概况'], ...titles))).toEqual([
      'warning: 四、2024年单位预算表 | 2024 年单位项目支出预算表',
    ]);
  });

  test('lists a table once that was pasted twice: that is told by itself', () => {
    const entries = contents('一、单位概况', '四、2024年单位预算表', '(一) 2024年单位支出预算总表');
    const title = '2024 年单位支出预算总表';
    const fragment = entries + sections('一、单位概况') + tables(tableOf(title), tableOf(title));
    expect(found('contents', fragment)).toEqual([]);
    expect(found('duplicate-table', fragment)).toEqual([`warning: ${title} | ${title}`]);
  });

  test('lists a table that is not there', () => {
    const entries = contents(
      '一、单位概况',
      '四、2024年单位预算表',
      '(一) 2024年支出预算总表',
      '(二) 2024年项目支出绩效表',
    );
    expect(found('contents', entries + body(['一、单位概况'], '2024年支出预算总表'))).toEqual([
      'warning: (二) 2024年项目支出绩效表',
    ]);
  });

  test('lists a heading that is not there, and lacks one that is', () => {
    const entries = contents('一、单位概况', '（一）主要职能', '（二）机构设置', '二、名词解释');
    expect(
      found('contents', entries + body(['一、单位概况', '（一）主要职能', '（二）人员构成', '二、名词解释'])),
    ).toEqual(['warning: （二）机构设置 | （二）人员构成']);
  });

  test.each([
    [
      'numbering, brackets, spaces, dots and page numbers',
      ['一、单位概况........................1', '(一) 主要职能 …………2', '二、2024年预算情况说明	 - 3 -'],
      ['第一部分 单位概况', '（一）主要职能', '二、 2024 年预算情况说明'],
    ],
    [
      'the year, the name of the unit, 关于 and remarks',
      [`（一）关于${UNIT}2024年收入预算情况说明`, '（二）支出预算情况说明'],
      ['（一）收入预算情况说明（详见表1-3）', `（二）关于${UNIT}支出预算情况说明`],
    ],
    [
      'an entry that a line end broke',
      ['（一）一般公共预算“三公”经', '费预算情况说明'],
      ['（一）一般公共预算“三公”经费预算情况说明'],
    ],
    [
      'how deep it goes',
      ['一、单位概况', '二、名词解释'],
      ['一、单位概况', '（一）主要职能', '（二）机构设置', '二、名词解释'],
    ],
    ['a heading with more words', ['一、机构设置', '二、名词解释'], ['一、机构设置及部门预算单位构成', '二、名词解释']],
  ])('may differ in %s', (_, entries, titles) => {
    expect(found('contents', contents(...entries) + body(titles))).toEqual([]);
  });

  test('of a document whose tables are elsewhere gives a hint', () => {
    const entries = contents('一、单位概况', '二、单位预算表', '（一）收入预算总表', '（二）支出预算总表');
    expect(found('contents', entries + body(['一、单位概况']))).toEqual([
      'info: （一）收入预算总表 | （二）支出预算总表',
    ]);
  });

  test('that lists no tables says nothing of them, and none at all says nothing', () => {
    const titles = ['一、单位概况', '二、名词解释'];
    expect(found('contents', contents(...titles) + body(titles, '支出预算总表'))).toEqual([]);
    expect(found('contents', body(titles, '支出预算总表'))).toEqual([]);
  });
});

test('the year of a part is held against all headings of the document', () => {
  const parts = ['第一部分 2024年单位预算情况说明', '第二部分 2023年单位预算表'];
  const entries = ['第一部分 2024年单位预算情况说明', '第二部分 2024年单位预算表'];
  expect(found('year', contents(...entries) + sections(...parts))).toEqual([`warning: ${parts[1]}`]);
});
