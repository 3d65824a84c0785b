import type { TableReading } from '../layouts/reading.js';
import type { Identity } from '../model/budget.js';
import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { blockSums } from './blocks.js';
import { tableChanges } from './changes.js';
import { definitions } from './definition.js';
import { lastYearEquations } from './last-year.js';
import { printedSums } from './printed.js';
import { type Cells, cellsOf, sameCell } from './same-cell.js';
import { tieEquations } from './ties.js';

/**
 * All equations of a budget, each once: what sentences and tables print as sums, what agrees by stating the
 * same cell, what is a sum or a part by definition.
 */
export function deriveEquations(
  tables: readonly TableReading[],
  figures: readonly Figure[],
  sentences: readonly Equation[],
  unit: Identity,
): readonly Equation[] {
  const stated = tables.filter(({ again }) => !again);
  const cells = cellsOf(figures);
  const printed = distinct([
    ...stated.flatMap(printedSums),
    ...stated.flatMap((table) => blockSums(table, cells)),
    ...stated.flatMap(tableChanges),
    ...sentences,
    ...sameCell(cells),
  ]);
  const said = sumsByWhole(printed, cells);
  return [
    ...printed,
    ...distinct(definitions(cells)).filter((equation) => !said(equation)),
    ...lastYearEquations(cells),
    ...tieEquations(cells, unit),
  ];
}

/**
 * Whether one of the equations is a sum of the same cells, whichever printings it names: a definition that a table
 * prints is not said again.
 */
function sumsByWhole(equations: readonly Equation[], cells: Cells): (equation: Equation) => boolean {
  const cellOf = new Map<string, string>();
  for (const [key, printings] of cells) for (const { address } of printings) cellOf.set(address, key);
  const name = (address: string): string => cellOf.get(address) ?? address;
  const sums = new Map<string, Equation[]>();
  for (const equation of equations) if (equation.form === 'sum') listed(sums, name(equation.whole.address), equation);
  return (equation) =>
    sums.get(name(equation.whole.address))?.some((sum) => areSame(equation.parts, sum.parts, name)) === true;
}

/** Two equations over the same figures in the same roles are one: the one that the document prints comes first. */
function distinct(equations: readonly Equation[]): readonly Equation[] {
  const byWhole = new Map<string, Equation[]>();
  return equations.filter((equation) => {
    const { whole, form, parts, rest } = equation;
    const isKnown = byWhole
      .get(whole.address)
      ?.some((other) => form === other.form && areSame(parts, other.parts) && areSame(rest, other.rest));
    if (isKnown) return false;
    listed(byWhole, whole.address, equation);
    return true;
  });
}

function listed(lists: Map<string, Equation[]>, key: string, equation: Equation): void {
  const list = lists.get(key);
  if (list) list.push(equation);
  else lists.set(key, [equation]);
}

/** Whether terms are the same in whatever order. */
function areSame(
  a: Equation['rest'],
  b: Equation['rest'],
  name: (address: string) => string = (address) => address,
): boolean {
  if (a?.length !== b?.length) return false;
  const left = a?.map(({ address }) => name(address)).sort();
  const right = b?.map(({ address }) => name(address)).sort();
  return left?.every((address, i) => address === right?.[i]) !== false;
}
