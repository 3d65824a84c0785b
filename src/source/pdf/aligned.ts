import { blocksOf } from './blocks.js';
import { emptyText, readCell } from './cell-text.js';
import type { Glyph } from './ink.js';
import { type Line, lineOf } from './lines.js';
import type { LinePart, PageParts, Part, PartCell, TablePart } from './parts.js';

/** Columns without rules stand at least so many characters apart. */
const apart = 1;
/** Fewer rows with figures are a chance arrangement. */
const fewestRows = 3;
const figure = /^(?:[-−]?[\d,]+(?:\.\d+)?[%％]?|[-—－/])$/u;
const amount = /\d[.,]\d/u;

/**
 * Tables without rules: lines that stand below each other in columns, figures below figures. What the columns are is a
 * guess, which is told; what stands in them is not.
 */
export function withAligned(page: PageParts): PageParts {
  const parts: Part[] = [];
  let lines: LinePart[] = [];
  const flush = () => {
    parts.push(...alignedIn(page.page, lines));
    lines = [];
  };
  for (const part of page.parts) {
    if (part.kind === 'line') lines.push(part);
    else {
      flush();
      parts.push(part);
    }
  }
  flush();
  return { ...page, parts };
}

interface Row {
  readonly part: LinePart;
  readonly blocks: readonly Line[];
  readonly figures: number;
}

function alignedIn(page: number, lines: readonly LinePart[]): readonly Part[] {
  const rows = lines.map((part): Row => {
    const blocks = blocksOf(part.line, apart).map(lineOf);
    return { part, blocks, figures: blocks.filter((block) => figure.test(block.text)).length };
  });
  const result: Part[] = [];
  let index = 0;
  while (index < rows.length) {
    const end = endOfRun(rows, index);
    const table = tableOf(page, rows.slice(index, end));
    if (table === null) {
      const row = rows[index];
      if (row !== undefined) result.push(row.part);
      index += 1;
    } else {
      result.push(table);
      index = end;
    }
  }
  return result;
}

/** Rows of several blocks in even steps, and between them single blocks that may be the rest of a cell. */
function endOfRun(rows: readonly Row[], start: number): number {
  let end = start;
  let last = start;
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index];
    const before = rows[index - 1];
    if (row === undefined) break;
    if (index > start && before !== undefined && row.part.line.base - before.part.line.base > row.part.line.size * 4)
      break;
    if (row.blocks.length >= 2) {
      end = index + 1;
      last = index;
    } else if (index - last > 2 || index === start) break;
  }
  return end;
}

function tableOf(page: number, rows: readonly Row[]): TablePart | null {
  const body = rows.filter((row) => row.figures > 0 && row.blocks.length >= 2);
  if (body.length < fewestRows || body[0]?.figures === body[0]?.blocks.length) return null;
  const columns = columnsOf(body);
  const figures = columns.slice(1).filter((column) => figuresIn(body, column) >= fewestRows);
  if (
    figures.length === 0 ||
    (columns.length === 2 && !body.some((row) => row.blocks.some(({ text }) => amount.test(text))))
  )
    return null;
  const xs = [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map((column, i) => (column.left + (columns[i]?.right ?? 0)) / 2),
  ];
  xs.push(columns.at(-1)?.right ?? 0);
  const kept = mergedRows(rows);
  const ys = [...kept.map((group) => (group[0]?.part.line.base ?? 0) - (group[0]?.part.line.size ?? 0))];
  ys.push(kept.at(-1)?.at(-1)?.part.line.base ?? 0);
  const cells = kept.flatMap((group, row) => cellsOf(page, group, row, xs));
  return { kind: 'table', page, lastPage: page, xs, ys, cells, ruled: false };
}

interface Column {
  readonly left: number;
  readonly right: number;
}

function columnsOf(body: readonly Row[]): readonly Column[] {
  const columns: { left: number; right: number }[] = [];
  const blocks = body.flatMap((row) => row.blocks).sort((a, b) => a.left - b.left);
  for (const { left, right } of blocks) {
    const open = columns.at(-1);
    if (open !== undefined && left <= open.right) open.right = Math.max(open.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function figuresIn(body: readonly Row[], column: Column): number {
  return body.filter((row) =>
    row.blocks.some((block) => figure.test(block.text) && block.left >= column.left && block.right <= column.right),
  ).length;
}

/** A line with nothing but text below the label of the row before, near to it, is the rest of that label. */
function mergedRows(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const near = before !== undefined && row.part.line.base - before.part.line.base < row.part.line.size * 1.4;
    if (group !== undefined && near && row.blocks.length === 1 && row.figures === 0) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function cellsOf(page: number, group: readonly Row[], row: number, xs: readonly number[]): readonly PartCell[] {
  const columns = xs.length - 1;
  const spans: { column: number; end: number; glyphs: Glyph[] }[] = [];
  for (const block of group.flatMap(({ blocks }) => blocks)) {
    const middle = (at: number) =>
      Math.min(
        Math.max(
          xs.findLastIndex((edge) => edge <= at),
          0,
        ),
        columns - 1,
      );
    const [column, end] = [middle(block.left + 1), middle(block.right - 1) + 1];
    const over = spans.find((span) => span.column < end && column < span.end);
    if (over === undefined) spans.push({ column, end, glyphs: [...block.glyphs] });
    else {
      over.glyphs.push(...block.glyphs);
      over.column = Math.min(over.column, column);
      over.end = Math.max(over.end, end);
    }
  }
  const cells = disjoint(spans).map((span): PartCell => {
    const box = { left: xs[span.column] ?? 0, right: xs[span.end] ?? 0, top: 0, bottom: 0 };
    return {
      row,
      column: span.column,
      rowSpan: 1,
      columnSpan: span.end - span.column,
      page,
      content: readCell(span.glyphs, box),
    };
  });
  const taken = new Set(cells.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, i) => cell.column + i)));
  const empty = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken.has(column));
  return [
    ...cells,
    ...empty.map((column): PartCell => ({ row, column, rowSpan: 1, columnSpan: 1, page, content: emptyText })),
  ].sort((a, b) => a.column - b.column);
}

/** Spans that came to overlap while they grew are one cell. */
function disjoint(spans: readonly { column: number; end: number; glyphs: Glyph[] }[]): typeof spans {
  const result: { column: number; end: number; glyphs: Glyph[] }[] = [];
  for (const span of [...spans].sort((a, b) => a.column - b.column)) {
    const last = result.at(-1);
    if (last !== undefined && span.column < last.end) {
      last.end = Math.max(last.end, span.end);
      last.glyphs.push(...span.glyphs);
    } else result.push(span);
  }
  return result;
}
