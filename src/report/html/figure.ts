import type { Printed } from '../../model/budget.js';
import { statesOf } from '../states.js';
import type { Mark } from './marks.js';
import { type Content, html, type Markup } from './markup.js';
import type { Sheet } from './sheet.js';

/** Words of the document with the figures in them marked. */
export function inked({ text, place }: Printed, sheet: Sheet): Content {
  const content: Content[] = [];
  let at = 0;
  for (const mark of sheet.marks.within(place)) {
    const from = mark.place.start - place.start;
    const to = mark.place.end - place.start;
    content.push(text.slice(at, from), figureOf(text.slice(from, to), mark, sheet));
    at = to;
  }
  return [...content, text.slice(at)];
}

/** A figure; the script makes it a button. How it stands is said in words too, for those who do not see the mark. */
function figureOf(text: string, mark: Mark, sheet: Sheet): Markup {
  const { page, prefix } = sheet;
  const said = mark.state === 'tied' ? null : html`<span class="unseen"> (${page.marks[mark.state]})</span>`;
  const findings = mark.findings.map((n) => `${prefix}n${n}`).join(' ');
  const of = findings === '' ? null : html` data-n="${findings}"`;
  return html`<span class="f ${mark.state}" id="${mark.id}" title="${page.marks[mark.state]}" data-s="${aboutOf(mark, sheet)}"${of}>${text}${said}</span>`;
}

/** What stands there: address and cell, of each figure that one number prints. */
function aboutOf({ addresses }: Mark, { file, words }: Sheet): string {
  return addresses
    .map((address) => {
      const figure = file.figures.get(address);
      return figure === undefined ? address : `${address}\n${words.states} ${statesOf(figure, words)}`;
    })
    .join('\n');
}
