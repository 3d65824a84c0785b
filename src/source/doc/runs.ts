import { plcAt, viewOf } from './bytes.js';
import type { Fib } from './fib.js';
import { TABLES } from './fib.js';
import type { Piece, Pieces } from './pieces.js';
import { eachProperty } from './properties.js';

export const DELETED = 1;
export const HIDDEN = 2;
export const EMBEDDED = 4;

export interface Runs {
  /** What each character is, by its position: deleted, hidden. */
  readonly flags: Uint8Array;
  /** Signs of a font, which stand in the text as a bracket. */
  readonly symbols: ReadonlyMap<number, Symbol16>;
}

export interface Symbol16 {
  readonly font: number;
  readonly code: number;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly symbol: Symbol16 | null;
}

const PAGE = 512;
/** Runs that all cover all pieces would keep us busy for hours; in a file of Word they follow one another. */
const MAX_STEPS = 64 * 1024 * 1024;

export function readRuns(stream: Uint8Array, tables: Uint8Array, fib: Fib, pieces: Pieces): Runs {
  const runs = storedRuns(stream, tables, fib);
  const flags = new Uint8Array(pieces.text.length);
  const symbols = new Map<number, Symbol16>();
  let steps = 0;
  for (const piece of pieces.all) {
    const over = flagsOver(piece);
    if (over !== 0) flags.fill(over, piece.start, piece.end);
    const byteEnd = piece.offset + (piece.end - piece.start) * piece.width;
    const positionOf = (byte: number) => piece.start + Math.ceil((byte - piece.offset) / piece.width);
    for (let i = firstEndingAfter(runs, piece.offset); i < runs.length; i += 1) {
      const run = runs[i];
      if (run === undefined || run.start >= byteEnd) break;
      const start = positionOf(Math.max(run.start, piece.offset));
      const end = positionOf(Math.min(run.end, byteEnd));
      steps += 1 + Math.max(0, end - start);
      if (steps > MAX_STEPS) throw new RangeError('runs lie over one another');
      for (let at = start; at < end; at += 1) flags[at] = (flags[at] ?? 0) | run.flags;
      if (run.symbol !== null) symbols.set(start, run.symbol);
    }
  }
  return { flags, symbols };
}

/** Only the runs that say something of these, in the order of the stream. */
function storedRuns(stream: Uint8Array, tables: Uint8Array, fib: Fib): Run[] {
  const view = viewOf(stream);
  const { start, length } = fib.table(TABLES.runs);
  const pages = plcAt(viewOf(tables), start, length, 4);
  if (pages.count > stream.length / PAGE) throw new RangeError(`${pages.count} pages of runs`);
  const runs: Run[] = [];
  for (let i = 0; i < pages.count; i += 1) {
    const page = (viewOf(tables).getUint32(pages.record(i), true) & 0x3f_ffff) * PAGE;
    const count = view.getUint8(page + PAGE - 1);
    for (let run = 0; run < count; run += 1) {
      const offset = view.getUint8(page + 4 * (count + 1) + run) * 2;
      if (offset === 0) continue;
      const at = page + offset;
      const read = runProperties(view, at + 1, at + 1 + view.getUint8(at));
      if (read.flags === 0 && read.symbol === null) continue;
      runs.push({
        start: view.getUint32(page + 4 * run, true),
        end: view.getUint32(page + 4 * run + 4, true),
        ...read,
      });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

function runProperties(view: DataView, start: number, end: number): Pick<Run, 'flags' | 'symbol'> {
  let flags = 0;
  let symbol: Symbol16 | null = null;
  const set = (flag: number, value: number) => {
    flags = isOn(value) ? flags | flag : flags & ~flag;
  };
  eachProperty(view, start, end, (code, at) => {
    if (code === 0x0800) set(DELETED, view.getUint8(at));
    else if (code === 0x083c) set(HIDDEN, view.getUint8(at));
    else if (code === 0x080a) set(EMBEDDED, view.getUint8(at));
    else if (code === 0x6a09) symbol = { font: view.getUint16(at, true), code: view.getUint16(at + 2, true) };
  });
  return { flags, symbol };
}

/** 1 is on; 0x81 is the opposite of the style, which is on as styles go; 0x80 is as the style. */
function isOn(value: number): boolean {
  return value === 1 || value === 0x81;
}

function flagsOver({ laidOver }: Piece): number {
  if (laidOver === null) return 0;
  if ('view' in laidOver) return runProperties(laidOver.view, laidOver.start, laidOver.end).flags;
  if (!isOn(laidOver.value)) return 0;
  return laidOver.short === 0x41 ? DELETED : laidOver.short === 0x5c ? HIDDEN : 0;
}

function firstEndingAfter(runs: readonly Run[], byte: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  return low;
}
