import { describe, expect, test } from 'vitest';
import { checkReading } from '../../src/check.js';
import { inWords, reading } from '../fragment.js';
import { HEADINGS, tablesBeside } from './published-budget.js';
import { PUBLISHED, type Published } from './published-sentences.js';

function readingOf({ heading, sentences, tables = tablesBeside(heading) }: Published, slip: Published['slip'] = null) {
  const [printed, wrong] = slip ?? ['', ''];
  const lines = sentences.map((line) => (slip === null ? line : line.replace(printed, () => wrong)));
  return reading(
    [
      '正文:',
      `  - 题: ${HEADINGS[heading]}`,
      '    文: |',
      ...lines.map((line) => `      ${line}`),
      tables.length > 0 ? '表:' : '表: []',
      ...tables,
      '',
    ].join('\n'),
  );
}

type Budget = ReturnType<typeof readingOf>;

/** What is to be mended, however sure that is; hints are no faults. */
const toMend = (budget: Budget): readonly string[] =>
  checkReading(budget, { rounding: 'half-open' })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(inWords);

/** Every number of the sentences but years and numerals, in order: what it is, how much, and of which cell. */
function read({ narrative }: Budget): readonly string[] {
  const figures = narrative.figures.map(({ address, value, unit, quantity, place }) => {
    const cell = quantity === null ? '' : quantity.own === undefined ? Object.values(quantity).join('·') : '（独立）';
    const role = address.split('/').at(-1)?.replace(/#\d+$/, '');
    return {
      at: place.start,
      words: `${role} ${value}${unit} ${quantity !== null && cell === '' ? '总计' : cell}`.trim(),
    };
  });
  const others = narrative.noClaims
    .filter(({ reason }) => !['year', 'date', 'numeral'].includes(reason))
    .map(({ text: digits, reason, place }) => ({ at: place.start, words: `${digits}: ${reason}` }));
  return [...figures, ...others].sort((a, b) => a.at - b.at).map(({ words }) => words);
}

/** The equations that the sentences themselves state, by the roles of their figures, the whole first. */
const equationsOf = ({ narrative }: Budget): readonly string[] =>
  narrative.equations.map(({ form, whole, parts }) =>
    [form, ...[whole, ...parts].map(({ address }) => address.split('/').slice(-2).join('/'))].join(' '),
  );

test('every pattern of published sentences is among them', () => {
  const numbers = new Set(PUBLISHED.map(({ pattern }) => pattern));
  expect(Array.from({ length: 77 }, (_, i) => i + 1).filter((one) => !numbers.has(one))).toEqual([]);
});

describe.each(PUBLISHED)('pattern $pattern [$heading] $sentences', (one) => {
  test('is bound to what it states, and silent where that is right', () => {
    const budget = readingOf(one);
    expect(read(budget)).toEqual(one.reads);
    expect(equationsOf(budget)).toEqual(one.equations ?? []);
    expect(toMend(budget)).toEqual([]);
  });

  // A few state nothing that could be wrong.
  const { slip } = one;
  if (slip === null) return;
  test('is told of where it is wrong', () => {
    const [printed = ''] = slip;
    expect(one.sentences.filter((line) => line.includes(printed))).toHaveLength(1);
    expect(toMend(readingOf(one, slip))).not.toEqual([]);
  });
});
