import type { Finding, Language, Rule } from './rule.js';

/** A rule whatever it needs: what a list of rules can hold. */
export type AnyRule = Omit<Rule, 'check' | 'message'> & {
  readonly check: (context: never) => readonly Finding[];
  readonly message: (args: never, language: Language) => string;
};

/** All rules, in the order in which `gouji rules` lists them. */
export const RULES: readonly AnyRule[] = [];
