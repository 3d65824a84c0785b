import { type Box, type Glyph, middleOf } from './ink.js';
import { type Line, linesOf } from './lines.js';
import { dominantAngle } from './turn.js';
import { joinLines, leavesNoRoom } from './wrap.js';

export interface CellText {
  readonly text: string;
  readonly lines: number;
  /** From the left edge of the cell to its text and from its text to the right edge; 0 where it is empty. */
  readonly before: number;
  readonly behind: number;
  readonly size: number;
  /** What its last line leaves free of the width of the cell. */
  readonly room: number;
}

export const emptyText: CellText = { text: '', lines: 0, before: 0, behind: 0, size: 0, room: 0 };

export function readCell(glyphs: readonly Glyph[], cell: Box): CellText {
  const upright = uprightGlyphs(glyphs, cell);
  const lines = linesOf(stackedAsLines(upright.glyphs));
  if (lines.length === 0) return emptyText;
  const { left, right } = upright.cell;
  const text = joinLines(
    lines.map((line) => line.text),
    (index) => {
      const line = lines[index];
      return line !== undefined && leavesNoRoom(line, lines[index + 1], left, right);
    },
  );
  return {
    text: text.trim(),
    lines: lines.length,
    before: (lines[0]?.left ?? left) - left,
    behind: right - Math.max(...lines.map((line) => line.right)),
    size: lines[0]?.size ?? 0,
    room: right - left - widthOf(lines.at(-1)),
  };
}

function widthOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.right - line.left;
}

/** Text that runs up or down in its cell is turned, cell and all. */
function uprightGlyphs(glyphs: readonly Glyph[], cell: Box): { glyphs: readonly Glyph[]; cell: Box } {
  const angle = glyphs.every((glyph) => glyph.angle === 0) ? 0 : (dominantAngle(glyphs) ?? 0);
  if (angle === 0) return { glyphs, cell };
  const turned = glyphs.map((glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, middleOf(glyph)];
    const [u, v] = angle === 90 ? [-y, x] : angle === 270 ? [y, -x] : [-x, -y];
    const half = (glyph.right - glyph.left) / 2;
    return { ...glyph, left: u - half, right: u + half, base: v + glyph.size * 0.35, angle: 0 };
  });
  const side =
    angle === 90
      ? { left: -cell.bottom, right: -cell.top, top: cell.left, bottom: cell.right }
      : angle === 270
        ? { left: cell.top, right: cell.bottom, top: -cell.right, bottom: -cell.left }
        : { left: -cell.right, right: -cell.left, top: -cell.bottom, bottom: -cell.top };
  return { glyphs: turned, cell: side };
}

/**
 * Chinese set from top to bottom is single characters one below the other, columns from right to left. One column
 * reads right as it is; of several, each is laid down as a line, the right one first.
 */
function stackedAsLines(glyphs: readonly Glyph[]): readonly Glyph[] {
  // Two columns of three characters each are the fewest.
  if (glyphs.length < 6) return glyphs;
  const visible = glyphs.filter((glyph) => glyph.text !== ' ');
  if (visible.some((glyph) => hasNeighbour(glyph, visible))) return glyphs;
  const columns = new Map<number, Glyph[]>();
  for (const glyph of visible) {
    const middle = (glyph.left + glyph.right) / 2;
    const key = [...columns.keys()].find((other) => Math.abs(other - middle) <= glyph.size * 0.4) ?? middle;
    columns.set(key, [...(columns.get(key) ?? []), glyph]);
    if (columns.size * 2 > visible.length) return glyphs;
  }
  if (columns.size < 2 || ![...columns.values()].every((column) => column.length > columns.size)) return glyphs;
  return [...columns]
    .sort(([a], [b]) => b - a)
    .flatMap(([, column], index) =>
      [...column]
        .sort((a, b) => a.base - b.base)
        .map((glyph) => ({ ...glyph, left: glyph.base, right: glyph.base + glyph.size, base: index * glyph.size * 2 })),
    );
}

function hasNeighbour(glyph: Glyph, others: readonly Glyph[]): boolean {
  return others.some(
    (other) =>
      other !== glyph &&
      Math.abs(other.base - glyph.base) < glyph.size * 0.4 &&
      other.left >= glyph.left &&
      other.left - glyph.right < glyph.size * 0.3,
  );
}
