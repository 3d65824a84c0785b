import { isAtLeast, wasChecked } from '../findings/level.js';
import type { Finding } from '../rules/rule.js';
import { type Hidden, type Words, words as wordsIn } from '../wording/words.js';
import type { RenderOptions } from './format.js';
import { coverageSentence, equationsSentence, findingsSentence, verdictSentence } from './prose.js';
import type { FileReport } from './report.js';
import { displayWidth, padEnd } from './width.js';

/** What is listed of the findings of a file, and what is not. */
export interface Listing {
  readonly listed: readonly Finding[];
  readonly hidden: Hidden;
}

/** What of a file is listed where `room` findings may still be; null: any number. */
export function listingOf(file: FileReport, room: number | null, { show }: RenderOptions): Listing {
  const shown = file.findings.filter(({ severity }) => isAtLeast(severity, show));
  const listed = room === null ? shown : shown.slice(0, Math.max(0, room));
  const byLevel = file.findings.length - shown.length;
  return { listed, hidden: { byLimit: shown.length - listed.length, byLevel } };
}

/** The end of what is said of a file: verdict, equations, coverage, findings. */
export function tallyBlock(file: FileReport, { hidden }: Listing, options: RenderOptions): string {
  const words = wordsIn(options.language);
  const { tally } = words;
  const left = hidden.byLimit + hidden.byLevel > 0 ? words.hidden(hidden) : '';
  const rows: (readonly [string, string])[] = [[tally.verdict, verdictOf(file, words, options)]];
  const equations = equationsSentence(file, words);
  const coverage = coverageSentence(file, words);
  if (equations !== null) rows.push([tally.equations, equations]);
  if (coverage !== null) rows.push([tally.coverage, coverage]);
  rows.push([tally.findings, findingsSentence([file], words) + left]);
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.map(([name, text]) => `  ${options.chalk.dim(padEnd(name, width))}  ${text}`).join('\n');
}

function verdictOf(file: FileReport, words: Words, { chalk }: RenderOptions): string {
  const sentence = verdictSentence(file, words);
  if (!wasChecked(file)) return chalk.red(sentence);
  if (file.outcomes.length === 0) return chalk.yellow(sentence);
  switch (file.verdict) {
    case 'exact':
    case 'rounding':
      return chalk.green(sentence);
    case 'forced':
    case 'unchecked':
      return chalk.yellow(sentence);
    case 'inconsistent':
      return chalk.red(sentence);
  }
}
