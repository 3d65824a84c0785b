import { activate, type Bound, type Constraints, groupOf, type Label, limitOf, settle } from './constraints.js';
import { compareDelta, type Integer, negatedInteger, origin, plusDelta, sign, timesDelta } from './rational.js';
import { type Form, known } from './tableau.js';

/**
 * A proof that no values exist: the bounds, each times its positive multiplier, add up to 0 ≤ a negative number
 * (or to 0 < 0), because their variables cancel by the definitions of the rows.
 */
export type Certificate = readonly { readonly bound: Bound; readonly multiplier: Integer }[];

export type Found = 'feasible' | 'gave up' | Certificate;

export interface Conflict {
  readonly labels: readonly Label[];
  readonly certificate: Certificate;
  readonly irreducible: boolean;
}

/** A proof from a lower bound above an upper bound of one variable. */
export function crossing(c: Constraints, variable: number): Certificate | undefined {
  const lower = limitOf(c, variable, -1);
  const upper = limitOf(c, variable, 1);
  if (!lower || !upper || compareDelta(lower.at, upper.at) <= 0) return undefined;
  return [lower, upper].map(({ bound }) => ({ bound, multiplier: 1 }));
}

/** A proof that a form, which is 0 by the rows, cannot be 0 within the bounds of its variables. */
export function contradiction(c: Constraints, form: Form): Certificate | undefined {
  return exceeded(c, form, 1) ?? exceeded(c, form, -1);
}

/** The proof, where even the most (1) or the least (−1) of the form is not on the other side of 0. */
function exceeded(c: Constraints, form: Form, direction: number): Certificate | undefined {
  let extreme = origin;
  for (const [variable, coefficient] of form) {
    const limit = limitOf(c, variable, direction * sign(coefficient));
    if (limit === undefined) return undefined;
    extreme = plusDelta(extreme, timesDelta(limit.at, coefficient));
  }
  if (direction * compareDelta(extreme, origin) >= 0) return undefined;
  return [...form]
    .sort(([a], [b]) => a - b)
    .map(([variable, coefficient]) => ({
      bound: known(limitOf(c, variable, direction * sign(coefficient))).bound,
      multiplier: coefficient < 0 ? negatedInteger(coefficient) : coefficient,
    }));
}

export function labelsOf(certificate: Certificate): Label[] {
  return [...new Set(certificate.flatMap(({ bound }) => bound.label ?? []))];
}

/** The proof with the fewest labels from a single row as given, if there is one: the plainest, and found at once. */
export function plainest(c: Constraints): Certificate | undefined {
  let best: Certificate | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const form of c.tableau.given) {
    c.tableau.work += form.size;
    const proof = contradiction(c, form);
    const labels = proof ? labelsOf(proof).length : fewest;
    if (labels < fewest) [best, fewest] = [proof, labels];
  }
  return best;
}

/**
 * Drops labels from a conflict until each is needed. One row alone does not ensure that: with permanent bounds, or
 * with both bounds of one label, a smaller proof may exist. The point is left where it was.
 */
export function irreducible(c: Constraints, first: Certificate, search: () => Found): Conflict {
  const point = [...c.values];
  const needed = new Set<Label>();
  let certificate = first;
  let labels = labelsOf(first);
  let found: Found = first;
  const kept = new Set([0, ...labels.map((label) => groupOf(c, label))]);
  c.active.forEach((_, group) => {
    activate(c, group, kept.has(group));
  });
  for (;;) {
    const dropped = labels.find((label) => !needed.has(label));
    if (dropped === undefined) break;
    activate(c, groupOf(c, dropped), false);
    found = search();
    if (found === 'gave up') break;
    if (found === 'feasible') {
      needed.add(dropped);
      activate(c, groupOf(c, dropped), true);
    } else {
      certificate = found;
      const left = new Set(labelsOf(found));
      for (const label of labels) if (!left.has(label)) activate(c, groupOf(c, label), false);
      labels = [...left];
    }
  }
  c.enabled.forEach((enabled, group) => {
    activate(c, group, enabled);
  });
  point.forEach((value, variable) => {
    settle(c, variable, value);
  });
  return { labels, certificate, irreducible: found !== 'gave up' };
}
