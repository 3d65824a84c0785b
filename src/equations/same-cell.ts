import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { keyOf } from '../model/quantity.js';

/** Figures by the cell that they state, each list in the order of the document. */
export type Cells = ReadonlyMap<string, readonly Figure[]>;

export function cellsOf(figures: readonly Figure[]): Cells {
  const cells = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.quantity === null) continue;
    const key = keyOf(figure.quantity);
    const list = cells.get(key);
    if (list) list.push(figure);
    else cells.set(key, [figure]);
  }
  return cells;
}

/** Law 1: figures that state the same cell agree. Each further printing is held against the first. */
export function sameCell(cells: Cells): readonly Equation[] {
  return [...cells.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.flatMap((other) =>
          first.blank && other.blank
            ? []
            : [equationOf({ law: 'same', form: 'same', whole: other, parts: [first], origin: { kind: 'same cell' } })],
        ),
  );
}
