import type { Language } from '../model/language.js';
import { absentRow } from './absent-row.js';
import { amount } from './amount.js';
import { blankTotal } from './blank-total.js';
import { change } from './change.js';
import { contents } from './contents.js';
import type { Context } from './context.js';
import { count } from './count.js';
import { departmentWords } from './department-words.js';
import { direction } from './direction.js';
import { doubledPhrase } from './doubled-phrase.js';
import { doubledRow } from './doubled-row.js';
import { doubtfulTable } from './doubtful-table.js';
import { duplicateTable } from './duplicate-table.js';
import { emptyTableNote } from './empty-table-note.js';
import { forced } from './forced.js';
import { functionCode } from './function-code.js';
import { functionName } from './function-name.js';
import { headingYear } from './heading-year.js';
import { identicalGoals } from './identical-goals.js';
import { input } from './input.js';
import { itemWithoutRow } from './item-without-row.js';
import { missingRow } from './missing-row.js';
import { missingTable } from './missing-table.js';
import { missingUnit } from './missing-unit.js';
import { negativeBase } from './negative-base.js';
import { part } from './part.js';
import { rate } from './rate.js';
import { reading } from './reading.js';
import { rowWithoutItem } from './row-without-item.js';
import type { Finding, Rule } from './rule.js';
import { templateWords } from './template-words.js';
import { tie } from './tie.js';
import { traditionalCharacters } from './traditional-characters.js';
import { unequal } from './unequal.js';
import { unpairedMarks } from './unpaired-marks.js';
import { variantWords } from './variant-words.js';
import { waiver } from './waiver.js';
import { year } from './year.js';

/** A rule whatever its arguments are: what a list of rules can hold. */
export type AnyRule<C = never> = Omit<Rule, 'check' | 'message'> & {
  readonly check: (context: C) => readonly Finding[];
  readonly message: (args: never, language: Language) => string;
};

/** The rules that look at a budget. */
export const CHECKS: readonly AnyRule<Context>[] = [
  amount,
  rate,
  change,
  count,
  part,
  forced,
  unequal,
  missingRow,
  missingTable,
  doubtfulTable,
  tie,
  functionName,
  itemWithoutRow,
  rowWithoutItem,
  blankTotal,
  absentRow,
  doubledRow,
  duplicateTable,
  identicalGoals,
  doubledPhrase,
  traditionalCharacters,
  headingYear,
  contents,
  functionCode,
  emptyTableNote,
  templateWords,
  year,
  direction,
  negativeBase,
  missingUnit,
  unpairedMarks,
  variantWords,
  departmentWords,
];

/**
 * All rules, in the order in which `gouji rules` lists them. `input` looks at files before there is a budget,
 * `reading` at how a draft became one,
 * `waiver` at what is said of the findings of the others.
 */
export const RULES: readonly AnyRule[] = [input, reading, ...CHECKS, waiver];
