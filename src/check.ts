import type { Budget } from './model/budget.js';
import type { FileReport } from './report/report.js';

/** One budget, from the model to the findings; what the file adds (its path and source) is the caller's. */
export type Checked = Omit<FileReport, 'path' | 'source'>;

export function checkBudget(budget: Budget): Checked {
  return {
    unit: { code: budget.unit.code?.text ?? null, name: budget.unit.name.text },
    year: budget.year,
    verdict: 'unchecked',
    joint: false,
    figures: new Map(),
    untied: [],
    figureCount: 0,
    outcomes: [],
    findings: [],
  };
}
