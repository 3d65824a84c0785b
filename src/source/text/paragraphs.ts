import { joinedPlace } from '../place.js';
import { type Line, trimmed } from './lines.js';
import { CAPTION } from './title-rows.js';
import { between } from './wrapped.js';

const ITEM =
  /^(?:第[一二三四五六七八九十百\d]+[部章节条]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[、．]|\d{1,3}\.(?!\d)|[①-⑳]|[*#>|]|注[:：]|附[件表录]|目\s*录$)/;
const END = /[。；：！？;:!?…][”’"』」）)]*$/;
/** The title of a table begins anew, whatever stands before it. */
const TITLE = /^[^，。；：]*表(?:[（(].{1,6}[）)])?$/;
const INNER = /[，、；：。,]/;
/** How headings end when they are whole. */
const HEADING_END = /(?:表|说明|情况|概况|解释|职责|职能|目录|变化|构成|原因|安排)[（(一二三四五六七八九十续）)]*$/;
/** In Chinese characters: a line that a page break cuts off is a full one, and pages are at least this wide. */
const FULL_LINE = 18;
/** The cells of a row set apart by blanks: no sentence has two numbers side by side. */
const ROW = /\t|(?:\s[-−]?[\d,]+(?:\.\d+)?){2}$/;
/** An entry of a table of contents: dots, or a number before it, and the number of a page. */
const ENTRY =
  /[.．·…]{2,}\s*\d{0,3}$|^(?:第?[一二三四五六七八九十]+[部章、]|[（(][一二三四五六七八九十]+[）)])[^，。；：]*\s\d{1,3}$/;

/**
 * Puts paragraphs together that a page break or a narrow page cut in the middle of a sentence.
 */
export function joinBroken(lines: readonly Line[]): Line[] {
  const whole = new Set(lines.map(({ text }) => plain(text)));
  const full = fullWidth(lines);
  return joinedWhere(lines, (first, second, last) => {
    return goesOn(first, second, whole) || wraps(full, first, second, last);
  });
}

/**
 * Puts the lines of a page together that a converter made a paragraph each; nothing is put together over the end of a
 * run. Other paragraphs stay as they are: in a file where they end as sentences do, one that does not is meant so.
 */
export function joinWrappedLines(runs: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const full = fullWidth(runs.flat());
  if (full === null) return runs;
  return runs.map((lines) => joinedWhere(lines, (first, second, last) => wraps(full, first, second, last)));
}

/** `last` is the last line of what `first` is so far. */
type GoesOn = (first: string, second: string, last: string) => boolean;

function joinedWhere(lines: readonly Line[], fits: GoesOn): Line[] {
  const joined: Line[] = [];
  let last = '';
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && fits(open.text, line.text, last)) joined[joined.length - 1] = joinedLine(open, line);
    else joined.push(trimmed(line));
    last = line.text.trim();
  }
  return joined;
}

function joinedLine(first: Line, second: Line): Line {
  const blank = between(first.text.slice(-1), second.text.slice(0, 1));
  const text = first.text + blank + second.text;
  return { ...joinedPlace(first, first.text.length, blank.length, second), text };
}

function goesOn(first: string, second: string, whole: ReadonlySet<string>): boolean {
  if (END.test(first) || ITEM.test(second)) return isLabel(first, second);
  if (whole.has(plain(first + second))) return true;
  if (TITLE.test(second) || widthOf(first) < FULL_LINE) return false;
  const body = first.replace(ITEM, '');
  const numbered = body !== first;
  if (INNER.test(body)) return !(numbered && HEADING_END.test(body));
  return numbered && !HEADING_END.test(body) && !INNER.test(second);
}

/** `单位：` with its value on the next line. */
function isLabel(first: string, second: string): boolean {
  return /^[^，。；\d]{2,6}[:：]$/.test(first) && second.length <= 4 && !ITEM.test(second) && !/[:：]/.test(second);
}

/** Fewer lines that stop within a sentence are chance, or the work of page breaks. */
const FEWEST_STOPS = 5;

/**
 * How wide a line is at least that goes on with the next, where the lines of a page were made paragraphs: many of them
 * stop within a sentence then, and none is much wider than those. Null where paragraphs are whole.
 */
function fullWidth(lines: readonly Line[]): number | null {
  const texts = lines.map(({ text }) => text.trim());
  const long = texts.filter((text) => widthOf(text) >= FULL_LINE && !isApart(text));
  const stops = texts.filter((text, i) => {
    const next = texts[i + 1];
    return next !== undefined && widthOf(text) >= FULL_LINE && !END.test(text) && mayGoOn(text, next);
  });
  if (stops.length < FEWEST_STOPS || stops.length * 3 < long.length) return null;
  const usual = quantile(stops.map(widthOf), 0.8);
  return quantile(long.map(widthOf), 0.95) > usual * 1.5 ? null : Math.max(FULL_LINE, usual * 0.6);
}

/** Whether a full line, the last of `first`, goes on in the next one: only a full stop ends it, or the end of a heading. */
function wraps(full: number | null, first: string, second: string, last: string): boolean {
  if (full === null || widthOf(last) < full || /[。！？!?…][”’"』」）)]*$/.test(last)) return false;
  return mayGoOn(first, second);
}

function mayGoOn(first: string, second: string): boolean {
  if (isApart(first) || isApart(second) || ITEM.test(second)) return false;
  const body = first.replace(ITEM, '');
  return body === first || INNER.test(body) || !HEADING_END.test(body) || isRest(second);
}

/** What begins no paragraph: an amount with its unit, and nothing but the last words of a heading. */
function isRest(text: string): boolean {
  return /^[\d,]*\.?\d+\s*(?:[万亿]?元|[%％])/.test(text) || (text.length <= 6 && HEADING_END.test(text));
}

/** Titles of tables, their captions, rows and entries of a table of contents stand on lines of their own. */
function isApart(text: string): boolean {
  return TITLE.test(text) || CAPTION.test(text) || ROW.test(text) || ENTRY.test(text);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

/** Contents and headings write the same words with other brackets and blanks. */
function plain(text: string): string {
  return text.replace(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')');
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0);
}
