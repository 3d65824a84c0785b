import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReading, readBudget } from '../src/check.js';
import type { Figure } from '../src/model/figure.js';
import type { Decimal } from '../src/source/decimal.js';
import { budgetOf, faults, inWords } from './fragment.js';

const reading = readBudget(budgetOf(readFileSync('budgets/shangyu-2024.yaml', 'utf8')));
const result = checkReading(reading, { rounding: 'half-open' });
const figures = [...reading.figures.values()];
const printed = figures.filter((figure) => !figure.blank);

const isText = (figure: Figure): boolean => figure.standing === 'sentence';
const counted = (list: readonly Figure[], kind: Figure['kind'], text: boolean): number =>
  list.filter((figure) => figure.kind === kind && isText(figure) === text).length;

/** By reason, how many there are. */
function tally(reasons: readonly string[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const reason of reasons) sums[reason] = (sums[reason] ?? 0) + 1;
  return sums;
}

describe('the published budget of 上虞区新居民服务中心 for 2024', () => {
  test('is right but for rounding: no amount, rate, change or count has to be mended', () => {
    expect(faults(result).map(inWords)).toEqual([]);
    expect(result.verdict).toBe('rounding');
  });

  test('prints 252 amounts in tables and 55 in sentences, 14 percentages and 6 numbers of things', () => {
    expect(counted(printed, 'amount', false)).toBe(252);
    expect(counted(printed, 'amount', true)).toBe(55);
    expect(counted(printed, 'rate', true)).toBe(14);
    expect(counted(printed, 'count', true)).toBe(6);
    expect(printed).toHaveLength(252 + 55 + 14 + 6);
    expect(result.figureCount).toBe(printed.length);
  });

  test('states twelve zeros in words: 没有, 未安排 and 持平', () => {
    const words = figures.filter((figure) => figure.blank && isText(figure));
    expect(words.map(({ text }) => text)).toEqual([
      '没有使用政府性基金预算拨款安排的支出',
      '与上年数持平',
      '没有使用国有资本经营预算拨款安排的支出',
      '与上年数持平',
      '与上年预算数持平',
      '与上年预算数持平',
      '与上年预算数持平',
      '没有安排该项费用',
      '与上年预算数持平',
      '与上年预算数持平',
      '未安排机关运行经费',
      '未安排购置未安排购置车辆',
    ]);
  });

  test('has every figure tied, but for three numbers of assets that stand nowhere else', () => {
    expect(result.untied.map(({ spot, reason }) => `${spot.address}: ${reason}`)).toEqual([
      '二.十/3/车辆/数量: nothing to compare with',
      '二.十/3/通用设备/数量: nothing to compare with',
      '二.十/3/专用设备/数量: nothing to compare with',
    ]);
  });

  test('has no equation that fails, and none that could not be checked', () => {
    const { equal = 0, ...others } = tally(result.outcomes.map(({ state }) => state));
    expect(equal).toBeGreaterThan(380);
    expect(others).toEqual({ rounding: 16 });
  });
});

describe('its differences that rounding explains', () => {
  /** printed against computed, and what rounding allows */
  const EXPLAINED: readonly (readonly [whole: string, printed: string, computed: string, allowance: string])[] = [
    ['收支总表/支出/行政事业单位医疗', '8.37', '8.38', '0.015'],
    ['财政拨款收支总表/支出/行政事业单位医疗', '8.37', '8.38', '0.015'],
    ['支出总表/合计/人员支出', '215.44', '215.43', '0.025'],
    ['支出总表/204/总计', '392.89', '392.88', '0.02'],
    ['支出总表/20402/总计', '392.89', '392.88', '0.02'],
    ['支出总表/2040250/总计', '205.07', '205.06', '0.015'],
    ['支出总表/21011/总计', '8.37', '8.38', '0.015'],
    ['支出总表/21011/人员支出', '8.37', '8.38', '0.015'],
    ['一般公共预算支出表/合计/人员经费', '215.44', '215.43', '0.025'],
    ['一般公共预算支出表/204/小计', '205.07', '205.06', '0.015'],
    ['一般公共预算支出表/20402/小计', '205.07', '205.06', '0.015'],
    ['一般公共预算支出表/2040250/小计', '205.07', '205.06', '0.015'],
    ['一般公共预算支出表/21011/合计', '8.37', '8.38', '0.015'],
    ['一般公共预算支出表/21011/小计', '8.37', '8.38', '0.015'],
    ['一般公共预算支出表/21011/人员经费', '8.37', '8.38', '0.015'],
    // The nine 项 of 具体使用, listed in the text, against 一般公共预算拨款.
    ['二.五/1/一般公共预算拨款/金额', '422.79', '422.80', '0.05'],
  ];
  const explained = result.outcomes.filter(({ state }) => state === 'rounding');
  const at = (whole: string) => explained.filter(({ equation }) => equation.whole.address === whole);

  test('are fifteen in the tables and one in the text', () => {
    expect(explained.map(({ equation }) => equation.whole.address).sort()).toEqual(
      EXPLAINED.map(([whole]) => whole).sort(),
    );
  });

  test.each(EXPLAINED)('%s prints %s where its parts give %s; rounding allows less than %s', (whole, is, sum, most) => {
    const [outcome] = at(whole);
    const text = (amount: Decimal | undefined): string => amount?.toFixed(2) ?? '';
    expect(reading.figures.get(whole)?.text).toBe(is);
    expect(text(outcome?.computed)).toBe(sum);
    expect(outcome?.difference.abs().toFixed(2)).toBe('0.01');
    expect(outcome?.allowance().toString()).toBe(most);
  });
});

describe('its numbers that claim nothing about the budget', () => {
  const { noClaims } = reading.narrative;

  // Of the 287 others of the published text these are the ones inside paragraphs of the narrative. Numbers in the
  // cover, the contents, headings, titles, captions, column numbers, codes and goals stand in no sentence: they are
  // read as words, and are not listed.
  test('are 80 in the paragraphs, each with its reason', () => {
    expect(tally(noClaims.map(({ reason }) => reason))).toEqual({ numeral: 49, year: 25, date: 2, threshold: 4 });
  });

  test('and none of them was left for want of understanding', () => {
    expect(noClaims.filter(({ reason }) => reason === 'not understood')).toEqual([]);
  });

  test('account, with the figures, for every number of the paragraphs', () => {
    const all = reading.budget.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ text, place }) => [...text.matchAll(/\d[\d,.]*\d|\d/g)].map((match) => place.start + match.index));
    const read = [
      ...noClaims.map(({ place }) => place.start),
      ...printed.filter(isText).map(({ place }) => place.start),
    ];
    expect(read.sort((a, b) => a - b)).toEqual(all);
  });
});

describe('every number of the document', () => {
  test('is a figure, or claims nothing for a reason', () => {
    const { noClaims = [], figureCount } = result;
    expect(tally(noClaims.map(({ reason }) => reason))).toEqual({
      numeral: 49,
      year: 69,
      date: 2,
      threshold: 4,
      code: 72,
      'column number': 54,
      'document title': 5,
      target: 26,
    });
    // The text of the document has 608 numbers in all.
    expect(noClaims.length + figureCount).toBe(608);
  });
});
