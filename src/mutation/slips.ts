import type { Neighbours } from '../evaluation/neighbours.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';

export const SLIP_KINDS = [
  'digit',
  'plus one',
  'minus one',
  'swap',
  'times ten',
  'tenth',
  'dropped',
  'doubled',
  'exchanged',
  'row above',
  'unit',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** What a figure prints after a slip; several where two cells are exchanged. */
export type Slipped = readonly { readonly address: string; readonly text: string }[];

/** One digit wrong: what is left has as many digits, and another value. */
export function wrongDigit(text: string, random: () => number): string | null {
  const at = pick(digitsAt(text), random);
  if (at === undefined) return null;
  const digit = (Number(text[at]) + 1 + Math.floor(random() * 9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

/** One realistic slip of a kind in a figure, or null where the kind cannot happen there. The text differs in value. */
export function slipIn(figure: Figure, kind: SlipKind, random: () => number, near: Neighbours): Slipped | null {
  const one = (text: string | null): Slipped | null =>
    text === null || sameValue(text, figure.text) ? null : [{ address: figure.address, text }];
  const { text } = figure;
  switch (kind) {
    case 'digit':
      return one(wrongDigit(text, random));
    case 'plus one':
      return one(shift(figure, 1));
    case 'minus one':
      return one(shift(figure, -1));
    case 'swap':
      return one(swapped(text, random));
    case 'times ten':
      return one(times(figure, 10));
    case 'tenth':
      return one(times(figure, 0.1));
    case 'dropped':
      return one(dropped(text, random));
    case 'doubled':
      return one(doubled(text, random));
    case 'exchanged': {
      const other = near.beside(figure.address);
      if (!other || sameValue(other.text, text)) return null;
      return [
        { address: figure.address, text: other.text },
        { address: other.address, text },
      ];
    }
    case 'row above':
      return one(near.above(figure.address)?.text ?? null);
    case 'unit':
      return figure.kind === 'amount' ? one(times(figure, 10_000)) : null;
  }
}

const bare = (text: string): string => text.replace(/[,，\s]/g, '');

export function sameValue(a: string, b: string): boolean {
  const known = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(bare(text));
  return known(a) && known(b) ? new Decimal(bare(a)).eq(bare(b)) : bare(a) === bare(b);
}

const digitsAt = (text: string): readonly number[] => [...text].flatMap((mark, i) => (/\d/.test(mark) ? [i] : []));
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

function shift(figure: Figure, by: 1 | -1): string | null {
  const value = new Decimal(bare(figure.text)).add(new Decimal(10).pow(-figure.places).mul(by));
  return value.isNegative() ? null : value.toFixed(figure.places);
}

function times(figure: Figure, factor: number): string | null {
  const value = new Decimal(bare(figure.text)).mul(factor);
  return value.toFixed(figure.places);
}

/** Two neighbouring digits swapped that differ; null where there are none. */
export function swapped(text: string, random: () => number): string | null {
  const at = digitsAt(text);
  const pairs = at.flatMap((i, k) => {
    const j = at[k + 1];
    return j !== undefined && text[i] !== text[j] ? [[i, j] as const] : [];
  });
  const pair = pick(pairs, random);
  if (!pair) return null;
  const marks = [...text];
  const [i, j] = pair;
  marks[i] = text[j] ?? '';
  marks[j] = text[i] ?? '';
  return marks.join('');
}

/** A digit before the point: the form keeps the decimals. */
function dropped(text: string, random: () => number): string | null {
  const whole = digitsAt(text).filter((i) => !text.includes('.') || i < text.indexOf('.'));
  if (whole.length < 2) return null;
  const at = pick(whole, random) ?? 0;
  return text.slice(0, at) + text.slice(at + 1);
}

function doubled(text: string, random: () => number): string | null {
  const at = pick(
    digitsAt(text).filter((i) => !text.includes('.') || i < text.indexOf('.')),
    random,
  );
  return at === undefined ? null : text.slice(0, at + 1) + text.slice(at);
}
