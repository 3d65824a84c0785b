import { viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';
import { type Paragraph, PLAIN, take } from './paragraphs.js';

/** What a style gives to its paragraphs: the list and its level, how far they are set in. */
export type StyleOf = (style: number) => Pick<Paragraph, 'list' | 'level' | 'indent'>;

interface Stored {
  readonly base: number;
  readonly own: Paragraph;
}

const NO_STYLE = 0xfff;
const MAX_ANCESTORS = 30;

export function readStyles(tables: Uint8Array, fib: Fib): StyleOf {
  const { start, length } = fib.table(TABLES.styles);
  const view = viewOf(tables);
  const styles: (Stored | null)[] = [];
  if (length > 4) {
    const head = start + 2;
    const count = view.getUint16(head, true);
    const baseSize = view.getUint16(head + 2, true);
    let at = head + view.getUint16(start, true);
    for (let i = 0; i < count && at + 2 <= start + length; i += 1) {
      const size = view.getUint16(at, true);
      styles.push(size === 0 ? null : readStyle(view, at + 2, baseSize));
      at += 2 + size;
    }
  }
  const resolve = (style: number, depth: number): ReturnType<StyleOf> => {
    const stored = styles[style];
    if (stored === undefined || stored === null || depth > MAX_ANCESTORS) return PLAIN;
    const { own, base } = stored;
    const above = base === NO_STYLE ? PLAIN : resolve(base, depth + 1);
    return {
      list: own.list ?? above.list,
      level: own.level ?? above.level,
      indent: own.indent ?? above.indent,
    };
  };
  return (style) => resolve(style, 0);
}

function readStyle(view: DataView, start: number, baseSize: number): Stored | null {
  const kindAndBase = view.getUint16(start + 2, true);
  // 1 is a style of paragraphs; the others say nothing of lists.
  if ((kindAndBase & 0xf) !== 1) return null;
  const name = start + baseSize;
  const properties = name + 2 + 2 * view.getUint16(name, true) + 2;
  const even = properties + ((properties - start) % 2);
  const size = view.getUint16(even, true);
  const own = { ...PLAIN };
  if (size > 2) take(own, { view, start: even + 4, end: even + 2 + size }, null);
  return { base: kindAndBase >> 4, own };
}
