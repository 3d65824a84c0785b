import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { loadDraft } from '../../src/draft.js';
import type { Budget } from '../../src/model/budget.js';
import { printBudget } from '../../src/model/print.js';
import type { Finding } from '../../src/rules/rule.js';
import { fillWorkbook } from './fill-workbook.js';

const SAMPLES = '../shared/samples';
const BLANK = join(SAMPLES, 'shanghai-template-unit.xls');
const PUBLISHED = ['published/shanghai-caizhengju-unit-2025.pdf', 'published/putuo-fuban-unit-2025.pdf'].map((name) =>
  join(SAMPLES, name),
);
const absent = [BLANK, ...PUBLISHED].some((path) => !existsSync(path));

describe(`the workbook that the units of Shanghai fill in${absent ? ' (skipped: the samples are absent)' : ''}`, () => {
  test.skipIf(absent).each(
    PUBLISHED.flatMap(
      (path) =>
        [
          [path, 'xlsx'],
          [path, 'biff8'],
        ] as const,
    ),
  )(
    'filled in from %s as %s, is that budget, with its findings',
    async (path, bookType) => {
      const published = await budgetOf(path, readFileSync(path));
      const filled = await budgetOf('filled', fillWorkbook(readFileSync(BLANK), published, bookType));
      expect(printed(filled)).toBe(printed(published));

      const [expected, checked] = [checkBudget(published), checkBudget(filled)];
      expect(checked.verdict).toBe(expected.verdict);
      expect(checked.findings.map(told)).toEqual(expected.findings.map(told));
    },
    60_000,
  );
});

async function budgetOf(path: string, bytes: Uint8Array): Promise<Budget> {
  const loading = await loadDraft({ path, bytes });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problem.args));
  expect(loading.left).toEqual([]);
  return loading.budget;
}

/** A page does not say where a blank was typed. */
const printed = (budget: Budget): string => printBudget(budget).replaceAll(/(?<=\S) +/g, '');

const told = ({ rule, severity, spots }: Finding): string =>
  `${severity} ${rule}: ${spots.map(({ address, text }) => `${address} ${text}`).join('; ')}`.replaceAll(' ', '');
