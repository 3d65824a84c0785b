import { isWide, type Line } from './lines.js';
import { type Margins, marginsOf, usualPitch } from './margins.js';
import type { LinePart, Part, TablePart } from './parts.js';
import { joinLines } from './wrap.js';

/** Paragraphs and tables in reading order. */
export type Piece = Paragraph | TablePart;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** On which page which of its characters begin. */
  readonly pages: readonly PageStart[];
}

export interface PageStart {
  readonly page: number;
  readonly offset: number;
}

export function withParagraphs(parts: readonly Part[], widthOf: (page: number) => number): readonly Piece[] {
  const margins = marginsOf(parts, widthOf);
  const pitches = usualPitch(parts);
  const pieces: Piece[] = [];
  let open: LinePart[] = [];
  const close = () => {
    if (open.length > 0) pieces.push(paragraphOf(open));
    open = [];
  };
  for (const part of parts) {
    if (part.kind === 'table') {
      close();
      pieces.push(part);
      continue;
    }
    const before = open.at(-1);
    if (before !== undefined) {
      const near = isNear(before, part, pitches(before));
      if (!near || !goesOn(before.line, part.line, margins(before.page), margins(part.page))) close();
    }
    open.push(part);
  }
  close();
  return pieces;
}

function paragraphOf(lines: readonly LinePart[]): Paragraph {
  const texts = lines.map(({ line }) => line.text);
  const pages: PageStart[] = [];
  lines.forEach(({ page }, index) => {
    if (pages.at(-1)?.page !== page) pages.push({ page, offset: joinLines(texts.slice(0, index), () => true).length });
  });
  return { kind: 'paragraph', text: joinLines(texts, () => true), pages };
}

const leaders = /(?:[.．·…‥]{3,}|…)\s*[-\d\s]*$/u;
const sentenceEnd = /[。；：;:！？]["”’）)]?$/u;
/** Two of these below each other are two titles; one alone may be the middle of a word, as in 统|一、全面. */
const section = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)/u;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]+[部章节条])/u;

/** Whether a line goes on with the paragraph of the line before. */
function goesOn(before: Line, next: Line, ended: Margins, begun: Margins): boolean {
  const size = Math.max(before.size, next.size);
  if (Math.abs(before.size - next.size) > size * 0.12) return false;
  if (before.right + roomFor(next) < ended.right || next.left > begun.left + size * 0.9) return false;
  // What begins in the middle or at the right is a title or a line of its own.
  if (before.left > ended.left + size * 6) return false;
  if (leaders.test(before.text) || leaders.test(next.text)) return false;
  if (
    (section.test(before.text) && section.test(next.text)) ||
    (sentenceEnd.test(before.text) && numbered.test(next.text))
  )
    return false;
  return true;
}

/** Lines of one paragraph are no farther apart than the lines of their page are, unless the page ends between. */
function isNear(before: LinePart, next: LinePart, usual: number | null): boolean {
  if (next.page !== before.page) return next.page === before.page + 1;
  const pitch = (next.line.base - before.line.base) / Math.max(before.line.size, next.line.size);
  return pitch > 0.7 && pitch < (usual === null ? 3 : usual * 1.25);
}

const opening = /[（(《“‘〔【]/u;
const closing = /[）)》”’〕】，。；：、！？,.;:%％]/u;

/** A line is full where what begins the next had no room: a figure and its unit are not parted, nor marks from their word. */
function roomFor({ glyphs, left, size }: Line): number {
  let end = 0;
  const skip = (fits: (text: string) => boolean): void => {
    while (end < glyphs.length && fits(glyphs[end]?.text ?? '')) end += 1;
  };
  skip((text) => opening.test(text));
  const start = end;
  skip((text) => !isWide(text));
  if (end === start) end += 1;
  skip((text) => closing.test(text));
  const width = (glyphs[Math.min(end, glyphs.length) - 1]?.right ?? left) - left;
  return Math.min(Math.max(width + size, size * 2.1), size * 8);
}
