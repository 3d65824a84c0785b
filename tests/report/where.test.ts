import { describe, expect, it } from 'vitest';
import { shortLabels } from '../../src/report/label.js';
import { finder, type Where } from '../../src/report/where.js';
import { words } from '../../src/wording/words.js';
import { FIGURES, file, place, spotOf } from './sample.js';

describe('where a figure stands', () => {
  const find = finder(file());

  it.each([
    ['a cell', spotOf(FIGURES.total), cell('20402 公安', '总计')],
    ['a cell below two headings', spotOf(FIGURES.staff), cell('20402 公安', '基本支出/人员支出')],
    ['a blank cell, which has the place of its row', spotOf(FIGURES.blank), cell('2040250 事业运行', '人员支出')],
    ['a label', { address: '', place: place('事业运行') }, cell('2040250 事业运行', '科目名称')],
    ['a title of a table', { address: '', place: place('支出总表') }, cell('', '')],
    [
      'a sentence',
      spotOf(FIGURES.share),
      { kind: 'sentence', section: '（三）支出预算情况说明', paragraph: 1, states: '支出预算/占比' },
    ],
    [
      'a heading of the text',
      { address: '', place: place('（三）支出') },
      { kind: 'sentence', section: '（三）支出预算情况说明', paragraph: 0, states: '' },
    ],
    ['anything else', { address: '年度', place: place('年度') }, { kind: 'address', address: '年度' }],
  ])('%s', (_, spot, expected) => {
    expect(find(spot)).toEqual(expected);
  });

  it('is told by the address where there is no budget to look at', () => {
    const without = finder(file({ budget: null }));
    expect(without(spotOf(FIGURES.total))).toEqual({ ...cell('20402', '总计'), table: '支出总表' });
    expect(without(spotOf(FIGURES.share))).toEqual({
      kind: 'sentence',
      section: '三',
      paragraph: 1,
      states: '支出预算/占比',
    });
  });
});

describe('labels side by side', () => {
  it('leave out what all share', () => {
    expect(labels(cell('204 公安', '总计'), cell('205 教育', '总计'))).toEqual(['204 公安', '205 教育']);
    expect(labels(cell('204', '人员支出'), cell('204', '公用经费'))).toEqual(['人员支出', '公用经费']);
  });

  it('keep something of figures that share everything, and all of a figure that stands alone', () => {
    expect(labels(cell('204', '总计'), cell('204', '总计'))).toEqual(['总计', '总计']);
    expect(labels(cell('204', '总计'))).toEqual(['支出总表 / 204 / 总计']);
  });

  it('name a section by its number', () => {
    const sentence: Where = { kind: 'sentence', section: '（三）支出预算情况说明', paragraph: 2, states: '占比' };
    expect(labels(sentence, cell('204', '总计'))).toEqual(['正文（三） / 第2段 / 占比', '支出总表 / 204 / 总计']);
  });
});

function labels(...places: readonly Where[]): readonly string[] {
  return shortLabels(places, words('zh'));
}

function cell(row: string, column: string): Where {
  return { kind: 'cell', table: '支出总表', short: '支出总表', lane: null, row, column };
}
