import { centreOf, type Glyph } from './ink.js';

/** Characters on one base line, from left to right, and what they say. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const rows: { base: number; size: number; glyphs: Glyph[] }[] = [];
  const visible = visibleOf(glyphs);
  for (const glyph of fromAbove(visible)) {
    const row = nearestRow(rows, glyph);
    if (row === undefined) rows.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
    else row.glyphs.push(glyph);
  }
  if (visible !== glyphs)
    for (const glyph of glyphs) if (glyph.text === ' ') nearestRow(rows, glyph)?.glyphs.push(glyph);
  const lines = rows.flatMap(({ glyphs: row }) => linesIn(row));
  return lines.length < 2 ? lines : lines.sort((a, b) => a.base - b.base);
}

function visibleOf(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.some((glyph) => glyph.text === ' ') ? glyphs.filter((glyph) => glyph.text !== ' ') : glyphs;
}

/** Nearly all of a cell are written that way. */
function fromAbove(glyphs: readonly Glyph[]): readonly Glyph[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const { base } of glyphs) {
    if (base < last) return glyphs.toSorted((a, b) => a.base - b.base);
    last = base;
  }
  return glyphs;
}

/** No character is so large that a row this far above could be its own. */
const farthest = 60;

/** The row that a glyph stands on: rows are found from above, so only the last few can be near. */
function nearestRow<Row extends { readonly base: number; readonly size: number }>(
  rows: readonly Row[],
  glyph: Glyph,
): Row | undefined {
  let best: Row | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.base < glyph.base - farthest) break;
    const away = Math.abs(row.base - glyph.base);
    if (away < distance && away <= Math.max(row.size, glyph.size) * 0.4) {
      best = row;
      distance = away;
    }
  }
  return best;
}

/**
 * Two texts printed over each other on one line would come out interleaved: each is a line of its own, as the file
 * writes them one after the other.
 */
function linesIn(row: readonly Glyph[]): readonly Line[] {
  const line = lineOf(row);
  let overlaps = 0;
  let before: Glyph | undefined;
  for (const glyph of line.glyphs) {
    if (before !== undefined && glyph.left < before.right && covers(before, glyph)) overlaps += 1;
    before = glyph;
  }
  return overlaps < 3 ? [line] : layersOf(row).map(lineOf);
}

function layersOf(row: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const layers: Glyph[][] = [];
  for (const glyph of row) {
    if (glyph.text === ' ') continue;
    const layer = layers.find((other) => !other.some((before) => covers(before, glyph)));
    if (layer === undefined) layers.push([glyph]);
    else layer.push(glyph);
  }
  return layers;
}

/** Letters set tight overlap a little; more than half of one is another text. */
function covers(a: Glyph, b: Glyph): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.right - a.left, b.right - b.left) * 0.55;
}

export function lineOf(glyphs: readonly Glyph[]): Line {
  const sorted = fromTheLeft(glyphs);
  const visible = visibleOf(sorted);
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of visible) if (glyph.right > right) right = glyph.right;
  return {
    text: textOf(sorted),
    left: visible[0]?.left ?? Number.POSITIVE_INFINITY,
    right,
    base: visible[0]?.base ?? 0,
    size: commonSize(visible),
    glyphs: visible,
  };
}

/** Nearly all are written that way. */
function fromTheLeft(glyphs: readonly Glyph[]): readonly Glyph[] {
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before !== undefined && glyph.left <= before.left && byPlace(before, glyph) > 0)
      return glyphs.toSorted(byPlace);
    before = glyph;
  }
  return glyphs;
}

function byPlace(a: Glyph, b: Glyph): number {
  return a.left - b.left || centreOf(a) - centreOf(b);
}

function commonSize(glyphs: readonly Glyph[]): number {
  const size = glyphs[0]?.size ?? 0;
  if (glyphs.every((glyph) => glyph.size === size)) return size;
  const sizes = glyphs.map((glyph) => glyph.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

const wide = /[⺀-鿿豈-﫿︰-﹏！-～、-〿“”‘’—…]/u;
const numeric = /[\d.,，．]/u;

export function isWide(character: string | undefined): boolean {
  return character !== undefined && (wide.test(character) || (character.codePointAt(0) ?? 0) > 0xffff);
}

/**
 * What the characters say, with a blank where a person sees one. Producers write blanks that no one sees (kerning
 * between the digits of a number) and leave gaps without a blank, so the paper decides: the gap in widths of a
 * character.
 */
function textOf(sorted: readonly Glyph[]): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of sorted) {
    if (glyph.text === ' ') continue;
    if (before !== undefined && gapBetween(before, glyph) > smallestBlank) return textWithBlanks(sorted);
    text += glyph.text;
    before = glyph;
  }
  return text;
}

function textWithBlanks(sorted: readonly Glyph[]): string {
  const gaps: number[] = [];
  const blanks: boolean[] = [];
  let before: Glyph | undefined;
  let blank = false;
  for (const glyph of sorted) {
    if (glyph.text === ' ') {
      blank = true;
      continue;
    }
    if (before !== undefined) {
      gaps.push(gapBetween(before, glyph));
      blanks.push(blank);
    }
    before = glyph;
    blank = false;
  }
  const spacing = letterSpacing(gaps);
  let text = '';
  let index = -1;
  for (const glyph of sorted) {
    if (glyph.text === ' ') continue;
    const gap = gaps[index] ?? 0;
    if (gap > smallestBlank && isBlank(text.at(-1), glyph.text, gap, blanks[index] === true, spacing)) text += ' ';
    text += glyph.text;
    index += 1;
  }
  return text;
}

function gapBetween(before: Glyph, glyph: Glyph): number {
  return (glyph.left - before.right) / Math.max(Math.min(glyph.size, before.size), 1);
}

/** A gap no wider is never a blank. */
const smallestBlank = 0.1;

function isBlank(before: string | undefined, next: string, gap: number, written: boolean, spacing: number): boolean {
  const loose = gap - spacing;
  if (spacing > 0 && loose < spacing * 0.8) return false;
  if (before !== undefined && numeric.test(before) && numeric.test(next)) return gap > 0.2 && (written || gap > 0.3);
  if (isWide(before) || isWide(next)) return written ? gap > 0.2 : gap > 0.6;
  return gap > (written ? smallestBlank : 0.22);
}

/** The even gap of a line whose letters are set apart, as in 收 入 总 表; 0 for a line set as usual. */
function letterSpacing(gaps: readonly number[]): number {
  let wider = 0;
  for (const gap of gaps) if (gap > 0.25) wider += 1;
  if (gaps.length < 3 || wider < gaps.length / 2) return 0;
  const sorted = gaps.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const low = sorted[Math.floor(sorted.length / 5)] ?? 0;
  return low > median * 0.5 ? median : 0;
}
