import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { assemble, type JointOptions } from './assemble.js';
import { createReduction } from './reduction.js';
import type { Effort } from './simplex.js';

/**
 * Whether true amounts were found that print as the document. Most documents are consistent, and are shown to be so
 * without the whole system, which tells what is wrong where one is not.
 */
export function isPlainlyConsistent(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  options: JointOptions,
  effort: Effort,
): boolean {
  const reduction = createReduction();
  assemble(reduction, figures, { ordered: [...figures.values()], equations }, options);
  return reduction.solve(effort);
}
