import type { Spot } from '../rules/rule.js';
import { type LineStarts, lineStarts, positionAt } from '../source/lines.js';
import type { Mark, Place, Source } from '../source/place.js';

/** Where something stands, for a person or a program: lines and columns count from 1, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly text: string;
  readonly address: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Of a draft: where a person finds it. */
  readonly page?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: number;
  readonly paragraph?: number;
}

/** Turns spots into locations: the one place where offsets become lines and columns. */
export type Locate = (spot: Spot) => Location;

/** For spots of a document; those that name no file of their own stand in `source`. */
export function locator(source: Source): Locate {
  const starts = new Map([[source, lineStarts(source.text)]]);
  const startsOf = (one: Source): LineStarts => {
    const known = starts.get(one) ?? lineStarts(one.text);
    starts.set(one, known);
    return known;
  };
  return ({ address, text, place }: Spot) => {
    const file = place.source ?? source;
    const start = positionAt(startsOf(file), clamp(place.start, file));
    const end = positionAt(startsOf(file), clamp(Math.max(place.start, place.end), file));
    return {
      file: file.path,
      text,
      address,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...placeIn(file, place),
    };
  };
}

/** What the mark of a transcript says of a place: the narrowest that holds its beginning. */
function placeIn({ marks = [] }: Source, place: Place): Omit<Mark, 'start' | 'end'> {
  const holding = marks.filter((mark) => mark.start <= place.start && place.start <= mark.end);
  const narrowest = holding.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || mark.end - mark.start < best.end - best.start ? mark : best),
    undefined,
  );
  if (narrowest === undefined) return {};
  const { start: _, end: __, ...where } = narrowest;
  const page = where.page ?? holding.find((mark) => mark.page !== undefined)?.page;
  return page === undefined ? where : { ...where, page };
}

export const START_OF_FILE: Place = { start: 0, end: 0 };

function clamp(offset: number, source: Source): number {
  return Math.min(Math.max(0, offset), source.text.length);
}
