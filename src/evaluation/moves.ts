import { type Constraints, canMove } from './constraints.js';
import { sign } from './rational.js';
import { homeOf, known, rowOf } from './tableau.js';

/** After as many steps as there are rows only Bland's rule chooses, which is slower and cannot cycle. */
export const outOfPatience = (c: Constraints, steps: number): boolean => steps >= c.tableau.rows.length;

export interface Move {
  readonly variable: number;
  readonly direction: number;
}

/** The nonbasic variables that can move, and so move a basic one up (1) or down (−1). */
export function helpful(c: Constraints, basic: number, direction: number): Move[] {
  const form = rowOf(c.tableau, homeOf(c.tableau, basic));
  // The sign of a slope, without the quotient that it takes to know its size.
  const against = -direction * sign(known(form.get(basic)));
  const moves: Move[] = [];
  for (const [variable, coefficient] of form) {
    const way = against * sign(coefficient);
    if (variable !== basic && canMove(c, variable, way)) moves.push({ variable, direction: way });
  }
  return moves;
}

/** The one of least cost, of those the one of least index. */
export function least(variables: Iterable<number>, cost: (variable: number) => number): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const variable of variables) {
    const its = cost(variable);
    if (its < bestCost || (its === bestCost && variable < best)) [best, bestCost] = [variable, its];
  }
  return best;
}
