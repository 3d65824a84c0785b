import type { Row } from '../model/budget.js';
import type { Quantity } from '../model/quantity.js';
import { plain } from './words.js';

/**
 * Whether a row is the row above it pasted again: every cell reads the same. Rows of two classifications are left
 * alone, since what tells them apart (the project, the fund) need not be printed, and so are projects and purchases,
 * of which two may be alike.
 */
export function isAgain(row: Row, at: Quantity | null, above: Row | undefined): boolean {
  if (at === null || above === undefined || at.project !== undefined || at.item === '政府采购') return false;
  const classified = [at.function, at.economic, at.government].filter((code) => code !== undefined);
  const words = ({ cells }: Row): string => cells.map((cell) => plain(cell?.text ?? '')).join('\n');
  return classified.length < 2 && /\d\.\d|\d{2}/.test(words(row)) && words(row) === words(above);
}
