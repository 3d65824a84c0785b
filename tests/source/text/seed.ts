import { readFileSync } from 'node:fs';
import type { Budget, Column, Table } from '../../../src/model/budget.js';
import { loadBudget } from '../../../src/model/load.js';
import type { Block, Draft, DraftReading, GridBlock } from '../../../src/source/draft.js';

/** A cell of a table as a writer of the tests puts it down and a reader has to give it back. */
export interface SeedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface SeedTable {
  readonly title: string;
  readonly caption: string;
  readonly unit: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SeedCell[];
  readonly notes: readonly string[];
}

export function seedBudget(): Budget {
  const path = 'budgets/shangyu-2024.yaml';
  const loading = loadBudget({ path, text: readFileSync(path, 'utf8') });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.budget;
}

export function seedTables(): SeedTable[] {
  return seedBudget().tables.map(seedTable);
}

/** The table as printed: its lanes side by side, equal headings merged. */
function seedTable(table: Table): SeedTable {
  const columns = table.lanes.flatMap(({ name, columns }) => {
    return columns.map(({ path }): Pick<Column, 'path'> => ({ path: name === null ? path : [name, ...path] }));
  });
  const numbers = table.lanes.flatMap(({ numbers = [] }) => numbers.map(({ text }) => text));
  const rows = Math.max(...table.lanes.map((lane) => lane.rows.length));
  const body = Array.from({ length: rows }, (_, r) => {
    return table.lanes.flatMap((lane) => lane.columns.map((_, c) => lane.rows[r]?.cells[c]?.text ?? ''));
  });
  const heads = headCells(columns.map(({ path }) => path));
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const below = [...(numbers.length > 0 ? [numbers] : []), ...body].flatMap((row, r) => {
    return row.map((text, column): SeedCell => ({ row: depth + r, column, rowSpan: 1, columnSpan: 1, text }));
  });
  return {
    title: table.title.text,
    caption: table.caption?.text ?? '',
    unit: `单位：${table.unit}`,
    rows: depth + below.length / columns.length,
    columns: columns.length,
    cells: [...heads, ...below],
    notes: table.notes.map(({ text }) => text),
  };
}

function headCells(paths: readonly (readonly string[])[]): SeedCell[] {
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, row) => row).flatMap((row) => {
    return paths.flatMap((path, column): SeedCell[] => {
      const text = path[row];
      const key = path.slice(0, row + 1).join('/');
      const same = (other: readonly string[] | undefined) => other?.slice(0, row + 1).join('/') === key;
      const last = row === path.length - 1;
      if (text === undefined || (!last && same(paths[column - 1]))) return [];
      let columnSpan = 1;
      while (!last && same(paths[column + columnSpan])) columnSpan += 1;
      return [{ row, column, rowSpan: last ? depth - row : 1, columnSpan, text }];
    });
  });
}

export function draftOf(reading: DraftReading): Draft {
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.detail}`);
  return reading.draft;
}

export function gridsOf({ blocks }: Draft): GridBlock[] {
  return blocks.filter((block) => block.kind === 'grid');
}

export function paragraphsOf({ blocks }: Draft): string[] {
  return blocks.flatMap((block: Block) => (block.kind === 'paragraph' ? [block.text] : []));
}

export function cellsOf({ cells }: GridBlock): SeedCell[] {
  return cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }));
}

/** Every printed cell of a grid, its merged ones counted as often as they are wide and high. */
export function areaOf(grids: readonly { readonly rows: number; readonly columns: number }[]): number {
  return grids.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

export function isDecimal(text: string): boolean {
  return /^\d+\.\d\d$/.test(text);
}
