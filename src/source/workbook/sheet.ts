import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { Notice } from '../draft.js';
import { type Display, displayedCell } from './displayed-cell.js';
import type { SheetStyles } from './styles.js';

/** A cell that is seen, in rows and columns counted without the hidden ones. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As displayed, with its blanks and line breaks. */
  readonly text: string;
  readonly indent: number;
  readonly ruled: boolean;
  /** A1 */
  readonly address: string;
  readonly notice: Pick<Notice, 'code' | 'text'> | null;
}

export interface Sheet {
  readonly name: string;
  /** By row and column: the filled cells and the blank ones that are merged. */
  readonly cells: readonly SheetCell[];
  /** A1 of a cell by its row and column among those that are seen. */
  readonly address: (row: number, column: number) => string;
  /** What the sheet hides, as it would be displayed. */
  readonly hidden: readonly string[];
}

interface Surroundings {
  readonly name: string;
  readonly styles: SheetStyles;
  readonly display: Display;
}

export function readSheet(sheet: WorkSheet, { name, styles, display }: Surroundings): Sheet {
  const rows = axis(sheet['!rows']);
  const columns = axis(sheet['!cols']);
  const merges = (sheet['!merges'] ?? []).toSorted((a, b) => a.s.r - b.s.r || a.s.c - b.s.c);
  const cells: SheetCell[] = [];
  const hidden: string[] = [];
  for (const { row, column, cell, merge } of anchors(sheet['!data'] ?? [], merges)) {
    const shown = cell === undefined ? null : displayedCell(cell, display);
    if (shown === null && merge === undefined) continue;
    const extent = merge ?? { s: { r: row, c: column }, e: { r: row, c: column } };
    const rowSpan = rows.between(extent.s.r, extent.e.r);
    const columnSpan = columns.between(extent.s.c, extent.e.c);
    if (rowSpan === 0 || columnSpan === 0) {
      if (shown !== null && shown.text.trim() !== '') hidden.push(`${addressOf(row, column)} ${shown.text.trim()}`);
      continue;
    }
    const style = styles.get(`${row},${column}`);
    cells.push({
      row: rows.before(extent.s.r),
      column: columns.before(extent.s.c),
      rowSpan,
      columnSpan,
      text: shown?.text ?? '',
      indent: style?.indent ?? 0,
      ruled: style?.ruled ?? false,
      address: addressOf(row, column),
      notice: shown?.notice ?? null,
    });
  }
  const address = (row: number, column: number): string => addressOf(rows.seen(row), columns.seen(column));
  return { name, cells, address, hidden };
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly cell: CellObject | undefined;
  readonly merge: Range | undefined;
}

/** Cells in reading order, without those that lie under a merged one: what they hold is not displayed. */
function anchors(
  data: readonly (readonly (CellObject | undefined)[] | undefined)[],
  merges: readonly Range[],
): Anchor[] {
  const found: Anchor[] = [];
  let open: Range[] = [];
  let next = 0;
  data.forEach((cells, row) => {
    open = open.filter(({ e }) => e.r >= row);
    for (let merge = merges[next]; merge !== undefined && merge.s.r <= row; merge = merges[next]) {
      if (merge.e.r >= row) open.push(merge);
      next += 1;
    }
    const begun = new Map(open.filter(({ s }) => s.r === row).map((merge) => [merge.s.c, merge]));
    const columns = new Set(begun.keys());
    cells?.forEach((cell, column) => {
      if (cell !== undefined) columns.add(column);
    });
    for (const column of [...columns].toSorted((a, b) => a - b)) {
      const merge = begun.get(column);
      const covered = open.some(({ s, e }) => s.c <= column && e.c >= column && (s.r < row || s.c < column));
      if (!covered || merge !== undefined) found.push({ row, column, cell: cells?.[column], merge });
    }
  });
  return found;
}

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

interface Axis {
  /** How many lines that are seen stand before one. */
  readonly before: (index: number) => number;
  /** How many are seen from one to another, both counted. */
  readonly between: (first: number, last: number) => number;
  /** Where the line stands that is so many-th among those that are seen. */
  readonly seen: (index: number) => number;
}

function axis(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Axis {
  const hidden: number[] = [];
  lines?.forEach((line, index) => {
    if (line?.hidden === true) hidden.push(index);
  });
  const hiddenBefore = (index: number): number => {
    let low = 0;
    let high = hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hidden[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const before = (index: number): number => index - hiddenBefore(index);
  const seen = (index: number): number => hidden.reduce((at, line) => (line <= at ? at + 1 : at), index);
  return { before, between: (first, last) => before(last + 1) - before(first), seen };
}
