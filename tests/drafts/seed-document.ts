import { readFileSync } from 'node:fs';
import type { Budget, Lane, Table } from '../../src/model/budget.js';
import { loadBudget } from '../../src/model/load.js';
import type { Draft, GridBlock, GridCell, ParagraphBlock } from '../../src/source/draft.js';

/** An encoded budget laid out again as its document: what the writers write and the readers must give back. */
export interface SeedDocument {
  readonly blocks: readonly SeedBlock[];
}

export type SeedBlock = SeedParagraph | SeedTable;

export interface SeedParagraph {
  readonly kind: 'paragraph';
  readonly role: 'cover' | 'contents' | 'heading' | 'text' | 'title' | 'caption' | 'unit' | 'note';
  readonly text: string;
}

export interface SeedTable {
  readonly kind: 'table';
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** Rows of headings, without the row of column numbers. */
  readonly headingRows: number;
  /** By their top left corner, row after row, blank cells too; together they cover the table. */
  readonly cells: readonly SeedCell[];
}

export interface SeedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export const SEED = 'budgets/shangyu-2024.yaml';

export function seedDocument(path: string = SEED): SeedDocument {
  const loading = loadBudget({ path, text: readFileSync(path, 'utf8') });
  if (!loading.ok) throw new Error(`${path}: ${JSON.stringify(loading.problems)}`);
  return documentOf(loading.budget);
}

export function documentOf(budget: Budget): SeedDocument {
  const paragraph = (role: SeedParagraph['role'], text: string): SeedParagraph => ({ kind: 'paragraph', role, text });
  return {
    blocks: [
      ...budget.cover.map(({ text }) => paragraph('cover', text)),
      ...(budget.contents.length === 0 ? [] : [paragraph('contents', '目录')]),
      ...budget.contents.map(({ text }) => paragraph('contents', text)),
      ...budget.sections.flatMap(({ title, paragraphs }) => [
        paragraph('heading', title.text),
        ...paragraphs.map(({ text }) => paragraph('text', text)),
      ]),
      ...budget.tables.flatMap((table) => [
        paragraph('title', table.title.text),
        ...(table.caption === null ? [] : [paragraph('caption', table.caption.text)]),
        paragraph('unit', `单位：${table.unit}`),
        layOut(table),
        ...table.notes.map(({ text }) => paragraph('note', text)),
      ]),
    ],
  };
}

/** Headings over numbers over rows; lanes side by side, their items from the top and their totals at the bottom. */
function layOut(table: Table): SeedTable {
  const headings = headingCells(
    table.lanes.flatMap(({ name, columns }) => columns.map(({ path }) => (name === null ? path : [name, ...path]))),
  );
  const headingRows = Math.max(...headings.map(({ row, rowSpan }) => row + rowSpan));
  const body = sideBySide(table.lanes);
  const cells = body.flatMap((texts, i) =>
    texts.map((text, column) => ({ row: headingRows + i, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return {
    kind: 'table',
    title: table.title.text,
    rows: headingRows + body.length,
    columns: table.lanes.reduce((sum, { columns }) => sum + columns.length, 0),
    headingRows,
    cells: [...headings, ...cells],
  };
}

/** A heading spans the neighbours that share it, and the rows below where its column has none. */
function headingCells(paths: readonly (readonly string[])[]): SeedCell[] {
  const depth = Math.max(...paths.map((path) => path.length));
  const cells: SeedCell[] = [];
  for (let row = 0; row < depth; row += 1) {
    for (let column = 0; column < paths.length; ) {
      const path = paths[column] ?? [];
      const text = path[row];
      const leaf = row === path.length - 1;
      let end = column + 1;
      while (text !== undefined && !leaf && end < paths.length && shares(path, paths[end] ?? [], row)) end += 1;
      if (text !== undefined)
        cells.push({ row, column, rowSpan: leaf ? depth - row : 1, columnSpan: end - column, text });
      column = end;
    }
  }
  return cells;
}

function shares(a: readonly string[], b: readonly string[], row: number): boolean {
  return row < b.length - 1 && a.slice(0, row + 1).every((heading, i) => heading === b[i]);
}

function sideBySide(lanes: readonly Lane[]): string[][] {
  const numbered = lanes.some(({ numbers = [] }) => numbers.length > 0);
  const numbers = numbered ? [lanes.flatMap((lane) => lane.columns.map((_, i) => lane.numbers?.[i]?.text ?? ''))] : [];
  const parts = lanes.map(({ columns, rows }) => {
    const texts = rows.map(({ cells }) => columns.map((_, i) => cells[i]?.text ?? ''));
    const total =
      lanes.length === 1 ? -1 : texts.findIndex(([label = '']) => /^本年.*合计$|总计$/.test(label.replaceAll(' ', '')));
    const items = total === -1 ? texts : texts.slice(0, total);
    return { blank: columns.map(() => ''), items, totals: texts.slice(items.length) };
  });
  const most = (key: 'items' | 'totals') => Math.max(...parts.map((part) => part[key].length));
  const items = Array.from({ length: most('items') }, (_, i) => parts.flatMap((part) => part.items[i] ?? part.blank));
  const tallest = most('totals');
  const totals = Array.from({ length: tallest }, (_, i) =>
    parts.flatMap((part) => part.totals[i - tallest + part.totals.length] ?? part.blank),
  );
  return [...numbers, ...items, ...totals];
}

export function tablesOf(document: SeedDocument): readonly SeedTable[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/**
 * Where a draft differs from the document, in order; empty where every paragraph and cell came back as printed and
 * every place gives its text. Paragraphs and tables may be compared apart, for formats that keep them in two files.
 */
export function differences(
  document: SeedDocument,
  draft: Draft,
  only: 'all' | 'paragraphs' | 'tables' = 'all',
): string[] {
  const wanted = document.blocks.filter(
    ({ kind }) => only === 'all' || kind === (only === 'tables' ? 'table' : 'paragraph'),
  );
  const given = draft.blocks.filter(
    ({ kind }) => only === 'all' || kind === (only === 'tables' ? 'grid' : 'paragraph'),
  );
  const found = misplaced(draft);
  for (let i = 0; i < Math.max(wanted.length, given.length); i += 1) {
    const [want, got] = [wanted[i], given[i]];
    if (want?.kind === 'table' && got?.kind === 'grid') found.push(...tableDifferences(want, got));
    else if (want?.kind !== 'paragraph' || got?.kind !== 'paragraph' || want.text !== got.text)
      found.push(`block ${i}: wanted ${titleOf(want)}, got ${titleOf(got)}`);
  }
  return found;
}

function titleOf(block: SeedBlock | Draft['blocks'][number] | undefined): string {
  if (block === undefined) return 'nothing';
  return block.kind === 'paragraph' ? block.text : `a table of ${block.rows} × ${block.columns}`;
}

function tableDifferences(table: SeedTable, grid: GridBlock): string[] {
  const shape = (t: SeedTable | GridBlock) => `${table.title}: ${t.rows} × ${t.columns}`;
  const show = ({ row, column, rowSpan, columnSpan, text }: SeedCell) =>
    `${table.title}: (${row}, ${column}) ${rowSpan} × ${columnSpan} ${text}`;
  const wanted = [shape(table), ...table.cells.map(show)];
  const given = [shape(grid), ...grid.cells.map(show)];
  const [want, got] = [new Set(wanted), new Set(given)];
  return [
    ...wanted.filter((line) => !got.has(line)).map((line) => `missing ${line}`),
    ...given.filter((line) => !want.has(line)).map((line) => `not there ${line}`),
  ];
}

/** Texts that do not stand where they are said to stand. */
export function misplaced(draft: Draft): string[] {
  const { text } = draft.source;
  return draft.blocks
    .flatMap((block): readonly (ParagraphBlock | GridCell)[] => (block.kind === 'paragraph' ? [block] : block.cells))
    .filter((printed) => text.slice(printed.place.start, printed.place.end) !== printed.text)
    .map((printed) => `${printed.text} does not stand at ${printed.place.start}`);
}
