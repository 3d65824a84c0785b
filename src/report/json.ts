import type { Outcome } from '../evaluation/outcome.js';
import type { Suggestion } from '../evaluation/suggestion.js';
import { fingerprints } from '../findings/fingerprint.js';
import { wasChecked } from '../findings/level.js';
import { addressesOf } from '../model/equation.js';
import type { Language } from '../model/language.js';
import type { AnyRule } from '../rules/index.js';
import type { Finding } from '../rules/rule.js';
import { words } from '../wording/words.js';
import { countEquations, explainedIn, summarize, tiedFigures } from './count.js';
import { amountText, expressionOf } from './expression.js';
import { type Locate, type Location, locator, START_OF_FILE } from './locate.js';
import { messageOf } from './message.js';
import type { FileReport, Report } from './report.js';

/** The report for programs: one object, never cut. Keys may be added; those there are stay. */
export function json(report: Report, options: JsonOptions): string {
  const document = {
    schemaVersion: 1,
    tool: { name: 'gouji', version: report.version },
    files: report.files.map((file) => jsonFile(file, options)),
    summary: summarize(report),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Of these alone the library's types are made: they ask for no package that draws. */
export interface JsonOptions {
  readonly language: Language;
  readonly rules: readonly AnyRule[];
}

function jsonFile(file: FileReport, options: JsonOptions) {
  return {
    ...jsonResult(file),
    ...jsonNoClaims(file),
    findings: jsonFindings(file, options),
    waived: jsonWaived(file, options),
  };
}

/** Every number that claims nothing of the budget, with its reason: none is passed over. */
function jsonNoClaims({ source, noClaims }: FileReport) {
  const locate = locator(source);
  return noClaims === undefined
    ? {}
    : { noClaims: noClaims.map(({ reason, ...spot }) => ({ ...locate(spot), reason })) };
}

/** All that is said of a file but its findings. */
export function jsonResult(file: FileReport) {
  const locate = locator(file.source);
  return {
    path: file.path,
    unit: file.unit,
    year: file.year,
    verdict: wasChecked(file) ? file.verdict : 'unchecked',
    joint: file.joint,
    ...(file.left ? { left: file.left } : {}),
    coverage: {
      figures: file.figureCount,
      tied: tiedFigures(file),
      untied: file.untied.map(({ spot, reason }) => ({ ...locate(spot), reason })),
    },
    equations: countEquations(file),
    explained: explainedIn(file).map((outcome) => jsonEquation(outcome, file, locate)),
  };
}

export function jsonFindings(file: FileReport, options: JsonOptions) {
  const locate = locator(file.source);
  const prints = fingerprints(file, file.findings);
  return file.findings.map((finding, index) => jsonFinding(finding, prints[index] ?? '', file, locate, options));
}

/** What was accepted, by whose words; it is in no list of findings and counts for nothing. */
export function jsonWaived(file: FileReport, options: JsonOptions) {
  const { findings, waived = [] } = file;
  const locate = locator(file.source);
  const prints = fingerprints(file, [...findings, ...waived.map(({ finding }) => finding)]).slice(findings.length);
  return waived.map(({ finding, waiver: { reason, until, path, line } }, index) => ({
    ...jsonFinding(finding, prints[index] ?? '', file, locate, options),
    waiver: { reason, until, file: path, line },
  }));
}

function jsonFinding(finding: Finding, fingerprint: string, file: FileReport, locate: Locate, options: JsonOptions) {
  const suggestion = (given: Suggestion | null) => jsonSuggestion(given, options);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(options.rules, finding, options.language),
    fingerprint,
    locations: finding.spots.map(locate),
    suggestion: suggestion(finding.suggestion),
    suspects: finding.suspects.map((suspect) => ({
      location: locate(suspect.spot),
      suggestion: suggestion(suspect.suggestion),
    })),
    equations: finding.outcomes.map((outcome) => jsonEquation(outcome, file, locate)),
  };
}

function jsonSuggestion(suggestion: Suggestion | null, { language }: JsonOptions) {
  if (suggestion === null) return null;
  const { text, certainty, slip, mends } = suggestion;
  const { why, slip: slips } = words(language);
  return { text, certainty, why: why(slip === null ? null : slips[slip], mends) };
}

export function jsonEquation(outcome: Outcome, file: FileReport, locate: Locate) {
  const { equation, state, difference, allowance, unit } = outcome;
  return {
    law: equation.law,
    state,
    expression: expressionOf(equation, file.figures),
    difference: amountText(outcome, file.figures, difference),
    allowance: amountText(outcome, file.figures, allowance()),
    unit,
    locations: addressesOf(equation).map((address) => locationOf(address, file, locate)),
  };
}

function locationOf(address: string, file: FileReport, locate: Locate): Location {
  const figure = file.figures.get(address);
  return locate({ address, text: figure?.text ?? '', place: figure?.place ?? START_OF_FILE });
}
