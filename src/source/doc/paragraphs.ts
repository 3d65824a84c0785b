import { lastAtMost, plcAt, viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';
import type { Stored } from './pieces.js';
import { eachProperty } from './properties.js';
import { type RowShape, readEdges } from './row-shape.js';

/** What a paragraph is, of what is stored with its end. */
export interface Paragraph {
  readonly style: number;
  /** In how many tables it stands, one in another. */
  readonly depth: number;
  /** Ends a cell of a table within a table; cells of the outer one have a mark of their own. */
  readonly endsInnerCell: boolean;
  readonly endsRow: boolean;
  /** Of the row that it ends. */
  readonly row: RowShape | null;
  /** The list it is counted in: from 1, 0 for none; undefined as the style. */
  readonly list: number | undefined;
  readonly level: number | undefined;
  /** In characters; undefined as the style. */
  readonly indent: number | undefined;
}

export interface Paragraphs {
  /** Where the paragraph that a character belongs to ends, in bytes of the stream. */
  readonly endAfter: (byte: number) => number;
  readonly at: (byte: number, laidOver: Stored | null) => Paragraph;
}

type Growing = { -readonly [Key in keyof Paragraph]: Paragraph[Key] };

const PAGE = 512;
/** Properties too long for a page stand in a stream of their own. */
const HUGE = new Set([0x6645, 0x6646, 0x646b]);

export function readParagraphs(stream: Uint8Array, tables: Uint8Array, data: Uint8Array | null, fib: Fib): Paragraphs {
  const view = viewOf(stream);
  const dataView = data === null ? null : viewOf(data);
  const { start, length } = fib.table(TABLES.paragraphs);
  const pages = plcAt(viewOf(tables), start, length, 4);
  const tableView = viewOf(tables);

  /** The page and the number within it of the stretch that a byte belongs to. */
  const find = (byte: number): { readonly page: number; readonly run: number; readonly count: number } | null => {
    const i = lastAtMost(pages.count, pages.position, byte);
    if (i < 0) return null;
    const page = (tableView.getUint32(pages.record(i), true) & 0x3f_ffff) * PAGE;
    const count = view.getUint8(page + PAGE - 1);
    const run = lastAtMost(count, (n) => view.getUint32(page + 4 * n, true), byte);
    return run < 0 ? null : { page, run, count };
  };

  const endAfter = (byte: number): number => {
    const found = find(byte);
    return found === null ? byte : view.getUint32(found.page + 4 * found.run + 4, true);
  };

  const at = (byte: number, laidOver: Stored | null): Paragraph => {
    const made: Growing = { ...PLAIN };
    const found = find(byte);
    const offset = found === null ? 0 : view.getUint8(found.page + 4 * (found.count + 1) + 13 * found.run) * 2;
    if (found !== null && offset !== 0) {
      const head = found.page + offset;
      const short = view.getUint8(head);
      const [first, size] = short === 0 ? [head + 2, 2 * view.getUint8(head + 1)] : [head + 1, 2 * short - 1];
      made.style = view.getUint16(first, true);
      take(made, { view, start: first + 2, end: first + size }, dataView);
    }
    if (laidOver !== null) take(made, laidOver, dataView);
    return made;
  };
  return { endAfter, at };
}

export const PLAIN: Paragraph = {
  style: 0,
  depth: 0,
  endsInnerCell: false,
  endsRow: false,
  row: null,
  list: undefined,
  level: undefined,
  indent: undefined,
};

/** Lays properties over what is known of a paragraph. */
export function take(made: Growing, { view, start, end }: Stored, data: DataView | null): void {
  let left: number | undefined;
  let first = 0;
  eachProperty(view, start, end, (code, at, length) => {
    const byte = (): number => view.getUint8(at);
    const signed = (): number => view.getInt16(at, true);
    if (HUGE.has(code) && data !== null) {
      const place = view.getUint32(at, true);
      const stored = { view: data, start: place + 2, end: place + 2 + data.getUint16(place, true) };
      // One level deep: properties that name themselves would never end.
      take(made, stored, null);
    } else if (code === 0x2416) made.depth = Math.max(made.depth, byte());
    else if (code === 0x6649) made.depth = Math.min(view.getUint32(at, true), MAX_DEPTH);
    else if (code === 0x2417 || code === 0x244c) made.endsRow = byte() !== 0;
    else if (code === 0x244b) made.endsInnerCell = byte() !== 0;
    else if (code === 0x460b) made.list = Math.max(0, signed());
    else if (code === 0x260a) made.level = byte();
    else if (code === 0x840f || code === 0x845e) left = signed() / 210;
    else if (code === 0x4456) left = signed() / 100;
    else if (code === 0x8411 || code === 0x8460) first = signed() / 210;
    else if (code === 0x4457) first = signed() / 100;
    else if (code === 0xd608) made.row = readEdges(view, at + 2, at + length);
    else if (code === 0xd62b && made.row !== null)
      made.row = withVertical(made.row, view.getUint8(at + 1), view.getUint8(at + 2));
  });
  if (left !== undefined || first !== 0) made.indent = Math.max(0, (left ?? made.indent ?? 0) + first);
}

const MAX_DEPTH = 20;

function withVertical(row: RowShape, cell: number, flag: number): RowShape {
  const vertical = flag === 1 ? 'continue' : flag === 3 ? 'restart' : null;
  return { ...row, cells: row.cells.map((shape, i) => (i === cell ? { ...shape, vertical } : shape)) };
}
