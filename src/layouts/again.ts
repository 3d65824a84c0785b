import type { Printed, Row, Table } from '../model/budget.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { wordAt } from './vocabulary.js';
import { plain, withoutNumbering } from './words.js';

interface Meant {
  readonly row: Row;
  readonly name: Printed | null;
  readonly at: Quantity | null;
}

/**
 * Whether a row is the row above it pasted again: one cell, and every word and figure alike. A 款 and its 项 may have
 * one name, and rows of two classifications may differ in what is not printed (the project, the fund): they are left
 * alone, and so are projects and purchases, of which two may be alike.
 */
export function isAgain({ row, name, at }: Meant, above: Meant | undefined): boolean {
  if (at === null || above?.at == null || at.project !== undefined || at.item === '政府采购') return false;
  const classified = [at.function, at.economic, at.government].filter((code) => code !== undefined);
  return (
    (classified.length === 1 || (classified.length === 0 && ofOneSide(name, at))) &&
    keyOf(at) === keyOf(above.at) &&
    AMOUNT.test(wordsOf(row)) &&
    wordsOf(row) === wordsOf(above.row)
  );
}

/** 其他收入 among the income, 基本支出 among the spending: words that say what the row is by themselves. */
function ofOneSide(name: Printed | null, { side, funding, use, item, unit }: Quantity): boolean {
  const isPart = side !== undefined && (funding ?? use) !== undefined && item === undefined && unit === undefined;
  return isPart && wordAt(withoutNumbering(plain(name?.text ?? ''))) !== undefined;
}

/**
 * The tables that print again, word for word, what one before them prints: they state nothing anew.
 * Tables without amounts are left alone: empty ones may well be alike.
 */
export function tablesAgain(tables: readonly Table[]): ReadonlySet<number> {
  const titles = tables.map(({ title }) => plain(title.text));
  const printsAgain = (table: Table, i: number): boolean => {
    const before = tables.filter((_, k) => k < i && titles[k] === titles[i]);
    if (before.length === 0 || !table.lanes.some(({ rows }) => rows.some((row) => AMOUNT.test(wordsOf(row)))))
      return false;
    const words = wordsOfTable(table);
    return before.some((one) => wordsOfTable(one) === words);
  };
  return new Set(tables.flatMap((table, i) => (printsAgain(table, i) ? [i] : [])));
}

function wordsOfTable({ title, caption, unit, lanes }: Table): string {
  const printed = lanes.map(({ name, columns, rows }) => [name, columns.map(({ path }) => path), rows.map(wordsOf)]);
  return JSON.stringify([plain(title.text), plain(caption?.text ?? ''), unit, printed]);
}

const AMOUNT = /\d\.\d|\d{2}/;
const wordsOf = ({ cells }: Row): string => cells.map((cell) => plain(cell?.text ?? '')).join('\n');
