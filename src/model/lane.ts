import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { readAmount } from '../source/amount.js';
import type { Place, Source } from '../source/place.js';
import type { InputNote, InputProblem } from '../source/problem.js';
import type { Column, Lane, Printed, Row } from './budget.js';
import { columnKind, isTextColumn } from './columns.js';
import { fullHeading, headingFinder, pathOf, shortHeadings, uncounted } from './headings.js';
import { nearest } from './nearest.js';
import { entriesOf, itemsAt, linesOf, placeOf, printedOf } from './nodes.js';

/** What is told while a file is read: problems that refuse it, and notes that do not. */
export interface Told {
  readonly source: Source;
  readonly problems: InputProblem[];
  readonly notes: InputNote[];
}

/** One text; several lines where one is meant are refused rather than cut. */
export function oneText(node: Node | null, key: string, told: Told): Printed | null {
  const printed = printedOf(node, told.source);
  if (node !== null && linesOf(node, told.source).length > 1 && isScalar(node)) {
    told.problems.push({
      code: 'wrong-kind',
      path: told.source.path,
      place: printed?.place ?? placeOf(node),
      args: { key, expected: 'text' },
    });
  }
  return printed;
}

/** The columns and rows of a table, or of one side of it. */
export function readLane(node: Node | null, name: string | null, told: Told): Lane {
  const written = itemsAt(node, '栏').flatMap((item) => readColumn(item, told) ?? []);
  tellDuplicates(written, told);
  const columns = uncounted(written);
  const numbers = itemsAt(node, '栏号').flatMap((item) => oneText(item, '栏号', told) ?? []);
  const readCells = cellReader(columns, told);
  const rows = itemsAt(node, '行').map((item): Row => ({ cells: readCells(item), place: placeOf(item) }));
  return { name, columns, ...(numbers.length > 0 ? { numbers } : {}), rows };
}

/** `基本支出/人员支出`, or a list of headings where one of them has a `/` of its own; `""` where none is printed. */
function readColumn(node: Node, told: Told): Column | null {
  const place = placeOf(node);
  const printed = isSeq(node) ? linesOf(node, told.source).map(({ text }) => text) : null;
  const written = printed ?? oneText(node, '栏', told)?.text.split('/') ?? [];
  const path = pathOf(written);
  if (written.length === 0 || path.some((part) => part.trim() === '')) {
    told.problems.push({ code: 'empty-text', path: told.source.path, place, args: { key: '栏' } });
    return null;
  }
  return { path, place };
}

function tellDuplicates(columns: readonly Column[], told: Told): void {
  const seen = new Set<string>();
  for (const column of columns) {
    const heading = fullHeading(column);
    if (seen.has(heading)) {
      const { place } = column;
      told.problems.push({ code: 'duplicate-column', path: told.source.path, place, args: { heading } });
    }
    seen.add(heading);
  }
}

function cellReader(columns: readonly Column[], told: Told): (row: Node) => (Printed | null)[] {
  const find = headingFinder(columns);
  const headings = shortHeadings(columns);
  const { path } = told.source;
  return (row) => {
    const cells: (Printed | null)[] = columns.map(() => null);
    if (!isMap(row)) return cells;
    const seen = new Set<string>();
    for (const { key, keyNode, value } of entriesOf(row)) {
      // A key that stands twice is told as such already.
      if (seen.has(key)) continue;
      seen.add(key);
      const place = placeOf(keyNode);
      const match = find(key);
      if (match.kind === 'none') {
        const args = { key, headings, nearest: nearest(key, headings) };
        told.problems.push({ code: 'unknown-heading', path, place, args });
      } else if (match.kind === 'several') {
        const paths = [...new Set(match.indexes.map((index) => headings[index] ?? ''))];
        if (paths.length > 1) told.problems.push({ code: 'ambiguous-heading', path, place, args: { key, paths } });
      } else if (cells[match.index] !== null && cells[match.index] !== undefined) {
        const heading = headings[match.index] ?? key;
        told.problems.push({ code: 'duplicate-cell', path, place, args: { heading } });
      } else {
        const cell = oneText(value, key, told);
        cells[match.index] = cell;
        if (cell !== null) tellNumber(cell, columns[match.index], headings[match.index] ?? key, told);
      }
    }
    return cells;
  };
}

/** In a column of numbers a cell is a number or a blank; in a column of rates it may have a percent sign. */
function tellNumber(cell: Printed, column: Column | undefined, heading: string, told: Told): void {
  if (column === undefined || isTextColumn(column.path)) return;
  const { path } = told.source;
  const { text, place } = cell;
  const reading = readAmount(columnKind(column.path) === 'rate' ? text.replace(/\s*[%％]\s*$/, '') : text);
  if (!reading.ok) {
    told.problems.push({
      code: 'no-amount',
      path,
      place: lit(place),
      args: { text, heading, problem: reading.problem },
    });
  } else if (reading.amount.fullWidth) {
    told.notes.push({ code: 'full-width', path, place, args: { text, heading } });
  }
}

/** A place has at least one character to point at. */
function lit({ start, end }: Place): Place {
  return { start, end: Math.max(start + 1, end) };
}
