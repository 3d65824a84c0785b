import type { Ends, Target, Terms } from './assemble.js';
import { compare, minus, negated, over, plus, type Rational, times } from './rational.js';
import { createSystem, type Effort } from './simplex.js';

type End = NonNullable<Ends['lower']>;

/** Variables that constraints make one, and what is left of them; `same` leads from those that were merged into it. */
interface Cell {
  readonly printed: Rational;
  lower: End | null;
  upper: End | null;
  same: Cell | null;
}

interface Row {
  readonly terms: Terms;
  readonly ends: Ends;
}

/** A sum with what is fixed in it added up. */
interface Sum {
  readonly constant: Rational;
  readonly open: ReadonlyMap<Cell, Rational>;
}

export interface Reduction extends Target {
  /** Whether values were found that satisfy all constraints. Where none were, nothing is said. */
  solve(effort: Effort): boolean;
}

/**
 * Constraints that are made few before they are solved. Most cells of a document are blank, most equations say that one
 * cell is another (a class with one item), and most parts are far below their whole: what is left is a small system.
 * It has a solution where all constraints together have one.
 */
export function createReduction(): Reduction {
  const cells: Cell[] = [];
  const rows: Row[] = [];
  return {
    variable: (printed) => cells.push({ printed, lower: null, upper: null, same: null }) - 1,
    bound: (variable, ends) => narrow(cellAt(cells, variable), ends.lower, ends.upper),
    row: (terms, ends) => {
      rows.push({ terms, ends });
    },
    solve(effort) {
      const open = rows.filter(({ terms, ends }) => !merges(sumOf(cells, terms), ends));
      if (cells.some(isEmpty)) return false;
      const system = createSystem();
      const variables = new Map<Cell, number>();
      for (const { terms, ends } of open) {
        const sum = sumOf(cells, terms);
        if (isMet(sum, ends)) continue;
        const row = system.row(
          [...sum.open].map(([cell, coefficient]) => ({ variable: variableFor(cell), coefficient })),
        );
        const { lower, upper } = ends;
        if (lower) system.bound(row, 'lower', minus(lower.value, sum.constant), lower.strict, null);
        if (upper) system.bound(row, 'upper', minus(upper.value, sum.constant), upper.strict, null);
      }
      return system.probe(effort).feasible === true;

      function variableFor(cell: Cell): number {
        const known = variables.get(cell);
        if (known !== undefined) return known;
        const variable = system.variable(cell.printed);
        variables.set(cell, variable);
        if (cell.lower) system.bound(variable, 'lower', cell.lower.value, cell.lower.strict, null);
        if (cell.upper) system.bound(variable, 'upper', cell.upper.value, cell.upper.strict, null);
        return variable;
      }
    },
  };
}

function cellAt(cells: readonly Cell[], variable: number): Cell {
  let cell = cells[variable];
  while (cell?.same) cell = cell.same;
  if (cell === undefined) throw new RangeError('no such variable');
  return cell;
}

function narrow(cell: Cell, lower: End | null, upper: End | null): void {
  if (lower && isTighter(lower, cell.lower, 1)) cell.lower = lower;
  if (upper && isTighter(upper, cell.upper, -1)) cell.upper = upper;
}

function isTighter(end: End, other: End | null, inward: 1 | -1): boolean {
  if (other === null) return true;
  const by = inward * compare(end.value, other.value);
  return by > 0 || (by === 0 && end.strict && !other.strict);
}

function isEmpty({ lower, upper }: Cell): boolean {
  if (lower === null || upper === null) return false;
  const by = compare(lower.value, upper.value);
  return by > 0 || (by === 0 && (lower.strict || upper.strict));
}

/** The only value that a cell may have. */
function fixedAt({ lower, upper }: Cell): Rational | null {
  if (lower === null || upper === null || lower.strict || upper.strict) return null;
  return compare(lower.value, upper.value) === 0 ? lower.value : null;
}

function sumOf(cells: readonly Cell[], terms: Terms): Sum {
  let constant: Rational = 0;
  const open = new Map<Cell, Rational>();
  for (const { variable, coefficient } of terms) {
    const cell = cellAt(cells, variable);
    const fixed = fixedAt(cell);
    if (fixed !== null) {
      constant = plus(constant, times(fixed, coefficient));
      continue;
    }
    const total = plus(open.get(cell) ?? 0, coefficient);
    if (total === 0) open.delete(cell);
    else open.set(cell, total);
  }
  return { constant, open };
}

/** Whether a sum that must be 0 is one cell that it fixes, or one cell less another, which it makes one. */
function merges({ constant, open }: Sum, { lower, upper }: Ends): boolean {
  if (lower?.value !== 0 || upper?.value !== 0 || lower.strict || upper.strict) return false;
  const [first, second, ...more] = open;
  if (first === undefined || more.length > 0) return false;
  const [cell, coefficient] = first;
  if (second === undefined) {
    const end = { value: negated(over(constant, coefficient)), strict: false };
    narrow(cell, end, end);
    return true;
  }
  const [other, its] = second;
  if (constant !== 0 || plus(coefficient, its) !== 0) return false;
  other.same = cell;
  narrow(cell, other.lower, other.upper);
  return true;
}

/** Whether a sum satisfies its ends whatever its cells are. */
function isMet(sum: Sum, { lower, upper }: Ends): boolean {
  const reaches = (end: End | null, direction: 1 | -1): boolean => {
    if (end === null) return true;
    const extreme = extremeOf(sum, direction);
    if (extreme === null) return false;
    const beyond = direction * compare(end.value, extreme);
    return beyond > 0 || (beyond === 0 && !end.strict);
  };
  return reaches(lower, -1) && reaches(upper, 1);
}

/** The least (−1) or the most (1) that a sum can be. */
function extremeOf({ constant, open }: Sum, direction: 1 | -1): Rational | null {
  let extreme = constant;
  for (const [cell, coefficient] of open) {
    const end = direction * compare(coefficient, 0) > 0 ? cell.upper : cell.lower;
    if (end === null) return null;
    extreme = plus(extreme, times(end.value, coefficient));
  }
  return extreme;
}
