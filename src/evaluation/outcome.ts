import type { Equation } from '../model/equation.js';
import type { Decimal } from '../source/decimal.js';

export type State = 'equal' | 'rounding' | 'unequal' | 'unchecked';

/** An equation evaluated on the printed figures. Amounts are in `unit`. */
export interface Outcome {
  readonly equation: Equation;
  readonly state: State;
  /** printed − computed, signed; zero where equal. */
  readonly difference: Decimal;
  /** The difference that rounding can explain must be smaller than this in size; zero where figures are exact. */
  readonly allowance: () => Decimal;
  /** What the whole would be by the parts as printed. */
  readonly computed: Decimal;
  readonly unit: string;
  /** Why the equation could not be checked; null unless `unchecked`. */
  readonly reason: string | null;
}

export type Verdict = 'exact' | 'rounding' | 'forced' | 'inconsistent' | 'unchecked';
