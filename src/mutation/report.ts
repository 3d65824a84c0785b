import type { RenderOptions } from '../report/format.js';
import { printable } from '../report/printable.js';
import { share } from '../report/prose.js';
import type { FileReport, Report } from '../report/report.js';
import { displayWidth, padEnd, padStart } from '../report/width.js';
import type { MutateOptions } from './mutate.js';
import type { Hideout, Summary, Tally } from './summary.js';
import { mutationWords } from './words.js';

type Options = Pick<RenderOptions, 'language' | 'chalk'>;

/** What became of the slips, kind by kind, and the figures that one could hide in. */
export function mutationTable({ kinds, all, hideouts }: Summary, { language, chalk }: Options): string {
  const words = mutationWords(language);
  const { slip, tried, found, first, alone, restored } = words.columns;
  const rows = [
    [slip, tried, found, first, alone, restored],
    ...kinds.map(({ kind, tally }) => [words.kind[kind], ...cells(tally)]),
    [words.all, ...cells(all)],
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((c) => Math.max(...rows.map((row) => displayWidth(row[c] ?? ''))));
  const lines = rows.map((row) => row.map((text, c) => (c === 0 ? padEnd : padStart)(text, widths[c] ?? 0)).join('  '));
  const [head = '', ...body] = lines;
  const hidden = hideouts.reduce((sum, { slips }) => sum + slips.length, 0);
  return [
    chalk.bold(head),
    ...body,
    '',
    chalk.dim(words.columnsExplained),
    '',
    chalk.bold(hideouts.length === 0 ? words.noHideouts : words.hideouts(hideouts.length, hidden)),
    ...hideouts.flatMap((hideout) => hideoutLines(hideout, { language, chalk })),
    '',
  ].join('\n');
}

function cells(tally: Tally): readonly string[] {
  const { tried, found, first, alone, restored } = tally;
  return [String(tried), ...[found, first, alone, restored].map((count) => share(count, tried))];
}

function hideoutLines({ address, room, slips }: Hideout, { language }: Options): readonly string[] {
  const words = mutationWords(language);
  const told = slips.map(({ kind, text }) => `${words.kind[kind]} ${text}`);
  return [
    `  ${printable(address)}`,
    ...(room === null ? [] : [`    ${roomText(room, words)}`]),
    `    ${printable(words.hidden(told))}`,
  ];
}

function roomText(
  { values, low, high }: NonNullable<Hideout['room']>,
  words: ReturnType<typeof mutationWords>,
): string {
  if (values !== null && values.length > 0) return words.values(values);
  return low === null && high === null ? words.unguarded : words.between(low, high);
}

/** The same for programs. Counts, not percentages: what is divided by what is then plain. */
export function mutationJson(
  { kinds, all, hideouts }: Summary,
  { path, unit, year }: FileReport,
  { version }: Pick<Report, 'version'>,
  { seed, slips, sample }: MutateOptions,
): string {
  const document = {
    schemaVersion: 1,
    tool: { name: 'gouji', version },
    path,
    unit,
    year,
    seed,
    slips,
    sample,
    kinds: kinds.map(({ kind, tally }) => ({ kind, ...tally })),
    all,
    hideouts,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
