import type { NumberToken } from './numbers.js';

const BOUNDARY = /[，。；、：（(,;:]/;
/** A bracket that belongs to a word: （境）, （类）, (208类), （2080505）. */
const WORD_BRACKET = /[（(][^（()）\d]{1,6}[)）]|[（(]\d{2,7}[类款项]?[)）]/g;

/** 收、支总计: no list. */
const WORD_COMMA = /(?<=收(?:入)?\s?)、(?=\s?支)/g;

/** The text with the marks that belong to words made no boundaries; every character keeps its place. */
export function unbracketed(text: string): string {
  return text.replace(WORD_BRACKET, (group) => '〇'.repeat(group.length)).replace(WORD_COMMA, '〇');
}

/**
 * The phrases in which the subject of a number may stand: from the nearest mark before it, then from the marks
 * before that, back to the number before or the beginning of the sentence. `masked` is the text `unbracketed`.
 */
export function phrasesBefore(
  text: string,
  masked: string,
  token: NumberToken,
  previous: NumberToken | undefined,
): readonly string[] {
  const stop = Math.max(
    previous?.unitEnd ?? 0,
    masked.lastIndexOf('。', token.start - 1) + 1,
    masked.lastIndexOf('；', token.start - 1) + 1,
  );
  const phrases: string[] = [];
  let closed = 0;
  for (let from = token.start - 1; from >= stop; from--) {
    const mark = masked[from] ?? '';
    const opens = /[（(]/.test(mark);
    // What stands in brackets that are closed belongs to the word before them.
    if (/[)）]/.test(mark)) closed++;
    else if (closed === 0 && BOUNDARY.test(mark)) phrases.push(text.slice(from + 1, token.start));
    if (opens && closed > 0) closed--;
  }
  phrases.push(text.slice(stop, token.start));
  return phrases.filter((phrase, i) => phrase.trim() !== '' || i === 0);
}

/** The number that opens the bracket in which this one stands: 收入 422.79 万元（上年结转 0.00 万元）. */
export function bracketOwner(
  text: string,
  masked: string,
  token: NumberToken,
  earlier: readonly NumberToken[],
): NumberToken | null {
  const left = masked.slice(0, token.start);
  const open = Math.max(left.lastIndexOf('（'), left.lastIndexOf('('));
  const closed = Math.max(left.lastIndexOf('）'), left.lastIndexOf(')'));
  if (open < 0 || open < closed) return null;
  return earlier.filter((one) => one.unitEnd <= open && /^\s*$/.test(text.slice(one.unitEnd, open))).at(-1) ?? null;
}

/** How many brackets are open before a place of a text that is `unbracketed`. */
export function bracketDepth(masked: string, at: number): number {
  let depth = 0;
  for (const [mark] of masked.slice(0, at).matchAll(/[（()）]/g)) {
    depth = mark === '（' || mark === '(' ? depth + 1 : Math.max(0, depth - 1);
  }
  return depth;
}

/** Whether the list that ends with this number is left open: 等. */
export function isOpenList(text: string, token: NumberToken): boolean {
  return /^\s*等/.test(text.slice(token.unitEnd));
}
