import { plcAt, viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';

/** Where the text of each footnote and endnote stands, by the position of its reference. */
export function readNotes(tables: Uint8Array, fib: Fib): ReadonlyMap<number, { start: number; end: number }> {
  const { main, footnotes, headers, comments } = fib.lengths;
  const view = viewOf(tables);
  const found = new Map<number, { start: number; end: number }>();
  const kinds = [
    { references: TABLES.footnoteReferences, texts: TABLES.footnotes, first: main },
    { references: TABLES.endnoteReferences, texts: TABLES.endnotes, first: main + footnotes + headers + comments },
  ];
  for (const { references, texts, first } of kinds) {
    const [where, what] = [fib.table(references), fib.table(texts)];
    if (where.length === 0 || what.length === 0) continue;
    const positions = plcAt(view, where.start, where.length, 2);
    const ends = plcAt(view, what.start, what.length, 0);
    for (let i = 0; i < Math.min(positions.count, ends.count); i += 1) {
      found.set(positions.position(i), { start: first + ends.position(i), end: first + ends.position(i + 1) });
    }
  }
  return found;
}
