import { areListed, isMoneyUnit, type NumberToken } from './numbers.js';

/** A number that 分别 or 各 lays beside one of several subjects: 货物、工程、服务分别为 1.2、3.4、5.6 万元. */
export interface Distributed {
  /** The words that it would stand behind by itself: 货物为. */
  readonly phrase: string;
  /** Its place in the list, and how many numbers that has. */
  readonly index: number;
  readonly count: number;
  /** Whether the phrase names its subject; otherwise that is the one in its place among those spoken of before. */
  readonly named: boolean;
}

const DISTRIBUTES = /(分别|各(?=[是为增减上下占]))([^，。；：、（(]*)$/;
/** 收、支总计 is one word. */
const BOTH_SIDES = /收(?:入)?\s?、\s?支/;
const COMPARISON = /(?:同比|比|较|与(?=\d|上年|去年)).*$/;

/** The numbers of a paragraph that stand in such lists. */
export function distributedIn(text: string, tokens: readonly NumberToken[]): ReadonlyMap<NumberToken, Distributed> {
  return new Map(listsIn(text, tokens).flatMap(({ list, before }) => [...laidOut(text, list, before)]));
}

interface NumberList {
  readonly list: readonly [NumberToken, ...NumberToken[]];
  readonly before: NumberToken | undefined;
}

function listsIn(text: string, tokens: readonly NumberToken[]): readonly NumberList[] {
  const lists: NumberList[] = [];
  tokens.forEach((token, i) => {
    const open = lists.at(-1);
    const last = open?.list.at(-1);
    const goesOn = open && last && last.unit === token.unit && areListed(text, last, token);
    if (goesOn) lists[lists.length - 1] = { ...open, list: [...open.list, token] };
    else if (isMoneyUnit(token.unit) || token.unit === '%') lists.push({ list: [token], before: tokens[i - 1] });
  });
  return lists.filter(({ list }) => list.length > 1);
}

function laidOut(text: string, list: NumberList['list'], before: NumberList['before']) {
  const [{ start }] = list;
  const from = Math.max(before?.unitEnd ?? 0, text.lastIndexOf('。', start) + 1, text.lastIndexOf('；', start) + 1);
  const lead = text.slice(from, start);
  const match = DISTRIBUTES.exec(lead);
  if (!match) return [];
  const clause = /[^，。；：（(]*$/.exec(lead.slice(0, match.index))?.[0] ?? '';
  const compared = COMPARISON.exec(clause)?.[0] ?? '';
  const subjects = clause.slice(0, clause.length - compared.length);
  const names = BOTH_SIDES.test(subjects) ? [] : subjects.split(/[、和及]/);
  const named = names.length === list.length;
  return list.map((token, index): readonly [NumberToken, Distributed] => {
    const subject = named ? (names[index] ?? '') : subjects;
    return [token, { phrase: subject + compared + match[2], index, count: list.length, named }];
  });
}
