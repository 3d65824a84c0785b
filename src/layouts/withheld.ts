import type { Budget, Table } from '../model/budget.js';
import { plain } from './words.js';

/** 部分涉密事项在公开时予以剔除: what is secret is in the sums and not in the rows. */
const WITHHELD = /(?:涉密|保密)[^。]*剔除|剔除[^。]*涉密/;

/**
 * Whether a table leaves out rows for secrecy, by its own notes or by the document's text. Its projects and the 项
 * of its functions are then parts of what contains them, and not all of them.
 */
export function withholds(budget: Budget): (table: Table) => boolean {
  const everywhere = budget.sections.some(({ paragraphs }) =>
    paragraphs.some(({ text }) => WITHHELD.test(plain(text))),
  );
  return (table) => everywhere || table.notes.some(({ text }) => WITHHELD.test(plain(text)));
}
