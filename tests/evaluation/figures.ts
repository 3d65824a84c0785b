import type { Figure } from '../../src/model/figure.js';
import { Decimal } from '../../src/source/decimal.js';

/** A figure as it is printed, in a table or section that prints money to `quantum` places (null: exact). */
export function figure(text: string, unit = '万元', quantum: number | null = text.split('.')[1]?.length ?? 0): Figure {
  return {
    address: text,
    text,
    place: { start: 0, end: text.length },
    kind: unit === '%' ? 'rate' : 'amount',
    value: new Decimal(text),
    unit,
    places: text.split('.')[1]?.length ?? 0,
    quantum,
    quantity: {},
    standing: 'leaf',
    blank: false,
  };
}
