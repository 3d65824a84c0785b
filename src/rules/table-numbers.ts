import { plain } from '../layouts/words.js';
import type { Budget } from '../model/budget.js';

/** The number of a table, in the form in which its set is numbered: 公开□表 3 of 公开03表. */
export interface TableNumber {
  readonly form: string;
  readonly value: number;
}

const NUMERAL = '\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const WHOLE = new RegExp(
  `^(?:表号：)?(?:附表|表|(?:部门|单位)*(?:公开|预算)表?)(${NUMERAL})(?:表)?(?=$|[、.．：])|^(?:部门|单位)*(?:公开|预算)(${NUMERAL})表`,
);
const BEHIND = new RegExp(`（(?:公开|预算)?表?(${NUMERAL})表?）$`);
const digit = (char: string): number => (/\d/.test(char) ? '0123456789' : '零一二三四五六七八九').indexOf(char);

function readNumeral(numeral: string): number {
  const [tens, units] = numeral.split('十');
  // 十 alone is ten, and 十二 twelve.
  if (units !== undefined) return readNumeral(tens || '一') * 10 + readNumeral(units || '零');
  return [...numeral].reduce((value, char) => value * 10 + digit(char), 0);
}

/** Reads 表1, 附表三, 公开03表 and what stands so before or behind a title. */
export function readTableNumber(text: string): TableNumber | null {
  const line = plain(text);
  const match = WHOLE.exec(line) ?? BEHIND.exec(line);
  const numeral = match?.[1] ?? match?.[2];
  if (!match || numeral === undefined) return null;
  const form = match[0].replace(numeral, '□').replace(/^表号：/, '');
  return { form, value: readNumeral(numeral) };
}

/** The number of each table that has one, by its place in the document. */
export function tableNumbers({ tables }: Budget): readonly (TableNumber | null)[] {
  return tables.map(({ number, title }) => (number && readTableNumber(number.text)) ?? readTableNumber(title.text));
}
