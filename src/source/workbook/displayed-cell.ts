import type { CellObject } from '@e965/xlsx';
import { Decimal } from '../decimal.js';
import type { Notice } from '../draft.js';
import { fifteenDigits, formatNumber, formatText } from './number-format.js';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

export interface DisplayedCell {
  readonly text: string;
  readonly notice: Pick<Notice, 'code' | 'text'> | null;
}

/** How numbers of a workbook are to be displayed. */
export interface Display {
  readonly date1904: boolean;
  /** OpenDocument: a cell holds the text that it shows. */
  readonly written: boolean;
}

/** What a cell shows, and what a person should know of what is behind it. Null where it holds nothing. */
export function displayedCell(cell: CellObject, { date1904, written }: Display): DisplayedCell | null {
  const { v: value, f: formula, z, w } = cell;
  const format = typeof z === 'string' ? z : 'General';
  if (formula !== undefined && (value === undefined || value === null) && w === undefined) {
    return { text: '', notice: { code: 'formula without value', text: `=${formula}` } };
  }
  if (cell.t === 'e') return { text: w ?? ERRORS[Number(value)] ?? '#ERROR!', notice: null };
  if (cell.t === 'b') return { text: value === true ? 'TRUE' : 'FALSE', notice: null };
  if (typeof value === 'string') return value === '' ? null : textCell(formatText(value, format));
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  // Some writers put the stored number where the displayed text belongs.
  const text = !written || w === undefined || w === String(value) ? formatNumber(value, format, date1904) : w;
  const isDay = /[ymdhs]/i.test(
    format.replace(/"[^"]*"|\[[^\]]*\]|[\\!_*]./g, '').replace(/General|G\/通用格式/gi, ''),
  );
  const notice = isDay || shows(text, fifteenDigits(value)) ? null : fifteenDigits(value).toFixed();
  return { text, notice: notice === null ? null : { code: 'stored otherwise', text: notice } };
}

/** Amounts typed as text are displayed as they are, but no sum of the workbook counts them. Codes are texts rightly. */
function textCell(text: string): DisplayedCell {
  const amount =
    /^[-－−]?(?:[\d０-９]+[.．][\d０-９]+|[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?:[.．][\d０-９]+)?)[%％]?$/;
  return { text, notice: amount.test(text.trim()) ? { code: 'stored otherwise', text } : null };
}

/** Whether what is displayed is the stored number, rounded to the places displayed. A zero may show as a dash. */
function shows(text: string, stored: Decimal): boolean {
  const numbers = text.replaceAll(',', '').match(/\d+(?:\.\d*)?|\.\d+/g) ?? [];
  const [number, ...others] = numbers;
  if (number === undefined) return stored.isZero();
  if (others.length > 0 || /E[+-]$/.test(text)) return /\dE[+-]\d/.test(text);
  const places = (number.split('.')[1] ?? '').length;
  const negative = /[-−－(（]/.test(text.slice(0, text.search(/[\d.]/)));
  const displayed = new Decimal(number.replace(/\.$/, '')).times(negative ? -1 : 1);
  const scaled = /[%％]/.test(text) ? stored.times(100) : stored;
  return scaled.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).equals(displayed);
}
