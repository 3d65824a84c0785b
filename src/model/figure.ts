import type { Decimal } from '../source/decimal.js';
import type { Place } from '../source/place.js';
import type { Quantity } from './quantity.js';

/** An amount of money, a percentage, or a number of things. */
export type FigureKind = 'amount' | 'rate' | 'count';

/** What kind of place prints a figure, the most trusted first; `last year`: the budget of last year, in its own file. */
export type Standing = 'last year' | 'leaf' | 'subtotal' | 'total' | 'sentence';

/** A number that the document states, with what it states. */
export interface Figure {
  /** The identity of the figure: labels as printed, without year, unit or line. */
  readonly address: string;
  /** As printed; empty for a blank cell, the words (持平, 未安排) where words state a number. */
  readonly text: string;
  readonly place: Place;
  readonly kind: FigureKind;
  /** In its own unit, with its sign: 减少 0.40 is −0.40. */
  readonly value: Decimal;
  readonly unit: string;
  /** Decimals as printed. */
  readonly places: number;
  /** Decimals that its table or section prints at the finest: the figure is rounded there. Null: exact. */
  readonly quantum: number | null;
  /** The cell that it states; null for a rate, which states a relation between cells. */
  readonly quantity: Quantity | null;
  readonly standing: Standing;
  /** True where nothing is printed: a blank cell, a dash. It states an exact 0 and is not counted as a figure. */
  readonly blank: boolean;
}

/** A number token that claims nothing about the budget, with the reason: a year, a numeral, a threshold. */
export interface NoClaim {
  readonly address: string;
  readonly text: string;
  readonly place: Place;
  readonly reason: NoClaimReason;
}

export type NoClaimReason =
  | 'year'
  | 'date'
  | 'numeral'
  | 'code'
  | 'column number'
  | 'threshold'
  | 'document title'
  | 'target'
  | 'definition'
  | 'reason clause'
  /** How many people, places or years there are: a state of the world. */
  | 'fact'
  /** A percentage in a chart, whose sentence states it again. */
  | 'chart label'
  | 'not understood';
