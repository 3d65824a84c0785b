import { Decimal } from './decimal.js';

/** An amount as printed. `places` counts the printed decimals; a blank (`''`, `-`, `--`, `—`, `/`) is the exact number 0. */
export interface Amount {
  readonly text: string;
  readonly value: Decimal;
  readonly places: number;
  readonly blank: boolean;
  /** Digits or marks were printed in full width; they were read, and the reader is told. */
  readonly fullWidth: boolean;
}

export type AmountProblem = 'grouping' | 'exponent' | 'radix' | 'words';

export type AmountReading =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly problem: AmountProblem };

export function readAmount(_text: string): AmountReading {
  throw new Error('not written yet');
}
export const zero = new Decimal(0);
