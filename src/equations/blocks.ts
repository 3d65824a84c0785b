import type { LaneReading, TableReading } from '../layouts/reading.js';
import { memberContains } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import type { Cells } from './same-cell.js';

/** What a table prints of one cell, unit by unit or block by block. */
interface Blocks {
  readonly whole: Figure;
  readonly parts: Figure[];
}

/**
 * A code that a table prints unit by unit, or in several blocks, and the document elsewhere as a whole: that is the
 * sum of them, where the table lists all, as its total says.
 */
export function blockSums({ lanes, address }: TableReading, cells: Cells): readonly Equation[] {
  return lanes.flatMap((lane) => {
    if (lane.withheld || !lane.rows.some((row) => row.total)) return [];
    return [...blocksOf(lane, cells).values()].flatMap(({ whole, parts }) =>
      isNested(parts) || [whole, ...parts].every(({ blank }) => blank)
        ? []
        : [equationOf({ law: 'sum', form: 'sum', whole, parts, origin: { kind: 'rows', table: address } })],
    );
  });
}

function blocksOf(lane: LaneReading, cells: Cells): ReadonlyMap<string, Blocks> {
  const found = new Map<string, Blocks>();
  lane.rows.forEach((row, r) => {
    if (row.again || row.total || row.among || row.heading) return;
    for (const figure of lane.figures[r] ?? []) {
      const at = figure?.quantity;
      if (!figure || !at || figure.kind !== 'amount' || at.own !== undefined) continue;
      const { unit, row: block, ...rest } = at;
      if ((unit === undefined && block === undefined) || !isClassified(rest)) continue;
      const key = keyOf(rest);
      const whole = found.get(key)?.whole ?? cells.get(key)?.[0];
      if (whole) found.set(key, { whole, parts: [...(found.get(key)?.parts ?? []), figure] });
    }
  });
  return found;
}

const isClassified = (at: Quantity): boolean =>
  at.function !== undefined || at.economic !== undefined || at.government !== undefined;

/** A 部门 and its own units below it hold the same money twice. */
const isNested = (parts: readonly Figure[]): boolean =>
  parts.some((one) =>
    parts.some((other) => {
      const [outer, inner] = [one.quantity?.unit, other.quantity?.unit];
      return one !== other && outer !== inner && memberContains('unit', outer, inner);
    }),
  );
