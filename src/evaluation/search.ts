import type { Equation } from '../model/equation.js';
import type { Joint } from './joint.js';
import type { Check, Effort, System } from './simplex.js';

/** Figures that cannot hold together, with the equations that say so. */
export interface Conflict {
  readonly labels: readonly string[];
  readonly equations: readonly Equation[];
}

/** Lets a task use one of so many equal parts of the effort that is left. */
export function withShare<T>(effort: Effort, parts: number, task: (own: Effort) => T): T {
  const granted = Math.max(0, Math.floor(effort.left / parts));
  const own: Effort = { left: granted };
  const result = task(own);
  effort.left -= granted - own.left;
  return result;
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
  /** The system with all figures of the conflicts set aside. */
  readonly relaxed: System;
  /** Whether it then has a solution; undefined where the work ended before that was known. */
  readonly solved: boolean | undefined;
  /** Equations in so many of the conflicts that it is they that do not hold; the search ends with them. */
  readonly shared: readonly Equation[];
}

/** For an equation to be true in so many conflicts without a common figure, it would take as many slips. */
const SHARED = 4;

/** Finds conflicts one after another, setting aside the figures of each. */
export function conflictsApart(joint: Joint, effort: Effort): Apart {
  const conflicts: Conflict[] = [];
  let check = joint.system.check(effort);
  // Cloned with what the first check has solved.
  const relaxed = joint.system.clone();
  const uses = new Map<Equation, number>();
  while (check.feasible === false) {
    const conflict = conflictOf(joint, check);
    conflicts.push(conflict);
    for (const equation of conflict.equations) uses.set(equation, (uses.get(equation) ?? 0) + 1);
    const shared = [...uses].flatMap(([equation, count]) => (count >= SHARED ? [equation] : []));
    if (shared.length > 0) return { conflicts, relaxed, solved: undefined, shared };
    for (const label of conflict.labels) relaxed.disable(label);
    if (conflict.labels.length === 0) break;
    check = relaxed.check(effort);
  }
  return { conflicts, relaxed, solved: check.feasible, shared: [] };
}

/** A set of figures that, set aside, leave a system with a solution. */
export type Repair = readonly string[];

export interface Repairs {
  readonly smallest: readonly Repair[];
  /** False where the work ended before it was sure that there are no others. */
  readonly all: boolean;
}

/** The system with all figures of one conflict, except those that are set aside; the other conflicts are aside anyhow. */
export function asideFrom(apart: Apart, conflict: Conflict): (aside: Repair) => System {
  const system = apart.relaxed.clone();
  for (const label of conflict.labels) system.enable(label);
  let present: Repair = [];
  // One system goes on from where it stands: from one repair to the next little has to move.
  return (aside) => {
    for (const label of present) if (!aside.includes(label)) system.enable(label);
    for (const label of aside) if (!present.includes(label)) system.disable(label);
    present = aside;
    return system;
  };
}

/** A conflict that needs more than this many repairs is not taken apart. */
const MOST_REPAIRS = 3;

/**
 * All smallest repairs of one conflict, while the figures of the other conflicts are set aside. Every repair holds
 * a figure of every conflict, so only those are tried; conflicts once found are used again.
 */
export function smallestRepairs(
  joint: Joint,
  conflict: Conflict,
  without: (aside: Repair) => System,
  effort: Effort,
): Repairs {
  const known: (readonly string[])[] = [conflict.labels];
  let all = true;
  for (let size = 1; size <= MOST_REPAIRS; size++) {
    const found = new Map<string, Repair>();
    const tried = new Set<string>();
    const visit = (aside: Repair): void => {
      const key = [...aside].sort().join('\n');
      if (tried.has(key)) return;
      tried.add(key);
      let open = known.find((labels) => !labels.some((label) => aside.includes(label)));
      if (!open) {
        const system = without(aside);
        const check = aside.length === size ? system.probe(effort) : system.check(effort);
        if (check.feasible === true) found.set(key, aside);
        if (check.feasible === undefined) all = false;
        if (check.feasible !== false) return;
        open = conflictOf(joint, check).labels;
        known.push(open);
      }
      if (aside.length < size) for (const label of open) visit([...aside, label]);
    };
    visit([]);
    if (found.size > 0) return { smallest: [...found.values()], all };
    if (!all) break;
  }
  return { smallest: [], all: false };
}
