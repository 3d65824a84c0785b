import {
  commonDenominator,
  divideExactly,
  gcd,
  type Integer,
  negatedInteger,
  plusInteger,
  type Rational,
  ratio,
  times,
  timesInteger,
} from './rational.js';

/** A linear form with whole coefficients, none of them 0 and without a common factor. A row says that it is 0. */
export type Form = Map<number, Integer>;

/**
 * Linear equations in solved form: each row is solved for its basic variable, which stands in no other row.
 * Keeping whole coefficients instead of dividing keeps sums of ±1 free of fractions and of allocation.
 */
export interface Tableau {
  readonly rows: Form[];
  /** The rows as they were given, before any was solved. */
  readonly given: Form[];
  /** By variable: the rows that were given with it. */
  readonly givenWith: (readonly Form[])[];
  /** By row: its basic variable. */
  readonly basics: number[];
  /** By variable: the row it is basic in, or −1. */
  readonly homes: number[];
  /** By variable: the rows it stands in. */
  readonly columns: Set<number>[];
  /** Which rows and columns no copy shares: the others are copied before they change, since most never do. */
  readonly owned: { readonly rows: Set<number>; readonly columns: Set<number> };
  /** Coefficients touched so far: what the work of a search is measured in. */
  work: number;
}

export function emptyTableau(): Tableau {
  const owned = { rows: new Set<number>(), columns: new Set<number>() };
  return { rows: [], given: [], givenWith: [], basics: [], homes: [], columns: [], owned, work: 0 };
}

export function copyTableau(tableau: Tableau): Tableau {
  tableau.owned.rows.clear();
  tableau.owned.columns.clear();
  return {
    rows: [...tableau.rows],
    given: [...tableau.given],
    givenWith: [...tableau.givenWith],
    basics: [...tableau.basics],
    homes: [...tableau.homes],
    columns: [...tableau.columns],
    owned: { rows: new Set(), columns: new Set() },
    work: tableau.work,
  };
}

export function addVariable(tableau: Tableau): number {
  tableau.homes.push(-1);
  tableau.givenWith.push([]);
  return tableau.columns.push(new Set()) - 1;
}

/** Adds a variable that equals the sum of coefficient × variable, and is basic. */
export function addDefined(tableau: Tableau, sum: ReadonlyMap<number, Rational>): number {
  const defined = addVariable(tableau);
  const index = tableau.rows.length;
  const scale = commonDenominator(sum.values());
  const form: Form = new Map();
  for (const [variable, coefficient] of sum) form.set(variable, times(coefficient, scale) as Integer);
  form.set(defined, negatedInteger(scale));
  tableau.rows.push(form);
  tableau.basics.push(defined);
  tableau.homes[defined] = index;
  tableau.owned.rows.add(index);
  for (const variable of form.keys()) ownColumn(tableau, variable).add(index);
  reduce(form);
  const given = new Map(form);
  tableau.given.push(given);
  for (const variable of given.keys()) tableau.givenWith[variable] = [...givenWith(tableau, variable), given];
  for (const variable of sum.keys()) {
    const home = homeOf(tableau, variable);
    if (home >= 0) eliminate(tableau, index, home, variable);
  }
  return defined;
}

/** How fast the basic variable of a row grows when a nonbasic variable in it does. */
export function slope(tableau: Tableau, row: number, variable: number): Rational {
  const form = rowOf(tableau, row);
  return ratio(negatedInteger(form.get(variable) ?? 0), form.get(basicOf(tableau, row)) ?? 0);
}

/** Solves the row for another of its variables, and puts that out of all other rows. */
export function pivot(tableau: Tableau, row: number, entering: number): void {
  tableau.homes[basicOf(tableau, row)] = -1;
  tableau.homes[entering] = row;
  tableau.basics[row] = entering;
  for (const other of [...columnOf(tableau, entering)]) {
    if (other !== row) eliminate(tableau, other, row, entering);
  }
}

/** Adds the multiple of one row to another that cancels a variable. */
function eliminate(tableau: Tableau, target: number, source: number, variable: number): void {
  const into = ownRow(tableau, target);
  const from = rowOf(tableau, source);
  const a = from.get(variable) ?? 0;
  const b = into.get(variable) ?? 0;
  const common = a < 0 ? negatedInteger(gcd(a, b)) : gcd(a, b);
  const keep = divideExactly(a, common);
  const add = negatedInteger(divideExactly(b, common));
  if (keep !== 1) for (const [k, coefficient] of into) into.set(k, timesInteger(coefficient, keep));
  for (const [k, coefficient] of from) {
    const old = into.get(k);
    const sum = plusInteger(old ?? 0, timesInteger(coefficient, add));
    if (sum === 0) {
      into.delete(k);
      ownColumn(tableau, k).delete(target);
    } else {
      into.set(k, sum);
      if (old === undefined) ownColumn(tableau, k).add(target);
    }
  }
  tableau.work += from.size + (keep === 1 ? 0 : into.size);
  reduce(into);
}

/** Divides a form by the common factor of its coefficients, so that they stay small. */
function reduce(form: Form): void {
  let common: Integer = 0;
  for (const coefficient of form.values()) {
    common = gcd(common, coefficient);
    if (common === 1) return;
  }
  for (const [variable, coefficient] of form) form.set(variable, divideExactly(coefficient, common));
}

export const rowOf = (tableau: Tableau, row: number): Form => known(tableau.rows[row]);
export const basicOf = (tableau: Tableau, row: number): number => known(tableau.basics[row]);
export const homeOf = (tableau: Tableau, variable: number): number => known(tableau.homes[variable]);
export const givenWith = (tableau: Tableau, variable: number): readonly Form[] => known(tableau.givenWith[variable]);
export const columnOf = (tableau: Tableau, variable: number): Set<number> => known(tableau.columns[variable]);

function ownRow(tableau: Tableau, row: number): Form {
  const form = rowOf(tableau, row);
  if (tableau.owned.rows.has(row)) return form;
  tableau.owned.rows.add(row);
  const own = new Map(form);
  tableau.rows[row] = own;
  return own;
}

function ownColumn(tableau: Tableau, variable: number): Set<number> {
  const column = columnOf(tableau, variable);
  if (tableau.owned.columns.has(variable)) return column;
  tableau.owned.columns.add(variable);
  const own = new Set(column);
  tableau.columns[variable] = own;
  return own;
}

/** An index that no table of ours holds is a fault of the caller. */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('no such variable or row');
  return value;
}
