import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import { keyOf } from '../model/quantity.js';
import type { Placed } from './relations.js';

const BY_CLASS = /按照?(政府|部门)预算(?:支出)?经济分类[^。；]*$/;
const origin = { kind: 'sentence' } as const;

/** 按照政府预算支出经济分类，支出 100.00 万元，其中：（1）机关工资福利支出 60.00 万元；（2）…: all classes of the amount. */
export function classLists(placed: readonly Placed[]): readonly Equation[] {
  const amounts = placed.filter((one) => one.reading.kind === 'amount');
  return amounts.flatMap((whole, i) => {
    const kind = BY_CLASS.exec(textBefore(whole))?.[1];
    if (kind === undefined) return [];
    const dimension = kind === '政府' ? 'government' : 'economic';
    const list = itemsOf(whole, amounts.slice(i + 1), dimension);
    const codes = list.map(({ figure }) => figure.quantity?.[dimension]);
    const once = new Set(codes).size === codes.length;
    return list.length > 1 && once
      ? [equationOf({ law: 'sum', form: 'sum', whole: whole.figure, parts: list.map(({ figure }) => figure), origin })]
      : [];
  });
}

const textBefore = ({ reading, paragraph }: Placed): string =>
  'token' in reading ? paragraph.printed.text.slice(0, reading.token.start) : '';

/** The amounts behind it, each the whole but for a class of the highest level: of its paragraph, or numbered below it. */
function itemsOf(whole: Placed, later: readonly Placed[], dimension: 'government' | 'economic'): readonly Placed[] {
  const isItem = ({ figure, paragraph }: Placed): boolean => {
    const { [dimension]: code, ...rest } = figure.quantity ?? {};
    const below = paragraph === whole.paragraph || /\/\(\d+\)$/.test(paragraph.address);
    return (
      below && code?.length === 3 && whole.figure.quantity !== null && keyOf(rest) === keyOf(whole.figure.quantity)
    );
  };
  const end = later.findIndex((one) => !isItem(one));
  return end < 0 ? later : later.slice(0, end);
}
