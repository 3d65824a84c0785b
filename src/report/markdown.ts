import type { Outcome } from '../evaluation/outcome.js';
import { wasChecked } from '../findings/level.js';
import type { Severity } from '../model/language.js';
import type { Finding } from '../rules/rule.js';
import { type PageWords, pageWords } from '../wording/page.js';
import { type Words, words as wordsIn } from '../wording/words.js';
import { differenceOf } from './calculation.js';
import { explainedIn } from './count.js';
import { expressionOf } from './expression.js';
import { type Opened, pathOf } from './finding-block.js';
import type { RenderOptions } from './format.js';
import { phrase } from './label.js';
import { locator } from './locate.js';
import { messageOf } from './message.js';
import { printable } from './printable.js';
import { adviceOf, coverageSentence, equationsSentence, tallySentence, verdictSentence } from './prose.js';
import type { FileReport, Report } from './report.js';
import { finder } from './where.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<Severity, string>;

/** The report as a comment on a pull request: verdict and findings in sight, the rest folded. */
export function markdown(report: Report, options: Options): string {
  const blocks = report.files.flatMap((file) => fileBlocks(file, options));
  const tally = report.files.length > 1 ? [`**${tallySentence(report, wordsIn(options.language))}**`] : [];
  return `${[...blocks, ...tally].join('\n\n')}\n`;
}

function fileBlocks(file: FileReport, options: Options): readonly string[] {
  const words = wordsIn(options.language);
  const page = pageWords(options.language);
  const opened: Opened = { file, locate: locator(file.source), find: finder(file) };
  const name = [file.unit?.name ?? file.path, file.year === null ? '' : page.year(file.year)];
  const facts = [coverageSentence(file, words), equationsSentence(file, words)].filter((fact) => fact !== null);
  return [
    `## ${escaped(name.join(' ').trim())}`,
    `${signOf(file)} **${escaped(verdictSentence(file, words))}**`,
    [code(file.path), ...facts.map(escaped)].join('  \n'),
    ...file.findings.map((finding) => findingBlock(finding, opened, options)),
    ...explainedBlock(opened, words, page),
    ...untiedBlock(opened, words, page),
  ];
}

function signOf(file: FileReport): string {
  if (!wasChecked(file) || file.verdict === 'inconsistent') return SIGNS.error;
  return file.verdict === 'exact' || file.verdict === 'rounding' ? '✅' : SIGNS.warning;
}

function findingBlock(finding: Finding, opened: Opened, { rules, language }: Options): string {
  const words = wordsIn(language);
  const page = pageWords(language);
  const { spots, outcomes, suspects, severity, rule, suggestion } = finding;
  const others = suspects.filter(({ spot }) => spot.address !== spots[0]?.address);
  return [
    `### ${SIGNS[severity]} ${words.severity[severity]} \`${rule}\` ${escaped(messageOf(rules, finding, language))}`,
    spots
      .map((spot) => `- ${code(pathOf(spot, opened, words))} ${escaped(phrase(opened.find(spot), words))}`)
      .join('\n'),
    outcomes.length === 0 ? '' : equationTable(outcomes, opened.file, words, page),
    adviceOf(suggestion, words)
      .map((advice) => `> ${escaped(advice)}`)
      .join('  \n'),
    others.length === 0 ? '' : `${words.otherSuspects}`,
    others
      .map(({ spot, suggestion: given }) =>
        [
          `- ${code(pathOf(spot, opened, words))} ${escaped(phrase(opened.find(spot), words))} **${escaped(spot.text)}**`,
          ...adviceOf(given, words).map((advice) => `  ${escaped(advice)}`),
        ].join('  \n'),
      )
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function equationTable(outcomes: readonly Outcome[], file: FileReport, words: Words, page: PageWords): string {
  return table(
    [page.table.law, page.table.equation, page.table.difference],
    outcomes.map((outcome) => [
      words.law[outcome.equation.law],
      expressionOf(outcome.equation, file.figures),
      differenceOf(outcome, file.figures, words),
    ]),
  );
}

function explainedBlock(opened: Opened, words: Words, page: PageWords): readonly string[] {
  const { file } = opened;
  const explained = explainedIn(file);
  if (explained.length === 0) return [];
  const rows = explained.map((outcome) => {
    const figure = file.figures.get(outcome.equation.whole.address);
    return [
      figure === undefined ? outcome.equation.whole.address : phrase(opened.find(figure), words),
      expressionOf(outcome.equation, file.figures),
      differenceOf(outcome, file.figures, words),
    ];
  });
  return [
    folded(
      words.explained(explained.length),
      table([page.table.place, page.table.equation, page.table.difference], rows),
    ),
  ];
}

function untiedBlock(opened: Opened, words: Words, page: PageWords): readonly string[] {
  const { untied } = opened.file;
  if (untied.length === 0) return [];
  const rows = untied.map(({ spot, reason }) => [phrase(opened.find(spot), words), spot.text, words.untied[reason]]);
  return [
    folded(words.untiedFigures(untied.length), table([page.table.place, page.table.printed, page.table.reason], rows)),
  ];
}

function folded(summary: string, body: string): string {
  return `<details><summary>${escaped(summary)}</summary>\n\n${body}\n\n</details>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Words of the document as words: no mark of Markdown, no HTML, no mention of a person, on one line. */
function escaped(text: string): string {
  return printable(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('@', '@\u200b')
    .replace(/^([-+]|\d+[.)])(?=\s|$)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** Text as code, whatever backticks it holds. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return ticks.length > 1 ? `${ticks} ${printable(text)} ${ticks}` : `\`${printable(text)}\``;
}
