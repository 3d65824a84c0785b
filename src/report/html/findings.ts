import type { Severity } from '../../model/language.js';
import type { Finding, Spot, Suspect } from '../../rules/rule.js';
import { pathOf } from '../finding-block.js';
import { phrase } from '../label.js';
import { messageOf } from '../message.js';
import { adviceOf } from '../prose.js';
import { equationOf } from './equation.js';
import { html, type Markup } from './markup.js';
import { findingId, type Sheet } from './sheet.js';

export const SIGNS = { error: '✗', warning: '!', info: 'i' } as const satisfies Record<Severity, string>;

/** More equations than these are folded: they say again what the first ones say. */
const MOST_EQUATIONS = 4;

/** A finding: what is wrong and where, the equations that show it, what to do. */
export function findingOf(finding: Finding, n: number, sheet: Sheet): Markup {
  const { words, page, language, rules, prefix } = sheet;
  const { severity, spots, suggestion } = finding;
  const rule = rules.find(({ id }) => id === finding.rule);
  const suspects = finding.suspects.filter(({ spot }) => spot.address !== spots[0]?.address);
  return html`<article class="finding ${severity}" id="${findingId(prefix, n)}" data-name="${page.finding(n)}">
<h4><span class="badge"><span aria-hidden="true">${SIGNS[severity]} </span>${words.severity[severity]}</span> ${messageOf(rules, finding, language)}</h4>
${spots.map((spot) => placeOf(spot, sheet))}
${equationsOf(finding, sheet)}
${advice(adviceOf(suggestion, words))}
${suspects.length === 0 ? null : html`<p class="others">${words.otherSuspects}</p><ul>${suspects.map((suspect) => suspectOf(suspect, sheet))}</ul>`}
${rule === undefined ? null : html`<p class="remedy"><b>${rule.title[language]}</b> <code>${rule.id}</code> ${rule.remedy[language]}</p>`}
</article>
`;
}

function placeOf(spot: Spot, sheet: Sheet): Markup {
  const where = phrase(sheet.find(spot), sheet.words);
  const target = sheet.marks.target(spot);
  const shown = target === undefined ? html`${where}` : html`<a href="#${target}">${where}</a>`;
  return html`<p class="where">${shown} <code>${pathOf(spot, sheet, sheet.words)}</code></p>\n`;
}

function equationsOf({ outcomes, spots }: Finding, sheet: Sheet): Markup | null {
  if (outcomes.length === 0) return null;
  const here = spots[0]?.address ?? null;
  const all = outcomes.map((outcome) => equationOf(outcome, here, sheet));
  const more = all.slice(MOST_EQUATIONS);
  return html`<div class="equations">${all.slice(0, MOST_EQUATIONS)}</div>${
    more.length === 0
      ? null
      : html`<details><summary>${sheet.words.moreEquations(more.length)}</summary><div class="equations">${more}</div></details>`
  }`;
}

function advice(lines: readonly string[]): Markup | null {
  return lines.length === 0 ? null : html`<div class="advice">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

function suspectOf({ spot, suggestion }: Suspect, sheet: Sheet): Markup {
  return html`<li>${placeOf(spot, sheet)}<p><b>${spot.text}</b></p>${advice(adviceOf(suggestion, sheet.words))}</li>`;
}
