import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import { fingerprints } from '../findings/fingerprint.js';
import { wasChecked } from '../findings/level.js';
import type { Language, Severity } from '../model/language.js';
import type { AnyRule } from '../rules/index.js';
import type { Finding, Spot } from '../rules/rule.js';
import { type Words, words as wordsIn } from '../wording/words.js';
import { tiedFigures } from './count.js';
import { printedNumber } from './expression.js';
import type { RenderOptions } from './format.js';
import { phrase } from './label.js';
import { type Locate, locator } from './locate.js';
import { messageOf } from './message.js';
import { placed } from './placed.js';
import { adviceOf, equationLine } from './prose.js';
import type { FileReport, Report } from './report.js';
import { uriOf } from './uri.js';
import { type Find, finder } from './where.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** The report as SARIF 2.1.0, for code scanning and the editors that read it. */
export function sarif(report: Report, options: Options): string {
  const { rules, language } = options;
  const run: Run = {
    tool: {
      driver: {
        name: 'gouji',
        semanticVersion: report.version,
        language: TAGS[language],
        rules: rules.map((rule) => descriptorOf(rule, language)),
      },
    },
    language: TAGS[language],
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: report.files.every(wasChecked) }],
    artifacts: report.files.map((file, index) => ({
      location: artifact(file.path, index),
      // A file without results was checked all the same, and this much of it.
      properties: {
        verdict: wasChecked(file) ? file.verdict : 'unchecked',
        figures: file.figureCount,
        tied: tiedFigures(file),
      },
    })),
    results: suppressed(report.files.flatMap((file, index) => resultsOf(file, index, options))),
  };
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(
  { id, severity, title, checks, ground, remedy, examples }: AnyRule,
  language: Language,
): ReportingDescriptor {
  const { rule: names } = wordsIn(language);
  const colon = language === 'zh' ? '：' : ': ';
  const parts = [
    [names.checks, checks[language]],
    [names.ground, ground[language]],
    [names.remedy, remedy[language]],
  ] as const;
  const samples = [
    [names.bad, examples.bad],
    [names.good, examples.good],
  ] as const;
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: checks[language] },
    help: {
      text: parts.map(([name, text]) => `${name}${colon}${text}`).join('\n\n'),
      markdown: [
        ...parts.map(([name, text]) => `**${name}**${colon}${text}`),
        ...samples.map(([name, text]) => `**${name}**\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultsOf(file: FileReport, index: number, options: Options): Result[] {
  const locate = locator(file.source);
  const find = finder(file);
  const words = wordsIn(options.language);
  const { findings, waived = [] } = file;
  const all = [...findings, ...waived.map(({ finding }) => finding)];
  const prints = fingerprints(file, all);
  return all.map((finding, nth): Result => {
    const reason = waived[nth - findings.length]?.waiver.reason;
    const [first] = finding.spots;
    const print = prints[nth] ?? '';
    return {
      ruleId: finding.rule,
      ruleIndex: options.rules.findIndex(({ id }) => id === finding.rule),
      level: LEVELS[finding.severity],
      message: { text: escapeMessage(textOf(finding, file, options)) },
      locations: first === undefined ? [] : [locationOf(first, index, locate, words)],
      relatedLocations: relatedTo(finding, file).map((spot, id) => {
        const { message: inDraft, ...location } = locationOf(spot, index, locate, words);
        const label = escapeMessage(labelOf(spot, file, find, options.language));
        return { id, ...location, message: { text: inDraft === undefined ? label : `${inDraft.text}  ${label}` } };
      }),
      // Code scanning knows an alert again by the first; without it two findings on one line would be one.
      partialFingerprints: { primaryLocationLineHash: `${print}:1`, 'gouji/v1': print },
      ...(reason === undefined
        ? {}
        : { suppressions: [{ kind: 'external', status: 'accepted', justification: reason }] }),
      ...(finding.suggestion === null ? {} : { properties: { suggestion: finding.suggestion.text } }),
    };
  });
}

/** Either all results of a run say whether they are suppressed or none does (3.27.23). */
function suppressed(results: readonly Result[]): Result[] {
  if (!results.some(({ suppressions }) => suppressions !== undefined)) return [...results];
  return results.map((result) => ({ suppressions: [], ...result }));
}

/** The sentence, then what shows it: each equation in a line of its own, and what to change. */
function textOf(finding: Finding, file: FileReport, { rules, language }: Options): string {
  const words = wordsIn(language);
  return [
    messageOf(rules, finding, language),
    ...finding.outcomes.map((outcome) => equationLine(outcome, file, words)),
    ...adviceOf(finding.suggestion, words),
  ].join('\n');
}

/** The other places of a finding, each once: where it also stands, other suspects, and the figures of its equations. */
function relatedTo({ spots, suspects, outcomes }: Finding, { figures }: FileReport): readonly Spot[] {
  const terms = outcomes.flatMap(({ equation: { whole, parts, rest } }) => [whole, ...parts, ...(rest ?? [])]);
  const printed = terms.flatMap(({ address }): Spot[] => {
    const figure = figures.get(address);
    return figure === undefined || figure.blank ? [] : [{ address, text: figure.text, place: figure.place }];
  });
  const others = [...spots.slice(1), ...suspects.map(({ spot }) => spot), ...printed];
  const seen = new Set(spots.slice(0, 1).map(({ address }) => address));
  return others.filter(({ address }) => !seen.has(address) && seen.add(address));
}

function labelOf(spot: Spot, { figures }: FileReport, find: Find, language: Language): string {
  const figure = figures.get(spot.address);
  const text = figure === undefined ? spot.text : printedNumber(figure);
  return `${phrase(find(spot), wordsIn(language))}  ${text}`.trimEnd();
}

function locationOf(spot: Spot, index: number, locate: Locate, words: Words): Location {
  const { file, address } = locate(spot);
  const artifactLocation = artifact(file, spot.place.source === undefined ? index : null);
  const logical = address === '' ? {} : { logicalLocations: [{ fullyQualifiedName: address }] };
  const { lines, inDraft } = placed(spot, locate, words);
  if (lines === null)
    return { physicalLocation: { artifactLocation }, ...logical, message: { text: escapeMessage(inDraft) } };
  const { line, column, endLine, endColumn } = lines;
  return {
    physicalLocation: {
      artifactLocation,
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...logical,
  };
}

/** Of a file that the report is not about there is no more than its name. */
function artifact(path: string, index: number | null) {
  const uri = uriOf(path);
  return { uri, ...(index === null ? {} : { index }), ...(uri.startsWith('file:') ? {} : { uriBaseId: '%SRCROOT%' }) };
}

/** In the messages of SARIF, brackets would begin a link. */
function escapeMessage(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
