import type { Outcome } from '../evaluation/outcome.js';
import { idOf } from '../model/equation.js';
import type { Finding } from '../rules/rule.js';
import { compareStarts, type Place } from '../source/place.js';
import type { EquationCounts, FindingCounts } from '../wording/words.js';
import { START_OF_FILE } from './locate.js';
import type { FileReport, Report } from './report.js';

/** The outcomes that the verdict rests on: the laws, not the ties. */
export function lawful(file: FileReport): readonly Outcome[] {
  return file.outcomes.filter(({ equation }) => equation.law !== 'tie');
}

export function countEquations(file: FileReport): EquationCounts {
  const outcomes = lawful(file);
  const of = (state: Outcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length;
  return {
    total: outcomes.length,
    equal: of('equal'),
    rounding: of('rounding'),
    unequal: of('unequal'),
    unchecked: of('unchecked'),
  };
}

/** The differences that rounding explains, in the order of the document. */
export function explainedIn(file: FileReport): readonly Outcome[] {
  const place = ({ equation }: Outcome): Place => file.figures.get(equation.whole.address)?.place ?? START_OF_FILE;
  return lawful(file)
    .filter(({ state }) => state === 'rounding')
    .toSorted((a, b) => compareStarts(place(a), place(b)) || (idOf(a.equation) < idOf(b.equation) ? -1 : 1));
}

export function tiedFigures(file: FileReport): number {
  return file.figureCount - file.untied.length;
}

/** Whether all findings about what does not reconcile were accepted, so that the verdict stands beside none. */
export function isAccepted({ findings, waived = [] }: FileReport): boolean {
  const breaksLaw = ({ outcomes }: Finding): boolean => outcomes.some(({ equation }) => equation.law !== 'tie');
  return waived.some(({ finding }) => breaksLaw(finding)) && !findings.some(breaksLaw);
}

export interface Summary extends FindingCounts {
  readonly files: number;
}

export function summarize({ files }: Pick<Report, 'files'>): Summary {
  const findings = files.flatMap((file) => file.findings);
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const waived = files.reduce((sum, file) => sum + (file.waived?.length ?? 0), 0);
  return { files: files.length, errors: of('error'), warnings: of('warning'), infos: of('info'), waived };
}
