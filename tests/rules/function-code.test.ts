import { describe, expect, test } from 'vitest';
import { found, functions, table, tables } from './fragments.js';

type Row = readonly [code: string, name: string, amount: string];
const POLICE: readonly Row[] = [
  ['204', '公共安全支出', '8.00'],
  ['20402', '公安', '8.00'],
  ['2040250', '事业运行', '5.00'],
  ['2040299', '其他公安支出', '3.00'],
];
const replaced = (code: string, row: Row): readonly Row[] => POLICE.map((one) => (one[0] === code ? row : one));
const inTables = (...list: readonly (readonly Row[])[]): readonly string[] =>
  found('function-code', tables(...list.map((rows, i) => functions(TITLES[i] ?? '', ...rows))));
const TITLES = ['2024年支出预算总表', '2024年一般公共预算支出表', '2024年政府性基金预算支出表'];

describe('a code and its name', () => {
  test('do not belong together where two digits were exchanged', () => {
    expect(inTables(POLICE, replaced('2040250', ['2040520', '事业运行', '5.00']))).toEqual(['warning: 2040520']);
  });

  test('do not where one table calls it otherwise', () => {
    expect(inTables(POLICE, POLICE, replaced('20402', ['20402', '公关', '8.00']))).toEqual(['warning: 公关 | 公安']);
  });

  test('do not where one table leaves out a character', () => {
    expect(inTables(POLICE, POLICE, replaced('2040250', ['2040250', '业运行', '5.00']))).toEqual([
      'warning: 业运行 | 事业运行',
    ]);
  });

  const OTHERS: readonly Row[] = [
    ['208', '社会保障和就业支出', '1.00'],
    ['20899', '其他社会保障和就业支出', '1.00'],
    ['2089999', '其他社会保障和就业支出', '1.00'],
  ];
  const shortened = (name: string): readonly Row[] =>
    OTHERS.map((row) => (row[1] === '其他社会保障和就业支出' ? [row[0], name, row[2]] : row));

  test('do where a narrow column cuts all its names off at its width', () => {
    expect(inTables(OTHERS, shortened('其他社会保障和就业支'))).toEqual([]);
  });

  test('do not where one name alone lacks its end, or where a longer one had room', () => {
    expect(inTables(POLICE, replaced('20402', ['20402', '公', '8.00']))).toEqual(['warning: 公 | 公安']);
    expect(inTables(OTHERS.slice(0, 2), shortened('其他社会保障和就业支').slice(0, 2))).toEqual([
      'warning: 其他社会保障和就业支 | 其他社会保障和就业支出',
    ]);
    expect(inTables(OTHERS, shortened('其他社会保障和就'))).toEqual([
      'warning: 其他社会保障和就 | 其他社会保障和就业支出',
      'warning: 其他社会保障和就 | 其他社会保障和就业支出',
    ]);
  });

  test('do where tables differ in 支出 alone', () => {
    expect(inTables(POLICE, POLICE, replaced('204', ['204', '公共安全', '8.00']))).toEqual([]);
  });

  test('do not where all tables print a former name', () => {
    expect(
      inTables([
        ['208', '社会保障和就业支出', '1.00'],
        ['20805', '行政事业单位离退休', '1.00'],
        ['2080505', '机关事业单位基本养老保险缴费支出', '1.00'],
      ]),
    ).toEqual(['warning: 行政事业单位离退休']);
  });

  test('give a hint where the catalogue knows the name from memory alone', () => {
    expect(inTables(replaced('2040299', ['2040202', '一般行政事务管理', '3.00']))).toEqual(['info: 一般行政事务管理']);
  });

  test.each([
    ['the short name of a 类', replaced('204', ['204', '公共安全', '8.00'])],
    ['spaces in the name', replaced('204', ['204', '公共 安全支出', '8.00'])],
    [
      'the same name for a 款 and its 项',
      [
        ...POLICE,
        ['208', '社会保障和就业支出', '1.00'],
        ['20899', '其他社会保障和就业支出', '1.00'],
        ['2089999', '其他社会保障和就业支出', '1.00'],
      ] as const,
    ],
  ])('may be printed with %s', (_, rows) => {
    expect(inTables(POLICE, rows as readonly Row[])).toEqual([]);
  });

  test('may stand in several blocks of a table', () => {
    expect(inTables([...POLICE, ...POLICE])).toEqual([]);
  });

  test('are one hint where a unit numbers its classes by itself', () => {
    const rows = ['办公费', '差旅费', '工会经费', '福利费'].map(
      (name, i) => `科目编码: "3020${i + 1}", 科目名称: ${name}, 合计: 1.00`,
    );
    expect(found('function-code', tables(table('一般公共预算基本支出表', '科目编码, 科目名称, 合计', rows)))).toEqual([
      'info: 差旅费 | 工会经费 | 福利费',
    ]);
  });
});

test('a code of no classification is one finding, and its children have their parent', () => {
  const rows = [
    ['601', '工资福利支出'],
    ['30101', '基本工资'],
    ['30102', '津贴补贴'],
    ['302', '商品和服务支出'],
    ['30201', '办公费'],
  ].map(([code, name]) => `科目编码: "${code}", 科目名称: ${name}, 合计: 1.00`);
  const basic = table('一般公共预算基本支出表', '科目编码, 科目名称, 合计', rows);
  expect(found('function-code', tables(basic))).toEqual(['warning: 601']);
});

describe('the row of a parent', () => {
  test('is missing where the others have theirs', () => {
    const rows: readonly Row[] = [
      ...POLICE,
      ['205', '教育支出', '2.00'],
      ['2050803', '培训支出', '2.00'],
      ['221', '住房保障支出', '1.00'],
      ['22102', '住房改革支出', '1.00'],
    ];
    expect(inTables(rows)).toEqual(['warning: 2050803']);
  });

  test('is missed in one table where two others have it', () => {
    const below = POLICE.filter(([code]) => code !== '204');
    expect(inTables(below, POLICE, POLICE)).toEqual(['warning: 20402']);
    expect(inTables(below, POLICE)).toEqual([]);
    expect(inTables(below, below, below)).toEqual([]);
  });

  test('is not missed where the table lists 项 alone', () => {
    expect(inTables(POLICE.filter(([code]) => code.length === 7))).toEqual([]);
  });
});

describe('a code in one cell with its name', () => {
  const basic = (...names: readonly string[]): readonly string[] =>
    found(
      'function-code',
      tables(
        table(
          '2024年一般公共预算基本支出表',
          '支出经济分类科目, 合计',
          names.map((name) => `支出经济分类科目: "${name}", 合计: 1.00`),
        ),
      ),
    );

  test.each([
    ['[301]工资福利支出', '[30101]基本工资', '[30102]津贴补贴', '[60103]奖金'],
    ['301-工资福利支出', '30101-基本工资', '30102-津贴补贴', '03103-奖金'],
  ])('is misprinted: %s', (...names) => {
    expect(basic(...names)).toEqual([`warning: ${names.at(-1)}`]);
    expect(basic(...names.slice(0, -1))).toEqual([]);
  });

  test('is misprinted beside the names of another classification', () => {
    const row = (government: string, own: string): string =>
      `政府支出经济分类科目: ${government}, 部门支出经济分类科目: ${own}, 合计: 1.00`;
    const rows = [
      row('50101-工资奖金津补贴', '30101-基本工资'),
      row('50101-工资奖金津补贴', '30102-津贴补贴'),
      row('50102-社会保障缴费', '30180-机关事业单位基本养老保险缴费'),
    ];
    const columns = '政府支出经济分类科目, 部门支出经济分类科目, 合计';
    expect(found('function-code', tables(table('2024年一般公共预算基本支出表', columns, rows)))).toEqual([
      'warning: 30180-机关事业单位基本养老保险缴费',
    ]);
  });
});
