import { deriveEquations } from './equations/derive.js';
import { coverageOf } from './evaluation/coverage.js';
import { type Diagnosis, diagnose } from './evaluation/diagnosis.js';
import { evaluate } from './evaluation/evaluate.js';
import type { Rounding } from './evaluation/interval.js';
import type { Outcome, Verdict } from './evaluation/outcome.js';
import { type Codes, readCodes } from './layouts/codes.js';
import { readTables } from './layouts/read.js';
import type { RowReading, TableReading } from './layouts/reading.js';
import type { Budget } from './model/budget.js';
import type { Equation } from './model/equation.js';
import type { Figure } from './model/figure.js';
import { otherNumbers } from './narrative/other-numbers.js';
import { type NarrativeReading, readNarrative } from './narrative/read.js';
import type { FileReport } from './report/report.js';
import { ruleOf } from './rules/at-fault.js';
import type { Context } from './rules/context.js';
import { CHECKS } from './rules/index.js';

/** One budget, from the model to the findings; what the file adds (its path and source) is the caller's. */
export type Checked = Omit<FileReport, 'path' | 'source'>;

export interface CheckOptions {
  readonly rounding: Rounding;
}

/** A budget read into figures and equations, before anything is evaluated. */
export interface BudgetReading {
  readonly budget: Budget;
  readonly codes: Codes;
  readonly functions: Context['functions'];
  readonly tables: readonly TableReading[];
  readonly narrative: NarrativeReading;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly equations: readonly Equation[];
}

export function readBudget(budget: Budget): BudgetReading {
  const codes = readCodes(budget);
  const { functions } = codes;
  const tables = readTables(budget, codes);
  const cells = tables.flatMap(figuresOf);
  const projects = projectNames(tables);
  const narrative = readNarrative(budget, { functions, projects, goals: goalCount(tables), figures: cells });
  const printed = [...cells, ...narrative.figures];
  const figures = new Map(printed.map((figure) => [figure.address, figure] as const));
  const equations = deriveEquations(tables, printed, narrative.equations, budget.unit);
  return { budget, codes, functions, tables, narrative, figures, equations };
}

export function checkBudget(budget: Budget, options: CheckOptions = { rounding: 'half-open' }): Checked {
  return checkReading(readBudget(budget), options);
}

/** Evaluates what was read, decides it as a whole, and asks every rule. */
export function checkReading(reading: BudgetReading, options: CheckOptions): Checked {
  const { budget, figures, equations } = reading;
  const outcomes = equations.map((equation) => evaluate(equation, figures, options.rounding));
  const diagnosis = diagnose(figures, equations, options);
  const context: Context = { ...reading, outcomes, diagnosis };
  return {
    unit: { code: budget.unit.code?.text ?? null, name: budget.unit.name.text },
    year: budget.year,
    verdict: verdictOf(outcomes, diagnosis, context),
    joint: true,
    figures,
    ...coverageOf(figures, reading.narrative.noClaims, outcomes),
    outcomes,
    noClaims: [
      ...reading.narrative.noClaims.filter(({ reason }) => reason !== 'not understood'),
      ...otherNumbers(budget, reading.tables),
    ],
    findings: CHECKS.flatMap((rule) => rule.check(context)),
    budget,
  };
}

function figuresOf(table: TableReading): readonly Figure[] {
  return table.lanes.flatMap((lane) => lane.figures.flatMap((row) => row.filter((figure) => figure !== null)));
}

/** How many projects the table of goals lists, which is what a sentence about goals counts. */
function goalCount(tables: readonly TableReading[]): number | null {
  const table =
    tables.find((one) => one.layout?.id === '项目支出绩效表') ?? tables.find((one) => one.layout?.rows === 'projects');
  return table ? projectRows(table).length : null;
}

function projectNames(tables: readonly TableReading[]): readonly string[] {
  const names = tables.filter((one) => one.layout?.rows === 'projects').flatMap((table) => projectRows(table));
  return [...new Set(names.map((row) => row.at?.project).filter((name) => name !== undefined))];
}

const projectRows = (table: TableReading): readonly RowReading[] =>
  table.lanes.flatMap((lane) => lane.rows).filter((row) => !row.total);

function verdictOf(outcomes: readonly Outcome[], diagnosis: Diagnosis, context: Context): Verdict {
  // A tie of the trade proves nothing: where nothing else could be held together, nothing was checked.
  if (outcomes.every(({ equation }) => equation.law === 'tie')) return 'unchecked';
  if (!diagnosis.consistent) {
    return diagnosis.complete && diagnosis.causes.every((cause) => ruleOf(cause, context) === 'forced')
      ? 'forced'
      : 'inconsistent';
  }
  return outcomes.some((outcome) => outcome.state === 'rounding') ? 'rounding' : 'exact';
}
