import type { Figure } from '../model/figure.js';
import type { Spot } from '../rules/rule.js';
import { words as wordsIn } from '../wording/words.js';
import { differenceOf } from './calculation.js';
import { explainedIn, summarize } from './count.js';
import { expressionOf } from './expression.js';
import { findingBlock, type Opened, pathOf } from './finding-block.js';
import type { RenderOptions } from './format.js';
import { phrase } from './label.js';
import { locator, START_OF_FILE } from './locate.js';
import { messageOf } from './message.js';
import { printable } from './printable.js';
import type { FileReport, Report } from './report.js';
import { listingOf, tallyBlock } from './tally.js';
import { finder } from './where.js';

/** The report for a person at a terminal. */
export function pretty(report: Report, options: RenderOptions): string {
  let room = options.limit;
  const blocks: string[] = [];
  for (const file of report.files) {
    const listing = listingOf(file, room, options);
    if (room !== null) room -= listing.listed.length;
    if (options.quiet && listing.listed.length === 0) continue;

    const opened: Opened = { file, locate: locator(file.source), find: finder(file) };
    blocks.push(
      heading(file, options),
      ...listing.listed.map((finding) => findingBlock(finding, opened, options)),
      ...(options.show === 'info'
        ? [explainedBlock(opened, options), untiedBlock(opened, options), waivedBlock(opened, options)]
        : []),
      tallyBlock(file, listing, options),
    );
  }
  if (report.files.length > 1 && !options.quiet) blocks.push(closing(report, options));
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

function heading({ path, unit, year }: FileReport, { chalk }: RenderOptions): string {
  const code = unit?.code ? `${unit.code} ` : '';
  const about = [unit === null ? '' : printable(`${code}${unit.name}`), year === null ? '' : String(year)];
  return [chalk.bold.underline(printable(path)), ...about.filter((part) => part !== '')].join('  ');
}

function explainedBlock(opened: Opened, options: RenderOptions): string {
  const { file, find } = opened;
  const words = wordsIn(options.language);
  const explained = explainedIn(file);
  if (explained.length === 0) return '';
  const lines = explained.flatMap((outcome) => {
    const spot = spotOf(outcome.equation.whole.address, file.figures);
    return [
      `  ${pathOf(spot, opened, words)}  ${printable(phrase(find(spot), words))}`,
      `    ${printable(expressionOf(outcome.equation, file.figures))}  ${differenceOf(outcome, file.figures, words)}`,
    ];
  });
  return [options.chalk.bold(words.explained(explained.length)), ...lines].join('\n');
}

function untiedBlock(opened: Opened, options: RenderOptions): string {
  const { file, find } = opened;
  const words = wordsIn(options.language);
  if (file.untied.length === 0) return '';
  const lines = file.untied.flatMap(({ spot, reason }) => [
    `  ${pathOf(spot, opened, words)}  ${printable(phrase(find(spot), words))}`,
    `    ${printable(spot.text)}  ${words.untied[reason]}`,
  ]);
  return [options.chalk.bold(words.untiedFigures(file.untied.length)), ...lines].join('\n');
}

function waivedBlock(opened: Opened, options: RenderOptions): string {
  const { waived = [] } = opened.file;
  const words = wordsIn(options.language);
  if (waived.length === 0) return '';
  const lines = waived.flatMap(({ finding, waiver }) => [
    ...finding.spots.slice(0, 1).map((spot) => `  ${pathOf(spot, opened, words)}  ${finding.rule}`),
    `    ${printable(messageOf(options.rules, finding, options.language))}`,
    `    ${printable(words.waivedFor(waiver.reason, waiver.until))}`,
  ]);
  return [options.chalk.bold(words.waivedFindings(waived.length)), ...lines].join('\n');
}

function spotOf(address: string, figures: ReadonlyMap<string, Figure>): Spot {
  const figure = figures.get(address);
  return { address, text: figure?.text ?? '', place: figure?.place ?? START_OF_FILE };
}

function closing(report: Report, options: RenderOptions): string {
  const words = wordsIn(options.language);
  const summary = summarize(report);
  return options.chalk.bold(`${words.allFiles(summary.files)}  ${words.findings(summary)}`);
}
