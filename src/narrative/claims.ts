import { settle } from '../layouts/meaning.js';
import { plain } from '../layouts/words.js';
import { BETWEEN_SIDES, within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { isOpenList } from './clauses.js';
import type { SentenceContext } from './context.js';
import { countOf, listed } from './counts.js';
import type { NumberToken } from './numbers.js';
import type { Reading, Stated } from './reading.js';
import { type Base, beforeMove, isCompared, type Role } from './roles.js';
import { isSilent, nameIn, type Subject, subjectOf } from './subject.js';
import { sentenceTopic, type Topic } from './topics.js';

/** What a number is read by, beside its role. */
export interface ClaimContext {
  readonly text: string;
  /** The phrases before the number in which its subject may stand, the nearest first. */
  readonly phrases: readonly string[];
  readonly topic: Topic;
  /** Tells this number from all others of the narrative. */
  readonly key: string;
  readonly sentence: SentenceContext;
  /** What the paragraph begins by naming: 1. 公务接待费。 Few numbers ask for it. */
  readonly label: () => Subject | null;
  /** The first amount of the paragraph, and the one before this number. */
  readonly first: Stated | null;
  readonly last: Stated | null;
  /** The amount that a list behind 其中 breaks down. */
  readonly whole: Stated | null;
  readonly base: Base | null;
  /** The things whose kinds this number may count. */
  readonly things: Quantity | null;
  /** The amount whose bracket this number stands in. */
  readonly owner: Stated | null;
  /** Whether nothing but a comma stands between this number and a change that was read: 减少 5.00 万元，下降 4.35%. */
  readonly follows: boolean;
  /** What the words right before the number say already, or count: 没有安排该项费用，0 元; 0 辆、0 万元. */
  readonly told: Stated | null;
}

/** Reads a number by its role. Null where nothing says what it is about. */
export function readClaim(token: NumberToken, role: Role, context: ClaimContext): Reading | null {
  const { last } = context;
  switch (role.kind) {
    case 'amount':
      return readAmount(token, context);
    case 'share':
      return last && { kind: 'share', token, of: last, denominator: denominatorIn(role.of, context), words: role.of };
    case 'previous':
      return last && { kind: 'previous', token, of: last, base: role.base };
    case 'change':
    case 'growth':
      return readMove(token, role, context);
    case 'average':
      return last && { kind: 'average', token, of: last };
    case 'count':
      return readCount(token, context);
  }
}

/** The sentence up to the number. */
const sentenceBefore = (token: NumberToken, { text }: ClaimContext): string =>
  text.slice(text.lastIndexOf('。', token.start - 1) + 1, token.start);

const CAUSE = /(?:主要原因|原因是|主要是|主要系|由于|一是|二是|三是)[^。]*$/;
/** A comparison on another basis than the amounts of the document. */
const OTHER_BASIS = /扣除|剔除|同口径|可比口径|同比口径/;

/** A change or a growth rate: of the subject that its phrase names, else of the amount before it. */
function readMove(
  token: NumberToken,
  role: Role & { kind: 'change' | 'growth' },
  context: ClaimContext,
): Reading | null {
  const phrase = plain(context.phrases[0] ?? '');
  if (!isCompared(phrase) && !context.follows && CAUSE.test(sentenceBefore(token, context))) {
    return { kind: 'no claim', token, reason: 'reason clause' };
  }
  const of = OTHER_BASIS.test(phrase)
    ? { name: nameIn(phrase), quantity: { own: context.key } }
    : movedBy(token, role, context);
  return of && { kind: role.kind, token, of, base: role.base ?? context.base ?? '上年数', sign: role.sign };
}

function movedBy(token: NumberToken, role: Role & { kind: 'change' | 'growth' }, context: ClaimContext): Stated | null {
  const before = role.kind === 'change' ? beforeMove(plain(context.phrases[0] ?? '')) : '';
  const named = before === '' ? null : subjectOf(before, context.sentence, !isIncome(context.topic));
  if (named) return { name: named.name, quantity: cellOf(named.at, before, token, context) };
  // 收入比上年增加: of all income, not of the source that was named last.
  if (/^(?:总)?(?:收入|支出)(?:总计|合计)?$/.test(before) && context.first) return context.first;
  // 2026 年预算比 2025 年预算增加: of all that the paragraph is about, not of the part named last.
  if (/\d{4}年(?:度)?(?:年初)?预算(?:数|收入|支出)?$/.test(before) && context.first) return context.first;
  // A subject of which nothing is known is not the one before it.
  if (!isSilent(before)) return { name: nameIn(before), quantity: { own: context.key } };
  return context.last ?? labelled(token, context);
}

function labelled(token: NumberToken, context: ClaimContext): Stated | null {
  const label = context.label();
  return label && { name: label.name, quantity: cellOf(label.at, '', token, context) };
}

/** The words that a paragraph begins with, where they name its subject: 1. 公务接待费。2026 年预算数 2.98 万元. */
export function labelOf(text: string, context: SentenceContext): Subject | null {
  const head =
    /^\s*(?:[（(]?[\d一二三四五六七八九十]+\s*[.、．)）]\s*)?([^。：:，；\d]{2,30}|[^。：:，；\d]*[（(]项[）)])[。：:，]/.exec(
      text,
    )?.[1];
  return head === undefined ? null : subjectOf(head, context);
}

/** Amounts behind 主要是 and 主要用于 explain; they are not of the cell that the sentence states. */
const REASON = /(?:主要是|主要原因|原因是|主要用于|主要系|由于|用于)[^。；]*$/;

/** 涉及预算拨款: the funds of what the sentence speaks of, whatever fund they come from. */
const INVOLVED = /^涉及(?:预算)?(?:拨款|资金)$/;
/** 纳入2024年部门整体支出绩效目标的金额为: of all that is spent. */
const UNDER_AIMS = /^纳入(?:\d{4}年)?(?:部门|单位)?整体支出绩效目标的?(?:金额|资金)为?$/;

function readAmount(token: NumberToken, context: ClaimContext): Reading | null {
  const openList = isOpenList(context.text, token);
  const amount = (name: string, quantity: Quantity): Reading => ({ kind: 'amount', token, name, quantity, openList });
  if (explains(token, context)) return { kind: 'no claim', token, reason: 'reason clause' };
  const { told, topic } = context;
  const nearest = plain(context.phrases.find((phrase) => plain(phrase) !== '') ?? '');
  if (told) return amount(told.name, told.quantity);
  const broken = OF_YEAR.test(nearest) ? (context.whole ?? context.last) : null;
  if (broken) return amount(broken.name, ofThisYear(broken.quantity));
  if (topic.base.project !== undefined && ARRANGED.test(nearest)) return amount(topic.id, topic.base);
  for (const phrase of INVOLVED.test(plain(context.phrases[0] ?? '')) ? [] : context.phrases) {
    const ofAll = phrase.replace(ALL_FUNDS, '');
    const subject = subjectOf(ofAll, context.sentence, !isIncome(context.topic));
    if (subject && ofAll !== phrase) return amount(subject.name, settle({ side: '本年支出', ...subject.at }));
    if (subject && isPartOfItself(subject, token, context)) return amount(subject.name, { own: context.key });
    if (subject) return amount(subject.name, cellOf(subject.at, phrase, token, context));
  }
  if (UNDER_AIMS.test(plain(context.phrases[0] ?? ''))) return amount('整体支出', { side: '支出预算' });
  if (REASON.test(context.text.slice(0, token.start))) return { kind: 'no claim', token, reason: 'reason clause' };
  const phrase = context.phrases[0] ?? '';
  if ((context.last === null || /^涉及/.test(plain(phrase))) && isSilent(phrase)) {
    const named = /^涉及/.test(plain(phrase)) ? null : labelled(token, context);
    if (named) return amount(named.name, named.quantity);
    const spoken = topicAt(token, context);
    // What the sentence says before may be a subject that is not known.
    const alone = isSilent(context.phrases.at(-1) ?? '') || /^涉及/.test(plain(phrase));
    if (alone && Object.keys(spoken.base).length > 0) return amount(spoken.id, settle(spoken.base));
    // Of a section on income and spending: the income, with or without what was carried over.
    if (alone && /年初预算数?为?$/.test(nearest)) return amount('年初预算数', { side: '收入预算' });
  }
  // A subject of its own: what is said of it can be held against itself, and against nothing else.
  const name = nameIn(phrase);
  return name === '' ? null : amount(name, { own: context.key });
}

/** 其中：当年预算 100.00 万元: of the money of this year. */
const OF_YEAR = /^(?:其中：?)?(?:20\d{2}年)?(?:当年|本年)(?:年初)?预算(?:资金)?(?:安排)?(?:数|为)*$/;
/** 年度预算安排：15.00 万元, of the project that the heading names. */
const ARRANGED = /(?:年度|当年|本年)预算(?:安排|数|资金)*：?$/;
/** 全口径: of all funds, whatever the section is about. */
const ALL_FUNDS = /全口径(?:安排的?|的)?/;

function ofThisYear(whole: Quantity): Quantity {
  const { side, ...rest } = whole;
  const spends = whole.item ?? whole.use ?? whole.function ?? whole.economic;
  if (side === '当年支出' || whole.own !== undefined) return whole;
  return {
    ...rest,
    side: side === '本年支出' || side === '支出预算' || spends !== undefined ? '当年支出' : '本年收入',
  };
}

/** 信访专项 486.39 万元，主要包括：…、信访专项经费 81.90 万元: a part of a project that is called like it. */
const isPartOfItself = ({ at }: Subject, token: NumberToken, { first, text }: ClaimContext): boolean =>
  at.project !== undefined &&
  at.project === first?.quantity.project &&
  /其中|包括|包含/.test(text.slice(0, token.start));

/**
 * Whether an amount explains a change (比上年增加…，主要原因是…), or says what a 项 is used for: whatever it names, it
 * may be a part of that only.
 */
function explains(token: NumberToken, { text, base, last }: ClaimContext): boolean {
  const before = text.slice(0, token.start);
  if (base !== null && /(?:主要是|主要原因|原因是|主要系|由于)[^。；]*$/.test(before)) return true;
  return last?.quantity.function?.length === 7 && /\d[^。；]*用于[^。；]*$/.test(before);
}

/** Sources are no functions: 其他收入 is not 其他支出. */
const isIncome = ({ base }: Topic): boolean => base.side === '收入预算' || base.side === '本年收入';

/** What the clause, else the sentence, speaks of where its section does not say. */
function topicAt(token: NumberToken, context: ClaimContext): Topic {
  const { topic } = context;
  if (topic.id !== 'none' && !topic.partial) return topic;
  const sentence = sentenceBefore(token, context);
  const spoken = sentenceTopic(sentence.slice(sentence.lastIndexOf('；') + 1));
  return spoken ?? (topic.partial ? undefined : sentenceTopic(sentence)) ?? topic;
}

/** What a subject states where it stands: a part of the spending where it names a function or a use. */
function cellOf(at: Quantity, phrase: string, token: NumberToken, context: ClaimContext): Quantity {
  if (context.owner) return settle(within(context.owner.quantity, at));
  const topic = topicAt(token, context);
  if (topic.id === 'none' && topic.partial) return { own: context.key };
  const narrows = at.function !== undefined || at.use !== undefined || at.economic !== undefined;
  const base = narrows ? (topic.items ?? topic.base) : topic.base;
  const sentence = sentenceBefore(token, context);
  // 一般公共预算当年拨款收入: of this year, beside what was carried over.
  const ofYear = /(?:本年|当年)[^，。；：]*收入(?:预算)?(?:为|共计)?$/.test(plain(phrase));
  // 收入包括：… lists sources, of this year or with what was carried over.
  const income = sentence.lastIndexOf('收入包括') > sentence.lastIndexOf('支出包括');
  if (income && at.funding !== undefined && !ofYear) return settle(within({ ...base, side: '收入预算' }, at));
  // 一般公共预算财政拨款收入 is no spending, whatever its section is about.
  if (base.side === '本年支出' && /收入(?:预算)?(?:为|共计)?$/.test(plain(phrase))) {
    return settle(within({ ...base, side: '收入预算' }, at));
  }
  if (isIncome(topic) && at.side === undefined && /(?:本年|当年)(?!收入|支出)/.test(plain(phrase))) {
    return settle(within({ ...base, side: '本年收入' }, at));
  }
  if (ofYear && base.side === undefined && at.side === undefined) {
    return settle(within({ ...base, side: '本年收入' }, at));
  }
  const from = context.whole ? brokenDown(context.whole.quantity, base, at) : base;
  // Functions, uses and classes are of the spending, also where nothing says so.
  const open = narrows && from.side === undefined && from.item === undefined && from.own === undefined;
  return settle(within(open ? { ...from, side: '本年支出' } : from, at));
}

/**
 * A list behind 其中 is of the amount before it: the functions of 项目支出. Of a 支出预算 it is the spending of the year,
 * as everywhere in the section; of a subject that is not known nothing is known.
 */
function brokenDown(whole: Quantity, base: Quantity, at: Quantity): Quantity {
  const open = BETWEEN_SIDES.some((between) => between.member === whole.side);
  const parts = at.function !== undefined || at.use !== undefined;
  return open || whole.own !== undefined || whole.measure !== undefined || !parts ? base : whole;
}

/** 财政性资金（人员类和运转类中的公用经费项目支出除外）总额: what is spent on projects. */
const BESIDE_BASIC = /^财政性资金（人员类[^）]*公用经费[^）]*除外）/;

function denominatorIn(of: string, context: ClaimContext): Subject | null {
  if (BESIDE_BASIC.test(of)) return { name: of, at: { side: '本年支出', use: '项目支出' } };
  return of === '' ? null : subjectOf(of, context.sentence);
}

function readCount(token: NumberToken, context: ClaimContext): Reading | null {
  const before = plain(context.text.slice(0, token.start));
  const after = plain(context.text.slice(token.unitEnd));
  if (context.things !== null) {
    const name = nameIn(context.phrases[0] ?? '');
    return { kind: 'count', token, name, quantity: { ...context.things, row: name }, counted: 'kinds' };
  }
  const pattern = countOf(before, after, token.unit);
  if (!pattern) return null;
  switch (pattern.counts.kind) {
    case 'thing': {
      const { at } = pattern.counts;
      const quantity = typeof at === 'function' ? at(before) : at;
      return { kind: 'count', token, name: pattern.name, quantity, counted: null };
    }
    case 'list': {
      const names = listed(after);
      return names === null
        ? null
        : { kind: 'count', token, name: pattern.name, quantity: null, counted: names.length };
    }
    case 'projects':
      return { kind: 'count', token, name: pattern.name, quantity: null, counted: 'projects' };
  }
}
