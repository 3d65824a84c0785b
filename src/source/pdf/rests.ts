import { blocksOf } from './blocks.js';
import type { Glyph } from './ink.js';
import { type Line, lineOf } from './lines.js';

/** What stands this far apart on one line was set apart, in characters. */
const apart = 3;
/** A rest is at most so many characters. */
const longest = 2;

/**
 * The line above a table is often a table itself, without rules: what it had no room for (单位：万 | 元) stands a
 * little lower, on a line with its neighbour. Such a rest goes back to what it was cut from.
 */
export function withoutRests(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const above = result.at(-1);
    const blocks = blocksOf(line, apart);
    const rest = above === undefined ? undefined : blocks.find((block) => isRest(block, line, above));
    if (above === undefined || rest === undefined || blocks.length < 2) {
      result.push(line);
      continue;
    }
    result[result.length - 1] = { ...above, text: above.text + lineOf(rest).text, glyphs: [...above.glyphs, ...rest] };
    result.push(lineOf(line.glyphs.filter((glyph) => !rest.includes(glyph))));
  }
  return result;
}

function isRest(block: readonly Glyph[], line: Line, above: Line): boolean {
  const pitch = line.base - above.base;
  if (block.length > longest || pitch > line.size * 1.5 || Math.abs(line.size - above.size) > line.size * 0.1)
    return false;
  const over = blocksOf(above, apart).find((other) => {
    const [first, last] = [other[0], other.at(-1)];
    const [start, end] = [block[0], block.at(-1)];
    if (first === undefined || last === undefined || start === undefined || end === undefined) return false;
    return start.left > first.left - line.size * 0.5 && end.right < last.right + line.size * 0.5;
  });
  return over !== undefined && over.at(-1) === above.glyphs.at(-1) && over.length > block.length;
}
