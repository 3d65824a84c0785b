import { cellsOf } from '../equations/same-cell.js';
import { figuresOf, type RowReading, type TableReading } from '../layouts/reading.js';
import { memberContains } from '../model/cube.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { addIntervals, amountOf, type Interval, intervalOf, meet, negate } from './interval.js';

/** So many cells of a table do not all exceed what is said of them by chance. */
const CELLS = 2;

/**
 * The tables, where some of one fund that hold what was carried over as well: these are read so. Their titles do not say
 * which it is; that it is not the appropriation of the year alone shows where several of their cells are more than
 * every other printing of them, and one of these by what is printed as carried over, to the last digit. Null where none is.
 */
export function withCarriedIn(
  tables: readonly TableReading[],
  figures: readonly Figure[],
): readonly TableReading[] | null {
  const carried = figures.filter(({ quantity, value }) => quantity?.side === '上年结转' && value.gt(0));
  if (carried.length === 0) return null;
  const those = tables.filter(
    (table) => table.layout?.base.side === '当年支出' && holdsCarried(table, figures, carried),
  );
  return those.length === 0 ? null : tables.map((table) => (those.includes(table) ? ofAllYears(table) : table));
}

function holdsCarried(table: TableReading, figures: readonly Figure[], carried: readonly Figure[]): boolean {
  const own = new Set(figuresOf(table).filter(({ quantity }) => quantity?.side === '当年支出'));
  const said = cellsOf(figures.filter((figure) => !own.has(figure)));
  const differing = [...own].flatMap((figure) => {
    const others = figure.quantity === null ? [] : (said.get(keyOf(figure.quantity)) ?? []);
    const [other] = others;
    return other === undefined || others.some((one) => meet(amount(figure), amount(one))) ? [] : [{ figure, other }];
  });
  const over = differing.filter(({ figure, other }) => amountOf(figure).gt(amountOf(other)));
  return (
    over.length >= CELLS &&
    over.length * 2 > differing.length &&
    over.some(({ figure, other }) => {
      const gap = addIntervals(amount(figure), negate(amount(other)));
      return carried.some((one) => isOfFund(one, figure) && meet(gap, amount(one)));
    })
  );
}

const amount = (figure: Figure): Interval => intervalOf(figure, 'half-open');

const isOfFund = (carried: Figure, figure: Figure): boolean =>
  memberContains('funding', carried.quantity?.funding, figure.quantity?.funding);

const spentAltogether = <At extends Quantity | null>(at: At): At =>
  at?.side === '当年支出' ? { ...at, side: '本年支出' } : at;

const readAltogether = (row: RowReading): RowReading => ({ ...row, at: spentAltogether(row.at) });

function ofAllYears(table: TableReading): TableReading {
  return {
    ...table,
    lanes: table.lanes.map((lane) => ({
      ...lane,
      rows: lane.rows.map(readAltogether),
      figures: lane.figures.map((row) =>
        row.map((figure) => figure && { ...figure, quantity: spentAltogether(figure.quantity) }),
      ),
      rates: lane.rates.map((rate) => ({ ...rate, of: spentAltogether(rate.of) })),
    })),
  };
}
