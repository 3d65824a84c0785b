import { fingerprints } from '../findings/fingerprint.js';
import type { Finding } from '../rules/rule.js';
import { CSV_COLUMNS, type CsvColumn, pageWords } from '../wording/page.js';
import { words as wordsIn } from '../wording/words.js';
import type { RenderOptions } from './format.js';
import { phrase } from './label.js';
import { locator } from './locate.js';
import { messageOf } from './message.js';
import { placed } from './placed.js';
import { equationLine, verdictSentence } from './prose.js';
import type { FileReport, Report } from './report.js';
import { finder } from './where.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;
type Cells = Readonly<Partial<Record<CsvColumn, string>>>;

/** Excel takes a file for UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/** The findings as a list for a spreadsheet; a file without any has one row, for it was checked too. */
export function csv(report: Report, options: Options): string {
  const { columns } = pageWords(options.language);
  const rows = report.files.flatMap((file) => rowsOf(file, options));
  return `${BYTE_ORDER_MARK}${[columns, ...rows].map(lineOf).join('')}`;
}

function lineOf(cells: Cells): string {
  return `${CSV_COLUMNS.map((column) => field(cells[column] ?? '')).join(',')}\r\n`;
}

function rowsOf(file: FileReport, options: Options): readonly Cells[] {
  const about: Cells = {
    file: file.path,
    // One cell: a code that stands alone would lose its leading zeros in Excel.
    unit: [file.unit?.code, file.unit?.name].filter((part) => typeof part === 'string').join(' '),
    year: file.year === null ? '' : String(file.year),
    verdict: verdictSentence(file, wordsIn(options.language)),
  };
  const prints = fingerprints(file, file.findings);
  const rows = file.findings.map((finding, index) => ({
    ...about,
    ...cellsOf(finding, file, options),
    fingerprint: prints[index] ?? '',
  }));
  return rows.length > 0 ? rows : [about];
}

function cellsOf(finding: Finding, file: FileReport, { rules, language }: Options): Cells {
  const words = wordsIn(language);
  const { suggestion, outcomes } = finding;
  const [spot] = finding.spots;
  const { lines, inDraft } = placed(spot, locator(file.source), words);
  return {
    severity: words.severity[finding.severity],
    rule: finding.rule,
    message: messageOf(rules, finding, language),
    line: String(lines?.line ?? ''),
    column: String(lines?.column ?? ''),
    place: spot === undefined ? '' : `${inDraft}  ${phrase(finder(file)(spot), words)}`.trim(),
    address: spot?.address ?? '',
    printed: spot?.text ?? '',
    suggestion: suggestion?.text ?? '',
    certainty: suggestion === null ? '' : words.certainty[suggestion.certainty],
    slip: suggestion === null || suggestion.slip === null ? '' : words.slip[suggestion.slip],
    equations: outcomes.map((outcome) => equationLine(outcome, file, words)).join('\n'),
  };
}

/** What a spreadsheet would take for a formula and run; a plain number that is negative is none. */
const FORMULA = /^\s*[=+\-@＝＋－＠−|]|^[\t\r\n]/u;
const NUMBER = /^[-−]?\d[\d,]*(?:\.\d+)?[%‰]?$/;

function field(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
