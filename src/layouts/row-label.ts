import type { Printed, Row } from '../model/budget.js';
import type { ColumnReading } from './columns.js';
import { plain } from './words.js';

/** The words and the code that name a row, from whichever columns print them. */
export interface RowLabel {
  readonly name: Printed | null;
  /** The printed cell of the code, and the code that its cells make together. */
  readonly codeCell: Printed | null;
  readonly code: string | null;
  readonly unit: Printed | null;
  readonly unitCode: string | null;
  /** Whether any cell of the row but an amount prints something. */
  readonly printsWords: boolean;
}

const WHOLE = /^[235]\d{2}(?:\d{2}){0,2}$/;
/** 2010601-行政运行, 201 一般公共服务支出. */
const JOINED = /^([235]\d{2}(?:\d{2}){0,2})\s*[-－—–_ ]\s*(\D.*)$/;

export function labelOfRow(row: Row, columns: readonly ColumnReading[], projects: boolean): RowLabel {
  const cells = (role: ColumnReading['role']): readonly Printed[] =>
    columns.flatMap((column, i) => (column.role === role ? (row.cells[i] ?? []) : []));
  const codes = cells('code');
  const unit = cells('unit')[0] ?? null;
  const names = cells('name');
  const name = (projects ? cells('project')[0] : undefined) ?? names.at(-1) ?? unit ?? codes.at(-1) ?? null;
  const joined = JOINED.exec(name?.text.trim() ?? '');
  const code = codeOf(codes.map((cell) => cell.text.trim())) ?? joined?.[1] ?? null;
  const words = joined && name ? part(name, joined[2] ?? '') : name;
  const unitCode =
    codes.map((cell) => cell.text.trim()).find((text) => /^\d{3,9}$/.test(text) && text !== code) ?? null;
  return {
    name: words,
    codeCell: codes.at(-1) ?? (joined ? name : null),
    code,
    unit,
    unitCode: unit ? unitCode : null,
    printsWords: columns.some((column, i) => column.role !== 'amount' && plain(row.cells[i]?.text ?? '') !== ''),
  };
}

function part(printed: Printed, words: string): Printed {
  const from = printed.text.indexOf(words);
  return { text: words, place: { ...printed.place, start: printed.place.start + Math.max(0, from) } };
}

/** A whole code in one cell, spaced or not; else 类, 款 and 项 put together. */
function codeOf(cells: readonly string[]): string | null {
  const bare = cells.map((text) => text.replace(/[\s-]/g, ''));
  const whole = bare.filter((text) => WHOLE.test(text)).sort((a, b) => b.length - a.length)[0];
  if (whole !== undefined && whole.length > 3) return whole;
  const [first, ...others] = bare.filter((text) => /^\d+$/.test(text));
  if (first === undefined || !WHOLE.test(first)) return null;
  const joined =
    first +
    others
      .filter((text) => text.length <= 2)
      .map((text) => text.padStart(2, '0'))
      .join('');
  return WHOLE.test(joined) ? joined : null;
}
