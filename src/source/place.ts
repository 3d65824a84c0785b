/**
 * Where something stands in its file. Offsets count UTF-16 units of the decoded text from 0;
 * within one place, character i of the printed text stands at `start + i`, but for what is skipped.
 */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The file that it stands in, where that is not the first of its document. */
  readonly source?: Source;
  /** What the file has within the printed text and no one reads: the end of a line within a sentence. In order. */
  readonly skips?: readonly Skip[];
}

/** Before character `at` of the printed text, so many characters of the file. */
export interface Skip {
  readonly at: number;
  readonly length: number;
}

/** Some characters of what stands at a place, by their offsets in its printed text. */
export function stretchOf({ skips = [], ...place }: Place, from: number, to: number): Place {
  const skippedBefore = (end: number): number =>
    skips.reduce((sum, { at, length }) => sum + (at < end ? length : 0), 0);
  const stretch = {
    ...place,
    start: place.start + from + skippedBefore(from + 1),
    end: place.start + to + skippedBefore(to),
  };
  const inside = skips.filter(({ at }) => from < at && at < to).map((skip) => ({ ...skip, at: skip.at - from }));
  return inside.length === 0 ? stretch : { ...stretch, skips: inside };
}

/** The place of two printed texts put together, of lengths known, with so many characters printed in between. */
export function joinedPlace(first: Place, length: number, between: number, second: Place): Place {
  const at = length + between;
  const gap = second.start - first.end - between;
  const skips = [
    ...(first.skips ?? []),
    ...(gap === 0 ? [] : [{ at, length: gap }]),
    ...(second.skips ?? []).map((skip) => ({ ...skip, at: skip.at + at })),
  ];
  const whole = { ...first, end: second.end };
  return skips.length === 0 ? whole : { ...whole, skips };
}

/** The other way round: which character of the printed text at a place stands at an offset of its file. */
export function printedOffset({ start, skips = [] }: Place, offset: number): number {
  return skips.reduce((at, skip) => (at > skip.at ? Math.max(skip.at, at - skip.length) : at), offset - start);
}

/** By where they begin: those of the document's first file, then those of the others by name. */
export function compareStarts(a: Place, b: Place): number {
  if (a.source === b.source) return a.start - b.start;
  const [one = '', other = ''] = [a.source?.path, b.source?.path];
  return one < other ? -1 : one > other ? 1 : a.start - b.start;
}

export function isInside(inner: Place, outer: Place): boolean {
  return inner.source === outer.source && outer.start <= inner.start && inner.end <= outer.end;
}

/** One text for all places that begin where this one does. */
export function keyOfStart({ source, start }: Place): string {
  return source === undefined ? `${start}` : `${source.path} ${start}`;
}

/** One text for one place. */
export function keyOfPlace(place: Place): string {
  return `${keyOfStart(place)}-${place.end}`;
}

/** A file as it was read: its name as the user gave it, its decoded text. */
export interface Source {
  readonly path: string;
  /** The text of the file; of a draft that is no text, the transcript that its reader wrote. */
  readonly text: string;
  /** Where stretches of a transcript stand in the file, in their order; none where the text is the file. */
  readonly marks?: readonly Mark[];
}

/** A stretch of a transcript and where a person finds it. */
export interface Mark extends Place {
  readonly page?: number;
  readonly sheet?: string;
  /** A1 in a workbook, row and column (2,3) in a table of a document. */
  readonly cell?: string;
  /** Of all paragraphs of the document, from 1. */
  readonly paragraph?: number;
  /** Of all tables of the document, from 1. */
  readonly table?: number;
}

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
