import { pageWords } from '../../wording/page.js';
import { words as wordsIn } from '../../wording/words.js';
import type { RenderOptions } from '../format.js';
import { phrase } from '../label.js';
import { locator } from '../locate.js';
import { messageOf } from '../message.js';
import type { FileReport } from '../report.js';
import { finder } from '../where.js';
import { documentOf } from './document.js';
import { equationOf, tellingFirst } from './equation.js';
import { findingOf } from './findings.js';
import { marksOf } from './marks.js';
import { html, type Markup } from './markup.js';
import type { Sheet } from './sheet.js';
import { verdictOf } from './verdict.js';

/** All that the page says of one file; `n` tells its parts from those of other files. */
export function filePart(file: FileReport, n: number, { language, rules }: Pick<RenderOptions, 'language' | 'rules'>) {
  const prefix = `b${n}`;
  const sheet: Sheet = {
    file,
    prefix,
    locate: locator(file.source),
    find: finder(file),
    marks: marksOf(file, prefix),
    words: wordsIn(language),
    page: pageWords(language),
    language,
    rules,
  };
  return html`<section class="file" aria-labelledby="${prefix}">
${verdictOf(sheet)}${findingsPart(sheet)}${documentPart(sheet)}${equationsPart(sheet)}</section>
`;
}

function findingsPart(sheet: Sheet): Markup {
  const { file, page } = sheet;
  const findings = file.findings.map((finding, index) => findingOf(finding, index + 1, sheet));
  return html`<h3>${page.findings}</h3>
${findings.length === 0 ? html`<p class="none">${page.noFindings}</p>\n` : findings}
${waivedPart(sheet)}`;
}

function waivedPart({ file, words, rules, language, find }: Sheet): Markup | null {
  const { waived = [] } = file;
  if (waived.length === 0) return null;
  const items = waived.map(({ finding, waiver }) => {
    const [spot] = finding.spots;
    const where = spot === undefined ? '' : phrase(find(spot), words);
    const message = messageOf(rules, finding, language);
    return html`<li><b>${message}</b> <code>${finding.rule}</code><br>${where}<br>${words.waivedFor(waiver.reason, waiver.until)}</li>\n`;
  });
  return html`<details class="waived"><summary>${words.waivedFindings(waived.length)}</summary><ul>${items}</ul></details>
`;
}

function documentPart(sheet: Sheet): Markup {
  const { file, page, marks } = sheet;
  if (!file.budget) return html`<p class="none">${page.notReadFurther}</p>\n`;
  const states = (['tied', 'rounding', 'error', 'warning', 'info', 'untied'] as const).filter((state) =>
    marks.all.some((mark) => mark.state === state),
  );
  return html`<h3>${page.document}</h3>
<div class="legend"><p><b>${page.legend}</b></p><ul>${states.map((state) => html`<li><span class="m ${state}">12.34</span> ${page.marks[state]}</li>`)}</ul><p class="hint">${page.hint}<br>${page.keys}</p></div>
${documentOf(file.budget, sheet)}`;
}

function equationsPart(sheet: Sheet): Markup | null {
  const { file, page } = sheet;
  if (file.outcomes.length === 0) return null;
  const all = tellingFirst(file.outcomes).map((outcome) => equationOf(outcome, null, sheet));
  return html`<details class="all"><summary>${page.allEquations(all.length)}</summary>
<div class="equations">${all}</div></details>
`;
}
