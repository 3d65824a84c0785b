import { lastAtMost, plcAt, viewOf } from './bytes.js';
import { westernText } from './western.js';

/** A stretch of text that lies in one place of the file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where it stands in the stream, in bytes. */
  readonly offset: number;
  /** Bytes of a character. */
  readonly width: 1 | 2;
  /** Properties that a fast save laid over it: a property and its value, or stored ones. */
  readonly laidOver: Stored | { readonly short: number; readonly value: number } | null;
}

/** A stretch of properties in a stream. */
export interface Stored {
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

export interface Pieces {
  readonly text: string;
  readonly all: readonly Piece[];
  readonly pieceAt: (position: number) => Piece | undefined;
}

/** Pieces may lie over one another: a small file could stand for endless text. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** Null: more text than any document. */
export function readPieces(
  stream: Uint8Array,
  tables: Uint8Array,
  at: { readonly start: number; readonly length: number },
): Pieces | null {
  const view = viewOf(tables);
  const stored: Stored[] = [];
  let next = at.start;
  while (view.getUint8(next) === 1) {
    const length = view.getUint16(next + 1, true);
    stored.push({ view, start: next + 3, end: next + 3 + length });
    next += 3 + length;
  }
  if (view.getUint8(next) !== 2) throw new RangeError('no table of pieces');
  const plc = plcAt(view, next + 5, view.getUint32(next + 1, true), 8);
  const all: Piece[] = [];
  const texts: string[] = [];
  for (let i = 0; i < plc.count; i += 1) {
    const [start, end] = [plc.position(i), plc.position(i + 1)];
    if (end > MAX_CHARACTERS) return null;
    if (end < start) throw new RangeError('pieces out of order');
    const place = view.getUint32(plc.record(i) + 2, true);
    const width = (place & 0x4000_0000) === 0 ? 2 : 1;
    const offset = width === 2 ? place : (place & 0x3fff_ffff) / 2;
    const bytes = stream.subarray(offset, offset + (end - start) * width);
    if (bytes.length < (end - start) * width) throw new RangeError('the text is cut off');
    texts.push(width === 1 ? westernText(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes));
    all.push({ start, end, offset, width, laidOver: laidOver(view.getUint16(plc.record(i) + 6, true), stored) });
  }
  const pieceAt = (position: number) => all[lastAtMost(all.length, (i) => all[i]?.start ?? 0, position)];
  return { text: texts.join(''), all, pieceAt };
}

function laidOver(modifier: number, stored: readonly Stored[]): Piece['laidOver'] {
  if (modifier === 0) return null;
  if ((modifier & 1) === 1) return stored[modifier >> 1] ?? null;
  return { short: (modifier >> 1) & 0x7f, value: modifier >> 8 };
}
