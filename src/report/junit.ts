import { wasChecked } from '../findings/level.js';
import type { Finding } from '../rules/rule.js';
import { pageWords } from '../wording/page.js';
import { type Words, words as wordsIn } from '../wording/words.js';
import { summarize } from './count.js';
import { pathOf } from './finding-block.js';
import type { RenderOptions } from './format.js';
import { phrase } from './label.js';
import { locator } from './locate.js';
import { messageOf } from './message.js';
import { adviceOf, coverageSentence, equationLine, equationsSentence, verdictSentence } from './prose.js';
import type { FileReport, Report } from './report.js';
import { relativePath } from './uri.js';
import { finder } from './where.js';
import { xmlAttributes, xmlText } from './xml.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;

/**
 * The report as the tests of a CI server: a file is a suite, a rule that found nothing in it a test that passed,
 * and each finding a test by itself, so that its name says what is wrong. Errors fail, what could not be checked
 * is in error; warnings and hints are shown as skipped, for a failure would stop where the run itself does not.
 */
export function junit(report: Report, options: Options): string {
  const suites = report.files.map((file) => suiteOf(file, options));
  const of = (count: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + count(suite), 0);
  const totals = {
    name: 'gouji',
    tests: of(({ tests }) => tests),
    failures: of(({ failures }) => failures),
    errors: of(({ errors }) => errors),
    skipped: of(({ skipped }) => skipped),
  };
  const body = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes(totals)}>\n${body}</testsuites>\n`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly xml: string;
}

function suiteOf(file: FileReport, options: Options): Suite {
  const words = wordsIn(options.language);
  const path = relativePath(file.path);
  const checked = wasChecked(file);
  const found = new Set(file.findings.map(({ rule }) => rule));
  // Where a file could not be read, no rule has looked at it, and none may seem to have passed.
  const passed = checked ? options.rules.filter(({ id }) => !found.has(id)) : [];
  const { errors, warnings, infos } = summarize({ files: [file] });
  const counts = {
    tests: passed.length + file.findings.length,
    failures: checked ? errors : 0,
    errors: checked ? 0 : errors,
    skipped: warnings + infos,
  };
  const cases = [
    ...passed.map(
      ({ id, title }) =>
        `    <testcase${testOf(`${id}: ${pageWords(options.language).passed(title[options.language])}`, path)}/>\n`,
    ),
    ...file.findings.map((finding) => caseOf(finding, file, options)),
  ];
  return {
    ...counts,
    xml: [
      `  <testsuite${xmlAttributes({ name: path, ...counts, time: 0 })}>\n`,
      propertiesOf(file, words),
      ...cases,
      '  </testsuite>\n',
    ].join(''),
  };
}

function testOf(name: string, path: string): string {
  return xmlAttributes({ name, classname: path, file: path, time: 0 });
}

function propertiesOf(file: FileReport, words: Words): string {
  const { tally } = words;
  const said = [
    [tally.verdict, verdictSentence(file, words)],
    [tally.equations, equationsSentence(file, words)],
    [tally.coverage, coverageSentence(file, words)],
  ] as const;
  const properties = said.flatMap(([name, value]) =>
    value === null ? [] : [`      <property${xmlAttributes({ name, value })}/>\n`],
  );
  return `    <properties>\n${properties.join('')}    </properties>\n`;
}

function caseOf(finding: Finding, file: FileReport, options: Options): string {
  const words = wordsIn(options.language);
  const message = messageOf(options.rules, finding, options.language);
  const details = detailsOf(finding, file, words);
  const attributes = { message: `${words.severity[finding.severity]}: ${message}`, type: finding.rule };
  const element = finding.severity === 'error' ? (wasChecked(file) ? 'failure' : 'error') : 'skipped';
  // A skipped test has a message and nothing else in what CI servers read.
  const inside =
    element === 'skipped'
      ? `      <skipped${xmlAttributes({ message: `${attributes.message}\n${details}`.trimEnd() })}/>\n`
      : `      <${element}${xmlAttributes(attributes)}>${xmlText(details)}</${element}>\n`;
  return `    <testcase${testOf(`${finding.rule}: ${message}`, relativePath(file.path))}>\n${inside}    </testcase>\n`;
}

function detailsOf({ spots, outcomes, suggestion }: Finding, file: FileReport, words: Words): string {
  const locate = locator(file.source);
  const find = finder(file);
  return [
    ...spots.map((spot) => `${pathOf(spot, { file, locate, find }, words)}  ${phrase(find(spot), words)}`.trimEnd()),
    ...outcomes.map((outcome) => equationLine(outcome, file, words)),
    ...adviceOf(suggestion, words),
  ].join('\n');
}
