import type { Place } from '../source/place.js';
import { printable } from './printable.js';
import { displayWidth, takeEnd, takeStart } from './width.js';

/** A line of the source and the line below it that marks a place in it. */
export interface Excerpt {
  readonly line: string;
  readonly mark: string;
}

const CUT = '…';

/**
 * The first line of a place, with `^^^^` below it. A line wider than `columns` is cut on both sides,
 * so that the place and as much as there is room for around it are left.
 */
export function excerpt(text: string, place: Place, columns: number): Excerpt {
  const start = Math.min(place.start, text.length);
  const lineStart = lastBreak(text, start);
  const lineEnd = nextBreak(text, start);
  const end = Math.max(start, Math.min(place.end, lineEnd));

  const marked = printable(text.slice(start, end));
  const shown = displayWidth(marked) > columns - 2 ? takeStart(marked, columns - 3) + CUT : marked;
  const cutInside = shown !== marked;
  const room = Math.max(0, columns - displayWidth(shown));
  const before = printable(text.slice(lineStart, start));
  const after = cutInside ? '' : printable(text.slice(end, lineEnd));

  const roomAfter = Math.max(Math.floor(room / 2), room - displayWidth(before));
  const right = displayWidth(after) <= roomAfter ? after : takeStart(after, roomAfter - 1) + CUT;
  const roomBefore = room - displayWidth(right);
  const left = displayWidth(before) <= roomBefore ? before : CUT + takeEnd(before, roomBefore - 1);

  return {
    line: `${left}${shown}${right}`.trimEnd(),
    mark: ' '.repeat(displayWidth(left)) + '^'.repeat(Math.max(1, displayWidth(shown))),
  };
}

function lastBreak(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}

function nextBreak(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
