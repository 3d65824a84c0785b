import type { NoticeCode } from '../draft.js';

/** What a Word file shows from top to bottom, in either of its formats, before it is written as a draft. */
export type FlowBlock = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** As displayed; a line break (Shift+Enter, page, column) is `\n`. */
  readonly text: string;
  /** How far it is set in, in characters, blanks at its start apart. */
  readonly indent: number;
  readonly told: readonly Told[];
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly cells: readonly FlowCell[];
  readonly told: readonly Told[];
}

/** `left` and `right` are any numbers that grow to the right: the columns are what lies between those that occur. */
export interface FlowCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly left: number;
  readonly right: number;
  readonly content: readonly FlowBlock[];
}

export interface Told {
  readonly code: NoticeCode;
  readonly text: string;
}
