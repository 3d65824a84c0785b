import type { LastYear } from '../equations/last-year.js';
import type { Untied } from '../evaluation/coverage.js';
import type { Left } from '../evaluation/diagnosis.js';
import type { Outcome, Verdict } from '../evaluation/outcome.js';
import type { Waived } from '../findings/waivers.js';
import type { Budget } from '../model/budget.js';
import type { Figure, NoClaim } from '../model/figure.js';
import type { Finding } from '../rules/rule.js';
import type { Source } from '../source/place.js';

/** All that the check of one file established; every format is a pure function of it. */
export interface FileReport {
  /** As the user named it, with forward slashes. */
  readonly path: string;
  readonly source: Source;
  readonly unit: { readonly code: string | null; readonly name: string } | null;
  readonly year: number | null;
  readonly verdict: Verdict;
  /** Whether all equations were decided together. */
  readonly joint: boolean;
  /** What the work allowed did not establish; absent where nothing was read. */
  readonly left?: Left;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly untied: readonly Untied[];
  /** How many printed figures there are, blanks not counted. */
  readonly figureCount: number;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  /** Numbers that claim nothing of the budget, each with its reason; absent where nothing was read. */
  readonly noClaims?: readonly NoClaim[];
  /** Findings that a person has accepted; they are in no list and count for nothing. */
  readonly waived?: readonly Waived[];
  /** The document itself, for the words of its tables and headings; absent where it could not be read. */
  readonly budget?: Budget | null;
  /** Last year's budget, where this one was held against it. */
  readonly lastYear?: LastYear | null;
}

export interface Report {
  readonly version: string;
  readonly files: readonly FileReport[];
}
