import { figuresOf, type TableReading } from '../layouts/reading.js';
import { isChange } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { cellsOf } from './same-cell.js';

/** Law 3 in a table that prints last year beside this year: the change between them, and its rate. */
export function tableChanges(reading: TableReading): readonly Equation[] {
  const origin = { kind: 'columns', table: reading.address } as const;
  const printed = figuresOf(reading);
  const isOfYears = printed.some(({ quantity }) => quantity !== null && isChange(quantity));
  if (!isOfYears && reading.lanes.every(({ rates }) => rates.length === 0)) return [];
  const cells = cellsOf(printed);
  const years = (of: Quantity): readonly [Figure, Figure] | null => {
    const [current, previous] = yearsOf(of).map((at) => cells.get(keyOf(at))?.[0]);
    return current && previous ? [current, previous] : null;
  };
  const changes = printed.flatMap((whole) => {
    const parts = whole.quantity !== null && isChange(whole.quantity) ? years(whole.quantity) : null;
    if (parts === null || [whole, ...parts].every((figure) => figure.blank)) return [];
    return [equationOf({ law: 'derived', form: 'change', whole, parts, origin })];
  });
  const rates = reading.lanes.flatMap((lane) =>
    lane.rates.flatMap(({ figure: whole, of }) => {
      const parts = years(of);
      // Where a rate is left out, as from zero, nothing is claimed.
      if (parts === null || whole.blank) return [];
      return [equationOf({ law: 'derived', form: 'growth from previous', whole, parts, origin })];
    }),
  );
  return [...changes, ...rates];
}

/** This year's cell and last year's, of which this is the change. */
function yearsOf(change: Quantity): readonly [Quantity, Quantity] {
  const { measure = '', ...current } = change;
  const [, taken] = /(（.*）)$/.exec(measure) ?? [];
  return [
    taken === undefined ? current : { ...current, measure: `本年预算数${taken}` },
    { ...current, measure: measure.slice('比'.length) },
  ];
}
