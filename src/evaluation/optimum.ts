import { type Constraints, canMove, current, isFixed, limitOf, shift } from './constraints.js';
import { helpful, type Move, outOfPatience } from './moves.js';
import type { Found } from './proof.js';
import {
  compareDelta,
  type Delta,
  minusDelta,
  negated,
  overDelta,
  type Rational,
  sign,
  timesDelta,
} from './rational.js';
import { basicOf, columnOf, homeOf, pivot, rowOf, slope } from './tableau.js';

export type Extreme =
  /** The bound of all values; not attained where only values short of it are possible. */
  | { readonly kind: 'bounded'; readonly value: Rational; readonly attained: boolean }
  | { readonly kind: 'unbounded' | 'infeasible' | 'gave up' };

/** The primal simplex: moves a variable up (1) or down (−1) as far as the constraints allow, once a search was made. */
export function extreme(c: Constraints, objective: number, direction: number, end: number, found: Found): Extreme {
  const { tableau } = c;
  if (found === 'gave up') return { kind: found };
  if (found !== 'feasible') return { kind: 'infeasible' };
  for (let steps = 0; tableau.work <= end; steps++) {
    const moves = improving(c, objective, direction, outOfPatience(c, steps));
    if (moves.length === 0) {
      const { real, epsilon } = current(c, objective);
      return { kind: 'bounded', value: real, attained: epsilon === 0 };
    }
    // Until one leaves the basis, what could move the objective still can: a long sum is not searched for each addend.
    for (const move of moves) {
      const stop = firstStop(c, move);
      if (stop === undefined) return { kind: 'unbounded' };
      shift(c, move.variable, timesDelta(stop.distance, move.direction));
      if (stop.variable === move.variable) continue;
      pivot(tableau, homeOf(tableau, stop.variable), move.variable);
      break;
    }
  }
  return { kind: 'gave up' };
}

/** The nonbasic variables that can still move the objective, first those that move few others, or by Bland's rule. */
function improving(c: Constraints, objective: number, direction: number, bland: boolean): readonly Move[] {
  const own = { variable: objective, direction };
  const home = homeOf(c.tableau, objective);
  if (home < 0) return canMove(c, objective, direction) ? [own] : [];
  c.tableau.work += rowOf(c.tableau, home).size;
  const cost = ({ variable }: Move): number => (bland ? 0 : columnOf(c.tableau, variable).size);
  return helpful(c, objective, direction).sort((a, b) => cost(a) - cost(b) || a.variable - b.variable);
}

interface Stop {
  readonly variable: number;
  readonly distance: Delta;
}

/**
 * The variable that first meets a bound when a nonbasic one moves. Of several a fixed one, since out of the basis it
 * never returns, else the one of least index (Bland's rule).
 */
function firstStop(c: Constraints, { variable, direction }: Move): Stop | undefined {
  const { tableau } = c;
  const stops: (Stop & { readonly fixed: boolean })[] = [];
  tableau.work += columnOf(tableau, variable).size;
  const consider = (moved: number, rate: Rational): void => {
    const limit = limitOf(c, moved, sign(rate));
    if (limit === undefined) return;
    const distance = overDelta(minusDelta(limit.at, current(c, moved)), rate);
    stops.push({ variable: moved, distance, fixed: isFixed(c, moved) });
  };
  consider(variable, direction);
  for (const row of columnOf(tableau, variable)) {
    const rate = slope(tableau, row, variable);
    consider(basicOf(tableau, row), direction > 0 ? rate : negated(rate));
  }
  stops.sort(
    (a, b) =>
      compareDelta(a.distance, b.distance) || (a.fixed === b.fixed ? 0 : a.fixed ? -1 : 1) || a.variable - b.variable,
  );
  return stops[0];
}
