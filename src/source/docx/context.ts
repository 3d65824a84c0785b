import type { Counting } from './counters.js';
import type { Fields } from './fields.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** What paragraphs need of the rest of the document; `count` and `fields` go on from one to the next. */
export interface Context {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly count: Counting;
  readonly fields: Fields;
  /** The texts of footnotes and endnotes: `footnote/2`. */
  readonly notes: ReadonlyMap<string, string>;
}
