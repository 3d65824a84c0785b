import type { Glyph } from './ink.js';
import type { Line } from './lines.js';

/** A line cut where its characters stand at least so many characters apart. */
export function blocksOf(line: Line, apart: number): readonly (readonly Glyph[])[] {
  const blocks: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of line.glyphs) {
    if (before === undefined || glyph.left - before.right > apart * line.size) blocks.push([]);
    blocks.at(-1)?.push(glyph);
    before = glyph;
  }
  return blocks;
}
