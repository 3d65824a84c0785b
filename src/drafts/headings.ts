import { wordAt } from '../layouts/vocabulary.js';
import { isTotalWord, plain, withoutNumbering } from '../layouts/words.js';
import { isTextColumn } from '../model/columns.js';
import { readAmount } from '../source/amount.js';
import type { GridCell } from '../source/draft.js';
import { filledCells, type Matrix } from './grid.js';

/** The heading rows of a grid and what follows from them. */
export interface Headings {
  /** The first row of the headings, below titles that stand inside of the grid. */
  readonly first: number;
  /** The first row of data. */
  readonly data: number;
  /** By column, its headings from the top down. */
  readonly paths: readonly (readonly string[])[];
  /** The row of column numbers (** 1 2 3), as printed, where there is one. */
  readonly numbers: readonly GridCell[];
}

const MOST_ROWS = 5;

/** Reads the headings of a grid whose title rows end before `first`. */
export function readHeadings(matrix: Matrix, first: number): Headings {
  let data = first;
  let numbers: readonly GridCell[] = [];
  const rests = new Set<number>();
  while (data < matrix.rows && data - first < MOST_ROWS) {
    if (isOrdinal(matrix, data)) {
      numbers = filledCells(matrix, data);
      data++;
      break;
    }
    if (data > first && !isHeadingRow(matrix, data, first)) {
      if (!isRest(matrix, data)) break;
      rests.add(data);
    }
    data++;
  }
  const end = numbers.length > 0 ? data - 1 : data;
  const paths = Array.from({ length: matrix.columns }, (_, column) => pathOf(matrix, column, first, end, rests));
  return { first, data, paths: levelled(spread(paths, matrix, data)), numbers };
}

/** Words below no heading of their own stand below the heading to their left, which names them both. */
function spread(paths: readonly (readonly string[])[], matrix: Matrix, data: number): readonly (readonly string[])[] {
  const holdsWords = (column: number): boolean => {
    const cells = Array.from({ length: matrix.rows - data }, (_, i) => matrix.at(data + i, column)).filter(
      (cell) => cell !== null && cell.column === column && cell.text.trim() !== '',
    );
    return cells.length > 0 && cells.every((cell) => cell && !readAmount(cell.text).ok);
  };
  return paths.map((path, i) => (path.length === 0 && i > 0 && holdsWords(i) ? (paths[i - 1] ?? path) : path));
}

/** Where there is but one row for headings, 基本支出/人员支出 beside 基本支出/公用经费 are two levels of them. */
function levelled(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const split = paths.map((path) => (path.length === 1 ? (path[0] ?? '').split('/') : path));
  const shared = (a: readonly string[], b: readonly string[] | undefined): boolean =>
    a.length > 1 && b !== undefined && b.length > 1 && a[0] === b[0];
  return paths.map((path, i) => {
    const levels = split[i] ?? path;
    return shared(levels, split[i - 1]) || shared(levels, split[i + 1]) ? levels : path;
  });
}

/** A row of a page that holds the rest of headings broken over two lines, or nothing, above the headings that divide them. */
function isRest(matrix: Matrix, row: number): boolean {
  const own = filledCells(matrix, row).filter((cell) => cell.row === row);
  const next = filledCells(matrix, row + 1).filter((cell) => cell.row === row + 1);
  return (
    !own.some((cell) => isDatum(cell) || readAmount(cell.text).ok) &&
    !next.some(isDatum) &&
    next.some((cell) => isBelowWider(cell, matrix, row + 1))
  );
}

function pathOf(
  matrix: Matrix,
  column: number,
  first: number,
  end: number,
  rests: ReadonlySet<number>,
): readonly string[] {
  const path: string[] = [];
  let last: GridCell | null = null;
  for (let row = first; row < end; row++) {
    const cell = matrix.at(row, column);
    if (!cell || cell === last) continue;
    last = cell;
    const heading = cell.text.replace(/\s+/g, '');
    if (rests.has(row) && path.length > 0) path.push(`${path.pop() ?? ''}${heading}`);
    else if (heading !== '' && heading !== path.at(-1)) path.push(heading);
  }
  return path;
}

/** A row of column numbers: 1 2 3, or ** 1 2, or 栏次 1 2. */
function isOrdinal(matrix: Matrix, row: number): boolean {
  const texts = filledCells(matrix, row).map((cell) => plain(cell.text) || '*');
  const numbers = texts.filter((text) => /^\d{1,2}(?:=.*)?$/.test(text)).map((text) => Number.parseInt(text, 10));
  const others = texts.filter((text) => !/^\d{1,2}(?:=.*)?$/.test(text));
  const marks = others.every((text) => /^(?:[*＊—－-]+|栏次|行次|栏号)$/.test(text));
  return marks && texts.length >= 2 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}

/** Whether a row says what columns hold: it spans or continues the headings above, and prints no amount and no code. */
function isHeadingRow(matrix: Matrix, row: number, first: number): boolean {
  const filled = filledCells(matrix, row);
  const own = filled.filter((cell) => cell.row === row);
  if (own.some((cell) => isDatum(cell))) return false;
  const [label] = own;
  if (label && label.column === 0 && !isBelowWider(label, matrix, row) && startsData(label.text, matrix, row))
    return false;
  // A heading that spans down to this row makes it a heading row; so do headings below a wider one.
  const continues = filled.some((cell) => cell.row >= first && cell.row < row);
  const below = own.some((cell) => isBelowWider(cell, matrix, row));
  return own.length > 0 && (continues || below || areHeadings(own));
}

/** A row of words among which are two headings, and not only such a word here and there as a row of 绩效指标 has. */
function areHeadings(cells: readonly GridCell[]): boolean {
  const headings = cells.filter((cell) => isHeadingWord(cell.text)).length;
  return headings >= 2 && headings * 2 > cells.length;
}

/** Whether a cell stands below a heading that is wider than it, and so divides it. */
function isBelowWider(cell: GridCell, matrix: Matrix, row: number): boolean {
  let above = matrix.at(row - 1, cell.column);
  // The rule of a page may leave a blank below the words of a heading.
  while (above && above.text.trim() === '' && above.columnSpan > cell.columnSpan && above.row > 0)
    above = matrix.at(above.row - 1, cell.column);
  return above !== null && above.columnSpan > cell.columnSpan && above.text.trim() !== '';
}

function isDatum(cell: GridCell): boolean {
  const text = cell.text.trim();
  if (/^\d{3,9}$/.test(text) || /^\d{3,9}[-—]/.test(text)) return true;
  const reading = readAmount(text);
  return text !== '' && reading.ok && !reading.amount.blank && /[\d]/.test(text) && !/^\d$/.test(text);
}

function startsData(text: string, matrix: Matrix, row: number): boolean {
  const label = plain(text);
  const above = matrix.at(row - 1, 0);
  const ended = above !== null && above.row + above.rowSpan <= row;
  return (
    ended &&
    (isTotalWord(label) || /^[一二三四五六七八九十]+、/.test(label) || wordAt(withoutNumbering(label)) !== undefined)
  );
}

function isHeadingWord(text: string): boolean {
  const heading = plain(text);
  return (
    isTotalWord(heading) ||
    wordAt(heading) !== undefined ||
    isTextColumn([heading]) ||
    /^(?:预算数|金额|小计|款|类|项)$/.test(heading)
  );
}
