/** Of which year the figures below a heading, or in a row, are; or since which year they changed. */
export interface Measure {
  /** As in `Quantity`; null for this year's budget. */
  readonly measure: string | null;
  /** What else the heading says: 基本支出 of 2026年基本支出. */
  readonly rest: string;
}

const YEAR = '(?:上年|上一年|去年|本年|当年|今年|20\\d{2}年)(?:度)?';
const STATE = '(?:年初|当年|调整)?(预算|执行|决算)?(?:数|额|安排数|安排)?';
const OF_YEAR = new RegExp(`^(${YEAR})${STATE}(.*?)${STATE}$`);
const SINCE = new RegExp(
  `^(?:${YEAR}${STATE})?[比较与同](?:${YEAR})${STATE}(?:相比|比较|增减|变化|变动|对比|情况|金额|额|数)*(?:（扣除(.+?)后?）)?$`,
);
const CHANGE = /^(?:预算)?增减(?:变化|变动)?(?:情况|金额|额|数)?$/;
const NET = /^扣除(.+?)后(?:的)?(?:预算|执行|决算)?数?$/;

const without = (measure: string, taken: string | undefined): string =>
  taken === undefined ? measure : `${measure}（扣除${taken}）`;

/** Reads a heading in the budget of a year; null where it speaks of no year and of no change. */
export function measureIn(heading: string, year: number | null): Measure | null {
  if (!/[年比较与同增]/.test(heading)) return null;
  const since = SINCE.exec(heading);
  if (since) {
    const [, , state, taken] = since;
    return {
      measure: without(state === undefined || state === '预算' ? '比上年预算数' : '比上年执行数', taken),
      rest: '',
    };
  }
  if (CHANGE.test(heading)) return { measure: '比上年', rest: '' };
  const [, named, before, rest = '', after] = OF_YEAR.exec(heading) ?? [];
  if (named === undefined || /^(?:年末|年初)?(?:结转|结余|收支|收入|支出|实户)/.test(rest)) return null;
  const age = ageOf(named, year);
  if (age === 'other') return null;
  const state = before ?? after;
  if (age === 'this') return state === '执行' || state === '决算' ? null : { measure: null, rest };
  return { measure: state === undefined || state === '预算' ? '上年预算数' : '上年执行数', rest };
}

function ageOf(named: string, year: number | null): 'this' | 'last' | 'other' {
  const printed = /20\d{2}/.exec(named)?.[0];
  if (printed === undefined) return /^(?:上|去)/.test(named) ? 'last' : 'this';
  if (year === null || printed === `${year}`) return 'this';
  return printed === `${year - 1}` ? 'last' : 'other';
}

/** What is taken off the amounts of a column beside those of the whole: 扣除中央基建投资后执行数. */
export const takenOff = (heading: string): string | null => NET.exec(heading)?.[1] ?? null;

/** The measure of a column whose headings, from the top down, say these; a bare 增减 is one since the year beside it. */
export function combined(
  measures: readonly (string | null)[],
  taken: string | null,
  beside: '预算' | '执行',
): string | null {
  const named = measures.filter((one) => one !== null);
  const own = named.find((one) => one !== '比上年') ?? named[0] ?? null;
  const full = own === '比上年' ? `比上年${beside}数` : own;
  return taken === null ? full : without(full ?? '本年预算数', taken);
}
