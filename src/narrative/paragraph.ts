import { plain } from '../layouts/words.js';
import type { Quantity } from '../model/quantity.js';
import { labelOf, readClaim } from './claims.js';
import { bracketDepth, bracketOwner, phrasesBefore } from './clauses.js';
import type { SentenceContext } from './context.js';
import { noClaim } from './no-claims.js';
import { halfWidth, isMoneyUnit, type NumberToken, numbersIn } from './numbers.js';
import type { Reading, Stated } from './reading.js';
import { type Base, roleOf } from './roles.js';
import type { Topic } from './topics.js';
import { type ZeroWords, zeroWordsIn } from './zero-words.js';

/** The text with the unit's name, whole or shortened at its front, made blank: it is no subject. Offsets stay. */
function withoutOwner(text: string, name: string): string {
  let blank = text;
  for (let from = 0; name.length - from >= 4; from++) {
    const short = name.slice(from);
    blank = blank.replaceAll(short, '\u3000'.repeat(short.length));
  }
  return blank;
}

/**
 * Reads the numbers of one paragraph in their order, and the words that state one. `key` tells the paragraph from all
 * others of the narrative.
 */
export function readParagraph(
  printed: string,
  key: string,
  topic: Topic,
  context: SentenceContext,
): readonly Reading[] {
  const text = withoutOwner(halfWidth(printed), context.unitName);
  const zeros = [...zeroWordsIn(text)];
  const readings: Reading[] = [];
  const label = labelOf(text, context);
  const claims: NumberToken[] = [];
  let things: { readonly token: NumberToken; readonly quantity: Quantity } | null = null;
  const amounts: { readonly token: NumberToken; readonly stated: Stated }[] = [];
  // The amount spoken of last, by how many brackets deep it stands.
  let last: readonly (Stated | null)[] = [null];
  let base: Base | null = null;
  const spokenOf = (depth: number): Stated | null => last.slice(0, depth + 1).findLast((one) => one !== null) ?? null;
  const speakOf = (stated: Stated, depth: number): void => {
    last = [...Array.from({ length: depth }, (_, i) => last[i] ?? null), stated];
  };
  const takeZeros = (until: number): void => {
    for (let next = zeros[0]; next && next.start < until; next = zeros[0]) {
      zeros.shift();
      const depth = bracketDepth(text, next.start);
      const reading = readZero(next, spokenOf(depth));
      if (!reading) continue;
      readings.push(reading);
      if (reading.kind === 'zero' && next.of.kind !== 'last amount') {
        speakOf({ name: reading.name, quantity: reading.quantity }, depth);
      }
    }
  };
  for (const token of numbersIn(printed)) {
    takeZeros(token.start);
    const reason = token.malformed ? 'not understood' : noClaim(text, token);
    if (reason) {
      readings.push({ kind: 'no claim', token, reason });
      continue;
    }
    const phrases = phrasesBefore(text, token, claims.at(-1));
    const role = roleOf(plain(phrases[0] ?? ''), token, context.year);
    const depth = bracketDepth(text, token.start);
    const owner = bracketOwner(text, token, claims);
    const reading: Reading | null =
      role &&
      readClaim(token, role, {
        text,
        phrases,
        topic,
        key: `${key}@${token.start}`,
        sentence: context,
        label,
        first: amounts[0]?.stated ?? null,
        last: spokenOf(depth),
        whole: wholeBefore(text, token, amounts),
        base,
        owner: amounts.find((one) => one.token === owner)?.stated ?? null,
        follows: followsChange(text, token, readings.at(-1)),
        things: things && areBrokenDown(text, things.token, token) ? things.quantity : null,
      });
    claims.push(token);
    readings.push(reading ?? { kind: 'no claim', token, reason: isFact(token) ? 'fact' : 'not understood' });
    if (reading?.kind === 'count' && reading.quantity && reading.counted !== 'kinds') {
      things = { token, quantity: reading.quantity };
    }
    if (reading?.kind === 'amount') {
      const stated: Stated = { name: reading.name, quantity: reading.quantity };
      amounts.push({ token, stated });
      speakOf(stated, depth);
    }
    if (reading?.kind === 'change') speakOf(reading.of, depth);
    if (reading?.kind === 'change' || reading?.kind === 'growth' || reading?.kind === 'previous') base = reading.base;
  }
  takeZeros(text.length + 1);
  return readings;
}

/** Whether nothing but a comma and the words of a move stand between a change and the number behind it. */
function followsChange(text: string, token: NumberToken, previous: Reading | undefined): boolean {
  return (
    previous?.kind === 'change' && /^\s*[，,、]?[^，。；,;]{0,6}$/.test(text.slice(previous.token.unitEnd, token.start))
  );
}

/** Whether a number of things is one of the kinds that 其中 breaks the number before it into. */
function areBrokenDown(text: string, whole: NumberToken, kind: NumberToken): boolean {
  const between = text.slice(whole.unitEnd, kind.start);
  return whole.unit === kind.unit && /^\s*[，,；;（(]?\s*其中/.test(between) && !/[。；;]/.test(between.slice(2));
}

/** A number without money or rate says how things are in the world. With decimals and no unit it may lack its unit. */
const isFact = ({ unit, digits }: NumberToken): boolean =>
  !isMoneyUnit(unit) && unit !== '%' && unit !== '个百分点' && !(unit === '' && digits.includes('.'));

/** The amount before the last 其中 of the sentence, which the amounts behind it break down. */
function wholeBefore(
  text: string,
  token: NumberToken,
  amounts: readonly { readonly token: NumberToken; readonly stated: Stated }[],
): Stated | null {
  const start = text.lastIndexOf('。', token.start - 1) + 1;
  const among = text.lastIndexOf('其中', token.start - 1);
  if (among < start) return null;
  return amounts.filter((one) => one.token.start >= start && one.token.start < among).at(-1)?.stated ?? null;
}

function readZero(words: ZeroWords, last: Stated | null): Reading | null {
  switch (words.of.kind) {
    case 'cell': {
      const { name, at, unit } = words.of;
      const known = last !== null && at.item !== undefined && last.quantity.item === at.item;
      return { kind: 'zero', words, name, quantity: known ? last.quantity : at, unit };
    }
    case 'last amount':
      return last && { kind: 'zero', words, name: last.name, quantity: last.quantity, unit: '万元' };
    case 'change':
      return last && { kind: 'no change', words, of: last, base: words.of.base };
  }
}
