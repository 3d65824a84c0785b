import type { Outcome } from '../evaluation/outcome.js';
import type { Suggestion } from '../evaluation/suggestion.js';
import { wasChecked } from '../findings/level.js';
import type { Words } from '../wording/words.js';
import { differenceOf } from './calculation.js';
import { countEquations, isAccepted, summarize, tiedFigures } from './count.js';
import { expressionOf } from './expression.js';
import type { FileReport, Report } from './report.js';

/** The verdict on a file in one sentence. */
export function verdictSentence(file: FileReport, words: Words): string {
  if (!wasChecked(file)) return words.verdict.unchecked;
  if (file.outcomes.length === 0) return file.figureCount === 0 ? words.nothingPrinted : words.nothingToCheck;
  return [
    words.verdict[file.verdict],
    file.joint ? '' : words.notJoint,
    isAccepted(file) ? words.allWaived : '',
    leftSentence(file, words),
  ].join('');
}

/** What the check did not establish, behind the verdict. */
function leftSentence({ left }: FileReport, words: Words): string {
  if (!left) return '';
  return (left.unexplained > 0 ? words.unexplained(left.unexplained) : '') + (left.more ? words.moreToFind : '');
}

/** How much of a file the verdict rests on: null where nothing was checked. */
export function coverageSentence(file: FileReport, words: Words): string | null {
  if (!wasChecked(file)) return null;
  const tied = tiedFigures(file);
  return words.coverage(tied, file.figureCount, share(tied, file.figureCount));
}

export function equationsSentence(file: FileReport, words: Words): string | null {
  return wasChecked(file) ? words.equations(countEquations(file)) : null;
}

export function findingsSentence(files: readonly FileReport[], words: Words): string {
  return words.findings(summarize({ files }));
}

/** All files together, in one line. */
export function tallySentence({ files }: Report, words: Words): string {
  return `${words.allFiles(files.length)}  ${findingsSentence(files, words)}`;
}

/** An equation in one line: `205.66 = 187.53 + 17.53  0.60 too much`. */
export function equationLine(outcome: Outcome, file: FileReport, words: Words): string {
  return `${expressionOf(outcome.equation, file.figures)}  ${differenceOf(outcome, file.figures, words)}`;
}

/** What the slip looks like, and what to change. */
export function adviceOf(suggestion: Suggestion | null, words: Words): readonly string[] {
  if (suggestion === null) return [];
  const { slip, text, certainty, mends } = suggestion;
  return [
    ...(slip === null ? [] : [words.likelySlip(words.slip[slip])]),
    words.changeTo(text, words.certainty[certainty], mends),
  ];
}

/** A share in whole tenths of a percent, never rounded up to a hundred that is not reached. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '-';
  const tenths = Math.floor((part * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
