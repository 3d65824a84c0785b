import type { Spot } from '../rules/rule.js';
import { lineStarts, positionAt } from '../source/lines.js';
import type { Place, Source } from '../source/place.js';

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
    const start = positionAt(starts, clamp(place.start, source));
    const end = positionAt(starts, clamp(Math.max(place.start, place.end), source));
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
