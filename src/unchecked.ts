import type { FileReport } from './report/report.js';
import { input, type Unchecked } from './rules/input.js';
import type { Source } from './source/place.js';
import type { FileProblem, InputProblem } from './source/problem.js';

/** The report of a file that was not checked, with the reason as its findings. */
export function notChecked(source: Source, unchecked: readonly Unchecked[]): FileReport {
  return {
    path: source.path,
    source,
    unit: null,
    year: null,
    verdict: 'unchecked',
    joint: false,
    figures: new Map(),
    untied: [],
    figureCount: 0,
    outcomes: [],
    findings: input.check(unchecked),
    budget: null,
  };
}

/** Of a file that was read and not understood. */
export function refused(source: Source, problems: readonly InputProblem[]): FileReport {
  return notChecked(
    source,
    problems.map((problem) => ({ kind: 'problem', problem })),
  );
}

/** Of a file whose text could not be had. */
export function unreadable(problem: FileProblem): FileReport {
  return refused({ path: problem.path, text: '' }, [problem]);
}
