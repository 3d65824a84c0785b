import { settle } from '../layouts/meaning.js';
import { BETWEEN_SIDES, contains, within } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { DIMENSIONS, type Quantity } from '../model/quantity.js';
import type { Reading, Stated } from './reading.js';
import type { ParagraphReading } from './sections.js';

/** A figure with what it was read as, where a relation needs to know. */
export interface Placed {
  readonly figure: Figure;
  readonly reading: Reading;
  readonly paragraph: ParagraphReading;
}

const same = (a: Quantity, b: Quantity): boolean =>
  a === b || DIMENSIONS.every((dimension) => a[dimension] === b[dimension]);

/** The figures that print a cell outside of the section: in the sections before it, and in the tables. */
export type Elsewhere = (at: Quantity) => Figure | undefined;

/** What rates, changes and counts follow from: the figures that stand before them in the section, else those elsewhere. */
export function relations(
  placed: readonly Placed[],
  projects: number | null,
  elsewhere: Elsewhere,
): readonly Equation[] {
  const origin = { kind: 'sentence' } as const;
  return placed.flatMap(({ figure, reading, paragraph }, i) => {
    const before = (fits: (one: Placed) => boolean): Placed | undefined => placed.slice(0, i).findLast(fits);
    const find = (kind: Reading['kind'], of: Stated): Figure | undefined =>
      before((one) => one.reading.kind === kind && quantityMatches(one.reading, of))?.figure;
    const lastYear = ({ of, base }: Reading & { kind: 'change' | 'growth' | 'no change' }): Figure | undefined =>
      before(
        (one) =>
          (one.reading.kind === 'previous' || one.reading.kind === 'no previous') &&
          one.reading.base === base &&
          quantityMatches(one.reading, of),
      )?.figure ?? elsewhere({ ...of.quantity, measure: base });
    switch (reading.kind) {
      case 'share': {
        const part = find('amount', reading.of);
        const whole = denominatorOf(placed, i, reading, elsewhere);
        return part && whole
          ? [equationOf({ law: 'derived', form: 'share', whole: figure, parts: [part, whole], origin })]
          : [];
      }
      case 'growth': {
        const current = find('amount', reading.of);
        const change = find('change', reading.of);
        const previous = lastYear(reading);
        if (current && change) {
          return [equationOf({ law: 'derived', form: 'growth', whole: figure, parts: [change, current], origin })];
        }
        return current && previous
          ? [
              equationOf({
                law: 'derived',
                form: 'growth from previous',
                whole: figure,
                parts: [current, previous],
                origin,
              }),
            ]
          : [];
      }
      case 'change':
      case 'no change': {
        const current = find('amount', reading.of);
        const previous = lastYear(reading);
        return current && previous
          ? [equationOf({ law: 'derived', form: 'change', whole: figure, parts: [current, previous], origin })]
          : [];
      }
      case 'average': {
        const amount = find('amount', reading.of);
        const count = before((one) => one.figure.unit === '辆' && one.paragraph === paragraph)?.figure;
        return amount && count
          ? [equationOf({ law: 'derived', form: 'average', whole: figure, parts: [amount, count], origin })]
          : [];
      }
      case 'count': {
        const counted = reading.counted === 'projects' ? projects : reading.counted;
        return counted === null || counted === 'kinds'
          ? []
          : [equationOf({ law: 'derived', form: 'count', whole: figure, parts: [], counted, origin })];
      }
      default:
        return [];
    }
  });
}

/**
 * 共有车辆 8 辆，其中：…、其他用车 8 辆: with the others named, the kinds make up the whole; without, they are at most
 * that.
 */
export function kindLists(placed: readonly Placed[]): readonly Equation[] {
  const origin = { kind: 'sentence' } as const;
  return placed.flatMap((whole, i) => {
    if (whole.reading.kind !== 'count' || whole.reading.counted !== null) return [];
    const rest = placed.slice(i + 1);
    const end = rest.findIndex((one) => !isKindOf(one, whole));
    const kinds = end < 0 ? rest : rest.slice(0, end);
    const parts = kinds.map((one) => one.figure);
    if (parts.length === 0) return [];
    const complete = kinds.some(({ reading }) => reading.kind === 'count' && reading.name.startsWith('其他'));
    return complete && parts.length > 1
      ? [equationOf({ law: 'sum', form: 'sum', whole: whole.figure, parts, origin })]
      : [equationOf({ law: 'part', form: 'part', whole: whole.figure, parts, rest: null, origin })];
  });
}

const isKindOf = (one: Placed, whole: Placed): boolean =>
  one.paragraph === whole.paragraph &&
  one.reading.kind === 'count' &&
  one.reading.counted === 'kinds' &&
  one.figure.quantity?.item === whole.figure.quantity?.item;

function quantityMatches(reading: Reading, of: Stated): boolean {
  if (reading.kind === 'amount') return same(reading.quantity, of.quantity);
  return 'of' in reading && same(reading.of.quantity, of.quantity);
}

/** The denominator that the words name, else the amount that the section is about; of this section, else of another. */
function denominatorOf(
  placed: readonly Placed[],
  index: number,
  reading: Reading & { kind: 'share' },
  elsewhere: Elsewhere,
): Figure | undefined {
  const base = placed[index]?.paragraph.topic.base ?? {};
  const outside = (at: Quantity): Figure | undefined => {
    const found = elsewhere(at) ?? eitherOf(at, elsewhere);
    return found && wraps(found, reading.of.quantity) ? found : undefined;
  };
  const amounts = placed.filter((one, i) => i < index && one.reading.kind === 'amount');
  const { denominator } = reading;
  if (denominator) {
    const named = amounts.find((one) => one.reading.kind === 'amount' && one.reading.name === denominator.name);
    const { at } = denominator;
    const holdsIt = ({ figure: { quantity } }: Placed): boolean =>
      quantity !== null && contains(quantity, at) && NARROWING.every((one) => at[one] === undefined || quantity[one]);
    // 占基本支出预算: in its section that is the 基本支出 of the general budget.
    const isOfIt = ({ figure }: Placed): boolean =>
      figure.quantity !== null && contains(at, figure.quantity) && wraps(figure, reading.of.quantity);
    const here = (named ?? amounts.find(holdsIt) ?? amounts.find(isOfIt))?.figure;
    // 占支出预算 names a total of its own; 占基本支出 that of what the section is about.
    // Tables of 三公 may hold what is spent of funds carried over.
    const inSection = at.side === undefined ? within(base, at) : undefined;
    const ofYear = inSection?.side === '当年支出' ? { ...inSection, side: '本年支出' } : undefined;
    // Whatever the part is of, its words say what it is a share of.
    const said = inSection && !same(inSection, reading.of.quantity) ? elsewhere(inSection) : undefined;
    return here ?? said ?? (ofYear && outside(ofYear)) ?? outside(at);
  }
  const called = amounts.find((one) => one.paragraph === placed[index]?.paragraph && isCalled(one, reading.words));
  if (called) return called.figure;
  const isTotal = ({ figure }: Placed): boolean => figure.quantity !== null && same(figure.quantity, settle(base));
  const whole = amounts.find((one) => wraps(one.figure, reading.of.quantity)) ?? amounts.find(isTotal);
  if (whole && !same(whole.figure.quantity ?? {}, reading.of.quantity)) return whole.figure;
  return outside(base) ?? (reading.words === '' ? amounts.findLast(introduces)?.figure : undefined);
}

/** 占基本支出 is a share of 基本支出, not of an amount that holds it. */
const NARROWING = ['use', 'function', 'economic', 'government', 'item'] as const;

/** 支出预算 is 本年支出 or 总计: where both are printed as one amount, it does not matter which. */
function eitherOf(at: Quantity, elsewhere: Elsewhere): Figure | undefined {
  const between = BETWEEN_SIDES.find((one) => one.member === at.side);
  if (!between) return undefined;
  const { side: _, ...all } = at;
  const [low, whole] = [elsewhere({ ...all, side: between.low }), elsewhere(all)];
  return low && whole && (low.unit !== whole.unit || !low.value.eq(whole.value)) ? undefined : (low ?? whole);
}

/** 固定资产总量 4,000.00 万元，…占固定资产总额的 80.00%: a total of no table, by its name. */
function isCalled({ reading }: Placed, words: string): boolean {
  const core = (name: string): string => name.replace(/(?:资金|金额|价值|总[额量数值计]|合计|原值)+$/, '');
  return reading.kind === 'amount' && core(words).length > 1 && core(reading.name) === core(words);
}

/** 支出预算合计 100.00 万元，其中：with the items behind it, each in its own paragraph. */
const introduces = ({ reading, paragraph }: Placed): boolean =>
  reading.kind === 'amount' &&
  /^\s*[，,。]?\s*其中\s*[：:，,]?\s*$/.test(paragraph.printed.text.slice(reading.token.unitEnd));

/** Whether a figure states a cell that contains this one and more. */
function wraps(figure: Figure, at: Quantity): boolean {
  return figure.quantity !== null && contains(figure.quantity, at) && !same(figure.quantity, at);
}

/**
 * A list of functions adds up to the amount that its section is about: in one sentence, or item by item under one
 * sub-heading. A list that is left open (等) does not; and where the amount may hold more than the spending of the
 * year, as 财政拨款收支总预算 does what is carried out of it, the list is at most that amount.
 */
export function functionLists(placed: readonly Placed[]): readonly Equation[] {
  const amounts = placed.filter((one) => one.reading.kind === 'amount');
  const places = new Map<string, Placed[]>();
  for (const one of amounts) {
    if (one.figure.quantity?.function === undefined) continue;
    const place = one.paragraph.address.replace(/\/\(\d+\)$/, '');
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places].flatMap(([place, items]) => listsIn(items).flatMap((list) => listSum(place, list, amounts)));
}

const codeOf = (one: Placed): string => one.figure.quantity?.function ?? '';

/** The lists of one place: its items by level, where each level goes through all of them; else those of no other item. */
function listsIn(items: readonly Placed[]): readonly (readonly Placed[])[] {
  const outer = items.filter((one) => !items.some((other) => other !== one && isBelow(one, other)));
  const levels = [3, 5, 7].map((length) => items.filter((one) => codeOf(one).length === length));
  const complete = levels.filter((level) =>
    outer.every((one) => level.some((other) => one === other || isBelow(one, other) || isBelow(other, one))),
  );
  return complete.length > 0 ? complete : [outer];
}

const isBelow = (inner: Placed, outer: Placed): boolean =>
  codeOf(inner).length > codeOf(outer).length && codeOf(inner).startsWith(codeOf(outer));

function listSum(place: string, list: readonly Placed[], amounts: readonly Placed[]): readonly Equation[] {
  if (!isWhole(place, list, amounts)) return [];
  const open = list.some((one) => one.reading.kind === 'amount' && one.reading.openList);
  if (list.length < 2 || open || new Set(list.map(codeOf)).size < list.length) return [];
  const whole = amounts.find((one) => codeOf(one) === '' && holds(one.figure, list))?.figure;
  if (!whole) return [];
  const parts = list.map((one) => one.figure);
  const origin = { kind: 'sentence' } as const;
  return parts.every((part) => isAllOf(whole, part))
    ? [equationOf({ law: 'sum', form: 'sum', whole, parts, origin })]
    : [equationOf({ law: 'part', form: 'part', whole, parts, rest: null, origin })];
}

/** Whether all items of a list were read: each of its numerals, and no amount among them that is of something else. */
function isWhole(place: string, list: readonly Placed[], amounts: readonly Placed[]): boolean {
  const numerals = list.flatMap((one) => /\/\((\d+)\)$/.exec(one.paragraph.address)?.[1] ?? []).map(Number);
  if (numerals.length > 0) return numerals.every((numeral, i) => numeral === i + 1);
  return !amounts.some((one) => one.paragraph.address === place && one.figure.quantity?.own !== undefined);
}

function holds(whole: Figure, group: readonly Placed[]): boolean {
  return group.every((one) => whole.quantity && one.figure.quantity && contains(whole.quantity, one.figure.quantity));
}

/** Whether the whole states the same cell as its part, but for the function. */
function isAllOf(whole: Figure, part: Figure): boolean {
  const { function: _, ...all } = part.quantity ?? {};
  return whole.quantity !== null && same(whole.quantity, all);
}
