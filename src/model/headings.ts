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

function lastHeading(column: Pick<Column, 'path'>): string {
  return column.path[column.path.length - 1] ?? '';
}

/** How rows name each column of a lane: by its lowest heading where no other column could be meant, else in full. */
export function shortHeadings(columns: readonly Pick<Column, 'path'>[]): string[] {
  const uses = new Map<string, number>();
  for (const column of columns) {
    for (const name of new Set([lastHeading(column), fullHeading(column)])) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return columns.map((column) => (uses.get(lastHeading(column)) === 1 ? lastHeading(column) : fullHeading(column)));
}

/** Finds the column that a key of a row names: first exactly, then without the spaces of the layout. */
export function headingFinder(columns: readonly Pick<Column, 'path'>[]): (key: string) => HeadingMatch {
  const names = [
    indexesBy(columns, fullHeading),
    indexesBy(columns, lastHeading),
    indexesBy(columns, (column) => squeezed(fullHeading(column))),
    indexesBy(columns, (column) => squeezed(lastHeading(column))),
  ];
  return (key) => {
    for (const [i, name] of names.entries()) {
      const indexes = name.get(i < 2 ? key : squeezed(key)) ?? [];
      const [index] = indexes;
      if (index !== undefined) return indexes.length === 1 ? { kind: 'one', index } : { kind: 'several', indexes };
    }
    return { kind: 'none' };
  };
}

function indexesBy(
  columns: readonly Pick<Column, 'path'>[],
  nameOf: (column: Pick<Column, 'path'>) => string,
): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  columns.forEach((column, index) => {
    const name = nameOf(column);
    indexes.set(name, [...(indexes.get(name) ?? []), index]);
  });
  return indexes;
}
