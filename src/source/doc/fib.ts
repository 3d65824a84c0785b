import { viewOf } from './bytes.js';

/** The head of a Word 97 file: how long its parts are and where its tables stand. */
export interface Fib {
  readonly version: number;
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  readonly lengths: Lengths;
  /** A table by its number in the format's list. */
  readonly table: (index: number) => { readonly start: number; readonly length: number };
}

/** In characters, in the order in which the parts follow one another. */
export interface Lengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly headerBoxes: number;
}

/** Numbers of tables (FibRgFcLcb97). */
export const TABLES = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnotes: 47,
  drawings: 50,
  boxes: 56,
  lists: 73,
  overrides: 74,
} as const;

/** Word 6 and 95 store text in another way. */
export const FIRST_VERSION = 0xc1;

export function isWordStream(bytes: Uint8Array): boolean {
  return bytes.length >= 32 && bytes[0] === 0xec && bytes[1] === 0xa5;
}

export function readFib(stream: Uint8Array): Fib {
  const view = viewOf(stream);
  const flags = view.getUint16(10, true);
  const longs = 32 + 2 + 2 * view.getUint16(32, true);
  const tables = longs + 2 + 4 * view.getUint16(longs, true);
  const count = view.getUint16(tables, true);
  const length = (i: number): number => view.getUint32(longs + 2 + 4 * i, true);
  return {
    version: view.getUint16(2, true),
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    lengths: {
      main: length(3),
      footnotes: length(4),
      headers: length(5),
      comments: length(7),
      endnotes: length(8),
      boxes: length(9),
      headerBoxes: length(10),
    },
    table: (index) => {
      if (index >= count) return { start: 0, length: 0 };
      const at = tables + 2 + 8 * index;
      return { start: view.getUint32(at, true), length: view.getUint32(at + 4, true) };
    },
  };
}
