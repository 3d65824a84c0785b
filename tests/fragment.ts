import { type BudgetReading, type Checked, checkBudget, readBudget } from '../src/check.js';
import type { Rounding } from '../src/evaluation/interval.js';
import type { Budget } from '../src/model/budget.js';
import { loadBudget } from '../src/model/load.js';
import { CHECKS } from '../src/rules/index.js';
import type { Finding } from '../src/rules/rule.js';

const HEAD: Readonly<Record<string, string>> = {
  勾稽: '勾稽: 1',
  单位: '单位: {名称: 某某市测绘中心, 级别: 单位}',
  年度: '年度: 2024',
};

/** A fragment of the encoding (正文, 表) completed to a budget by the keys that every budget has. */
export function budgetOf(fragment: string): Budget {
  const missing = Object.entries(HEAD).flatMap(([key, line]) =>
    new RegExp(`^${key}:`, 'm').test(fragment) ? [] : [`${line}\n`],
  );
  const loading = loadBudget({ path: 'budget.yaml', text: `${missing.join('')}${fragment}` });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems, null, 1));
  return loading.budget;
}

export const reading = (fragment: string): BudgetReading => readBudget(budgetOf(fragment));

export const checked = (fragment: string, rounding: Rounding = 'half-open'): Checked =>
  checkBudget(budgetOf(fragment), { rounding });

/** The rules that recompute figures; a tie is a hint and belongs to no verdict. */
const ARITHMETIC: readonly string[] = [
  'amount',
  'rate',
  'change',
  'count',
  'part',
  'forced',
  'unequal',
  'missing-row',
  'doubtful-table',
];

/** What the arithmetic of a budget gives to mend. */
export function faults({ findings }: Pick<Checked, 'findings'>): readonly Finding[] {
  return findings.filter(({ rule }) => ARITHMETIC.includes(rule) && CHECKS.some(({ id }) => id === rule));
}

/** One finding as a line: the figure at fault, what it prints, and what it should. */
export function inWords({ rule, spots: [spot], suggestion }: Finding): string {
  return `${rule} ${spot?.address} ${spot?.text || '空白'} → ${suggestion?.text ?? '?'}`;
}
