import { viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';

const NAME = 40;

/** The names of the fonts, by number: a sign is a place in its font. */
export function readFonts(tables: Uint8Array, fib: Fib): readonly string[] {
  const { start, length } = fib.table(TABLES.fonts);
  if (length < 4) return [];
  const view = viewOf(tables);
  const count = view.getUint16(start, true);
  const fonts: string[] = [];
  let at = start + 4;
  for (let i = 0; i < count && at < start + length; i += 1) {
    const end = at + 1 + view.getUint8(at);
    const name = new TextDecoder('utf-16le').decode(tables.subarray(at + NAME, end));
    fonts.push(name.slice(0, Math.max(0, name.indexOf('\0'))));
    at = end;
  }
  return fonts;
}
