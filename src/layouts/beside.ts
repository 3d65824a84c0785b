import { memberContains, within } from '../model/cube.js';
import { keyOf } from '../model/quantity.js';
import type { ColumnReading } from './columns.js';
import { wordAt } from './vocabulary.js';
import { isAmong, plain } from './words.js';

/** The part of 一般公共预算 that is no 非税收入: 经费拨款, where the 非税收入 stands beside it. */
export const FROM_TAXES = '经费拨款';
export const UNTAXED = '非税收入拨款';

/**
 * Columns whose headings say what they do only beside others: 其他资金 is all that the funds beside it are not, 经费拨款
 * is less than 一般公共预算 beside 非税收入, and a 其中 is no second printing of what it is part of.
 */
export function besideOthers(columns: readonly ColumnReading[], headings: readonly string[]): readonly ColumnReading[] {
  const fundings = columns.map((column) => ('at' in column ? column.at?.funding : undefined));
  const untaxed = fundings.includes(UNTAXED);
  return columns.map((column, i) => {
    if (!('at' in column) || column.at === null) return column;
    const heading = plain(headings[i] ?? '');
    const others = fundings.flatMap((funding, j) => (j === i || funding === undefined ? [] : [funding]));
    if (/^其[他它]资金(?:收入)?$/.test(heading)) {
      const member = restOf(others);
      return member === null ? { ...column, at: null } : { ...column, at: within(column.at, { funding: member }) };
    }
    if (untaxed && isFromTaxes(heading)) return { ...column, at: { ...column.at, funding: FROM_TAXES } };
    if (isAmong(heading) && wordAt(heading.replace(/^其中：?/, ''))?.funding !== undefined) {
      const key = keyOf(column.at);
      const twin = columns.some((other, j) => j !== i && 'at' in other && other.at !== null && keyOf(other.at) === key);
      if (twin) return { ...column, at: null };
    }
    return column;
  });
}

export const isFromTaxes = (words: string): boolean => /^(?:其中：?)?(?:财政)?经费拨款/.test(words);

/** What 其他资金 holds beside these; null where some of 单位资金 stands among them. */
function restOf(others: readonly string[]): string | null {
  if (others.some((other) => other !== '单位资金' && memberContains('funding', '单位资金', other))) return null;
  const fiscal = others.some((other) => memberContains('funding', '财政拨款', other));
  return others.includes('财政专户管理资金') || !fiscal ? '单位资金' : '非财政拨款';
}
