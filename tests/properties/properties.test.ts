import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBudget } from '../../src/check.js';
import { randomFrom } from '../../src/mutation/random.js';
import { budgetOf, checked, faults, inWords } from '../fragment.js';
import { type Generated, generated, shuffledRows, textOf, withPrinting } from './generate.js';
import { alarms, percent, pick, printedAmounts, slipped, trials } from './trial.js';

const LONG = 180_000;

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

const found = (text: string): readonly string[] => faults(checked(text)).map(inWords).sort();

describe('a budget whose figures are roundings of one set of true amounts', () => {
  test(
    'gives nothing to mend',
    () => {
      fc.assert(
        fc.property(generated, (budget) => {
          expect(alarms(budget)).toEqual([]);
        }),
        { numRuns: 100, seed: 2024 },
      );
    },
    LONG,
  );

  test(
    'has every figure of its sentences understood',
    () => {
      fc.assert(
        fc.property(generated, (budget) => {
          const { narrative } = readBudget(budgetOf(textOf(budget)));
          expect(narrative.noClaims.filter(({ reason }) => reason === 'not understood')).toEqual([]);
        }),
        { numRuns: 20, seed: 2025 },
      );
    },
    LONG,
  );

  test(
    'whatever the order of its tables and rows: the same is found, at the same figures, with the same values',
    () => {
      fc.assert(
        fc.property(generated, fc.nat(), (budget, seed) => {
          const random = randomFrom(seed);
          const text = slip(budget, random) ?? textOf(budget);
          const reordered = reorder(text, random);
          expect(found(reordered)).toEqual(found(text));
        }),
        { numRuns: 10, seed: 2026 },
      );
    },
    LONG,
  );

  test(
    'gives a slip in any figure away, and the figure is named first',
    () => {
      const random = randomFrom(20240101);
      const tried = fc.sample(generated, { numRuns: 60, seed: 2024 }).flatMap((budget) => trials(budget, 2, random));
      const share = (is: (trial: (typeof tried)[number]) => boolean): number => tried.filter(is).length / tried.length;
      console.log(
        `${tried.length} slips in generated budgets: found ${percent(tried.filter((one) => one.found).length, tried.length)}, named alone and first ${percent(tried.filter((one) => one.first).length, tried.length)}`,
      );
      expect(share((one) => one.found)).toBeGreaterThanOrEqual(0.99);
      expect(share((one) => one.first)).toBeGreaterThanOrEqual(0.95);
    },
    LONG,
  );
});

function slip(budget: Generated, random: () => number): string | null {
  const text = textOf(budget);
  const figure = pick(printedAmounts(text), random);
  return figure === undefined ? null : withPrinting(text, figure, slipped(figure, random));
}

/** The tables of a text, and the rows of those with codes, in another order. */
function reorder(text: string, random: () => number): string {
  const [narrative = '', tables = ''] = text.split(/^表:\n/m);
  const parts = tables.split(/\n(?= {2}- 题: )/).map((table) => table.trimEnd());
  return `${narrative}表:\n${shuffled(parts, random)
    .map((table) => shuffledRows(table, (rows) => shuffled(rows, random)))
    .join('\n')}\n`;
}
