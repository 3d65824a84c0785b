import { settle } from '../layouts/meaning.js';
import { plain } from '../layouts/words.js';
import { within } from '../model/cube.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { labelOf, readClaim } from './claims.js';
import { bracketDepth, bracketOwner, phrasesBefore, unbracketed } from './clauses.js';
import type { SentenceContext } from './context.js';
import { distributedIn } from './distributed.js';
import { noClaim } from './no-claims.js';
import { halfWidth, isMoneyUnit, type NumberToken, numbersIn } from './numbers.js';
import type { Reading, Stated } from './reading.js';
import { type Base, roleOf } from './roles.js';
import { type Subject, subjectOf } from './subject.js';
import type { Topic } from './topics.js';
import { type ZeroWords, zeroWordsIn } from './zero-words.js';

const SHORTEST_OWNER = 4;

/** The text with the unit's name, whole or shortened at its front, made blank: it is no subject. Offsets stay. */
function withoutOwner(text: string, name: string): string {
  if (!text.includes(name.slice(-SHORTEST_OWNER))) return text;
  let blank = text;
  for (let from = 0; name.length - from >= SHORTEST_OWNER; from++) {
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
  const tokens = numbersIn(printed);
  if (tokens.length === 0 && zeros.length === 0) return [];
  const masked = unbracketed(text);
  const readings: Reading[] = [];
  let named: Subject | null | undefined;
  const label = (): Subject | null => {
    if (named === undefined) named = labelOf(text, context);
    return named;
  };
  const claims: NumberToken[] = [];
  let things: { readonly token: NumberToken; readonly quantity: Quantity } | null = null;
  const amounts: { readonly token: NumberToken; readonly stated: Stated }[] = [];
  const lists = distributedIn(text, tokens);
  const spoken: Stated[] = [];
  let laidBeside: readonly Stated[] = [];
  // The amount spoken of last, by how many brackets deep it stands.
  let last: readonly (Stated | null)[] = [null];
  let base: Base | null = null;
  const spokenOf = (depth: number): Stated | null => last.slice(0, depth + 1).findLast((one) => one !== null) ?? null;
  const speakOf = (stated: Stated, depth: number): void => {
    last = [...Array.from({ length: depth }, (_, i) => last[i] ?? null), stated];
  };
  // Bases that are named, by the amount that they are of: 上年预算数 1.00 万元，比上年增加.
  const bases = new Map<string, Base>();
  const takeBase = (reading: Reading): void => {
    if (reading.kind === 'previous' || reading.kind === 'no previous')
      bases.set(keyOf(reading.of.quantity), reading.base);
  };
  const sinceKnown = (reading: Reading | null): Reading | null => {
    if (reading === null || !('base' in reading) || reading.base !== '上年数') return reading;
    return { ...reading, base: bases.get(keyOf(reading.of.quantity)) ?? reading.base };
  };
  const takeZeros = (until: number): void => {
    for (let next = zeros[0]; next && next.start < until; next = zeros[0]) {
      zeros.shift();
      const depth = bracketDepth(masked, next.start);
      const reading = sinceKnown(readZero(next, spokenOf(depth), base));
      if (!reading) continue;
      takeBase(reading);
      readings.push(reading);
      if (reading.kind === 'zero' && next.of.kind === 'cell') {
        speakOf({ name: reading.name, quantity: reading.quantity }, depth);
      }
    }
  };
  for (const token of tokens) {
    takeZeros(token.start);
    const chart = labelledShare(text, token, topic, context);
    if (chart) {
      readings.push(chart);
      continue;
    }
    const reason = token.malformed ? 'not understood' : noClaim(text, token);
    if (reason) {
      readings.push({ kind: 'no claim', token, reason });
      continue;
    }
    const place = lists.get(token);
    if (place?.index === 0) laidBeside = spoken.slice(-place.count);
    const phrases = place ? [place.phrase] : phrasesBefore(text, masked, token, claims.at(-1));
    const role = roleOf(plain(phrases[0] ?? ''), token, context.year);
    const depth = bracketDepth(masked, token.start);
    const owner = bracketOwner(text, masked, token, claims);
    const claim =
      role &&
      readClaim(token, role, {
        text,
        phrases,
        topic,
        key: `${key}@${token.start}`,
        sentence: context,
        label,
        first: amounts[0]?.stated ?? null,
        last: place?.named === false ? (laidBeside[place.index] ?? null) : spokenOf(depth),
        whole: wholeBefore(text, token, amounts),
        base,
        owner: amounts.find((one) => one.token === owner)?.stated ?? null,
        follows: followsChange(text, token, readings.at(-1)),
        told: toldBefore(text, token, readings.at(-1)),
        things: things && areBrokenDown(text, things.token, token) ? things.quantity : null,
      });
    const reading = sinceKnown(claim);
    if (reading) takeBase(reading);
    claims.push(token);
    readings.push(reading ?? { kind: 'no claim', token, reason: isFact(token) ? 'fact' : 'not understood' });
    if (reading?.kind === 'count' && reading.quantity && reading.counted !== 'kinds') {
      things = { token, quantity: reading.quantity };
    }
    if (reading?.kind === 'amount') {
      const stated: Stated = { name: reading.name, quantity: reading.quantity };
      amounts.push({ token, stated });
      spoken.push(stated);
      speakOf(stated, depth);
    }
    if (reading?.kind === 'change') {
      spoken.push(reading.of);
      speakOf(reading.of, depth);
    }
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

/** What words or a count right before a number speak of: 没有安排该项费用，0 元; 购置车辆 0 辆、0 万元. */
function toldBefore(text: string, token: NumberToken, previous: Reading | undefined): Stated | null {
  const isNext = (end: number): boolean => /^\s*[，,、]?\s*$/.test(text.slice(end, token.start));
  if (previous?.kind === 'zero' && isNext(previous.words.end)) return previous;
  if (previous?.kind !== 'count' || !previous.quantity?.item || !isNext(previous.token.unitEnd)) return null;
  return { name: previous.name, quantity: { item: `${previous.quantity.item}金额` } };
}

/** 基本支出 62%: the label of a piece of a chart, a paragraph of its own. */
function labelledShare(text: string, token: NumberToken, topic: Topic, context: SentenceContext): Reading | null {
  const name = /^\s*([\u4e00-\u9fff（）()]{2,20})[\s,，:：]*$/.exec(text.slice(0, token.start))?.[1];
  if (name === undefined || token.unit !== '%' || text.slice(token.unitEnd).trim() !== '') return null;
  const subject = subjectOf(name, context);
  if (!subject) return null;
  const quantity = settle(within(topic.items ?? topic.base, subject.at));
  return { kind: 'share', token, of: { name: subject.name, quantity }, denominator: null, words: '' };
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

function readZero(words: ZeroWords, last: Stated | null, base: Base | null): Reading | null {
  switch (words.of.kind) {
    case 'cell': {
      const { name, at, unit } = words.of;
      const known = last !== null && at.item !== undefined && last.quantity.item === at.item;
      return { kind: 'zero', words, name, quantity: known ? last.quantity : at, unit };
    }
    case 'last amount':
      return last && { kind: 'zero', words, name: last.name, quantity: last.quantity, unit: '万元' };
    case 'part': {
      const { name, at } = words.of;
      const isItem = last?.quantity.function !== undefined && last.quantity.use === undefined;
      return last && isItem ? { kind: 'zero', words, name, quantity: within(last.quantity, at), unit: '万元' } : null;
    }
    case 'last year':
      return last && { kind: 'no previous', words, of: last, base: base ?? '上年数' };
    case 'change':
      return last && { kind: 'no change', words, of: last, base: words.of.base };
  }
}
