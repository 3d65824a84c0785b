import { type Line, trimmed } from './lines.js';
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

/**
 * Puts paragraphs together that a page break or a narrow page cut in the middle of a sentence. `joinable` tells whether
 * only blank lines stand between a line and the next.
 */
export function joinBroken(lines: readonly Line[]): Line[] {
  const whole = new Set(lines.map(({ text }) => plain(text)));
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last.text, line.text, whole)) {
      joined[joined.length - 1] = {
        text: last.text + between(last.text.slice(-1), line.text.slice(0, 1)) + line.text,
        start: last.start,
        end: line.end,
      };
    } else joined.push(trimmed(line));
  }
  return joined;
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

/** Contents and headings write the same words with other brackets and blanks. */
function plain(text: string): string {
  return text.replace(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')');
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0);
}
