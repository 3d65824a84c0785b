import { viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';

const SHAPE = 0xf004;
const SHAPE_HEAD = 0xf00a;
const SHAPE_PROPERTIES = 0xf00b;
const PICTURE_FRAME = 75;
const PICTURE_PROPERTY = 260;
const MAX_DEPTH = 30;

/** The numbers of the floating shapes that are pictures, not lines, frames or boxes. */
export function readPictures(tables: Uint8Array, fib: Fib): ReadonlySet<number> {
  const { start, length } = fib.table(TABLES.drawings);
  const pictures = new Set<number>();
  if (length === 0) return pictures;
  const view = viewOf(tables.subarray(start, start + length));
  // The group of all drawings, then each drawing behind one byte of its own.
  for (let at = 0; at + 8 <= view.byteLength; ) {
    if (at > 0) at += 1;
    at = readRecord(view, at, 0, { id: 0 }, pictures);
  }
  return pictures;
}

function readRecord(view: DataView, at: number, depth: number, shape: { id: number }, pictures: Set<number>): number {
  if (at + 8 > view.byteLength) return view.byteLength;
  const head = view.getUint16(at, true);
  const type = view.getUint16(at + 2, true);
  const end = Math.min(view.byteLength, at + 8 + view.getUint32(at + 4, true));
  if ((head & 0xf) === 0xf && depth < MAX_DEPTH) {
    const own = type === SHAPE ? { id: 0 } : shape;
    for (let next = at + 8; next < end; ) next = readRecord(view, next, depth + 1, own, pictures);
  } else if (type === SHAPE_HEAD) {
    shape.id = view.getInt32(at + 8, true);
    if (head >> 4 === PICTURE_FRAME) pictures.add(shape.id);
  } else if (type === SHAPE_PROPERTIES) {
    for (let i = 0; i < head >> 4 && at + 14 + 6 * i <= end; i += 1) {
      if ((view.getUint16(at + 8 + 6 * i, true) & 0x3fff) === PICTURE_PROPERTY) pictures.add(shape.id);
    }
  }
  return end;
}
