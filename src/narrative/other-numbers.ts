import { isNumber } from '../layouts/columns.js';
import type { TableReading } from '../layouts/reading.js';
import type { Budget, Printed } from '../model/budget.js';
import type { NoClaim, NoClaimReason } from '../model/figure.js';
import { stretchOf } from '../source/place.js';
import { noClaim } from './no-claims.js';
import { halfWidth, numbersIn } from './numbers.js';

/**
 * The numbers outside of sentences and columns of amounts, which claim nothing of the budget: years in titles, codes,
 * the numbers of columns, what goals say of the world.
 */
export function otherNumbers(budget: Budget, tables: readonly TableReading[]): readonly NoClaim[] {
  const titles = [...budget.cover, ...budget.contents, ...budget.sections.map((section) => section.title)];
  return [
    ...titles.flatMap((title) => numbersOf(title, title.text, 'numeral')),
    ...tables.flatMap((reading) => {
      const { table, address } = reading;
      return [
        ...numbersOf(table.title, address, 'numeral'),
        ...(table.number ? numbersOf(table.number, address, 'numeral') : []),
        ...(table.caption ? numbersOf(table.caption, address, 'code') : []),
        ...table.notes.flatMap((note) => numbersOf(note, address, 'numeral')),
        ...reading.lanes.flatMap(({ lane, columns, rows }) => [
          ...(lane.numbers ?? []).flatMap((number) => numbersOf(number, address, 'column number')),
          ...rows.flatMap(({ row, label }) =>
            columns.flatMap((column, i) => {
              const cell = row.cells[i];
              if (!cell || isNumber(column)) return [];
              return numbersOf(cell, `${address}/${label}`, column.role === 'code' ? 'code' : 'target');
            }),
          ),
        ]),
      ];
    }),
  ];
}

function numbersOf(printed: Printed, address: string, otherwise: NoClaimReason): readonly NoClaim[] {
  const text = halfWidth(printed.text);
  return numbersIn(printed.text).map((token) => {
    const reason = otherwise === 'code' || otherwise === 'column number' ? otherwise : noClaim(text, token);
    return {
      address,
      text: token.digits,
      place: stretchOf(printed.place, token.start, token.start + token.digits.length),
      reason: reason ?? otherwise,
    };
  });
}
