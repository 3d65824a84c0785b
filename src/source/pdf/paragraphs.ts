import type { Line } from './lines.js';
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
    const margin = margins.get(widthOf(part.page));
    if (before !== undefined && (margin === undefined || !goesOn(before, part, margin))) close();
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
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]+[部章节条])/u;

/** Whether a line goes on with the paragraph of the line before. */
function goesOn({ line: before, page }: LinePart, { line: next, page: nextPage }: LinePart, margin: Margins): boolean {
  const size = Math.max(before.size, next.size);
  if (Math.abs(before.size - next.size) > size * 0.12) return false;
  if (before.right < margin.right - size * 1.7 || next.left > margin.left + size * 0.9) return false;
  if (leaders.test(before.text) || leaders.test(next.text)) return false;
  if (sentenceEnd.test(before.text) && numbered.test(next.text)) return false;
  if (nextPage !== page) return nextPage === page + 1;
  const pitch = next.base - before.base;
  return pitch > size * 0.7 && pitch < size * 3;
}

/** Full lines end at the right margin, all but first lines begin at the left one: the outermost that several share. */
function marginsOf(parts: readonly Part[], widthOf: (page: number) => number): ReadonlyMap<number, Margins> {
  const byWidth = new Map<number, Line[]>();
  for (const part of parts) {
    if (part.kind === 'table') continue;
    const width = widthOf(part.page);
    const lines = byWidth.get(width) ?? [];
    byWidth.set(width, lines);
    lines.push(part.line);
  }
  return new Map(
    [...byWidth].map(([width, lines]) => [
      width,
      {
        left: -outermost(lines.map((line) => -line.left)),
        right: outermost(lines.map((line) => line.right)),
      },
    ]),
  );
}

function outermost(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => b - a);
  const enough = Math.max(2, Math.ceil(sorted.length * 0.03));
  for (const [index, value] of sorted.entries()) {
    let near = 0;
    while (near < enough && (sorted[index + near] ?? Number.NEGATIVE_INFINITY) >= value - 6) near += 1;
    if (near >= enough) return value;
  }
  return sorted[0] ?? 0;
}
