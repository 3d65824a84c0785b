import type { Equation } from '../model/equation.js';
import type { Joint } from './joint.js';
import type { Check, System } from './simplex.js';

/** Figures that cannot hold together, with the equations that say so. */
export interface Conflict {
  readonly labels: readonly string[];
  readonly equations: readonly Equation[];
}

/** What is left of the work that a search may do. It counts work, never time, so that results do not depend on the machine. */
export interface Effort {
  checks: number;
}

const WORK_PER_CHECK = 3_000_000;

export function tryCheck(system: System, effort: Effort): Check {
  if (effort.checks <= 0) return { feasible: undefined };
  effort.checks--;
  return system.check(WORK_PER_CHECK);
}

/** Whether a system has a solution, without the proof where it has none, which costs far more. */
export function isFeasible(system: System, effort: Effort): boolean | undefined {
  if (effort.checks <= 0) return undefined;
  effort.checks--;
  return system.feasible(WORK_PER_CHECK);
}

function conflictOf(joint: Joint, check: Check & { feasible: false }): Conflict {
  const equations = new Set<Equation>();
  for (const { bound } of check.certificate) {
    const equation = joint.equationOf.get(bound.variable);
    if (equation) equations.add(equation);
  }
  return { labels: check.conflict.map(String), equations: [...equations] };
}

/** Conflicts without a figure in common: each needs a repair of its own. */
export interface Apart {
  readonly conflicts: readonly Conflict[];
  /** The system with all figures of the conflicts set aside: it has a solution. */
  readonly relaxed: System;
  readonly complete: boolean;
  /** The equations that so many of the conflicts share that it is they that do not hold; the search ends with them. */
  readonly shared: readonly Equation[];
}

/** An equation in so many conflicts without a common figure would need as many slips to be true. */
const SHARED = 4;

/** Finds conflicts one after another, setting aside the figures of each. Null where there is none. */
export function conflictsApart(joint: Joint, effort: Effort): Apart | null {
  const first = tryCheck(joint.system, effort);
  if (first.feasible === true) return null;
  const relaxed = joint.system.clone();
  const conflicts: Conflict[] = [];
  const uses = new Map<Equation, number>();
  let check: Check = first;
  while (check.feasible === false) {
    const conflict = conflictOf(joint, check);
    conflicts.push(conflict);
    for (const equation of conflict.equations) uses.set(equation, (uses.get(equation) ?? 0) + 1);
    const shared = [...uses].flatMap(([equation, count]) => (count >= SHARED ? [equation] : []));
    if (shared.length > 0) return { conflicts, relaxed, complete: false, shared };
    for (const label of conflict.labels) relaxed.disable(label);
    if (conflict.labels.length === 0) break;
    check = tryCheck(relaxed, effort);
  }
  return { conflicts, relaxed, complete: check.feasible ?? false, shared: [] };
}

/** A set of figures that, set aside, leave a system with a solution. */
export type Repair = readonly string[];

/** A conflict that needs more than this many repairs is not taken apart. */
const MOST_REPAIRS = 3;

/**
 * All smallest repairs of one conflict, while the figures of the other conflicts are set aside. Every repair holds
 * a figure of every conflict, so only those are tried; conflicts once found are used again.
 */
export function smallestRepairs(joint: Joint, apart: Apart, index: number, effort: Effort): readonly Repair[] {
  const conflict = apart.conflicts[index];
  if (!conflict) return [];
  const base = apart.relaxed.clone();
  for (const label of conflict.labels) base.enable(label);
  const known: (readonly string[])[] = [conflict.labels];
  for (let size = 1; size <= MOST_REPAIRS; size++) {
    const found = new Map<string, Repair>();
    const tried = new Set<string>();
    const visit = (aside: readonly string[]): void => {
      const key = [...aside].sort().join('\n');
      if (tried.has(key)) return;
      tried.add(key);
      let open = known.find((labels) => !labels.some((label) => aside.includes(label)));
      if (!open) {
        const system = base.clone();
        for (const label of aside) system.disable(label);
        if (aside.length === size) {
          if (isFeasible(system, effort)) found.set(key, aside);
          return;
        }
        const check = tryCheck(system, effort);
        if (check.feasible === true) {
          found.set(key, aside);
          return;
        }
        if (check.feasible === undefined) return;
        open = conflictOf(joint, check).labels;
        known.push(open);
      }
      if (aside.length < size) for (const label of open) visit([...aside, label]);
    };
    visit([]);
    const minimal = [...found.values()].filter((repair) => repair.length === size);
    if (minimal.length > 0) return minimal;
  }
  return [];
}
