/**
 * Where something stands in its file. Offsets count UTF-16 units of the decoded text from 0;
 * within one place, character i of the printed text stands at `start + i`.
 */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The file that it stands in, where that is not the first of its document. */
  readonly source?: Source;
}

/** Some characters of what stands at a place, by their offsets in it. */
export function stretchOf(place: Place, from: number, to: number): Place {
  return { ...place, start: place.start + from, end: place.start + to };
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
