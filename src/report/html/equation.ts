import type { Outcome, State } from '../../evaluation/outcome.js';
import { idOf, type Law } from '../../model/equation.js';
import { calculation, type Step } from '../calculation.js';
import { type Content, html, type Markup } from './markup.js';
import type { Sheet } from './sheet.js';

const SIGNS: Readonly<Record<State, string>> = { equal: '=', rounding: '≈', unequal: '≠', unchecked: '?' };
const STATES: readonly State[] = ['unequal', 'unchecked', 'rounding', 'equal'];
const LAWS: readonly Law[] = ['sum', 'derived', 'part', 'same', 'tie'];

/** What tells most comes first: failures, then differences; sums before mere repetitions. */
export function tellingFirst(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.toSorted(
    (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      LAWS.indexOf(a.equation.law) - LAWS.indexOf(b.equation.law) ||
      (idOf(a.equation) < idOf(b.equation) ? -1 : 1),
  );
}

/** An equation laid out as on paper; each line leads to its figure, the one spoken of is set off. */
export function equationOf(outcome: Outcome, here: string | null, sheet: Sheet): Markup {
  const { file, find, words } = sheet;
  const { equation, state } = outcome;
  const steps = calculation(outcome, { figures: file.figures, find, words, here: null });
  const terms = [equation.whole, ...equation.parts, ...(equation.rest ?? [])];
  const ids = new Set(terms.map(({ address }) => sheet.marks.at(address)?.id).filter((id) => id !== undefined));
  const places = Math.max(0, ...steps.map(({ number }) => afterPoint(number).length));
  return html`<div class="q ${state}" data-f="${[...ids].join(' ')}"><p class="law"><b>${words.law[equation.law]}</b> <span class="state"><span aria-hidden="true">${SIGNS[state]} </span>${words.state[state]}</span></p>
<table>${steps.map((step, index) => stepRow(step, index === steps.length - 1, places, here, sheet))}</table></div>
`;
}

function stepRow(step: Step, isLast: boolean, places: number, here: string | null, { marks }: Sheet): Markup {
  const mark = step.address === null ? undefined : marks.at(step.address);
  const label: Content = mark === undefined ? step.label : html`<a href="#${mark.id}">${step.label}</a>`;
  const kind = isLast ? 'printed' : step.address === null && step.operator === '' ? 'computed' : 'term';
  const note = step.note === '' ? null : html`<small>${step.note}</small>`;
  const set = step.address !== null && step.address === here ? ' here' : '';
  return html`<tr class="${kind}${set}"><td>${step.operator === '-' ? '−' : step.operator}</td><td>${label}${note}</td><td>${atPoint(step.number, places)}</td></tr>
`;
}

/** Numbers stand one below the other by their points; digits of a figure font are filled up with blanks as wide. */
function atPoint(number: string, places: number): string {
  const after = afterPoint(number);
  const missing = places - after.length;
  if (missing <= 0) return number;
  return number + (after === '' ? '\u2008' : '\u2007') + '\u2007'.repeat(missing - 1);
}

function afterPoint(number: string): string {
  return /[.．%‰].*$/u.exec(number)?.[0] ?? '';
}
