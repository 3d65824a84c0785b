import { deriveEquations } from './equations/derive.js';
import { type LastYear, lastYearFigures } from './equations/last-year.js';
import { withCarriedIn } from './evaluation/carried-in.js';
import { coverageOf } from './evaluation/coverage.js';
import { type Diagnosis, diagnose } from './evaluation/diagnosis.js';
import { type Doubt, figuresInDoubt, worstDoubt } from './evaluation/doubt.js';
import { evaluate } from './evaluation/evaluate.js';
import type { Rounding } from './evaluation/interval.js';
import { neighboursIn } from './evaluation/neighbours.js';
import type { Outcome, Verdict } from './evaluation/outcome.js';
import { type Codes, readCodes } from './layouts/codes.js';
import { readHeadings } from './layouts/headed.js';
import { readTables } from './layouts/read.js';
import { figuresOf, type RowReading, type TableReading } from './layouts/reading.js';
import type { Budget, MoneyUnit } from './model/budget.js';
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
  /** The budget was read out of a draft: what its tables mean was told by this program, not by a person. */
  readonly draft?: boolean;
  /** Last year's budget of the same unit, where there is one to hold this one against. */
  readonly lastYear?: LastYear | null;
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

export function readBudget(budget: Budget, lastYear: LastYear | null = null): BudgetReading {
  const headed = readHeadings(budget);
  const codes = readCodes(headed, budget.year);
  const { functions } = codes;
  const asTitled = asRead(budget, codes, readTables(budget, headed, codes));
  const carried = withCarriedIn(asTitled.tables, asTitled.own);
  const { tables, narrative, own } = carried === null ? asTitled : asRead(budget, codes, carried);
  // Of the printings of one cell the first is what the others are held against.
  const printed = lastYear === null ? own : [...lastYearFigures(own, lastYear), ...own];
  const figures = new Map(printed.map((figure) => [figure.address, figure] as const));
  const equations = deriveEquations(tables, printed, narrative.equations, budget.unit);
  return { budget, codes, functions, tables, narrative, figures, equations };
}

interface AsRead {
  readonly tables: readonly TableReading[];
  readonly narrative: NarrativeReading;
  readonly own: readonly Figure[];
}

/** The text, read beside the tables. */
function asRead(budget: Budget, { functions }: Codes, tables: readonly TableReading[]): AsRead {
  const figures = tables.flatMap(figuresOf);
  const projects = projectNames(tables);
  const narrative = readNarrative(budget, { functions, projects, goals: goalCount(tables), figures });
  return { tables, narrative, own: [...figures, ...narrative.figures] };
}

export function checkBudget(budget: Budget, options: CheckOptions = { rounding: 'half-open' }): Checked {
  return checkReading(readBudget(budget, options.lastYear), options);
}

/** Evaluates what was read, decides it as a whole, and asks every rule. */
export function checkReading(reading: BudgetReading, options: CheckOptions): Checked {
  const { budget } = reading;
  const { figures, equations, outcomes, doubts } = beyondDoubt(reading, options.rounding);
  const fails = outcomes.some(isFailure);
  const diagnosis = diagnose(figures, equations, options, { neighbours: neighboursIn(reading.tables), fails });
  const context: Context = { ...reading, figures, outcomes, diagnosis, doubts, draft: options.draft === true };
  return {
    unit: { code: budget.unit.code?.text ?? null, name: budget.unit.name.text },
    year: budget.year,
    verdict: verdictOf(outcomes, diagnosis, context),
    joint: diagnosis.consistent !== null,
    left: diagnosis.left,
    figures,
    ...coverageOf(figures, reading.narrative.noClaims, outcomes, doubts, reading.tables),
    outcomes,
    noClaims: [
      ...reading.narrative.noClaims.filter(({ reason }) => reason !== 'not understood'),
      ...otherNumbers(budget, reading.tables),
    ],
    findings: CHECKS.flatMap((rule) => rule.check(context)),
    budget,
    lastYear: options.lastYear ?? null,
  };
}

interface BeyondDoubt {
  /** Those in doubt state nothing, or a cell of their column's own. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly equations: readonly Equation[];
  readonly outcomes: readonly Outcome[];
  readonly doubts: readonly Doubt[];
}

/** Sets aside what is in doubt, the worst first, and derives the equations of the rest. */
function beyondDoubt(reading: BudgetReading, rounding: Rounding): BeyondDoubt {
  const doubts: Doubt[] = [];
  let { tables, figures, equations } = reading;
  for (;;) {
    const outcomes = equations.map((equation) => evaluate(equation, figures, rounding));
    const doubt = worstDoubt(tables, outcomes, figures, rounding);
    if (doubt === null) return { figures, equations, outcomes, doubts };
    doubts.push(doubt);
    const aside = figuresInDoubt(doubt);
    const { unit } = doubt;
    if (unit !== null) {
      // In the unit that the others speak for, the table is checked like any other.
      figures = new Map([...figures].map(([key, one]) => [key, aside.has(key) ? inUnit(one, doubt, unit) : one]));
      tables = tables.map((table) => (table === doubt.table ? { ...table, table: { ...table.table, unit } } : table));
      continue;
    }
    if (doubt.column === null) tables = tables.filter((table) => table !== doubt.table);
    figures = new Map([...figures].map(([key, one]) => [key, aside.has(key) ? setAside(one, doubt) : one] as const));
    equations = deriveEquations(tables, [...figures.values()], reading.narrative.equations, reading.budget.unit);
  }
}

function inUnit(figure: Figure, { table }: Doubt, unit: MoneyUnit): Figure {
  return figure.unit === table.table.unit ? { ...figure, unit } : figure;
}

/** A column in doubt still adds up in its own table; a table in doubt does not. */
function setAside(figure: Figure, { table, column }: Doubt): Figure {
  if (column === null || figure.quantity === null) return { ...figure, quantity: null };
  return { ...figure, quantity: { ...figure.quantity, own: `${table.address}/${column.lane}/${column.index}` } };
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

/** An equation that fails by itself; a customary tie may. */
const isFailure = ({ equation, state }: Outcome): boolean => equation.law !== 'tie' && state === 'unequal';

function verdictOf(outcomes: readonly Outcome[], diagnosis: Diagnosis, context: Context): Verdict {
  // A tie of the trade proves nothing: where nothing else could be held together, nothing was checked.
  if (outcomes.every(({ equation }) => equation.law === 'tie')) return 'unchecked';
  if (context.doubts.length > 0 && !context.draft) return 'inconsistent';
  if (diagnosis.consistent === false) {
    return diagnosis.left.unexplained === 0 &&
      !diagnosis.left.more &&
      diagnosis.causes.every((cause) => ruleOf(cause, context) === 'forced')
      ? 'forced'
      : 'inconsistent';
  }
  // Where the work ended before it was decided together, each equation speaks for itself.
  if (outcomes.some(isFailure)) return 'inconsistent';
  return outcomes.some((outcome) => outcome.state === 'rounding') ? 'rounding' : 'exact';
}
