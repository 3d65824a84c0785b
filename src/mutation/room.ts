import type { BudgetReading } from '../check.js';
import { worth } from '../evaluation/interval.js';
import type { Joint } from '../evaluation/joint.js';
import { printableValues } from '../evaluation/printable.js';
import { rangeOf } from '../evaluation/range.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import type { Room } from './trial.js';

/** Sets a figure aside and tells what the rest of the budget lets it print. Each figure is asked about once. */
export function roomIn({ equations }: BudgetReading, joint: Joint): (figure: Figure) => Room {
  const known = new Map<string, Room>();
  return (figure) => {
    const found = known.get(figure.address) ?? roomOf(figure);
    known.set(figure.address, found);
    return found;
  };

  function roomOf(figure: Figure): Room {
    const system = joint.system.clone();
    if (system.labelled(figure.address)) system.disable(figure.address);
    system.check();
    const range = rangeOf(
      { joint, system, effort: { left: Number.POSITIVE_INFINITY }, reach: 'exact' },
      figure,
      equations,
    );
    const printed = (end: Decimal | null, towards: 'floor' | 'ceil'): string | null => {
      if (end === null) return null;
      const rounding = towards === 'floor' ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL;
      return end
        .div(worth(figure.unit))
        .toDecimalPlaces(figure.places + 3, rounding)
        .toFixed();
    };
    const values = printableValues(figure, range);
    // A decrease is printed without its sign, so the least of its values prints as the largest.
    const isDecrease = figure.value.isNegative() && !figure.text.startsWith('-');
    return {
      address: figure.address,
      values: isDecrease ? (values?.toReversed() ?? null) : values,
      low: printed(range.low, 'floor'),
      high: printed(range.high, 'ceil'),
    };
  }
}
