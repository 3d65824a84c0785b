import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBudget } from '../../src/check.js';
import type { Figure } from '../../src/model/figure.js';
import { randomFrom } from '../../src/mutation/random.js';
import { budgetOf, checked, faults, inWords } from '../fragment.js';
import { type Generated, generated, shuffledRows, textOf, withPrinting } from './generate.js';

const LONG = 180_000;

/** Figures that a slip in their first digit takes beyond what rounding explains. */
function printedAmounts(text: string): readonly Figure[] {
  const { figures } = readBudget(budgetOf(text));
  return [...figures.values()].filter((one) => !one.blank && one.kind !== 'count' && /[1-9]/.test(one.text));
}

/** Another first digit: a slip that a person makes, and that no rounding explains. */
function slipped(figure: Figure, random: () => number): string {
  const at = figure.text.search(/[1-9]/);
  const others = [...'123456789'].filter((digit) => digit !== figure.text[at]);
  const digit = others[Math.floor(random() * others.length)] ?? '';
  return figure.text.slice(0, at) + digit + figure.text.slice(at + 1);
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

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
          const result = checked(textOf(budget));
          expect(faults(result).map(inWords)).toEqual([]);
          expect(['exact', 'rounding']).toContain(result.verdict);
        }),
        { numRuns: 60, seed: 2024 },
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
        { numRuns: 40, seed: 2025 },
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
        { numRuns: 25, seed: 2026 },
      );
    },
    LONG,
  );

  test(
    'gives a slip in any figure away, and the figure is named first',
    () => {
      const random = randomFrom(20240101);
      const tried = { slips: 0, found: 0, first: 0, restored: 0 };
      for (const budget of fc.sample(generated, { numRuns: 30, seed: 2024 })) {
        const text = textOf(budget);
        const figures = printedAmounts(text);
        for (let k = 0; k < 8; k++) {
          const figure = pick(figures, random);
          if (figure === undefined) continue;
          const findings = faults(checked(withPrinting(text, figure, slipped(figure, random))));
          const own = findings.find(({ spots: [spot] }) => spot?.address === figure.address);
          tried.slips++;
          if (findings.length > 0) tried.found++;
          if (own !== undefined && findings.length === 1) tried.first++;
          if (own?.suggestion?.text === figure.text) tried.restored++;
        }
      }
      const percent = (n: number): string => `${((100 * n) / tried.slips).toFixed(1)}%`;
      console.log(
        `${tried.slips} slips in generated budgets: found ${percent(tried.found)}, named alone and first ${percent(tried.first)}, restored ${percent(tried.restored)}`,
      );
      expect(tried.found / tried.slips).toBeGreaterThanOrEqual(0.99);
      expect(tried.first / tried.slips).toBeGreaterThanOrEqual(0.95);
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
