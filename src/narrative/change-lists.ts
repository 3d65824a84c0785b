import type { Coded } from '../layouts/align.js';
import { contains } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { halfWidth } from './numbers.js';
import type { Elsewhere, Placed } from './relations.js';

const origin = { kind: 'sentence' } as const;

/** What changes add up to, and the balance of income and spending, which holds in both years. */
export function changeLists(
  placed: readonly Placed[],
  functions: readonly Coded[],
  elsewhere: Elsewhere,
): readonly Equation[] {
  const changes = placed.flatMap((one) =>
    one.reading.kind === 'change' && one.figure.quantity !== null
      ? [{ ...one, token: one.reading.token, base: one.reading.base, of: one.reading.of.quantity }]
      : [],
  );
  const known = (at: Quantity): boolean => elsewhere(at)?.value.isZero() === false;
  return changes.flatMap((whole, i) => {
    const balance = changes
      .slice(0, i)
      .find((one) => one.base === whole.base && areBalanced(one.of, whole.of, placed, elsewhere));
    const items = itemsOf(whole, changes.slice(i + 1));
    const parts = items.map((one) => one.figure);
    return [
      ...(balance
        ? [equationOf({ law: 'sum', form: 'sum', whole: whole.figure, parts: [balance.figure], origin })]
        : []),
      ...(isComplete(
        whole.of,
        items.map((one) => one.of),
        functions,
        known,
      )
        ? [equationOf({ law: 'sum', form: 'sum', whole: whole.figure, parts, origin })]
        : []),
    ];
  });
}

interface Change extends Placed {
  readonly token: { readonly start: number; readonly unitEnd: number };
  readonly base: string;
  readonly of: Quantity;
}

/** The changes behind 其中 that the same paragraph gives of parts of the same amount. */
function itemsOf(whole: Change, later: readonly Change[]): readonly Change[] {
  const [first] = later;
  if (first === undefined || first.paragraph !== whole.paragraph) return [];
  const text = halfWidth(whole.paragraph.printed.text);
  if (!/其中/.test(text.slice(whole.token.unitEnd, first.token.start))) return [];
  const end = later.findIndex((one) => one.paragraph !== whole.paragraph || !isPartOf(one, whole));
  return end < 0 ? later : later.slice(0, end);
}

const isPartOf = (part: Change, whole: Change): boolean =>
  keyOf(part.of) !== keyOf(whole.of) && contains(whole.of, part.of);

/** 基本支出 and 项目支出, or all 类 that the budget has under the same words. */
function isComplete(
  whole: Quantity,
  parts: readonly Quantity[],
  functions: readonly Coded[],
  known: (at: Quantity) => boolean,
): boolean {
  const uses = parts.flatMap((one) => one.use ?? []);
  if (whole.use === undefined && uses.length === parts.length && parts.length > 1) {
    const others = [
      '基本支出',
      '项目支出',
      '事业单位经营支出',
      '上缴上级支出',
      '对附属单位补助支出',
      '单位预留机动经费',
    ];
    const isOnce = new Set(uses).size === uses.length && uses.every((use) => others.includes(use));
    const [one = {}] = parts;
    return isOnce && others.every((use) => uses.includes(use) || !known({ ...one, use }));
  }
  const codes = parts.flatMap((one) => one.function ?? []);
  if (whole.function !== undefined || codes.length < parts.length || parts.length < 2) return false;
  const [one = {}] = parts;
  const classes = functions.filter(({ code }) => code.length === 3).map(({ code }) => code);
  return (
    codes.every((code) => code.length === 3) &&
    new Set(codes).size === codes.length &&
    classes.every((code) => codes.includes(code) || !known({ ...one, function: code }))
  );
}

/** The words that stand for the whole budget, seen from its two sides. */
const TOTALS: readonly (string | undefined)[] = [undefined, '收入预算', '支出预算'];

/**
 * Income and spending balance, this year and last: where both are printed as one amount, they changed alike. Where
 * one of them is of the year alone, and the other with what was carried over, they differ.
 */
function areBalanced(a: Quantity, b: Quantity, placed: readonly Placed[], elsewhere: Elsewhere): boolean {
  if (a.side === b.side || !TOTALS.includes(a.side) || !TOTALS.includes(b.side)) return false;
  const bare = ({ side: _, ...rest }: Quantity): string => keyOf(rest);
  if (bare(a) !== bare(b)) return false;
  const amountOf = (at: Quantity): Placed['figure'] | undefined =>
    placed.find(({ reading }) => reading.kind === 'amount' && keyOf(reading.quantity) === keyOf(at))?.figure ??
    elsewhere(at);
  const [one, other] = [amountOf(a), amountOf(b)];
  return one !== undefined && other !== undefined && one.unit === other.unit && one.value.eq(other.value);
}
