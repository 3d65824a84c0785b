import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBudget } from '../../src/model/load.js';
import { printBudget } from '../../src/model/print.js';
import { inputMessage } from '../../src/wording/input.js';

/** One section and three tables of the seed, so that many variants are quick. */
function sample(): string {
  const loading = loadBudget({ path: 'x', text: readFileSync('budgets/shangyu-2024.yaml', 'utf8') });
  if (!loading.ok) throw new Error('the seed is not read');
  const { budget } = loading;
  return printBudget({
    ...budget,
    sections: budget.sections.slice(1, 2),
    tables: [0, 7, 8].flatMap((i) => budget.tables[i] ?? []),
  });
}

const SLIPS = [
  '-',
  ' ',
  '\n',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ': ',
  '：',
  '*',
  '&a ',
  '!b ',
  '|',
  '>',
  '#',
  '?',
  '%',
  '@',
  '1e3',
  '\r',
];

test('however a file is damaged, it is read or refused with words and places, and nothing is thrown', () => {
  const text = sample();
  const damage = fc.record({ at: fc.nat(text.length), gone: fc.nat(12), put: fc.constantFrom('', ...SLIPS) });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const damaged = damages.reduce((now, { at, gone, put }) => now.slice(0, at) + put + now.slice(at + gone), text);
      const loading = loadBudget({ path: 'x', text: damaged });
      if (loading.ok) return;
      expect(loading.problems).not.toEqual([]);
      for (const problem of loading.problems) {
        const { start, end } = problem.place ?? { start: 0, end: 0 };
        expect(start >= 0 && start <= end && end <= damaged.length + 1).toBe(true);
        for (const language of ['zh', 'en'] as const) {
          expect(inputMessage(problem, language)).toMatch(/[。？.)]$/);
          expect(inputMessage(problem, language)).not.toMatch(/undefined|\[object|null/);
        }
      }
    }),
    { numRuns: 200 },
  );
});
