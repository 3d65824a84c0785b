import type { CodeSlip } from './code-slips.js';
import { SLIP_KINDS, type SlipKind, type Slipped } from './slips.js';

export const TRIAL_KINDS = [...SLIP_KINDS, 'code'] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** A slip that is to be tried: in figures, or in the code of a row. */
export type Planned =
  | { readonly kind: SlipKind; readonly slipped: Slipped }
  | { readonly kind: 'code'; readonly slip: CodeSlip };

/** What the rest of a budget lets a figure print. */
export interface Room {
  readonly address: string;
  /** Null where they are too many to list, or nothing bounds the figure. */
  readonly values: readonly string[] | null;
  /** The interval of its true amounts in its own unit, rounded outwards; null where an end is open-ended. */
  readonly low: string | null;
  readonly high: string | null;
}

/** A slip put into the budget, and what the check made of it. */
export interface Trial {
  readonly kind: TrialKind;
  readonly slipped: Slipped;
  readonly found: boolean;
  /** Every slipped figure is the one named first in a finding, and no finding names another first. */
  readonly located: boolean;
  /** And no other is named with it. */
  readonly alone: boolean;
  /** The first value suggested for it is the true one. */
  readonly restored: boolean;
  /** For a slip that was not found: what the slipped figures may print, for all that the rest says. */
  readonly room: readonly Room[];
}
