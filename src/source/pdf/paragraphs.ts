import { isWide, type Line } from './lines.js';
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

/** Where text begins and ends, left and right, on sheets of one width. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

export function withParagraphs(parts: readonly Part[], widthOf: (page: number) => number): readonly Piece[] {
  const margins = marginsOf(parts, widthOf);
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
    if (before !== undefined && !goesOn(before, part, margins(before.page), margins(part.page))) close();
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
function goesOn(
  { line: before, page }: LinePart,
  { line: next, page: nextPage }: LinePart,
  ended: Margins,
  begun: Margins,
): boolean {
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
  if (nextPage !== page) return nextPage === page + 1;
  const pitch = next.base - before.base;
  return pitch > size * 0.7 && pitch < size * 3;
}

/** A line is full where what begins the next had no room: a figure and its unit are not parted. */
function roomFor(next: Line): number {
  const cut = next.glyphs.findIndex((glyph) => isWide(glyph.text));
  const word = cut < 0 ? next.glyphs.length : cut;
  const width = (next.glyphs[word - 1]?.right ?? next.left) - next.left;
  return Math.min(Math.max(width + next.size, next.size * 2.1), next.size * 8);
}

/**
 * Full lines end at the right margin, all but first lines begin at the left one. Sheets with tables have lines farther
 * out, but text is most of what there is: the outermost places where much of it ends and begins, on the page where it
 * tells, else on all sheets of its width.
 */
function marginsOf(parts: readonly Part[], widthOf: (page: number) => number): (page: number) => Margins {
  const lines = parts.filter((part) => part.kind === 'line');
  const byWidth = grouped(lines, (part) => widthOf(part.page));
  const byPage = grouped(lines, (part) => part.page);
  const general = new Map([...byWidth].map(([width, group]) => [width, widened(marginsOfLines(group), width)]));
  const own = new Map<number, Margins>();
  for (const [page, group] of byPage) {
    const common = general.get(widthOf(page));
    if (common !== undefined) own.set(page, marginsOfPage(group, common));
  }
  return (page) => own.get(page) ?? { left: 0, right: Number.POSITIVE_INFINITY };
}

/** Where there are titles only, none of them is full: text takes more than half of a sheet. */
function widened(margins: Margins, width: number): Margins {
  return { left: margins.left, right: Math.max(margins.right, width * 0.65) };
}

function marginsOfPage(lines: readonly Line[], common: Margins): Margins {
  if (lines.length < 4) return common;
  const own = marginsOfLines(lines);
  const size = lines[0]?.size ?? 0;
  const setIn = own.left - common.left;
  return {
    // A page of nothing but first lines would take their indent for the margin.
    left: setIn > size * 1.7 && setIn < size * 2.4 ? common.left : own.left,
    right: own.right > common.right - size * 3 ? own.right : common.right,
  };
}

function marginsOfLines(lines: readonly Line[]): Margins {
  return { left: -outermost(lines, (line) => -line.left), right: outermost(lines, (line) => line.right) };
}

function grouped(parts: readonly LinePart[], keyOf: (part: LinePart) => number): ReadonlyMap<number, readonly Line[]> {
  const groups = new Map<number, Line[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(part.line);
  }
  return groups;
}

const bin = 5;
const notable = 0.25;

function outermost(lines: readonly Line[], edge: (line: Line) => number): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const at = Math.round(edge(line) / bin);
    weights.set(at, (weights.get(at) ?? 0) + line.glyphs.length);
  }
  const near = (at: number) => (weights.get(at - 1) ?? 0) + (weights.get(at) ?? 0) + (weights.get(at + 1) ?? 0);
  const most = Math.max(...[...weights.keys()].map(near));
  return Math.max(...[...weights.keys()].filter((at) => near(at) >= most * notable)) * bin;
}
