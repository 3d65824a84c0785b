import type { Coded } from '../layouts/align.js';
import type { FunctionNames } from './functions.js';

/** What every sentence of a budget is read against. */
export interface SentenceContext {
  /** The functions of the document; of the catalogue where it prints no code. */
  readonly functions: readonly Coded[];
  /** The functions of the budget's year, which few sentences ask for. */
  readonly catalogue: () => readonly Coded[];
  readonly names: FunctionNames;
  /** Whether they are the document's: then a name that is nearly one of them is taken for it. */
  readonly ownFunctions: boolean;
  /** The names of its projects, as its tables print them. */
  readonly projects: readonly string[];
  readonly unitName: string;
  /** The year of the budget: an amount of another year is no amount of this one. */
  readonly year: number;
}
