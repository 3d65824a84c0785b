import { statesOf } from '../states.js';
import type { Mark } from './marks.js';
import { html, type Markup } from './markup.js';
import { findingId, type Sheet } from './sheet.js';

/** A figure; the script makes it a button. How it stands is said in words too, for those who do not see the mark. */
export function figureOf(text: string, mark: Mark, sheet: Sheet): Markup {
  const { page, prefix } = sheet;
  const said = mark.state === 'tied' ? null : html`<span class="unseen"> (${page.marks[mark.state]})</span>`;
  const findings = mark.findings.map((n) => findingId(prefix, n)).join(' ');
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
