import type { Conflict } from './search.js';
import type { SlipReading } from './slip.js';

/** A figure whose change alone would mend its conflict, and what it could be instead. */
export interface Candidate {
  readonly address: string;
  /** Every value that it may print, as printed; null where too many or none can be told. */
  readonly values: readonly string[] | null;
  /** The likeliest of them, with the slip that would explain it. */
  readonly value: string | null;
  readonly slip: SlipReading;
  /** Other printings of the same cell that have that value. */
  readonly agreeing: number;
  /** One further quantum, or truncation instead of rounding, explains it. */
  readonly forced: boolean;
  /** It holds at the figure's own, coarser place. */
  readonly coarse: boolean;
}

/** One thing that is wrong: the figures that could be at fault, the likeliest first. */
export interface Cause {
  readonly candidates: readonly Candidate[];
  readonly conflict: Conflict;
  /** No other explanation is as small. */
  readonly only: boolean;
  /** The neighbour with which the first candidate was exchanged, and what that should be. */
  readonly partner: Candidate | null;
  /** Figures that are wrong in the same way: one misprint that is printed again, the other cells of exchanged rows. */
  readonly repeated: readonly Candidate[];
  /** No figure is: all sums of one row lack something, as where a row below it was left out. */
  readonly rowMissing: boolean;
}

/** The figures that a cause holds to be wrong. */
export const namedBy = ({ candidates, partner, repeated }: Cause): readonly Candidate[] =>
  [candidates[0], partner, ...repeated].flatMap((one) => one ?? []);

/** A conflict of which no figure can be named. */
export const unexplained = (conflict: Conflict): Cause => ({
  candidates: [],
  conflict,
  only: false,
  partner: null,
  repeated: [],
  rowMissing: false,
});
