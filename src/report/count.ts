import type { Outcome } from '../evaluation/outcome.js';
import { compareStarts, type Place } from '../source/place.js';
import type { EquationCounts } from '../wording/words.js';
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
    .toSorted((a, b) => compareStarts(place(a), place(b)) || (a.equation.id < b.equation.id ? -1 : 1));
}

export function tiedFigures(file: FileReport): number {
  return file.figureCount - file.untied.length;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function summarize({ files }: Pick<Report, 'files'>): Summary {
  const findings = files.flatMap((file) => file.findings);
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return { files: files.length, errors: of('error'), warnings: of('warning'), infos: of('info') };
}
