import type { RawCharacter } from './characters.js';
import type { Box, Glyph, PageInk, Rule } from './ink.js';
import { type Matrix, mapX, mapY } from './matrix.js';
import type { Drawing } from './strokes.js';

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
  const turn = turnOf(sheet, angle);
  const glyphs: Glyph[] = [];
  const unseen: Glyph[] = [];
  for (const character of characters) (character.seen ? glyphs : unseen).push(glyphOf(character, angle, turn));
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  for (const piece of drawing.pieces) {
    const x1 = mapX(turn, piece.x1, piece.y1);
    const y1 = mapY(turn, piece.x1, piece.y1);
    const x2 = mapX(turn, piece.x2, piece.y2);
    const y2 = mapY(turn, piece.x2, piece.y2);
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
      const [x1, y1] = [mapX(turn, box.left, box.top), mapY(turn, box.left, box.top)];
      const [x2, y2] = [mapX(turn, box.right, box.bottom), mapY(turn, box.right, box.bottom)];
      return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    }),
  };
}

/** From the space of the page to that of its text, which begins at the top left corner. */
function turnOf(sheet: Box, angle: number): Matrix {
  if (angle === 90) return [0, 1, 1, 0, -sheet.bottom, -sheet.left];
  if (angle === 180) return [-1, 0, 0, 1, sheet.right, -sheet.bottom];
  if (angle === 270) return [0, -1, -1, 0, sheet.top, sheet.right];
  return [1, 0, 0, -1, -sheet.left, sheet.top];
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

function glyphOf(character: RawCharacter, angle: number, turn: Matrix): Glyph {
  const own = (character.angle - angle + 360) % 360;
  if (own === 0) {
    const x = mapX(turn, character.x, character.y);
    const base = mapY(turn, character.x, character.y);
    return { text: character.text, left: x, right: x + character.advance, base, size: character.size, angle: 0 };
  }
  // A character that stands across keeps a box around its middle, so that it falls into the cell where it stands.
  const radians = (character.angle * Math.PI) / 180;
  const [ax, ay] = [Math.cos(radians), Math.sin(radians)];
  const middle = character.advance / 2;
  const x = character.x + ax * middle - ay * character.size * 0.35;
  const y = character.y + ay * middle + ax * character.size * 0.35;
  const [cx, cy] = [mapX(turn, x, y), mapY(turn, x, y)];
  return {
    text: character.text,
    left: cx - middle,
    right: cx + middle,
    base: cy + character.size * 0.35,
    size: character.size,
    angle: own,
  };
}
