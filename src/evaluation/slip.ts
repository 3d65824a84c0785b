import { Decimal } from '../source/decimal.js';

/** How a wrong figure most likely came to be. */
export type Slip =
  | 'digits swapped'
  | 'digit wrong'
  | 'digit missing'
  | 'digit doubled'
  | 'point moved'
  | 'unit'
  | 'sign'
  | 'cells exchanged'
  | 'row above'
  | 'last year'
  | 'other base'
  | 'truncated';

export interface SlipReading {
  readonly slip: Slip | null;
  /** How unlikely the slip is: the negative logarithm of its share among typed slips, in nats, roughly. */
  readonly cost: number;
}

/**
 * Shares among 152 typing errors of a business survey: 112 digits replaced, 15 omitted, 14 swapped, 11 added
 * (Scholtus 2009, Automatic correction of simple typing errors). A moved point, 元 for 万元 and a figure of another
 * place are rarer.
 */
const COST = {
  replaced: 0.3,
  omitted: 2.3,
  swapped: 2.4,
  added: 2.6,
  moved: 3,
  unit: 3.5,
  place: 3.5,
  other: 8,
} as const;

/** A figure of another place: its neighbour's, or that of the row above. */
export const misplaced = (slip: 'cells exchanged' | 'row above'): SlipReading => ({ slip, cost: COST.place });

/** What happened to `should` when `is` was printed instead. Both as printed. */
export function slipBetween(is: string, should: string): SlipReading {
  const a = is.replace(/[,，\s]/g, '');
  const b = should.replace(/[,，\s]/g, '');
  if (a === b) return { slip: null, cost: 0 };
  if (a.replace(/^-/, '') === b.replace(/^-/, '')) return { slip: 'sign', cost: COST.moved };
  const moved = movedBy(a, b);
  if (moved !== null)
    return moved === 4 ? { slip: 'unit', cost: COST.unit } : { slip: 'point moved', cost: COST.moved };
  // Digits are typed; the point is set by the form.
  const x = a.replace('.', '');
  const y = b.replace('.', '');
  if (x.length === y.length) {
    const wrong = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
    const [i, j] = wrong;
    if (wrong.length === 1) return { slip: 'digit wrong', cost: COST.replaced };
    if (wrong.length === 2 && i !== undefined && j === i + 1 && x[i] === y[j] && x[j] === y[i]) {
      return { slip: 'digits swapped', cost: COST.swapped };
    }
    return { slip: null, cost: COST.other + wrong.length };
  }
  if (x.length === y.length - 1 && isWithoutOne(y, x)) return { slip: 'digit missing', cost: COST.omitted };
  if (x.length === y.length + 1 && isWithoutOne(x, y)) return { slip: 'digit doubled', cost: COST.added };
  return { slip: null, cost: COST.other + Math.abs(x.length - y.length) + 2 };
}

/** What a figure may have been before one slip of the hand: another digit, two swapped, one dropped or doubled. */
export function beforeOneSlip(is: string): readonly string[] {
  const text = is.trim();
  const found = new Set<string>();
  for (const [i, digit] of [...text].entries()) {
    if (!/\d/.test(digit)) continue;
    const [before, after] = [text.slice(0, i), text.slice(i + 1)];
    for (const other of '0123456789') found.add(before + other + after).add(before + other + digit + after);
    const next = /^([.,]?)(\d)(.*)$/.exec(after);
    if (next) found.add(before + next[2] + next[1] + digit + next[3]);
    found.add(before + after);
  }
  found.delete(text);
  return [...found].filter((one) => /^-?(?:[1-9]\d*|0|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(one));
}

/** By how many places the point is off, if that is all; what no longer fitted the places was rounded away. */
function movedBy(a: string, b: string): number | null {
  if (!isNumber(a) || !isNumber(b)) return null;
  const is = new Decimal(a);
  const should = new Decimal(b);
  for (const by of [1, -1, 2, -2, 3, -3, 4, -4]) {
    const moved = should.mul(new Decimal(10).pow(by)).toDecimalPlaces(is.decimalPlaces(), Decimal.ROUND_HALF_UP);
    if (!is.isZero() && moved.eq(is)) return Math.abs(by);
  }
  return null;
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

function isWithoutOne(long: string, short: string): boolean {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}
