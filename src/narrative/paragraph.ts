import { settle } from '../layouts/rows.js';
import { plain } from '../layouts/words.js';
import { within } from '../model/cube.js';
import type { NoClaimReason } from '../model/figure.js';
import type { Quantity } from '../model/quantity.js';
import { bracketOwner, isOpenList, phrasesBefore } from './clauses.js';
import type { SentenceContext } from './context.js';
import { countOf, listed } from './counts.js';
import { noClaim } from './no-claims.js';
import { halfWidth, type NumberToken, numbersIn } from './numbers.js';
import { type Base, beforeMove, isCompared, type Role, roleOf } from './roles.js';
import { isSilent, nameIn, type Subject, subjectOf } from './subject.js';
import type { Topic } from './topics.js';
import { type ZeroWords, zeroWordsIn } from './zero-words.js';

/** What a number of a paragraph, or words that state one, were read as. */
export type Reading =
  | { readonly kind: 'no claim'; readonly token: NumberToken; readonly reason: NoClaimReason }
  | {
      readonly kind: 'amount';
      readonly token: NumberToken;
      readonly name: string;
      readonly quantity: Quantity;
      readonly openList: boolean;
    }
  | { readonly kind: 'previous'; readonly token: NumberToken; readonly of: Stated; readonly base: Base }
  | {
      readonly kind: 'change';
      readonly token: NumberToken;
      readonly of: Stated;
      readonly base: Base;
      readonly sign: 1 | -1;
    }
  | {
      readonly kind: 'growth';
      readonly token: NumberToken;
      readonly of: Stated;
      readonly base: Base;
      readonly sign: 1 | -1;
    }
  | { readonly kind: 'share'; readonly token: NumberToken; readonly of: Stated; readonly denominator: Subject | null }
  | {
      readonly kind: 'count';
      readonly token: NumberToken;
      readonly name: string;
      readonly quantity: Quantity | null;
      readonly counted: 'projects' | number | null;
    }
  | { readonly kind: 'average'; readonly token: NumberToken; readonly of: Stated }
  | {
      readonly kind: 'zero';
      readonly words: ZeroWords;
      readonly name: string;
      readonly quantity: Quantity;
      readonly unit: string;
    }
  | { readonly kind: 'no change'; readonly words: ZeroWords; readonly of: Stated; readonly base: Base };

/** The amount that a change, a rate or a share speaks of. */
export interface Stated {
  readonly name: string;
  readonly quantity: Quantity;
}

/** The text with the unit's name, whole or shortened at its front, made blank: it is no subject. Offsets stay. */
function withoutOwner(text: string, name: string): string {
  let blank = text;
  for (let from = 0; name.length - from >= 4; from++) {
    const short = name.slice(from);
    blank = blank.replaceAll(short, '\u3000'.repeat(short.length));
  }
  return blank;
}

/** Reads the numbers of one paragraph in their order, and the words that state one. */
export function readParagraph(
  printed: string,
  paragraph: string,
  topic: Topic,
  context: SentenceContext,
): readonly Reading[] {
  const text = withoutOwner(halfWidth(printed), context.unitName);
  const tokens = numbersIn(printed);
  const zeros = [...zeroWordsIn(text)];
  const readings: Reading[] = [];
  let last: Stated | null = null;
  let base: Base | null = null;
  const claims: NumberToken[] = [];
  const amounts = new Map<NumberToken, Stated>();
  const takeZeros = (until: number): void => {
    while (zeros[0] && zeros[0].start < until) {
      const reading = readZero(zeros.shift() as ZeroWords, topic, last);
      if (reading) readings.push(reading);
      if (reading?.kind === 'zero' && reading.words.of.kind !== 'last amount')
        last = { name: reading.name, quantity: reading.quantity };
    }
  };
  for (const token of tokens) {
    takeZeros(token.start);
    const reason = token.malformed ? 'not understood' : noClaim(text, token);
    if (reason) {
      readings.push({ kind: 'no claim', token, reason });
      continue;
    }
    const phrases = phrasesBefore(text, token, claims.at(-1));
    const role = roleOf(plain(phrases[0] ?? ''), token, context.year);
    const owner = bracketOwner(text, token, claims);
    const reading: Reading | null =
      role &&
      readClaim(token, role, {
        text,
        phrases,
        topic,
        paragraph,
        sentence: context,
        label: labelOf(text, context),
        last,
        base,
        owner: owner ? (amounts.get(owner) ?? null) : null,
      });
    claims.push(token);
    if (!reading) {
      readings.push({ kind: 'no claim', token, reason: 'not understood' });
      continue;
    }
    readings.push(reading);
    if (reading.kind === 'amount') {
      const stated: Stated = { name: reading.name, quantity: reading.quantity };
      amounts.set(token, stated);
      // A bracket explains the amount before it, of which the sentence goes on to speak.
      if (!owner) last = stated;
    }
    if (reading.kind === 'change' || reading.kind === 'growth' || reading.kind === 'previous') base = reading.base;
    if (reading.kind === 'change') last = reading.of;
  }
  takeZeros(text.length + 1);
  return readings;
}

interface ClaimContext {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly topic: Topic;
  /** The address of the paragraph. */
  readonly paragraph: string;
  readonly sentence: SentenceContext;
  /** What the paragraph begins by naming: 1. 公务接待费。 */
  readonly label: Subject | null;
  readonly last: Stated | null;
  readonly base: Base | null;
  /** The amount whose bracket this number stands in. */
  readonly owner: Stated | null;
}

function readClaim(token: NumberToken, role: Role, context: ClaimContext): Reading | null {
  switch (role.kind) {
    case 'amount':
      return readAmountClaim(token, context);
    case 'share':
      return context.last && readShare(token, role.of, context.last, context);
    case 'previous':
      return context.last && { kind: 'previous', token, of: context.last, base: role.base };
    case 'change':
    case 'growth':
      return readMove(token, role, context);
    case 'average':
      return context.last && { kind: 'average', token, of: context.last };
    case 'count':
      return readCount(token, context);
  }
}

const CAUSE = /(?:主要原因|原因是|主要是|主要系|由于|一是|二是|三是)[^。]*$/;

/** A change or a growth rate: of the subject that its phrase names, else of the amount before it. */
function readMove(
  token: NumberToken,
  role: Role & { kind: 'change' | 'growth' },
  context: ClaimContext,
): Reading | null {
  const phrase = context.phrases[0] ?? '';
  if (!isCompared(plain(phrase)) && CAUSE.test(context.text.slice(0, token.start))) {
    return { kind: 'no claim', token, reason: 'reason clause' };
  }
  const named = role.kind === 'change' ? subjectOf(beforeMove(plain(phrase)), context.sentence) : null;
  const of = named
    ? { name: named.name, quantity: cellOf(named.at, token, context) }
    : (context.last ?? labelled(token, context));
  return of && { kind: role.kind, token, of, base: role.base ?? context.base ?? '上年数', sign: role.sign };
}

function labelled(token: NumberToken, context: ClaimContext): Stated | null {
  return context.label && { name: context.label.name, quantity: cellOf(context.label.at, token, context) };
}

/** The words that a paragraph begins with, where they name its subject: 1. 公务接待费。2026 年预算数 2.98 万元. */
function labelOf(text: string, context: SentenceContext): Subject | null {
  const head = /^\s*(?:[（(]?[\d一二三四五六七八九十]+\s*[.、．)）]\s*)?([^。：:，；\d]{2,30})[。：:，]/.exec(
    text,
  )?.[1];
  return head === undefined ? null : subjectOf(head, context);
}

/** Amounts behind 主要是 and 主要用于 explain; they are not of the cell that the sentence states. */
const REASON = /(?:主要是|主要原因|原因是|主要用于|主要系|由于|用于)[^。；]*$/;

function readAmountClaim(token: NumberToken, context: ClaimContext): Reading | null {
  const openList = isOpenList(context.text, token);
  for (const phrase of context.phrases) {
    const subject = subjectOf(phrase, context.sentence, !isIncome(context.topic));
    if (!subject) continue;
    return { kind: 'amount', token, name: subject.name, quantity: cellOf(subject.at, token, context), openList };
  }
  if (REASON.test(context.text.slice(0, token.start))) return { kind: 'no claim', token, reason: 'reason clause' };
  if (context.label && context.last === null) {
    return {
      kind: 'amount',
      token,
      name: context.label.name,
      quantity: cellOf(context.label.at, token, context),
      openList,
    };
  }
  const phrase = context.phrases[0] ?? '';
  const name = nameIn(phrase);
  const bare = context.topic.id !== 'none' && context.last === null && isSilent(phrase);
  if (bare) return { kind: 'amount', token, name: context.topic.id, quantity: settle(context.topic.base), openList };
  // A subject of its own: what is said of it can be held against itself, and against nothing else.
  const own = `${context.paragraph}@${token.start}`;
  return name === '' ? null : { kind: 'amount', token, name, quantity: { own }, openList };
}

/** Sources are no functions: 其他收入 is not 其他支出. */
const isIncome = ({ base }: Topic): boolean => base.side === '收入预算' || base.side === '本年收入';

/** What a subject states in its section: a part of the spending where it names a function or a use. */
function cellOf(at: Quantity, token: NumberToken, context: ClaimContext): Quantity {
  if (context.owner) return settle(within(context.owner.quantity, at));
  const { topic } = context;
  const narrows = at.function !== undefined || at.use !== undefined || at.economic !== undefined;
  const base = narrows ? (topic.items ?? topic.base) : topic.base;
  // 收入包括：… lists sources, of this year or with what was carried over.
  const sentence = context.text.slice(context.text.lastIndexOf('。', token.start - 1) + 1, token.start);
  const income = sentence.lastIndexOf('收入包括') > sentence.lastIndexOf('支出包括');
  return settle(within(income && at.funding !== undefined ? { ...base, side: '收入预算' } : base, at));
}

function readShare(token: NumberToken, of: string, last: Stated, context: ClaimContext): Reading {
  const denominator = of === '' ? null : subjectOf(of, context.sentence);
  return { kind: 'share', token, of: last, denominator };
}

function readCount(token: NumberToken, context: ClaimContext): Reading | null {
  const before = plain(context.text.slice(0, token.start));
  const after = plain(context.text.slice(token.unitEnd));
  const pattern = countOf(before, after, token.unit);
  if (!pattern) return null;
  switch (pattern.counts.kind) {
    case 'thing':
      return { kind: 'count', token, name: pattern.name, quantity: pattern.counts.at, counted: null };
    case 'list':
      return { kind: 'count', token, name: pattern.name, quantity: null, counted: listed(after).length };
    case 'projects':
      return { kind: 'count', token, name: pattern.name, quantity: null, counted: 'projects' };
  }
}

function readZero(words: ZeroWords, topic: Topic, last: Stated | null): Reading | null {
  switch (words.of.kind) {
    case 'cell': {
      const { name, at, unit } = words.of;
      const known = last !== null && at.item !== undefined && last.quantity.item === at.item;
      return { kind: 'zero', words, name, quantity: known ? last.quantity : at, unit };
    }
    case 'last amount':
      return last && { kind: 'zero', words, name: last.name, quantity: last.quantity, unit: '万元' };
    case 'topic':
      return topic.base.funding === undefined
        ? null
        : { kind: 'zero', words, name: topic.base.funding, quantity: settle(topic.base), unit: '万元' };
    case 'change':
      return last && { kind: 'no change', words, of: last, base: words.of.base };
  }
}
