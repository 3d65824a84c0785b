import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import { bracketDepth, unbracketed } from './clauses.js';
import { halfWidth, isMoneyUnit, type NumberToken, numbersIn } from './numbers.js';
import type { Placed } from './relations.js';

/** The words by which an amount introduces what it is made of, and whether they say that all is named. */
const INTRODUCTION = /(?:(其中|主要|部分)[^，。；：:\d]{0,6}?)?(?:包括|包含|分别为|分别是)|其中/;
/** Words behind an amount that say what it is for: what they include are no parts of it. */
const PURPOSE = /用于|主要是|原因|由于/;

const origin = { kind: 'sentence' } as const;

/**
 * Lists of amounts that state no cells of the tables: 预算 100.00 万元，包括在职人员经费 60.00 万元、公用经费 40.00 万元.
 * Such a list adds up to what introduces it where the words name all (包括); what is named in part (其中, 主要包括, 等) is
 * at most that.
 */
export function amountLists(placed: readonly Placed[]): readonly Equation[] {
  const amounts = placed.flatMap((one) =>
    one.reading.kind === 'amount' ? [{ ...one, token: one.reading.token, reading: one.reading }] : [],
  );
  return amounts.flatMap((whole, i) => {
    const next = amounts[i + 1];
    if (next?.paragraph !== whole.paragraph) return [];
    const text = halfWidth(whole.paragraph.printed.text);
    const inSentence = restOfSentence(text, whole.token);
    if (next.token.end > inSentence) return [];
    const introduction = introducedBy(text, whole.token, next.token);
    if (!introduction) return [];
    const among = amounts
      .slice(i + 1)
      .filter((one) => one.paragraph === whole.paragraph && one.token.end <= inSentence);
    const masked = unbracketed(text);
    const depth = bracketDepth(masked, whole.token.start);
    const items = among.filter((one) => bracketDepth(masked, one.token.start) === depth);
    const last = items.at(-1);
    if (last === undefined || items[0] !== next || !items.some(isUnknown)) return [];
    // A list within the list: the words do not say of which the next amounts are.
    if (items.slice(1).some((one, at) => introducedBy(text, (items[at] ?? one).token, one.token))) return [];
    const parts = items.map((one) => one.figure);
    const named = introduction.isWhole && numbersOf(text, introduction.end, inSentence, depth) === items.length;
    const isOpen =
      items.some((one) => one.reading.openList) || /等[^，。；、]*$/.test(text.slice(last.token.unitEnd, inSentence));
    if (named && !isOpen && items.length > 1) {
      return [
        equationOf({ law: 'sum', form: 'sum', whole: whole.figure, parts, origin }),
        ...items.flatMap((item) => toldAgain(item, amounts)),
      ];
    }
    return parts.map((part) =>
      equationOf({ law: 'part', form: 'part', whole: whole.figure, parts: [part], rest: null, origin }),
    );
  });
}

/** The words between an amount and the next by which the one introduces what it is made of. */
function introducedBy(
  text: string,
  whole: NumberToken,
  next: NumberToken,
): { readonly isWhole: boolean; readonly end: number } | null {
  const between = text.slice(whole.unitEnd, next.start);
  const words = INTRODUCTION.exec(between);
  if (!words) return null;
  const end = words.index + words[0].length;
  if (/[（(]$|[；;]/.test(between.slice(0, words.index)) || PURPOSE.test(between.slice(0, words.index))) return null;
  if (/[；;]/.test(between.slice(end))) return null;
  return { isWhole: words[1] === undefined && words[0] !== '其中', end: whole.unitEnd + end };
}

type Amount = Placed & { readonly token: NumberToken };

/** A subject of its own, or a class of 机关运行经费 and the like that no table breaks down. */
const isUnknown = ({ figure: { quantity } }: Placed): boolean =>
  quantity?.own !== undefined || (quantity?.item !== undefined && quantity.economic !== undefined);

function restOfSentence(text: string, { unitEnd }: NumberToken): number {
  const end = text.indexOf('。', unitEnd);
  return end < 0 ? text.length : end;
}

/** How many amounts of money stand in a stretch, outside of its brackets. */
function numbersOf(text: string, from: number, to: number, depth: number): number {
  const masked = unbracketed(text);
  return numbersIn(text).filter(
    (one) => one.start >= from && one.end <= to && isMoneyUnit(one.unit) && bracketDepth(masked, one.start) === depth,
  ).length;
}

/** An item that a later paragraph begins with, to say more of it: （一）在职人员经费 60.00 万元，主要是…. */
function toldAgain(item: Amount, amounts: readonly Amount[]): readonly Equation[] {
  if (item.figure.quantity?.own === undefined) return [];
  const name = nameOf(item);
  const again = amounts.find(
    (one) =>
      one.paragraph !== item.paragraph &&
      one.figure.quantity?.own !== undefined &&
      nameOf(one) === name &&
      beginsWith(one, name),
  );
  return again === undefined
    ? []
    : [equationOf({ law: 'sum', form: 'sum', whole: again.figure, parts: [item.figure], origin })];
}

const nameOf = ({ reading }: Placed): string => (reading.kind === 'amount' ? reading.name : '');

function beginsWith({ paragraph, token }: Amount, name: string): boolean {
  const before = paragraph.printed.text
    .slice(0, token.start)
    .replace(/^\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])?\s*/, '');
  return before.startsWith(name) && !/[，。；：,;:]/.test(before);
}
