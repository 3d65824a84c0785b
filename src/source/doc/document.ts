import { type Counting, counting, type NumberedList } from '../docx/counters.js';
import { type Fields, fields } from '../docx/fields.js';
import type { Fib } from './fib.js';
import { readFonts } from './fonts.js';
import { readLists } from './lists.js';
import { type Paragraph, type Paragraphs, readParagraphs } from './paragraphs.js';
import type { Pieces, Stored } from './pieces.js';
import { type Runs, readRuns } from './runs.js';
import { readStyles, type StyleOf } from './styles.js';

/** A Word 97 file, its streams put together: everything is asked for by the position of a character. */
export interface WordDocument {
  readonly text: string;
  readonly runs: Runs;
  readonly fonts: readonly string[];
  readonly styleOf: StyleOf;
  readonly lists: ReadonlyMap<number, NumberedList>;
  readonly count: Counting;
  readonly fields: Fields;
  /** The texts of footnotes and endnotes, by the positions of their references. */
  readonly notes: ReadonlyMap<number, string>;
  /** The end of the paragraph that a character belongs to: the position after its mark. */
  readonly paragraphEnd: (position: number) => number;
  readonly paragraphAt: (position: number) => Paragraph;
}

export interface Streams {
  readonly main: Uint8Array;
  readonly tables: Uint8Array;
  readonly data: Uint8Array | null;
}

export function openDocument({ main, tables, data }: Streams, fib: Fib, pieces: Pieces): WordDocument {
  const paragraphs = readParagraphs(main, tables, data, fib);
  return {
    text: pieces.text,
    runs: readRuns(main, tables, fib, pieces),
    fonts: readFonts(tables, fib),
    styleOf: readStyles(tables, fib),
    lists: readLists(tables, fib),
    count: counting(),
    fields: fields(),
    notes: new Map(),
    paragraphEnd: (position) => paragraphEnd(position, pieces, paragraphs),
    paragraphAt: (position) => {
      const piece = pieces.pieceAt(position);
      if (piece === undefined) throw new RangeError(`no text at ${position}`);
      return paragraphs.at(piece.offset + (position - piece.start) * piece.width, storedOver(piece.laidOver));
    },
  };
}

function storedOver(laidOver: Pieces['all'][number]['laidOver']): Stored | null {
  return laidOver !== null && 'view' in laidOver ? laidOver : null;
}

const CELL = '\u0007';

/** A carriage return or cell mark ends a paragraph; a form feed does so only where a section ends. */
function paragraphEnd(position: number, { text, pieceAt }: Pieces, paragraphs: Paragraphs): number {
  for (let at = position; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\r' || character === CELL) return at + 1;
    if (character !== '\f') continue;
    const piece = pieceAt(at);
    if (piece === undefined) continue;
    const byte = piece.offset + (at - piece.start) * piece.width;
    if (paragraphs.endAfter(byte) === byte + piece.width) return at + 1;
  }
  return text.length;
}
