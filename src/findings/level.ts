import type { Severity } from '../model/language.js';
import type { Finding } from '../rules/rule.js';
import { Decimal } from '../source/decimal.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** How grave the user wants a rule to be; `off` drops its findings. */
export type Level = Severity | 'off';
export const LEVELS = ['off', 'info', 'warning', 'error'] as const satisfies readonly Level[];

/** Files that could not be checked make findings of this rule; its level is not for the user to choose. */
export const UNCHECKABLE = 'input';

export function isAtLeast(severity: Severity, level: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}

export function withLevels(findings: readonly Finding[], levels: ReadonlyMap<string, Level>): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levels.get(finding.rule) ?? finding.severity;
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}

/** 0 reconciled, 1 findings that count, 2 could not be checked, 3 nothing was checked. */
export type Status = 0 | 1 | 2 | 3;

export interface Demands {
  readonly failOn: Severity;
  /** More warnings than this in all files together are a failure; null: any number is allowed. */
  readonly maxWarnings: number | null;
  /** Percentage of the figures of each file that must be tied; null: none. */
  readonly minCoverage: Decimal | null;
}

/** What of a file decides its status. */
export interface Weighed {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly unknown[];
  readonly figureCount: number;
  readonly untied: readonly unknown[];
}

export function wasChecked({ findings }: Pick<Weighed, 'findings'>): boolean {
  return !findings.some(({ rule }) => rule === UNCHECKABLE);
}

export function coversEnough(file: Weighed, minCoverage: Decimal | null): boolean {
  const tied = new Decimal(file.figureCount - file.untied.length);
  return minCoverage === null || tied.times(100).gte(minCoverage.times(file.figureCount));
}

export function statusOf(files: readonly Weighed[], demands: Demands): Status {
  const statuses = files.map((file) => statusOfFile(file, demands));
  const warnings = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'warning').length;
  const tooMany = demands.maxWarnings !== null && warnings > demands.maxWarnings;
  return worst(tooMany ? [...statuses, 1] : statuses);
}

function statusOfFile(file: Weighed, { failOn, minCoverage }: Demands): Status {
  if (!wasChecked(file)) return 2;
  if (file.outcomes.length === 0) return 3;
  const counts = file.findings.some(({ severity }) => isAtLeast(severity, failOn));
  return counts || !coversEnough(file, minCoverage) ? 1 : 0;
}

/** The worst of several; without any, nothing was checked. */
export function worst(statuses: readonly Status[]): Status {
  if (statuses.length === 0) return 3;
  return ([2, 3, 1, 0] as const).find((status) => statuses.includes(status)) ?? 0;
}
