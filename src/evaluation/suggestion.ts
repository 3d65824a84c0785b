import type { Slip } from './slip.js';

/** What a figure at fault should be, and how sure that is. */
export interface Suggestion {
  /** The figure as it should be printed. */
  readonly text: string;
  /** proved: the rest of the document leaves no other printable value. */
  readonly certainty: 'proved' | 'likely' | 'possible';
  readonly slip: Slip | null;
  /** Equations of the finding that the change mends, and how many printings agree with the value. */
  readonly mends: number;
}
