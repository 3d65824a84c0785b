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
const WORKBOOKS = {
  'shanghai-template-unit.xls': ['shanghai-caizhengju-unit-2025.pdf', 'putuo-fuban-unit-2025.pdf'],
  'shanghai-template-department.xlsx': ['putuo-fuban-department-2025.pdf', 'putuo-wanli-department-2025.pdf'],
};
const CASES = Object.entries(WORKBOOKS).flatMap(([blank, published]) =>
  published.flatMap((name) =>
    (['xlsx', 'biff8'] as const).map((bookType) => {
      return [join(SAMPLES, blank), join(SAMPLES, 'published', name), bookType] as const;
    }),
  ),
);
const absent = CASES.some(([blank, published]) => !existsSync(blank) || !existsSync(published));

describe(`the workbooks that clerks of Shanghai fill in${absent ? ' (skipped: the samples are absent)' : ''}`, () => {
  test.skipIf(absent).each(CASES)(
    '%s filled in from %s as %s is that budget, with its findings',
    async (blank, path, bookType) => {
      const published = await budgetOf(path, readFileSync(path));
      const filled = await budgetOf('filled', fillWorkbook(readFileSync(blank), published, bookType));
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
