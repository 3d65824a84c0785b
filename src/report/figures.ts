import type { Outcome } from '../evaluation/outcome.js';
import type { Figure } from '../model/figure.js';
import { type Words, words as wordsIn } from '../wording/words.js';
import { calculation } from './calculation.js';
import { inColumns } from './columns.js';
import { printedNumber } from './expression.js';
import { pathOf } from './finding-block.js';
import type { RenderOptions } from './format.js';
import { jsonEquation } from './json.js';
import { phrase } from './label.js';
import { locator } from './locate.js';
import { printable } from './printable.js';
import type { FileReport } from './report.js';
import { statesOf } from './states.js';
import { finder } from './where.js';

type Options = Pick<RenderOptions, 'language' | 'chalk'>;

/** The equations that a figure is in, as whole, as part, or as what an unprinted part can hold. */
export function equationsWith(address: string, { outcomes }: FileReport): readonly Outcome[] {
  return outcomes.filter(({ equation: { whole, parts, rest } }) =>
    [whole, ...parts, ...(rest ?? [])].some((term) => term.address === address),
  );
}

/** Figures one a line: address, value, what it states, how many equations it is in. */
export function figureList(file: FileReport, figures: readonly Figure[], { language }: Options): string {
  const words = wordsIn(language);
  const lines = figures.map((figure) => ({
    operator: '',
    label: printable(figure.address),
    number: printedNumber(figure),
    note: printable([unitOf(figure, words), statesOf(figure, words), inEquations(figure, file, words)].join('  ')),
  }));
  return inColumns(lines, Number.POSITIVE_INFINITY)
    .map((line) => `${line.trimStart()}\n`)
    .join('');
}

/** One figure in full: where it stands, what it states, and each equation that it is in with its outcome. */
export function figureDetail(file: FileReport, figure: Figure, { language, chalk }: Options): string {
  const words = wordsIn(language);
  const find = finder(file);
  const { address } = figure;
  const locate = locator(file.source);
  const untied = file.untied.find(({ spot }) => spot.address === address);
  const blocks = equationsWith(address, file).map((outcome) => {
    const written = inColumns(calculation(outcome, { figures: file.figures, find, words, here: address }), 60);
    const title = `  ${words.law[outcome.equation.law]}: ${words.state[outcome.state]}`;
    return [title, ...written.map((one) => `    ${printable(one)}`)].join('\n');
  });
  const head = [
    chalk.bold(printable(address)),
    `  ${chalk.cyan(pathOf(figure, { file, locate, find }, words))}`,
    `  ${printable(phrase(find(figure), words))}`,
    `  ${printable(`${printedNumber(figure)} ${unitOf(figure, words)}`.trimEnd())}`,
    `  ${words.states}  ${printable(statesOf(figure, words))}`,
    `  ${inEquations(figure, file, words)}${untied === undefined ? '' : `  ${words.untied[untied.reason]}`}`,
  ].join('\n');
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** Figures for programs. */
export function figuresJson(file: FileReport, figures: readonly Figure[]): string {
  const locate = locator(file.source);
  const document = figures.map((figure) => ({
    ...locate(figure),
    value: figure.value.toFixed(),
    unit: figure.unit,
    kind: figure.kind,
    blank: figure.blank,
    states: figure.quantity,
    equations: equationsWith(figure.address, file).map((outcome) => jsonEquation(outcome, file, locate)),
  }));
  return `${JSON.stringify({ schemaVersion: 1, path: file.path, figures: document }, null, 2)}\n`;
}

/** The unit, unless the figure prints it itself. */
function unitOf({ text, unit, blank }: Figure, words: Words): string {
  if (blank) return words.blankCell;
  return text.endsWith(unit) ? '' : words.unit(unit);
}

function inEquations({ address }: Figure, file: FileReport, words: Words): string {
  const outcomes = equationsWith(address, file);
  return words.inEquations(outcomes.length, outcomes.filter(({ state }) => state === 'unequal').length);
}
