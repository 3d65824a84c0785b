import type { Mark, Place, Source } from './place.js';

export type { Mark };

/**
 * A draft as a person sees it: paragraphs and grids in reading order, whatever the format. No reader knows what a
 * budget is. Every place is an offset into the text of `source`: the file itself where it is a text, else the
 * transcript that the reader writes, block after block, each paragraph and each row of a grid on a line of its own.
 */
export interface Draft {
  readonly source: DraftSource;
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

export interface DraftSource extends Source {
  readonly marks: readonly Mark[];
}

export type Block = ParagraphBlock | GridBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** As displayed, with the numbers that the format counts by itself (一、, （一）). No line breaks inside. */
  readonly text: string;
  readonly place: Place;
}

/** A table as ruled: `rows` × `columns`, its cells by their top left corner, without overlap, in reading order. */
export interface GridBlock {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly place: Place;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As displayed; wrapped lines joined, without a blank between Chinese characters and never inside a figure. */
  readonly text: string;
  readonly place: Place;
  /** How far the label is set in, in characters; 0 where the format does not say. */
  readonly indent: number;
}

/** What a person should know of how the draft was read: each is told, none is dropped. */
export interface Notice {
  readonly code: NoticeCode;
  /** What it is about, as displayed or stored. */
  readonly text: string;
  readonly place: Place | null;
}

export type NoticeCode =
  /** The value stored differs from the value displayed, which was read. */
  | 'stored otherwise'
  | 'formula without value'
  | 'hidden sheet'
  | 'hidden rows'
  | 'hidden text'
  | 'deleted text'
  /** Text off the page or clipped away: no one sees it. */
  | 'unseen text'
  | 'picture'
  | 'embedded object'
  | 'scanned page'
  | 'table without rules'
  /** What begins a page may be the rest of a row that the page before cut. */
  | 'row over a page end'
  | 'page without text'
  | 'footnote'
  | 'header or footer';

/** Why a draft could not be read at all. */
export interface DraftProblem {
  readonly code: 'encrypted' | 'damaged' | 'scan' | 'too large' | 'not this format' | 'empty';
  /** For people who look into it: a page, a part of the file. Not shown as it is. */
  readonly detail: string;
}

export type DraftReading =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problem: DraftProblem };

/** Reads the bytes of one format. The path is only for the name of the source. */
export type DraftReader = (path: string, bytes: Uint8Array) => Promise<DraftReading>;
