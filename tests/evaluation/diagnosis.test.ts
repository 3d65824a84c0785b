import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReading, readBudget } from '../../src/check.js';
import { diagnose } from '../../src/evaluation/diagnosis.js';
import { amount } from '../../src/rules/amount.js';
import { largeBudget } from '../bench/large.js';
import { budgetOf, faults } from '../fragment.js';

const SEED = readFileSync('budgets/shangyu-2024.yaml', 'utf8');
const HALF_OPEN = { rounding: 'half-open' } as const;

/** The lines of the first encoded budget with a replacement in one of them. */
function slipped(row: string, from: string, to: string): string {
  const lines = SEED.split('\n');
  const at = lines.findIndex((line) => line.includes(row) && line.includes(from));
  return lines.with(at, (lines[at] ?? '').replace(from, to)).join('\n');
}

const findingsIn = (text: string) => faults(checkReading(readBudget(budgetOf(text)), HALF_OPEN));

describe('figures that stand in the wrong cell', () => {
  test.each(['"204"', '"20402"', '"2040250"'])('of row %s, exchanged with the next one, are one finding', (code) => {
    const text = slipped(code, '人员支出: 187.53, 公用经费: 17.53', '人员支出: 17.53, 公用经费: 187.53');
    const [finding, ...others] = findingsIn(text);
    expect(others).toEqual([]);
    expect(finding?.spots.map(({ text: printed }) => printed)).toEqual(['17.53', '187.53']);
    expect(finding?.suggestion).toMatchObject({ text: '187.53', slip: 'cells exchanged' });
    expect(finding?.args).toMatchObject({ partner: { stated: '187.53', should: '17.53' } });
    expect(amount.message(finding?.args as Parameters<typeof amount.message>[0], 'zh')).toMatch(
      /人员支出 17\.53 与 .*公用经费 187\.53 填反了，应分别为 187\.53 和 17\.53/,
    );
  });

  test('taken from the row above are told so', () => {
    const [finding, ...others] = findingsIn(slipped('"2040299"', '总计: 187.82', '总计: 205.07'));
    expect(others).toEqual([]);
    expect(finding?.suggestion).toMatchObject({ text: '187.82', slip: 'row above' });
  });
});

describe('a bound on the work of a diagnosis', () => {
  const text = largeBudget(1).replace(/总计: (\d)/g, (whole, digit, at) =>
    at % 7 === 0 ? `总计: ${(Number(digit) + 1) % 10}` : whole,
  );
  const { figures, equations } = readBudget(budgetOf(text));

  test('ends it early with what was established and a word on what was left', () => {
    const { consistent, causes, left } = diagnose(figures, equations, HALF_OPEN, { work: 200_000 });
    expect(consistent).toBe(false);
    expect(causes.length).toBeGreaterThan(20);
    expect(causes.filter(({ candidates }) => candidates.length === 0)).toHaveLength(left.unexplained);
    expect(left.more).toBe(true);
  });

  test('leaves it undecided where it does not reach a first conflict', () => {
    const seed = readBudget(budgetOf(SEED));
    const { consistent, causes, left } = diagnose(seed.figures, seed.equations, HALF_OPEN, { work: 0 });
    expect({ consistent, causes, left }).toEqual({
      consistent: null,
      causes: [],
      left: { unexplained: 0, more: true },
    });
  });

  test('gives the same whatever the order of figures and equations', () => {
    const there = diagnose(figures, equations, HALF_OPEN, { work: 200_000 });
    const back = diagnose(new Map([...figures].toReversed()), equations.toReversed(), HALF_OPEN, { work: 200_000 });
    const named = ({ causes }: typeof there) =>
      causes.map(({ candidates, conflict }) => [candidates[0]?.address, conflict.labels]);
    expect(named(back)).toEqual(named(there));
    expect(back.left).toEqual(there.left);
  });
});
