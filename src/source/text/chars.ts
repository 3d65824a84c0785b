import type { Place } from '../place.js';
import { splitBlanks } from './split-figures.js';
import { between, indentOf } from './wrapped.js';

/** One character as displayed, and the stretch of the file that stands for it: itself, or an entity. */
export interface Char extends Place {
  readonly char: string;
}

/** A line break that is displayed, unlike one that only stands in the source of a page. */
export const BREAK = '\u2028';
/** Characters without width: editors leave them behind, also inside figures. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/;

export interface Displayed {
  readonly text: string;
  readonly place: Place;
  readonly indent: number;
}

/** What characters show as one paragraph or one cell; null where they show nothing. */
export function displayed(chars: readonly Char[]): Displayed | null {
  const lines = linesOf(chars)
    .map(collapsed)
    .filter((line) => line.length > 0);
  const first = lines[0]?.[0];
  const last = lines.at(-1)?.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = withoutSplits(joined(lines))
    .map(({ char }) => char)
    .join('');
  const before = chars.slice(0, chars.indexOf(first)).map(({ char }) => char);
  return {
    text,
    place: { start: first.start, end: last.end },
    indent: indentOf(before.join('').replace(/[ \t\r\n\u2028]+/g, '')),
  };
}

function linesOf(chars: readonly Char[]): Char[][] {
  const lines: Char[][] = [[]];
  for (const char of chars) {
    if (char.char === BREAK) lines.push([]);
    else if (!UNSEEN.test(char.char)) lines.at(-1)?.push(char);
  }
  return lines;
}

/** Blanks of the source show as one, and as none at the ends or where a line break of the source parts Chinese words. */
function collapsed(line: readonly Char[]): Char[] {
  const kept: Char[] = [];
  let blanks: Char[] = [];
  for (const char of trimmed(line)) {
    if (/[ \t\r\n]/.test(char.char)) {
      blanks.push(char);
      continue;
    }
    kept.push(...shownBlank(blanks, kept.at(-1), char), char);
    blanks = [];
  }
  return kept;
}

function trimmed(line: readonly Char[]): readonly Char[] {
  const first = line.findIndex(({ char }) => char.trim() !== '');
  const last = line.findLastIndex(({ char }) => char.trim() !== '');
  return first === -1 ? [] : line.slice(first, last + 1);
}

function shownBlank(blanks: readonly Char[], before: Char | undefined, after: Char): Char[] {
  const [first] = blanks;
  if (first === undefined) return [];
  const wrapped = blanks.some(({ char }) => char === '\n' || char === '\r');
  if (wrapped && between(before?.char ?? '', after.char) === '') return [];
  return [{ ...first, char: ' ' }];
}

function joined(lines: readonly (readonly Char[])[]): Char[] {
  return lines.flatMap((line, index) => {
    const last = lines[index - 1]?.at(-1);
    const first = line[0];
    if (last === undefined || first === undefined || between(last.char, first.char) === '') return line;
    return [{ char: ' ', start: last.end, end: last.end }, ...line];
  });
}

function withoutSplits(chars: readonly Char[]): Char[] {
  const drop = splitBlanks(chars.map(({ char }) => char).join(''));
  return drop.size === 0 ? [...chars] : chars.filter((_, index) => !drop.has(index));
}
