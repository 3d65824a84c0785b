import type { Spot } from '../rules/rule.js';
import type { Place, Position, Source } from '../source/place.js';

/** Where something stands, for a person or a program: lines and columns count from 1, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly text: string;
  readonly address: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns spots of one source into locations: the one place where offsets become lines and columns. */
export type Locate = (spot: Spot) => Location;

export function locator(source: Source): Locate {
  const starts = lineStarts(source.text);
  return ({ address, text, place }: Spot) => {
    const start = position(starts, clamp(place.start, source));
    const end = position(starts, clamp(Math.max(place.start, place.end), source));
    return {
      file: source.path,
      text,
      address,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  };
}

export const START_OF_FILE: Place = { start: 0, end: 0 };

function clamp(offset: number, source: Source): number {
  return Math.min(Math.max(0, offset), source.text.length);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
}

function position(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
