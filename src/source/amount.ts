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

export function readAmount(text: string): AmountReading {
  const t = text.trim();
  if (/^(?:|-|--|—|——|\/)$/.test(t))
    return { ok: true, amount: { text, value: new Decimal(0), places: 0, blank: true, fullWidth: false } };
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(t)) return { ok: false, problem: 'words' };
  return {
    ok: true,
    amount: {
      text,
      value: new Decimal(t.replaceAll(',', '')),
      places: (t.split('.')[1] ?? '').length,
      blank: false,
      fullWidth: false,
    },
  };
}
