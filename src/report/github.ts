import type { Severity } from '../model/language.js';
import type { Finding } from '../rules/rule.js';
import { words as wordsIn } from '../wording/words.js';
import type { RenderOptions } from './format.js';
import { type Locate, type Location, locator } from './locate.js';
import { messageOf } from './message.js';
import { placed } from './placed.js';
import { adviceOf, equationLine, tallySentence } from './prose.js';
import type { FileReport, Report } from './report.js';
import { relativePath } from './uri.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/**
 * The report as workflow commands, which GitHub shows beside the lines that they name. It shows ten of a kind
 * in a step; the tally comes last, so that the log ends with how many there are.
 */
export function github(report: Report, options: Options): string {
  const lines = report.files.flatMap((file) => {
    const locate = locator(file.source);
    return file.findings.map((finding) => annotation(finding, file, locate, options));
  });
  const tally = command('notice', { title: 'gouji' }, tallySentence(report, wordsIn(options.language)));
  return [...lines, tally].map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding, file: FileReport, locate: Locate, { rules, language }: Options): string {
  const words = wordsIn(language);
  const title = rules.find(({ id }) => id === finding.rule)?.title[language] ?? '';
  const { lines, inDraft } = placed(finding.spots[0], locate, words);
  const message = [
    messageOf(rules, finding, language),
    ...(inDraft === '' ? [] : [inDraft]),
    ...finding.outcomes.map((outcome) => equationLine(outcome, file, words)),
    ...adviceOf(finding.suggestion, words),
  ].join('\n');
  const place = lines === null ? {} : linesOf(lines);
  const properties = { file: relativePath(file.path), ...place, title: `gouji ${finding.rule} ${title}`.trimEnd() };
  return command(COMMANDS[finding.severity], properties, message);
}

function linesOf({ line, endLine, column, endColumn }: Location): Readonly<Record<string, string>> {
  const lines = { line: String(line), endLine: String(endLine) };
  // GitHub refuses columns where a place goes over several lines.
  return line === endLine ? { ...lines, col: String(column), endColumn: String(endColumn) } : lines;
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
