import type { LaneReading, TableReading } from '../layouts/reading.js';
import { wordAt } from '../layouts/vocabulary.js';
import { likeness, plain } from '../layouts/words.js';
import type { ListedKind, ListedName, NameList } from '../narrative/name-lists.js';
import { nameListsIn } from '../narrative/name-lists.js';
import type { ParagraphReading } from '../narrative/sections.js';
import type { Topic } from '../narrative/topics.js';
import type { Context } from './context.js';
import { coreOf, nearName, sameName } from './names.js';
import type { Spot } from './rule.js';
import { shared } from './shared.js';
import { spotIn, spotOf } from './spot.js';

/** A row that a list may name: a 类 of the functions, or a class of the basic spending. */
export interface ListedRow {
  readonly name: string;
  readonly code: string;
  /** Prints an amount that is not 0. */
  readonly spends: boolean;
  readonly spot: Spot;
  readonly table: TableReading;
}

/** A list of names in a sentence beside the rows of the tables. */
export interface ComparedList {
  readonly list: NameList;
  /** Words that stand for the list. */
  readonly spot: Spot;
  /** Names that no row has. */
  readonly unknown: readonly Spot[];
  /** So many of its names have no row that it names what there may be, in the words of a template. */
  readonly general: boolean;
  /** Names that are a row's with a character or two wrong. */
  readonly near: readonly { readonly spot: Spot; readonly row: ListedRow }[];
  /** Rows with an amount that the list leaves out, in the table that it is about; empty where it is left open. */
  readonly leftOut: readonly ListedRow[];
}

/** All lists of the narrative that the tables can be held against. */
export const comparedLists = shared((context): readonly ComparedList[] =>
  context.narrative.sections
    .filter((section) => !section.glossary)
    .flatMap((section) =>
      section.paragraphs.flatMap((paragraph) =>
        nameListsIn(paragraph.printed.text).flatMap((list) => compared(list, paragraph, context)),
      ),
    ),
);

function compared(list: NameList, paragraph: ParagraphReading, context: Context): readonly ComparedList[] {
  if (list.of !== '支出' && paragraph.topic.id !== '基本支出') return [];
  const all = list.of === '支出' ? functionRows(context.tables).filter(isTop) : classRows(context.tables, null);
  // A table without names to hold the list against says nothing of it.
  if (all.length < 2) return [];
  const scope =
    list.of === '支出'
      ? spendingRows(context.tables, paragraph.topic).filter(isTop)
      : classRows(context.tables, list.of);
  const known = (name: string): boolean => all.some((row) => names(name, row, list.of));
  const whole = new Set(all.map((row) => coreOf(row.name)));
  const isName: IsName = (words) => whole.has(coreOf(words));
  const items = list.items.flatMap((item) => resolved(item, isName, list.of));
  // 住房保障支出等 leaves the list open.
  const open = items.some((item) => /等/.test(item.name) && !isName(item.name));
  const at = (item: ListedName): Spot =>
    spotIn(paragraph.printed, item.start, item.end, `${paragraph.address}/${plain(item.name)}`);
  const lost = items.filter((item) => !item.zero && !/等/.test(item.name) && !known(item.name));
  const taken = (row: ListedRow): boolean => items.some((item) => names(item.name, row, list.of));
  const nearest = (item: ListedName): ListedRow | undefined =>
    list.of === '支出' ? all.find((row) => nearName(item.name, row.name) && !taken(row)) : undefined;
  const near = lost.flatMap((item) => {
    const row = nearest(item);
    return row ? [{ spot: at(item), row }] : [];
  });
  const misnamed = new Set(near.map(({ row }) => row.code));
  const unknown = lost.filter((item) => !nearest(item)).map(at);
  return [
    {
      list,
      spot: spotIn(paragraph.printed, list.start, list.end, `${paragraph.address}/${list.of}`),
      unknown,
      general: unknown.length > 3 && unknown.length * 3 > items.length,
      near,
      leftOut: open ? [] : scope.filter((row) => row.spends && !taken(row) && !misnamed.has(row.code)),
    },
  ];
}

/** Whether a list's words name a row. */
function names(name: string, row: ListedRow, of: ListedKind): boolean {
  if (sameName(name, row.name)) return true;
  return of !== '支出' && likeness(coreOf(name), coreOf(row.name)) > 0.8;
}

/** Words that are a row's name, whole: 自然资源海洋气象等支出 is, 津贴补贴和奖金 is not, though it holds one. */
type IsName = (words: string) => boolean;

/** 福利费和奖金 names two, 津贴补贴等工资福利支出 two as well, but 商品和服务支出 is one name. */
function resolved(item: ListedName, isName: IsName, of: ListedKind): readonly ListedName[] {
  if (isName(item.name)) return [item];
  // 人员支出, 项目支出, 结转下年: not a function.
  if (of === '支出' && wordAt(plain(item.name)) !== undefined) return [];
  const parts = [...item.name.matchAll(/(?:(?!以及|和|及|与|等).)+等?/gu)].map((part): ListedName => {
    const start = item.start + part.index;
    return { ...item, name: part[0], start, end: start + part[0].length };
  });
  return parts.length > 1 && parts.some((part) => isName(part.name.replace(/等$/, ''))) ? parts : [item];
}

/** The functions of the tables that show the spending out of the funds of which a section speaks, each code once. */
export function spendingRows(tables: readonly TableReading[], topic: Topic): readonly ListedRow[] {
  return distinct(functionRows(tables.filter(({ layout }) => layout && layout.base.funding === topic.base.funding)));
}

function functionRows(tables: readonly TableReading[]): readonly ListedRow[] {
  return rowsOf(
    tables,
    (lane) => lane.kind === 'functions',
    (at) => at.function,
  );
}

const isTop = (row: ListedRow): boolean => row.code.length === 3;

function classRows(tables: readonly TableReading[], of: Exclude<ListedKind, '支出'> | null): readonly ListedRow[] {
  const basic = tables.filter((table) => table.layout?.rows === 'classes');
  const rows = rowsOf(
    basic,
    (lane) => lane.kind === 'classes',
    (at) => at.economic,
    of,
  );
  return of === null ? rows : distinct(rows.filter(({ code }) => code.length === 5));
}

function distinct(rows: readonly ListedRow[]): readonly ListedRow[] {
  return rows.filter((row, i) => rows.findIndex((other) => other.code === row.code) === i);
}

function rowsOf(
  tables: readonly TableReading[],
  takes: (lane: LaneReading) => boolean,
  codeAt: (at: { readonly function?: string; readonly economic?: string }) => string | undefined,
  use: '人员经费' | '公用经费' | null = null,
): readonly ListedRow[] {
  return tables.flatMap((table) =>
    table.lanes.filter(takes).flatMap((lane) => {
      // Without a column of its own, 人员 or 公用 cannot be told.
      const column = use === null ? -1 : lane.columns.findIndex((one) => one.role === 'amount' && one.at?.use === use);
      if (use !== null && column < 0) return [];
      return lane.rows.flatMap((row, r): readonly ListedRow[] => {
        const code = row.at === null ? undefined : codeAt(row.at);
        if (code === undefined || !row.name) return [];
        const spends = (lane.figures[r] ?? []).some(
          (figure, c) => figure !== null && !figure.value.isZero() && (column < 0 || column === c),
        );
        return [
          { name: plain(row.name.text), code, spends, spot: spotOf(row.name, `${table.address}/${row.label}`), table },
        ];
      });
    }),
  );
}
