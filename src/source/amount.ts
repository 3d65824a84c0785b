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

/**
 * Why a text is no amount: `grouping`, commas that do not stand before each third digit (or two decimal points);
 * `exponent` and `radix`, notations of programs; `words`, anything else.
 */
export type AmountProblem = 'grouping' | 'exponent' | 'radix' | 'words';

export type AmountReading =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly problem: AmountProblem };

const ZERO = new Decimal(0);
const FULL_WIDTH = /[０-９．，－／]/g;
const BLANK = /^(?:[-−–]{0,3}|—{1,2}|\/)$/;
const AMOUNT = /^([-−])?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const EXPONENT = /^[-+−]?[\d.,]+e[-+−]?\d+$/i;
const RADIX = /^[-+−]?0[xob][\da-f_]+$/i;
const DIGITS_AND_MARKS = /^[-+−]?[\d.,]*\d[\d.,]*$/;

/**
 * Reads an amount by our own grammar: an optional sign, digits with or without thousands commas, optional decimals.
 * Nothing else is a number here, whatever a library or YAML would make of it. Surrounding spaces do not count.
 */
export function readAmount(text: string): AmountReading {
  const trimmed = text.trim();
  const narrow = trimmed.replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
  const fullWidth = narrow !== trimmed;
  if (BLANK.test(narrow)) {
    return { ok: true, amount: { text: trimmed, value: ZERO, places: 0, blank: true, fullWidth } };
  }
  const match = AMOUNT.exec(narrow);
  if (match === null) return { ok: false, problem: problemOf(narrow) };
  const [, sign, whole = '', decimals = ''] = match;
  const digits = decimals === '' ? whole.replaceAll(',', '') : `${whole.replaceAll(',', '')}.${decimals}`;
  const value = new Decimal(sign === undefined ? digits : `-${digits}`);
  return { ok: true, amount: { text: trimmed, value, places: decimals.length, blank: false, fullWidth } };
}

function problemOf(narrow: string): AmountProblem {
  if (RADIX.test(narrow)) return 'radix';
  if (EXPONENT.test(narrow)) return 'exponent';
  return DIGITS_AND_MARKS.test(narrow) && /[.,].*[.,]|,/.test(narrow) ? 'grouping' : 'words';
}
