import type { Outcome } from '../evaluation/outcome.js';
import type { Severity } from '../model/language.js';
import type { Finding, Spot } from '../rules/rule.js';
import { type Words, words as wordsIn } from '../wording/words.js';
import { calculation } from './calculation.js';
import { inColumns } from './columns.js';
import { excerpt } from './excerpt.js';
import type { RenderOptions } from './format.js';
import { phrase } from './label.js';
import type { Locate } from './locate.js';
import { messageOf } from './message.js';
import { printable } from './printable.js';
import { adviceOf } from './prose.js';
import type { FileReport } from './report.js';
import type { Find } from './where.js';

/** A file as the blocks about it need it: with its places turned to lines and to the document's words. */
export interface Opened {
  readonly file: FileReport;
  readonly locate: Locate;
  readonly find: Find;
}

const INDENT = '  ';

/** A finding for a person: what, where, the calculation, the likely slip and what to do. */
export function findingBlock(finding: Finding, opened: Opened, options: RenderOptions): string {
  const { chalk, language } = options;
  const words = wordsIn(language);
  const [first, ...others] = finding.spots;
  const severity = colourOf(finding.severity, options)(words.severity[finding.severity]);
  const message = printable(messageOf(options.rules, finding, language));
  const lines = [
    `${chalk.bold(severity)} ${chalk.dim(finding.rule)}  ${chalk.bold(message)}`,
    ...(first === undefined ? [] : placeLines(first, opened, options, words)),
    ...equationsOf(finding, opened, options, words),
    ...adviceLines(finding, opened, words, options),
    ...(first === undefined ? [] : excerptLines(first, opened, options)),
    ...otherPlaces(others, opened, words),
    ...nextLines(finding, opened, words, options),
  ];
  return lines.join('\n');
}

function placeLines(spot: Spot, opened: Opened, { chalk }: RenderOptions, words: Words): readonly string[] {
  const where = printable(phrase(opened.find(spot), words));
  return [`${INDENT}${chalk.cyan(pathOf(spot, opened, words))}`, ...(where === '' ? [] : [`${INDENT}${where}`])];
}

/** A file whose text could not be read has no lines to name. */
export function pathOf(spot: Spot, { file: { source }, locate }: Opened, words: Words): string {
  const location = locate(spot);
  const { file, line, column } = location;
  if ((spot.place.source ?? source).text === '') return file;
  const place = words.draftPlace(location);
  return place === '' ? `${file}:${line}:${column}` : `${file}  ${place}`;
}

/** More equations than these say nothing new to a person; `gouji figures` and the JSON have them all. */
const MOST_EQUATIONS = 6;

function equationsOf(
  { outcomes, spots }: Finding,
  opened: Opened,
  options: RenderOptions,
  words: Words,
): readonly string[] {
  const here = spots[0]?.address ?? null;
  const more = outcomes.length - MOST_EQUATIONS;
  return [
    ...outcomes.slice(0, MOST_EQUATIONS).flatMap((outcome) => ['', ...equationLines(outcome, here, opened, options)]),
    ...(more > 0 ? ['', `${INDENT}${INDENT}${words.moreEquations(more)}`] : []),
  ];
}

function equationLines(
  outcome: Outcome,
  here: string | null,
  { file, find }: Opened,
  { language, columns, chalk }: RenderOptions,
): readonly string[] {
  const lines = calculation(outcome, { figures: file.figures, find, words: wordsIn(language), here });
  const written = inColumns(lines.map(withoutControls), Math.max(24, columns - 50));
  return written.map((line, index) => {
    const isStated = index === written.length - 1 && outcome.state === 'unequal';
    return `${INDENT}${INDENT}${isStated ? chalk.red(line) : line}`;
  });
}

function withoutControls<Line extends { readonly label: string; readonly number: string; readonly note: string }>(
  line: Line,
): Line {
  return { ...line, label: printable(line.label), number: printable(line.number), note: printable(line.note) };
}

function adviceLines(finding: Finding, opened: Opened, words: Words, { chalk }: RenderOptions): readonly string[] {
  const lines = adviceOf(finding.suggestion, words).map((advice) => `${INDENT}${chalk.green(printable(advice))}`);
  const suspects = finding.suspects.filter(({ spot }) => spot.address !== finding.spots[0]?.address);
  if (suspects.length > 0) {
    lines.push(`${INDENT}${words.otherSuspects}`);
    for (const { spot, suggestion } of suspects) {
      const where = printable(phrase(opened.find(spot), words));
      lines.push(`${INDENT}${INDENT}${pathOf(spot, opened, words)}  ${where}  ${printable(spot.text)}`);
      lines.push(...adviceOf(suggestion, words).map((advice) => `${INDENT}${INDENT}${INDENT}${printable(advice)}`));
    }
  }
  return lines.length > 0 ? ['', ...lines] : [];
}

function excerptLines(spot: Spot, opened: Opened, options: RenderOptions): readonly string[] {
  const { text, marks = [] } = spot.place.source ?? opened.file.source;
  if (text === '') return [];
  // The lines of a transcript are ours: no person can look one up.
  const number = marks.length > 0 ? '' : String(opened.locate(spot).line);
  const { line, mark } = excerpt(text, spot.place, Math.max(20, options.columns - number.length - 6));
  const margin = ' '.repeat(number.length);
  const colour = options.chalk.yellow;
  return [
    '',
    `${INDENT}${options.chalk.dim(`${number} |`)} ${line}`,
    `${INDENT}${options.chalk.dim(`${margin} |`)} ${colour(mark)}`,
  ];
}

/** More places than these, and more of a long text, a person looks up in the other formats. */
const MOST_PLACES = 6;
const MOST_TEXT = 24;

const shortened = (text: string): string => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);

function otherPlaces(spots: readonly Spot[], opened: Opened, words: Words): readonly string[] {
  if (spots.length === 0) return [];
  const lines = spots.slice(0, MOST_PLACES).map((spot) => {
    const where = printable(phrase(opened.find(spot), words));
    return `${INDENT}${INDENT}${pathOf(spot, opened, words)}  ${where}  ${printable(shortened(spot.text))}`.trimEnd();
  });
  const more = spots.length - lines.length;
  const rest = more > 0 ? [`${INDENT}${INDENT}${words.morePlaces(more)}`] : [];
  return ['', `${INDENT}${words.alsoAt}`, ...lines, ...rest];
}

function nextLines(
  { rule, spots }: Finding,
  { file }: Opened,
  words: Words,
  { chalk }: RenderOptions,
): readonly string[] {
  const address = spots[0]?.address;
  const known = address !== undefined && file.figures.has(address);
  const figures = known ? [`gouji figures ${quoted(file.path)} ${quoted(address)}`] : [];
  const commands = [...figures, `gouji rules ${rule}`].join('   ');
  return ['', `${INDENT}${chalk.dim(`${words.next}  ${commands}`)}`];
}

/** For a shell: in double quotes where there is anything but letters, digits and plain marks of paths. */
function quoted(argument: string): string {
  return /^[\p{L}\p{N}_./:\\-]+$/u.test(argument) ? argument : `"${argument.replaceAll('"', '\\"')}"`;
}

function colourOf(severity: Severity, { chalk }: RenderOptions): (text: string) => string {
  switch (severity) {
    case 'error':
      return chalk.red;
    case 'warning':
      return chalk.yellow;
    case 'info':
      return chalk.blue;
  }
}
