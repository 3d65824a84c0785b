import type { Diagnosis } from '../evaluation/diagnosis.js';
import type { Doubt } from '../evaluation/doubt.js';
import type { Outcome } from '../evaluation/outcome.js';
import type { Coded } from '../layouts/align.js';
import type { Codes } from '../layouts/codes.js';
import type { TableReading } from '../layouts/reading.js';
import type { Budget } from '../model/budget.js';
import type { Figure } from '../model/figure.js';
import type { NarrativeReading } from '../narrative/read.js';

/** All that is known of a budget once its equations are evaluated: what every rule but `input` looks at. */
export interface Context {
  readonly budget: Budget;
  readonly tables: readonly TableReading[];
  readonly narrative: NarrativeReading;
  /** The codes that rows were read by; one that differs from what the row prints was misprinted. */
  readonly codes: Codes;
  /** The functions of the document by code, as its tables name them. */
  readonly functions: readonly Coded[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly outcomes: readonly Outcome[];
  readonly diagnosis: Diagnosis;
  /** Tables and columns whose reading is in doubt: their figures are in no outcome, or in those of their table alone. */
  readonly doubts: readonly Doubt[];
  /** The budget was read out of a draft. */
  readonly draft: boolean;
}
