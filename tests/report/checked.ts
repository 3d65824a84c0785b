import { readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import { checkBudget } from '../../src/check.js';
import { inDocumentOrder } from '../../src/findings/order.js';
import { loadBudget } from '../../src/model/load.js';
import type { RenderOptions } from '../../src/report/format.js';
import type { FileReport } from '../../src/report/report.js';
import { RULES } from '../../src/rules/index.js';
import { input } from '../../src/rules/input.js';
import { faults } from '../fragment.js';

/** What is put into a budget before it is checked: words that stand in it, and what stands there instead. */
export type Slip = readonly [from: string, to: string];

/** Digits swapped in a table, and a wrong share in a sentence. */
export const SLIPS: readonly Slip[] = [
  ['总计: 205.07, 人员支出: 187.53', '总计: 250.07, 人员支出: 187.53'],
  ['占 44.9%', '占 44.6%'],
];

const SHANGYU = readFileSync(new URL('../../budgets/shangyu-2024.yaml', import.meta.url), 'utf8');

const seen = new Map<string, FileReport>();

/** The first of the encoded budgets with some slips in it, checked once for all tests of a file. */
export function shangyu(slips: readonly Slip[] = [], path = 'budgets/shangyu-2024.yaml'): FileReport {
  const text = slipped(slips);
  const known = seen.get(text) ?? checked(text, path);
  seen.set(text, known);
  return { ...known, path, source: { path, text } };
}

/** A file with the findings of its arithmetic alone; what else is wrong in it is put in by no slip. */
export function arithmetic(file: FileReport): FileReport {
  return { ...file, findings: faults(file) };
}

/** The text of that budget with slips put in. */
export function slipped(slips: readonly Slip[]): string {
  return slips.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the budget: ${from}`);
    return text.replace(from, to);
  }, SHANGYU);
}

/** Any text as `gouji check` sees it. */
export function checked(text: string, path = 'budget.yaml'): FileReport {
  const source = { path, text };
  const loading = loadBudget(source);
  if (!loading.ok) {
    return {
      ...{ path, source, unit: null, year: null, verdict: 'unchecked', joint: false, figures: new Map(), untied: [] },
      ...{ figureCount: 0, outcomes: [], budget: null },
      findings: input.check(loading.problems.map((problem) => ({ kind: 'problem', problem }))),
    };
  }
  const result = checkBudget(loading.budget);
  return { ...result, findings: inDocumentOrder(result.findings), path, source };
}

export const OPTIONS: RenderOptions = {
  language: 'zh',
  rules: RULES,
  chalk: new Chalk({ level: 0 }),
  show: 'warning',
  limit: null,
  quiet: false,
  columns: 100,
};
