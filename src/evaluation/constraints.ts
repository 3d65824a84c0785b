import {
  compare,
  compareDelta,
  type Delta,
  exactly,
  minus,
  minusDelta,
  negatedInteger,
  origin,
  over,
  overDelta,
  plus,
  plusDelta,
  type Rational,
  sign,
  times,
  timesDelta,
} from './rational.js';
import {
  addDefined,
  addVariable,
  basicOf,
  columnOf,
  copyTableau,
  emptyTableau,
  type Form,
  givenWith,
  known,
  slope,
  type Tableau,
} from './tableau.js';

export type Label = string | number;
export type Side = 'lower' | 'upper';

/** variable ≥ value or variable ≤ value, without equality where it is strict. A bound without a label is permanent. */
export interface Bound {
  readonly variable: number;
  readonly side: Side;
  readonly value: Rational;
  readonly strict: boolean;
  readonly label: Label | null;
}

interface Limit {
  readonly bound: Bound;
  readonly at: Delta;
  readonly group: number;
}

/** Rows, bounds, and a point that satisfies all rows at any time and the bounds of every variable not `outside`. */
export interface Constraints {
  readonly tableau: Tableau;
  readonly values: Delta[];
  readonly outside: Set<number>;
  /** By variable: its bounds, the tightest first, and the tightest that applies now. */
  readonly limits: Readonly<Record<Side, (readonly Limit[])[]>>;
  readonly tightest: Readonly<Record<Side, (Limit | undefined)[]>>;
  /** Labels by their number in order of appearance; what is permanent is 0, and has no list of members. */
  readonly groups: Map<Label | null, number>;
  /** By group: its bounds, whether they are meant to apply, and whether they do: a search may set some aside. */
  readonly members: (readonly Limit[])[];
  readonly enabled: boolean[];
  readonly active: boolean[];
  /** How many rows a search has already tried to solve for a variable that can move. */
  solved: number;
}

export function emptyConstraints(): Constraints {
  return {
    tableau: emptyTableau(),
    values: [],
    outside: new Set(),
    limits: { lower: [], upper: [] },
    tightest: { lower: [], upper: [] },
    groups: new Map([[null, 0]]),
    members: [[]],
    enabled: [true],
    active: [true],
    solved: 0,
  };
}

export function copyConstraints(c: Constraints): Constraints {
  return {
    tableau: copyTableau(c.tableau),
    values: [...c.values],
    outside: new Set(c.outside),
    limits: { lower: [...c.limits.lower], upper: [...c.limits.upper] },
    tightest: { lower: [...c.tightest.lower], upper: [...c.tightest.upper] },
    groups: new Map(c.groups),
    members: [...c.members],
    enabled: [...c.enabled],
    active: [...c.active],
    solved: c.solved,
  };
}

export function introduce(c: Constraints, initial: Rational): number {
  return place(c, addVariable(c.tableau), { real: exactly(initial), epsilon: 0 });
}

export function define(c: Constraints, terms: readonly { variable: number; coefficient: Rational }[]): number {
  const sum = new Map<number, Rational>();
  let value = origin;
  for (const { variable, coefficient } of terms) {
    if (isNothing(c, variable)) continue;
    const exact = exactly(coefficient);
    value = plusDelta(value, timesDelta(current(c, variable), exact));
    const total = plus(sum.get(variable) ?? 0, exact);
    if (total === 0) sum.delete(variable);
    else sum.set(variable, total);
  }
  return place(c, addDefined(c.tableau, sum), value);
}

/** Whether a variable is 0 whatever is set aside: a blank cell adds nothing to a row. */
function isNothing(c: Constraints, variable: number): boolean {
  const isPermanentZero = (limits: readonly Limit[]): boolean =>
    limits.length > 0 && limits.every(({ group, at }) => group === 0 && at.real === 0 && at.epsilon === 0);
  return (
    isPermanentZero(known(c.limits.lower[variable])) &&
    isPermanentZero(known(c.limits.upper[variable])) &&
    current(c, variable).real === 0
  );
}

function place(c: Constraints, variable: number, value: Delta): number {
  c.values.push(value);
  for (const side of ['lower', 'upper'] as const) {
    c.limits[side].push([]);
    c.tightest[side].push(undefined);
  }
  return variable;
}

export function restrict(c: Constraints, bound: Bound): void {
  const { variable, side, label } = bound;
  const others = known(c.limits[side][variable]);
  const inward = side === 'lower' ? 1 : -1;
  const group = c.groups.get(label) ?? newGroup(c, label);
  const limit: Limit = { bound, group, at: { real: exactly(bound.value), epsilon: bound.strict ? inward : 0 } };
  if (label !== null) c.members[group] = [...known(c.members[group]), limit];
  // Of equal bounds the permanent one comes first, since it makes the smaller conflict, then the older one.
  c.limits[side][variable] = [...others, limit].sort(
    (a, b) => inward * compareDelta(b.at, a.at) || Number(a.group > 0) - Number(b.group > 0),
  );
  tighten(c, variable, side);
}

function newGroup(c: Constraints, label: Label | null): number {
  const group = c.members.push([]) - 1;
  c.groups.set(label, group);
  c.enabled.push(true);
  c.active.push(true);
  return group;
}

export function groupOf(c: Constraints, label: Label | null): number {
  const group = c.groups.get(label);
  if (group === undefined) throw new RangeError(`no bound is labelled ${label}`);
  return group;
}

/** Makes the bounds of a group apply, or not. */
export function activate(c: Constraints, group: number, active: boolean): void {
  if (c.active[group] === active) return;
  c.active[group] = active;
  for (const { bound } of known(c.members[group])) tighten(c, bound.variable, bound.side);
}

export function enable(c: Constraints, label: Label, enabled: boolean): void {
  const group = groupOf(c, label);
  c.enabled[group] = enabled;
  activate(c, group, enabled);
}

function tighten(c: Constraints, variable: number, side: Side): void {
  c.tightest[side][variable] = known(c.limits[side][variable]).find(({ group }) => c.active[group]);
  locate(c, variable);
}

function locate(c: Constraints, variable: number): void {
  if (fits(c, variable, current(c, variable))) c.outside.delete(variable);
  else c.outside.add(variable);
}

export const current = (c: Constraints, variable: number): Delta => known(c.values[variable]);

/** The bound that a variable meets when it moves up (1) or down (−1). */
export function limitOf(c: Constraints, variable: number, direction: number): Limit | undefined {
  return (direction > 0 ? c.tightest.upper : c.tightest.lower)[variable];
}

/** Whether a variable can move up (1) or down (−1) before it meets a bound. */
export function canMove(c: Constraints, variable: number, direction: number): boolean {
  const limit = limitOf(c, variable, direction);
  return limit === undefined || direction * compareDelta(limit.at, current(c, variable)) > 0;
}

/** Whether a value would be within the bounds of a variable. */
export function fits(c: Constraints, variable: number, value: Delta): boolean {
  const lower = limitOf(c, variable, -1);
  const upper = limitOf(c, variable, 1);
  return (!lower || compareDelta(value, lower.at) >= 0) && (!upper || compareDelta(value, upper.at) <= 0);
}

/** Whether a variable stands at the only value that it may have. */
export function isFixed(c: Constraints, variable: number): boolean {
  return !c.outside.has(variable) && !canMove(c, variable, 1) && !canMove(c, variable, -1);
}

/** What a variable outside its bounds lacks to the nearer one. */
export function lack(c: Constraints, variable: number): Delta {
  const lower = limitOf(c, variable, -1);
  const below = lower !== undefined && compareDelta(current(c, variable), lower.at) < 0;
  return minusDelta(known(below ? lower : limitOf(c, variable, 1)).at, current(c, variable));
}

/** Moves a nonbasic variable, and with it the basic variables of all rows it stands in. */
export function shift(c: Constraints, variable: number, by: Delta): void {
  settle(c, variable, plusDelta(current(c, variable), by));
  for (const row of columnOf(c.tableau, variable)) {
    const basic = basicOf(c.tableau, row);
    settle(c, basic, plusDelta(current(c, basic), timesDelta(by, slope(c.tableau, row, variable))));
  }
  c.tableau.work += columnOf(c.tableau, variable).size;
}

/** Any point that satisfies the rows may be put in the place of the present one. */
export function settle(c: Constraints, variable: number, value: Delta): void {
  c.values[variable] = value;
  locate(c, variable);
}

/**
 * How far up (1) or down (−1) a variable may go by its own bounds and by one row as given at a time. All rows together
 * may leave less, never more. Undefined where nothing bounds it.
 */
export function reach(c: Constraints, variable: number, direction: number): Delta | undefined {
  let end = limitOf(c, variable, direction)?.at;
  for (const form of givenWith(c.tableau, variable)) {
    const most = reachInRow(c, form, variable, direction);
    if (most && (!end || direction * compareDelta(most, end) < 0)) end = most;
  }
  return end;
}

function reachInRow(c: Constraints, form: Form, variable: number, direction: number): Delta | undefined {
  const own = known(form.get(variable));
  const against = -direction * sign(own);
  let sum = origin;
  for (const [other, coefficient] of form) {
    if (other === variable) continue;
    const limit = limitOf(c, other, against * sign(coefficient));
    if (!limit) return undefined;
    sum = plusDelta(sum, timesDelta(limit.at, coefficient));
  }
  c.tableau.work += form.size;
  return overDelta(sum, negatedInteger(own));
}

/** A rational for ε so small that every bound that holds with ε holds with it. */
export function concreteEpsilon(c: Constraints): Rational {
  let epsilon: Rational = 1;
  const within = (low: Delta, high: Delta): void => {
    if (compare(low.epsilon, high.epsilon) <= 0) return;
    const most = over(minus(high.real, low.real), minus(low.epsilon, high.epsilon));
    if (compare(most, epsilon) < 0) epsilon = most;
  };
  c.values.forEach((value, variable) => {
    const lower = limitOf(c, variable, -1);
    const upper = limitOf(c, variable, 1);
    if (lower) within(lower.at, value);
    if (upper) within(value, upper.at);
  });
  return epsilon;
}

export function concrete(value: Delta, epsilon: Rational): Rational {
  return plus(value.real, times(value.epsilon, epsilon));
}
