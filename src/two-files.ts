import type { DraftLoading } from './draft.js';
import type { Known } from './drafts/identity.js';
import type { Budget, Printed, Table } from './model/budget.js';
import type { Place, Source } from './source/place.js';
import type { DraftFile } from './source/read.js';

export type LoadedDraft = Extract<DraftLoading, { ok: true }>;

/** A draft, and the file of its tables where that is another one. */
export interface WholeDraft {
  readonly draft: LoadedDraft;
  readonly tables: Source | null;
}

/**
 * A narrative and its tables are often published as two files. Where one file has only text, another only tables, and
 * both are of the same unit and year, they are one budget; all places in the tables name their file.
 */
export function asWholeDrafts(drafts: readonly LoadedDraft[]): readonly WholeDraft[] {
  const pairs = drafts.flatMap((text) => {
    const partners = drafts.filter((tables) => arePair(text.budget, tables.budget));
    const [tables] = partners;
    const rivals = drafts.filter((other) => tables !== undefined && arePair(other.budget, tables.budget));
    return tables !== undefined && partners.length === 1 && rivals.length === 1 ? [{ text, tables }] : [];
  });
  return drafts.flatMap((draft): readonly WholeDraft[] => {
    if (pairs.some(({ tables }) => tables === draft)) return [];
    const pair = pairs.find(({ text }) => text === draft);
    return [
      pair === undefined
        ? { draft, tables: null }
        : { draft: joined(pair.text, pair.tables), tables: pair.tables.source },
    ];
  });
}

/** A file, and what it was read as. */
export interface DraftLoaded {
  readonly file: DraftFile;
  readonly loading: DraftLoading;
}

/**
 * Tables often say no year, and a narrative sometimes no name: of two files given together, each is told what the other
 * says where it is silent, if they are then one budget.
 */
export async function completed(
  files: readonly DraftLoaded[],
  load: (file: DraftFile, told: Known) => Promise<DraftLoading>,
): Promise<readonly DraftLoaded[]> {
  const [first, second, ...others] = files;
  if (first === undefined || second === undefined || others.length > 0) return files;
  const again = async ({ file, loading }: DraftLoaded, other: DraftLoaded): Promise<DraftLoaded> => {
    const told = saidBy(other.loading);
    const isSilent = !loading.ok && loading.known !== null;
    return { file, loading: isSilent && told !== null ? await load(file, told) : loading };
  };
  const told = [await again(first, second), await again(second, first)];
  const loaded = told.map(({ loading }) => loading).filter((loading) => loading.ok);
  return loaded.length === 2 && asWholeDrafts(loaded).length === 1 ? told : files;
}

function saidBy(loading: DraftLoading): Known | null {
  const { source } = loading;
  const known = loading.ok ? { name: loading.budget.unit.name, year: loading.budget.year } : loading.known;
  if (known === null || known.name === null) return known;
  return { ...known, name: { ...known.name, place: { ...known.name.place, source } } };
}

function arePair(text: Budget, tables: Budget): boolean {
  const name = (budget: Budget): string => budget.unit.name.text.replace(/\s+/g, '');
  return (
    text.tables.length === 0 &&
    tables.tables.length > 0 &&
    tables.sections.length === 0 &&
    text.year === tables.year &&
    name(text) === name(tables)
  );
}

function joined(text: LoadedDraft, { budget, source, left, notices }: LoadedDraft): LoadedDraft {
  const at = (place: Place): Place => ({ ...place, source });
  const printed = (one: Printed): Printed => ({ ...one, place: at(one.place) });
  const code = budget.unit.code === null ? null : printed(budget.unit.code);
  return {
    ...text,
    budget: {
      ...text.budget,
      unit: {
        ...text.budget.unit,
        code: text.budget.unit.code ?? code,
        level: text.budget.unit.level ?? budget.unit.level,
      },
      tables: budget.tables.map((table) => tableAt(table, at, printed)),
    },
    left: [...text.left, ...left.map((one) => ({ ...one, printed: printed(one.printed) }))],
    notices: [...text.notices, ...notices.map((one) => ({ ...one, place: one.place === null ? null : at(one.place) }))],
  };
}

function tableAt(table: Table, at: (place: Place) => Place, printed: (one: Printed) => Printed): Table {
  return {
    ...table,
    title: printed(table.title),
    ...(table.number === undefined ? {} : { number: printed(table.number) }),
    caption: table.caption === null ? null : printed(table.caption),
    notes: table.notes.map(printed),
    lanes: table.lanes.map(({ name, columns, numbers, rows }) => ({
      name,
      columns: columns.map((column) => ({ ...column, place: at(column.place) })),
      ...(numbers === undefined ? {} : { numbers: numbers.map(printed) }),
      rows: rows.map((row) => ({
        place: at(row.place),
        cells: row.cells.map((cell) => (cell === null ? null : printed(cell))),
      })),
    })),
  };
}
