/**
 * Where something stands in its file. Offsets count UTF-16 units of the decoded text from 0;
 * within one place, character i of the printed text stands at `start + i`.
 */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A file as it was read: its name as the user gave it, its decoded text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
