import type { RawCharacter } from './characters.js';
import type { Box, Glyph, PageInk, Rule } from './ink.js';
import type { Drawing } from './strokes.js';

type Turned = readonly [x: number, y: number];

/**
 * The page as it is read: text and rules are turned together until most of the text runs from left to right, and y
 * goes down. What /Rotate says need not be asked: a sheet is read in the direction of its text.
 */
export function turnPage(
  page: number,
  sheet: Box,
  characters: readonly RawCharacter[],
  drawing: Drawing,
  rotation: number,
): PageInk {
  const angle = dominantAngle(characters) ?? (360 - rotation * 90) % 360;
  const sideways = angle === 90 || angle === 270;
  const [wide, high] = [sheet.right - sheet.left, sheet.top - sheet.bottom];
  const point = (x: number, y: number): Turned => {
    if (angle === 90) return [y - sheet.bottom, x - sheet.left];
    if (angle === 180) return [sheet.right - x, y - sheet.bottom];
    if (angle === 270) return [sheet.top - y, sheet.right - x];
    return [x - sheet.left, sheet.top - y];
  };
  const glyphs: Glyph[] = [];
  const unseen: Glyph[] = [];
  for (const character of characters) (character.seen ? glyphs : unseen).push(glyphOf(character, angle, point));
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  for (const piece of drawing.pieces) {
    const [x1, y1] = point(piece.x1, piece.y1);
    const [x2, y2] = point(piece.x2, piece.y2);
    if (Math.abs(x2 - x1) >= Math.abs(y2 - y1))
      horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return {
    page,
    width: sideways ? high : wide,
    height: sideways ? wide : high,
    glyphs,
    unseen,
    horizontal,
    vertical,
    pictures: drawing.pictures.map((box) => {
      const [x1, y1] = point(box.left, box.top);
      const [x2, y2] = point(box.right, box.bottom);
      return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    }),
  };
}

/** The quarter turn that most characters have; null where there are none. */
export function dominantAngle(characters: readonly { readonly angle: number; readonly text: string }[]): number | null {
  const counts = [0, 0, 0, 0];
  for (const { angle, text } of characters)
    if (text !== ' ') {
      const quarter = Math.round(angle / 90) % 4;
      counts[quarter] = (counts[quarter] ?? 0) + 1;
    }
  const most = Math.max(...counts);
  return most === 0 ? null : counts.indexOf(most) * 90;
}

function glyphOf(character: RawCharacter, angle: number, point: (x: number, y: number) => Turned): Glyph {
  const [x, base] = point(character.x, character.y);
  const own = (character.angle - angle + 360) % 360;
  if (own === 0) {
    return { text: character.text, left: x, right: x + character.advance, base, size: character.size, angle: 0 };
  }
  // A character that stands across keeps a box around its middle, so that it falls into the cell where it stands.
  const radians = (character.angle * Math.PI) / 180;
  const [ax, ay] = [Math.cos(radians), Math.sin(radians)];
  const middle = character.advance / 2;
  const [cx, cy] = point(
    character.x + ax * middle - ay * character.size * 0.35,
    character.y + ay * middle + ax * character.size * 0.35,
  );
  return {
    text: character.text,
    left: cx - middle,
    right: cx + middle,
    base: cy + character.size * 0.35,
    size: character.size,
    angle: own,
  };
}
