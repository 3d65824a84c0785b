import { beside, isBeside } from './beside.js';
import { commonColumns, withColumns } from './columns.js';
import type { LinePart, PageParts, Part, PartCell, TablePart } from './parts.js';
import { mayBeRest, mendedRow, tornHeading } from './split-row.js';

export interface Joined {
  readonly parts: readonly Part[];
  /** Titles, lines of units and heading rows that a table repeats on its next pages. */
  readonly repeated: readonly Repeated[];
  /** What may be the rest of a row of the page before, and was read as what it looks like by itself. */
  readonly unsure: readonly Repeated[];
}

export interface Repeated {
  readonly page: number;
  readonly text: string;
}

/** A title has at most so many lines between the table before and its own. */
const titleLines = 8;

/** Pages one after the other as one sequence, the parts of a table that goes on over pages as one. */
export function joinPages(pages: readonly PageParts[]): Joined {
  const parts: Part[] = [];
  const repeated: Repeated[] = [];
  const unsure: Repeated[] = [];
  let title: readonly LinePart[] = [];
  for (const given of pages) {
    const page = withRest(given, parts.at(-1));
    if (page === given && given.rest !== null && isUnderColumns(given, parts.at(-1)))
      unsure.push({ page: page.page, text: textOf(given.rest.table.cells) });
    const first = page.parts.findIndex((part) => part.kind === 'table');
    const next = page.parts[first];
    const open = parts.at(-1);
    let rest = page.parts;
    if (next?.kind === 'table' && open?.kind === 'table' && open.lastPage === page.page - 1) {
      const above = page.parts.slice(0, first).filter((part) => part.kind === 'line');
      const isTitled = title.some((line) => line.page === open.page);
      if (above.length === 0 && isTitled && isBeside(open, next)) {
        // The title takes room on the first page, and the next one leaves that room blank: the same rows go on.
        parts[parts.length - 1] = beside(open, next);
        rest = page.parts.slice(first + 1);
      }
      const joined =
        rest === page.parts && isRepeatedTitle(above, title) ? joinParts(open, next, above.length > 0) : null;
      if (joined !== null) {
        parts[parts.length - 1] = joined.table;
        repeated.push(...above.map(({ line }) => ({ page: page.page, text: line.text })));
        repeated.push(...joined.dropped.map((text) => ({ page: page.page, text })));
        unsure.push(...joined.unsure.map((text) => ({ page: page.page, text })));
        rest = page.parts.slice(first + 1);
      }
    }
    for (const part of rest) {
      parts.push(part);
      if (part.kind === 'table') title = titleBefore(parts);
    }
  }
  return { parts, repeated, unsure };
}

/** The page with what it begins with as a row of the open table, where it is the rest of that table's last row. */
function withRest(page: PageParts, open: Part | undefined): PageParts {
  const { rest, parts } = page;
  if (rest === null || open?.kind !== 'table' || open.lastPage !== page.page - 1) return page;
  if (!rest.lines.every((line, index) => parts[index] === line)) return page;
  const joined = joinParts(open, rest.table, false);
  if (joined === null || joined.table.ys.length > open.ys.length) return page;
  return { ...page, parts: [rest.table, ...parts.slice(rest.lines.length)] };
}

/** Whether the page begins with a frame whose columns are those of the table that the page before ends with. */
function isUnderColumns({ page, rest, parts }: PageParts, open: Part | undefined): boolean {
  if (rest === null || open?.kind !== 'table' || open.lastPage !== page - 1) return false;
  return rest.lines.every((line, index) => parts[index] === line) && commonColumns(open.xs, rest.table.xs) !== null;
}

function textOf(cells: readonly PartCell[]): string {
  return cells.flatMap(({ content }) => (content.text === '' ? [] : [content.text])).join(' ');
}

function titleBefore(parts: readonly Part[]): readonly LinePart[] {
  const lines: LinePart[] = [];
  for (let index = parts.length - 2; index >= 0 && lines.length < titleLines; index -= 1) {
    const part = parts[index];
    if (part === undefined || part.kind === 'table') break;
    lines.push(part);
  }
  return lines;
}

function isRepeatedTitle(above: readonly LinePart[], title: readonly LinePart[]): boolean {
  return above.every(({ line }) => title.some((other) => sameTitle(other.line.text, line.text)));
}

function sameTitle(first: string, next: string): boolean {
  return bare(first) === bare(next);
}

function bare(text: string): string {
  return text.replaceAll(' ', '').replace(/[（(]?续表?\d*[)）]?|[（(]\d+[/／]\d+[)）]$/gu, '');
}

function joinParts(
  open: TablePart,
  next: TablePart,
  underTitle: boolean,
): { table: TablePart; dropped: readonly string[]; unsure: readonly string[] } | null {
  if (!open.ruled || !next.ruled) return null;
  const xs = commonColumns(open.xs, next.xs);
  if (xs === null || beginsAnew(open, next)) return null;
  const upper = withoutRemnant(withColumns(open, xs));
  const lower = withColumns(next, xs);
  const headings = equalRows(upper, lower);
  // A form that is filled in once for each project has the same title each time, but another first row.
  if (underTitle && headings === 0) return null;
  const last = upper.ys.length - 2;
  const isLast = (cell: PartCell) => cell.row + cell.rowSpan - 1 === last;
  const [above, below] = [upper.cells.filter(isLast), lower.cells.filter((cell) => cell.row === headings)];
  const mended = mendedRow(above, below);
  const torn = mended === null && headings === 0 ? tornHeading(above, below) : null;
  const ends = mended ?? torn?.above ?? null;
  const skipped = mended === null ? headings : headings + 1;
  const bottom = upper.ys.at(-1) ?? 0;
  const start = lower.ys[skipped] ?? 0;
  return {
    table: {
      ...upper,
      lastPage: next.lastPage,
      ys: [...upper.ys, ...lower.ys.slice(skipped + 1).map((y) => bottom + y - start)],
      cells: [
        ...(ends === null ? upper.cells : [...upper.cells.filter((cell) => !isLast(cell)), ...ends]),
        ...lower.cells
          .filter((cell) => cell.row >= skipped && torn?.taken.has(cell) !== true)
          .map((cell) => ({ ...cell, row: cell.row - skipped + last + 1 })),
      ],
    },
    dropped: Array.from({ length: headings }, (_, row) => textOf(lower.cells.filter((cell) => cell.row === row))),
    unsure: ends === null && mayBeRest(above, below) ? [textOf(below)] : [],
  };
}

/** A frame that is drawn down to the end of the page encloses a row of nothing there. */
function withoutRemnant(part: TablePart): TablePart {
  const last = part.ys.length - 2;
  const remnant = part.cells.find((cell) => cell.row === last && cell.columnSpan === part.xs.length - 1);
  if (last === 0 || remnant === undefined || remnant.content.text !== '') return part;
  return { ...part, ys: part.ys.slice(0, -1), cells: part.cells.filter((cell) => cell !== remnant) };
}

/** A table whose own title is its first row, over all columns, does not go on with the one before. */
function beginsAnew(open: TablePart, next: TablePart): boolean {
  const [first, other] = [titleRow(next), titleRow(open)];
  return first !== null && /表$/u.test(bare(first)) && (other === null || !sameTitle(first, other));
}

function titleRow(part: TablePart): string | null {
  const cell = part.cells[0];
  return cell !== undefined && cell.columnSpan === part.xs.length - 1 ? cell.content.text : null;
}

/** How many rows at the head of both are the same, cell by cell: the heading, repeated. */
function equalRows(upper: TablePart, lower: TablePart): number {
  const rows = Math.min(upper.ys.length, lower.ys.length) - 1;
  const [a, b] = [rowKeys(upper, rows), rowKeys(lower, rows)];
  let equal = 0;
  while (equal < a.length && equal < b.length && a[equal] === b[equal]) equal += 1;
  const crosses = (rows: number) => lower.cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows);
  while (equal > 0 && crosses(equal)) equal -= 1;
  return lower.cells.some((cell) => cell.row < equal && cell.content.text !== '') ? equal : 0;
}

function rowKeys(part: TablePart, rows: number): readonly string[] {
  const keys = Array.from({ length: rows }, () => '');
  for (const cell of part.cells) if (cell.row < rows) keys[cell.row] = `${keys[cell.row] ?? ''}${cellKey(cell)}\n`;
  return keys;
}

function cellKey(cell: PartCell): string {
  return `${cell.column} ${cell.columnSpan} ${cell.rowSpan} ${cell.content.text}`;
}
