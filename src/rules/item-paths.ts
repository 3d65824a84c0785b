import type { Coded } from '../layouts/align.js';
import type { TableReading } from '../layouts/reading.js';
import { plain } from '../layouts/words.js';
import { codesOf, formerName } from '../model/catalogue.js';
import { functionPaths, resolvePath } from '../narrative/functions.js';
import type { ParagraphReading, SectionReading } from '../narrative/sections.js';
import type { Context } from './context.js';
import { type ListedRow, spendingRows } from './listed.js';
import { beforeMark, sameName } from './names.js';
import type { Spot } from './rule.js';
import { grouped, spotIn } from './spot.js';

/** Numbered paragraphs that go through the spending 项 by 项, beside the rows of the table that they explain. */
export interface ItemList {
  readonly paragraphs: readonly [ParagraphReading, ...ParagraphReading[]];
  /** Rows of 项 with an amount that no paragraph is about. */
  readonly leftOut: readonly ListedRow[];
  /** Whether every path of the list was understood. */
  readonly sure: boolean;
}

/** （1）公共安全支出（类）公安（款）事业运行（项）安排 205.07 万元 and the paragraphs beside it. */
export function itemLists(context: Context): readonly ItemList[] {
  const sections = context.narrative.sections.filter((section) => !section.glossary);
  const paths = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ printed }) => functionPaths(printed.text))
    .map((path) => resolvePath(path, context.functions));
  return sections.flatMap((section) => inSection(section, paths, context.tables));
}

/** The paragraphs of one 类 may stand under a heading of their own: what any of them names is named. */
function inSection(
  { paragraphs }: SectionReading,
  paths: readonly (Coded | null)[],
  tables: readonly TableReading[],
): readonly ItemList[] {
  const items = paragraphs.filter(({ printed }) => functionPaths(printed.text)[0]?.names.at(-1)?.level === 7);
  const named = new Set(paths.map((found) => found?.code));
  return grouped(items, (paragraph) => paragraph.address.replace(/\/[^/]+$/, '')).flatMap(
    (list): readonly ItemList[] => {
      const [first] = list;
      if (list.length < 2 || first.topic.base.funding === undefined) return [];
      const rows = spendingRows(tables, first.topic).filter((row) => row.code.length === 7 && row.spends);
      // Where few of the rows are named, the paragraphs explain some of them and do not list them.
      if (rows.filter((row) => named.has(row.code)).length * 2 <= rows.length) return [];
      return [
        {
          paragraphs: list,
          leftOut: rows.filter((row) => !named.has(row.code)),
          sure: paths.every((found) => found !== null),
        },
      ];
    },
  );
}

const AMOUNT = /^\s*(?:支出)?\s*(?:\d{4}\s*年)?(?:度)?(?:预算数?|安排|支出)*为?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:万元|元)/;

/** Paths with an amount that end in a function of the catalogue which no row has, not even with another name. */
export function pathsWithoutRow({ narrative, functions }: Context): readonly Spot[] {
  const items = functions.filter(({ code }) => code.length === 7);
  if (items.length < 2) return [];
  return narrative.sections
    .filter((section) => !section.glossary)
    .flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ printed, address }) =>
        functionPaths(printed.text).flatMap((path): readonly Spot[] => {
          const last = path.names.at(-1);
          const amount = AMOUNT.exec(printed.text.slice(path.end))?.[1];
          if (last?.level !== 7 || amount === undefined || /^[0.,]*$/.test(amount)) return [];
          if (items.some(({ name }) => sameName(name, last.name)) || !isItem(last.name)) return [];
          const words = beforeMark(printed.text.slice(last.start, last.end));
          return [spotIn(printed, last.start, last.start + words.length, `${address}/${plain(words)}`)];
        }),
      ),
    );
}

const isItem = (name: string): boolean =>
  formerName(name) === null && codesOf('function', name).some((code) => code.length === 7);
