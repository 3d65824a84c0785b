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
  const visible = glyphs.filter((glyph) => glyph.text !== ' ').sort((a, b) => a.base - b.base);
  for (const glyph of visible) {
    const row = nearestRow(rows, glyph);
    if (row === undefined) rows.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
    else row.glyphs.push(glyph);
  }
  for (const glyph of glyphs) if (glyph.text === ' ') nearestRow(rows, glyph)?.glyphs.push(glyph);
  return rows
    .flatMap(({ glyphs: row }) => layersOf(row))
    .map(lineOf)
    .sort((a, b) => a.base - b.base);
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
function layersOf(row: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const sorted = row.filter((glyph) => glyph.text !== ' ').sort((a, b) => a.left - b.left);
  const overlaps = sorted.filter((glyph, index) => {
    const before = sorted[index - 1];
    return before !== undefined && covers(before, glyph);
  });
  if (overlaps.length < 3) return [row];
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
  const sorted = [...glyphs].sort((a, b) => a.left - b.left || centreOf(a) - centreOf(b));
  const visible = sorted.filter((glyph) => glyph.text !== ' ');
  return {
    text: textOf(sorted),
    left: Math.min(...visible.map((glyph) => glyph.left)),
    right: Math.max(...visible.map((glyph) => glyph.right)),
    base: visible[0]?.base ?? 0,
    size: commonSize(visible),
    glyphs: visible,
  };
}

function commonSize(glyphs: readonly Glyph[]): number {
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
  const pieces: { glyph: Glyph; gap: number; blank: boolean }[] = [];
  let before: Glyph | undefined;
  let blank = false;
  for (const glyph of sorted) {
    if (glyph.text === ' ') {
      blank = true;
      continue;
    }
    const gap = before === undefined ? 0 : (glyph.left - before.right) / Math.max(Math.min(glyph.size, before.size), 1);
    pieces.push({ glyph, gap, blank: blank && before !== undefined });
    before = glyph;
    blank = false;
  }
  const spacing = letterSpacing(pieces.map((piece) => piece.gap));
  let text = '';
  for (const { glyph, gap, blank: written } of pieces) {
    if (text !== '' && isBlank(text.at(-1), glyph.text, gap, written, spacing)) text += ' ';
    text += glyph.text;
  }
  return text;
}

function isBlank(before: string | undefined, next: string, gap: number, written: boolean, spacing: number): boolean {
  const loose = gap - spacing;
  if (spacing > 0 && loose < spacing * 0.8) return false;
  if (before !== undefined && numeric.test(before) && numeric.test(next)) return gap > 0.2 && (written || gap > 0.3);
  if (isWide(before) || isWide(next)) return written ? gap > 0.2 : gap > 0.6;
  return gap > (written ? 0.1 : 0.22);
}

/** The even gap of a line whose letters are set apart, as in 收 入 总 表; 0 for a line set as usual. */
function letterSpacing(gaps: readonly number[]): number {
  const between = gaps.slice(1);
  if (between.length < 3) return 0;
  const sorted = [...between].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const low = sorted[Math.floor(sorted.length / 5)] ?? 0;
  return median > 0.25 && low > median * 0.5 ? median : 0;
}
