import type { Budget } from '../model/budget.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import type { Source } from '../source/place.js';
import { type Cells, cellsOf } from './same-cell.js';

/** Last year's budget of the same unit with what it states, and the file it stands in. */
export interface LastYear {
  readonly source: Source;
  readonly budget: Budget;
  readonly figures: readonly Figure[];
}

/** Stands before the addresses and titles of last year's document. */
export const LAST_YEAR = '上年：';
const BUDGET = '上年预算数';

/** Words that leave it open which figure of last year they mean (比上年增加) most often mean the budget: a tie, no law. */
export const OPEN_BASE = { measure: '上年数', tie: '上年' } as const;

/**
 * The figures of last year's budget that this year's speaks of: as 上年预算数, as a change since it, or as 上年数.
 * What was the budget of its own year is 上年预算数 here; they meet the figures of this document as one cell.
 */
export function lastYearFigures(figures: readonly Figure[], { source, figures: stated }: LastYear): readonly Figure[] {
  const before = cellsOf(stated);
  const asked = new Set(
    figures.flatMap(({ quantity }) =>
      quantity !== null && isOfLastYear(quantity) ? [keyOf(currentOf(quantity))] : [],
    ),
  );
  return [...asked].flatMap((key) => {
    const [figure] = before.get(key) ?? [];
    if (figure?.quantity == null) return [];
    return [
      {
        ...figure,
        address: `${LAST_YEAR}${figure.address}`,
        place: { ...figure.place, source },
        quantity: { ...figure.quantity, measure: BUDGET },
        standing: 'last year' as const,
      },
    ];
  });
}

const MEASURES: readonly string[] = [BUDGET, OPEN_BASE.measure].flatMap((base) => [base, `比${base}`]);

function isOfLastYear({ measure }: Quantity): boolean {
  return measure !== undefined && MEASURES.includes(measure);
}

function currentOf({ measure: _, ...current }: Quantity): Quantity {
  return current;
}

/** How changes since last year's budget, and figures of last year that the words leave open, follow from its file. */
export function lastYearEquations(cells: Cells): readonly Equation[] {
  return [...cells.values()].flatMap(([stated]) => {
    if (stated?.quantity == null) return [];
    const { measure = '' } = stated.quantity;
    if (!MEASURES.includes(measure)) return [];
    const current = currentOf(stated.quantity);
    const [before] = cells.get(keyOf({ ...current, measure: BUDGET })) ?? [];
    const [now] = cells.get(keyOf(current)) ?? [];
    if (before?.standing !== 'last year') return [];
    const isOpen = measure.endsWith(OPEN_BASE.measure);
    const law = isOpen ? ({ law: 'tie', origin: { kind: 'tie', tie: OPEN_BASE.tie } } as const) : LAW;
    if (measure === OPEN_BASE.measure) return [equationOf({ ...law, form: 'same', whole: stated, parts: [before] })];
    if (!measure.startsWith('比') || now === undefined) return [];
    return [equationOf({ ...law, form: 'change', whole: stated, parts: [now, before] })];
  });
}

const LAW = { law: 'derived', origin: { kind: 'definition', dimension: 'measure' } } as const;
