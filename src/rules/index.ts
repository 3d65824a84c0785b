import { amount } from './amount.js';
import { change } from './change.js';
import type { Context } from './context.js';
import { count } from './count.js';
import { forced } from './forced.js';
import { input } from './input.js';
import { part } from './part.js';
import { rate } from './rate.js';
import type { Finding, Language, Rule } from './rule.js';
import { tie } from './tie.js';
import { unequal } from './unequal.js';
import { waiver } from './waiver.js';

/** A rule whatever its arguments are: what a list of rules can hold. */
export type AnyRule<C = never> = Omit<Rule, 'check' | 'message'> & {
  readonly check: (context: C) => readonly Finding[];
  readonly message: (args: never, language: Language) => string;
};

/** The rules that look at a budget. */
export const CHECKS: readonly AnyRule<Context>[] = [amount, rate, change, count, part, forced, unequal, tie];

/**
 * All rules, in the order in which `gouji rules` lists them. `input` looks at files before there is a budget,
 * `waiver` at what is said of the findings of the others.
 */
export const RULES: readonly AnyRule[] = [input, ...CHECKS, waiver];
