import { wasChecked } from '../../findings/level.js';
import { countEquations, isAccepted, summarize, tiedFigures } from '../count.js';
import { coverageSentence, findingsSentence, share, verdictSentence } from '../prose.js';
import type { FileReport } from '../report.js';
import { html, type Markup } from './markup.js';
import { findingId, type Sheet } from './sheet.js';

export type Tone = 'good' | 'doubtful' | 'bad';

/** How a file came out, at one glance. */
export function toneOf(file: FileReport): Tone {
  if (!wasChecked(file)) return 'bad';
  if (file.verdict === 'inconsistent') return isAccepted(file) ? 'doubtful' : 'bad';
  if (file.outcomes.length === 0 || file.verdict === 'forced' || file.verdict === 'unchecked') return 'doubtful';
  return summarize({ files: [file] }).errors > 0 ? 'bad' : 'good';
}

/** The head of a file: whose budget it is, the verdict in one sentence, and how much it rests on. */
export function verdictOf(sheet: Sheet): Markup {
  const { file, page, words, prefix } = sheet;
  const { unit, year } = file;
  const about = [unit?.code ?? null, year === null ? null : page.year(year)].filter((part) => part !== null);
  const seal = wasChecked(file) ? file.verdict : 'unchecked';
  return html`<header class="verdict ${toneOf(file)}">
<div class="seal" aria-hidden="true">${page.seal[seal]}</div>
<div class="said"><h2 id="${prefix}">${unit?.name ?? file.path}</h2>
<p class="about">${about.map((part) => html`<span>${part}</span> `)}<code>${file.path}</code></p>
<p class="sentence">${verdictSentence(file, words)}</p></div>
${factsOf(sheet)}</header>
`;
}

function factsOf(sheet: Sheet): Markup {
  const { file, words, page } = sheet;
  const { tally } = words;
  const coverage = coverageSentence(file, words);
  const findings = html`<div><dt>${tally.findings}</dt><dd>${findingsSentence([file], words)}${firstErrorOf(sheet)}</dd></div>`;
  if (coverage === null) return html`<dl class="facts">${findings}</dl>`;
  const { total, ...states } = countEquations(file);
  const counts = (['equal', 'rounding', 'unequal', 'unchecked'] as const).map(
    (state) =>
      html`<span class="count ${state}${states[state] > 0 ? ' some' : ''}"><b>${states[state]}</b> ${words.state[state]}</span> `,
  );
  return html`<dl class="facts">
<div><dt>${tally.coverage}</dt><dd>${coverage}${barOf(file)}</dd></div>
<div><dt>${tally.equations}</dt><dd><span class="count"><b>${total}</b> ${page.inAll}</span> ${counts}</dd></div>
${findings}
</dl>
`;
}

/** Findings stand in the order of the document, so that errors may stand far below. */
function firstErrorOf({ file, page, prefix }: Sheet): Markup | null {
  const first = file.findings.findIndex(({ severity }) => severity === 'error');
  return first > 0 ? html` <a href="#${findingId(prefix, first + 1)}">${page.firstError}</a>` : null;
}

function barOf(file: FileReport): Markup {
  const covered = share(tiedFigures(file), file.figureCount);
  if (!covered.endsWith('%')) return html``;
  return html`<svg class="bar" aria-hidden="true"><rect class="all" width="100%" height="100%"/><rect class="tied" width="${covered}" height="100%"/></svg>`;
}
