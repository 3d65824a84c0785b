import type { Column } from './budget.js';
import { squeezed } from './columns.js';

export type HeadingMatch =
  | { readonly kind: 'one'; readonly index: number }
  | { readonly kind: 'several'; readonly indexes: readonly number[] }
  | { readonly kind: 'none' };

/** A column's whole heading, from the top down: 基本支出/人员支出. */
export function fullHeading(column: Pick<Column, 'path'>): string {
  return column.path.join('/');
}

/** Whole headings, in which one that is printed over several columns is counted: 预算数, 预算数#2. */
export function countedHeadings(columns: readonly Pick<Column, 'path'>[]): string[] {
  const counts = new Map<string, number>();
  return columns.map((column) => {
    const heading = fullHeading(column);
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    return count === 1 ? heading : `${heading}#${count}`;
  });
}

/** Columns as printed, from headings that may be counted. */
export function uncounted(columns: readonly Column[]): Column[] {
  const printed: Column[] = [];
  for (const column of columns) {
    const [, heading, count] = /^(.*)#(\d+)$/s.exec(lastHeading(column)) ?? [];
    const path = heading === undefined ? column.path : pathOf([...column.path.slice(0, -1), heading]);
    const before = printed.filter((other) => fullHeading(other) === path.join('/')).length;
    printed.push(before > 0 && count === String(before + 1) ? { ...column, path } : column);
  }
  return printed;
}

/** A column without a heading has none, not an empty one. */
export function pathOf(headings: readonly string[]): readonly string[] {
  return headings.length === 1 && headings[0] === '' ? [] : headings;
}

function lastHeading(column: Pick<Column, 'path'>): string {
  return column.path[column.path.length - 1] ?? '';
}

/** How rows name each column of a lane: by its lowest heading where no other column could be meant, else in full. */
export function shortHeadings(columns: readonly Pick<Column, 'path'>[]): string[] {
  const uses = new Map<string, number>();
  for (const column of columns) {
    for (const name of new Set([lastHeading(column), fullHeading(column)])) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const counted = countedHeadings(columns);
  return columns.map((column, i) =>
    uses.get(lastHeading(column)) === 1 ? lastHeading(column) : (counted[i] ?? fullHeading(column)),
  );
}

/** Finds the column that a key of a row names: first exactly, then without the spaces of the layout. */
export function headingFinder(columns: readonly Pick<Column, 'path'>[]): (key: string) => HeadingMatch {
  const counted = countedHeadings(columns);
  const last = columns.map(lastHeading);
  const names = [counted, last, counted.map(squeezed), last.map(squeezed)].map(indexesBy);
  return (key) => {
    for (const [i, name] of names.entries()) {
      const indexes = name.get(i < 2 ? key : squeezed(key)) ?? [];
      const [index] = indexes;
      if (index !== undefined) return indexes.length === 1 ? { kind: 'one', index } : { kind: 'several', indexes };
    }
    return { kind: 'none' };
  };
}

function indexesBy(names: readonly string[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  names.forEach((name, index) => {
    indexes.set(name, [...(indexes.get(name) ?? []), index]);
  });
  return indexes;
}
