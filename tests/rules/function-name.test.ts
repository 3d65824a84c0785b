import { describe, expect, test } from 'vitest';
import { found, functions, narrative, section, tables } from './fragments.js';

const TABLE = functions(
  '2024年一般公共预算支出表',
  ['204', '公共安全支出', '205.07'],
  ['20402', '公安', '205.07'],
  ['2040250', '事业运行', '205.07'],
  ['208', '社会保障和就业支出', '20.08'],
  ['20805', '行政事业单位养老支出', '18.27'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '18.27'],
  ['20899', '其他社会保障和就业支出', '1.81'],
  ['2089999', '其他社会保障和就业支出', '1.81'],
  ['210', '卫生健康支出', '5.30'],
  ['21011', '行政事业单位医疗', '5.30'],
  ['2101102', '事业单位医疗', '5.30'],
);

const inText = (...paragraphs: readonly string[]): readonly string[] =>
  found('function-name', narrative(section('（五）2024 年一般公共预算拨款情况说明', ...paragraphs)) + tables(TABLE));
const inGlossary = (paragraph: string): readonly string[] =>
  found('function-name', narrative(section('三、名词解释', paragraph)) + tables(TABLE));

describe('a name that is not the table’s', () => {
  test('is one finding with all its places, the first in the text first', () => {
    expect(
      inText(
        '（1）公安安全支出（类）公安（款）事业运行（项）安排 205.07 万元。',
        '（2）公安安全支出(类)公安(款)事业运行(项)安排 205.07 万元。',
      ),
    ).toEqual(['warning: 公安安全支出 | 公安安全支出']);
  });

  test('is found in 名词解释 too, and as a former name of the catalogue', () => {
    expect(
      inGlossary('1. 社会保障和就业支出（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）：指缴费。'),
    ).toEqual(['warning: 行政事业单位离退休']);
  });

  test('is found where the 类 of another path was copied', () => {
    expect(inText('（1）社会保障和就业支出（类）行政事业单位医疗（款）事业单位医疗（项）安排 5.30 万元。')).toEqual([
      'warning: 社会保障和就业支出',
    ]);
  });

  test('is found in a list of spending', () => {
    const text = section('（一）2024 年收支预算情况的总体说明', '支出包括：公安安全支出、社会保障和就业支出。');
    expect(found('function-name', narrative(text) + tables(TABLE))).toEqual(['warning: 公安安全支出']);
  });
});

describe('what a text may say instead', () => {
  test.each([
    [
      'the 类 with its mark inside',
      '公共安全（类）支出 205.07 万元，占 92.9%；卫生健康（类）支出 5.30 万元，占 2.0%。',
    ],
    ['no 支出', '（1）公共安全（类）公安（款）事业运行（项）安排 205.07 万元。'],
    [
      'no 缴费支出',
      '（1）社会保障和就业支出（类）行政事业单位养老（款）机关事业单位基本养老保险（项）安排 18.27 万元。',
    ],
    ['half-width marks and spaces', '(1) 公共安全 支出(类)公安(款)事业运行(项)安排 205.07 万元。'],
    ['codes in the marks', '公共安全支出（204类）公安（02款）事业运行（50项）205.07 万元。'],
    [
      'the 款 and its 项 under one name',
      '（1）社会保障和就业支出（类）其他社会保障和就业支出（款）其他社会保障和就业支出（项）安排 1.81 万元。',
    ],
    ['words in front of the path', '（1）2024 年安排公共安全支出（类）公安（款）事业运行（项）205.07 万元。'],
  ])('%s', (_, paragraph) => {
    expect(inText(paragraph)).toEqual([]);
  });

  test('名词解释 may explain a function that no table has', () => {
    expect(inGlossary('1. 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）：指行政单位的医疗经费。')).toEqual(
      [],
    );
  });

  test('where the table prints the former name and the text the new one, the table is at fault', () => {
    const old = functions(
      '2024年一般公共预算支出表',
      ['208', '社会保障和就业支出', '9.85'],
      ['20805', '行政事业单位离退休', '9.85'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '9.85'],
    );
    const path =
      '社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）安排 9.85 万元。';
    const budget = narrative(section('（五）2024 年一般公共预算拨款情况说明', path)) + tables(old);
    expect(found('function-name', budget)).toEqual([]);
    expect(found('function-code', budget)).toEqual(['warning: 行政事业单位离退休']);
  });
});

describe('a name with a character wrong', () => {
  test.each([
    ['2101102-事业单位医寮 5.30 万元，主要用于缴费。', '事业单位医寮'],
    ['1.事业单位医寮（2101102）5.30 万元。', '事业单位医寮'],
    ['其中：卫牛健康支出 5.30 万元。', '卫牛健康支出'],
    ['“卫牛健康支出”科目 5.30 万元，主要用于缴费。', '卫牛健康支出'],
    ['社会保障和就业支出（类）行政事业单位养支出（款）5.30 万元。', '行政事业单位养支出'],
    ['“卫生健康支出-行政事业单位医寮-事业单位医疗”科目 5.30 万元。', '行政事业单位医寮'],
    ['主要用于缴纳在职人员的事业位医疗等。', '事业位医疗'],
    ['其中：卫生健康出 5.30 万元。', '卫生健康出'],
    ['（4）卫生健庚支出：反映政府卫生健康方面的支出。', '卫生健庚支出'],
  ])('is told beside its code or its amount, and in running words: %s', (paragraph, words) => {
    expect(inText(paragraph)).toEqual([`warning: ${words}`]);
  });

  test.each([
    '2101102-事业单位医疗 5.30 万元，主要用于缴费。',
    '用于事业单位医疗（2101102）5.30 万元。',
    '其中：项目支出 5.30 万元，一般公共预算支出 5.30 万元。',
    '教育支出 5.30 万元。',
    '落实《卫生健庚支出管理办法》。',
    '其中社会保障和就业支出 20.08 万元，其中卫生健康支出 5.30 万元。',
    '生健康支出',
    '机关事业单位基本养老保险费支出 18.27 万元。',
  ])('is none in %s', (paragraph) => {
    expect(inText(paragraph)).toEqual([]);
  });
});
