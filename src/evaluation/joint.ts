import { type Equation, idOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { type Assembled, addDerived, assemble, endsOf, type JointOptions, type Target } from './assemble.js';
import { createSystem, type System } from './simplex.js';

/** All figures and equations of a document as one system, whose rows are permanent. */
export interface Joint extends Assembled {
  readonly system: System;
  /** The equation behind each row, by the variable that the row defines. */
  readonly equationOf: ReadonlyMap<number, Equation>;
}

/** The address of the figure behind a label: a figure that was restated bears a new label for the same address. */
export const addressOf = (label: string): string => label.split('\u0000', 1)[0] ?? label;

export function buildJoint(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  options: JointOptions,
): Joint {
  const system = createSystem();
  const equationOf = new Map<number, Equation>();
  // In an order of their own, so that what is found does not depend on the order of rows and tables.
  const ordered = [...figures.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  const inOrder = equations
    .map((equation) => ({ equation, id: idOf(equation) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ equation }) => equation);
  const given = { ordered, equations: inOrder };
  return { ...assemble(into(system, equationOf), figures, given, options), system, equationOf };
}

/** Sets all printings of a figure aside, and gives a label for another one. */
export function setAside(system: System, address: string): string {
  let label = address;
  while (system.labelled(label)) {
    system.disable(label);
    label += '\u0000';
  }
  return label;
}

/** The same system with other printings of some figures; they state the same cells as before. */
export function restated(
  joint: Joint,
  figures: ReadonlyMap<string, Figure>,
  changed: readonly Figure[],
  equations: readonly Equation[],
  { rounding }: JointOptions,
): Joint {
  const system = joint.system.clone();
  const equationOf = new Map(joint.equationOf);
  const target = into(system, equationOf);
  for (const figure of changed) {
    const label = setAside(system, figure.address);
    const variable = joint.variableOf.get(figure.address);
    if (variable !== undefined) target.bound(variable, endsOf(figure, joint.scale, rounding, label));
    const { variableOf } = joint;
    for (const equation of equations)
      if (equation.whole.address === figure.address)
        addDerived({ target, figures, variableOf }, equation, figure, rounding, label);
  }
  return { ...joint, system, equationOf };
}

/** Puts constraints into a system. A permanent row that was there already is not added again. */
function into(system: System, equationOf: Map<number, Equation>): Target {
  const rows = new Set<string>();
  const bound: Target['bound'] = (variable, { lower, upper, label }) => {
    if (lower) system.bound(variable, 'lower', lower.value, lower.strict, label);
    if (upper) system.bound(variable, 'upper', upper.value, upper.strict, label);
  };
  return {
    variable(printed, equation) {
      const variable = system.variable(printed);
      if (equation) equationOf.set(variable, equation);
      return variable;
    },
    bound,
    row(terms, ends, equation) {
      const signature = `${terms
        .map((term) => `${term.variable}*${String(term.coefficient)}`)
        .sort()
        .join(' ')} ${ends.lower ? '≥' : ''}${ends.upper ? '≤' : ''}`;
      if (ends.label === null && rows.has(signature)) return;
      rows.add(signature);
      const row = system.row(terms);
      if (equation) equationOf.set(row, equation);
      bound(row, ends);
    },
  };
}
