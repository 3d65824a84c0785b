import { wordAt } from '../layouts/vocabulary.js';
import { codesNamed } from '../model/catalogue.js';
import { coreOf } from './names.js';

/** Words that a text may put for one another or leave out, and name the same. */
const FREE = /[和与及、的支出费用缴等它]/;
/** In running words a shorter name has too many others that are like it. */
const SHORTEST = 5;

/** Whether a name is this one with one character wrong, missing or too many, and no name of anything else. */
export function isMisspelt(stated: string, name: string): boolean {
  return (
    name.length >= SHORTEST && isOneOff(stated, name) && wordAt(stated) === undefined && !codesNamed(stated).length
  );
}

function isOneOff(stated: string, name: string): boolean {
  if (stated === name || Math.abs(stated.length - name.length) > 1) return false;
  let from = 0;
  while (from < name.length && stated[from] === name[from]) from++;
  let behind = 0;
  const shorter = Math.min(stated.length, name.length);
  while (behind < shorter - from && stated.at(-1 - behind) === name.at(-1 - behind)) behind++;
  const [put, meant] = [stated.slice(from, stated.length - behind), name.slice(from, name.length - behind)];
  if (put.length > 1 || meant.length > 1) return false;
  // A word of the name, left out or put otherwise, is no slip; a character in the midst of one is.
  const isWord = coreOf(stated) === coreOf(name) || (FREE.test(meant) && (put === '' || FREE.test(put)));
  return !isWord || (put === '' && isCut(stated, name));
}

/** 农林水支 of 农林水支出: a suffix is left out whole or not at all. */
const isCut = (stated: string, name: string): boolean => /(?:支出|缴费)$/.test(name) && !/(?:支出|费)$/.test(stated);

/** 其中教育支出 is a part, and no 其他教育支出. */
const PART = /^其中/;
const WORDS = /^[\u4e00-\u9fff（）]+$/;
/** A line may begin or end within a word that the page has broken. */
const isApart = (char: string | undefined): boolean => char !== undefined && !/[\u4e00-\u9fff]/.test(char);

/** Where a text prints a name with one character wrong or missing; its first and last only where no word goes on there. */
export function misspellings(
  text: string,
  name: string,
): readonly { readonly start: number; readonly stated: string }[] {
  if (name.length < SHORTEST) return [];
  const half = name.length >> 1;
  const [head, tail] = [name.slice(0, half), name.slice(half)];
  // One half of the name is right.
  if (!text.includes(head) && !text.includes(tail)) return [];
  const candidates = [
    ...placesOf(head, text)
      .filter((at) => !text.startsWith(tail, at + half))
      .flatMap((at) => [name.length, name.length - 1].map((length) => [at, at + length] as const)),
    ...placesOf(tail, text)
      .filter((at) => !text.startsWith(head, at - half) && at >= half - 1)
      .flatMap((at) => [half, half - 1].map((length) => [at - length, at + tail.length] as const)),
  ];
  const found = candidates.flatMap(([start, end]) => {
    const stated = start < 0 ? '' : text.slice(start, end);
    const begins = stated[0] === name[0] || isApart(text[start - 1]);
    const ends = stated.at(-1) === name.at(-1) || isApart(text[end]);
    const whole = begins && ends && WORDS.test(stated) && !PART.test(stated);
    return whole && isMisspelt(stated, name) ? [{ start, stated }] : [];
  });
  return found.filter(({ start }, i) => found.findIndex((one) => one.start === start) === i);
}

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
