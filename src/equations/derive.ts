import type { TableReading } from '../layouts/reading.js';
import type { Identity } from '../model/budget.js';
import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { blockSums } from './blocks.js';
import { tableChanges } from './changes.js';
import { definitions } from './definition.js';
import { lastYearEquations } from './last-year.js';
import { printedSums } from './printed.js';
import { cellsOf, sameCell } from './same-cell.js';
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
  const cellOf = new Map(
    [...cells].flatMap(([key, printings]) => printings.map(({ address }) => [address, key] as const)),
  );
  const printed = distinct([
    ...stated.flatMap(printedSums),
    ...stated.flatMap((table) => blockSums(table, cells)),
    ...stated.flatMap(tableChanges),
    ...sentences,
    ...sameCell(cells),
  ]);
  const sums = new Set(printed.filter((equation) => equation.form === 'sum').map((one) => sumKey(one, cellOf)));
  return [
    ...printed,
    ...distinct(definitions(cells)).filter((equation) => !sums.has(sumKey(equation, cellOf))),
    ...lastYearEquations(cells),
    ...tieEquations(cells, unit),
  ];
}

/** The cells that a sum ties, whichever printings it names: a definition that a table prints is not said again. */
function sumKey(equation: Equation, cellOf: ReadonlyMap<string, string>): string {
  const name = (address: string): string => cellOf.get(address) ?? address;
  return [name(equation.whole.address), ...equation.parts.map((part) => name(part.address)).sort()].join('\n');
}

/** Two equations over the same figures in the same roles are one: the one that the document prints comes first. */
function distinct(equations: readonly Equation[]): readonly Equation[] {
  const seen = new Set<string>();
  return equations.filter((equation) => {
    const key = [
      equation.form,
      equation.whole.address,
      ...equation.parts.map((part) => part.address).sort(),
      ...(equation.rest ? ['≤', ...equation.rest.map((part) => part.address).sort()] : []),
    ].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
