import { bareTitle, layoutOf } from '../layouts/title.js';
import { plain } from '../layouts/words.js';
import type { Budget, Identity, Printed } from '../model/budget.js';
import type { Context } from './context.js';
import type { Spot } from './rule.js';
import { shared } from './shared.js';
import { spotOf } from './spot.js';

/** A heading of the body, the title of a table, or an entry of the table of contents. */
export interface Heading {
  readonly spot: Spot;
  /** How deep its numbering is: 第一部分, 一、, （一）, 1.; null where it has none. */
  readonly depth: number | null;
  /** The heading above it, of a depth less than its own. */
  readonly parent: Heading | null;
  /** Without numbering and page number, and with □ for the unit's name. */
  readonly words: string;
  /** What is left when year, unit, 关于 and 单位 or 部门 in front are gone too: what two printings of one heading share. */
  readonly bare: string;
  readonly year: string | null;
  /** The kind of table that it is the title of, where it is known. */
  readonly layout: string | null;
}

const NUMBERINGS: readonly RegExp[] = [
  /^第[一二三四五六七八九十\d]+(?:部分|章|节)[、：.]?/,
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）、?/,
  /^(?:\d+[.、．]|（\d+）)/,
];
const PAGE = /(?:[.…·．]{2,}|[\s\u3000]+)[-—\s]*\d{1,3}[-—\s]*$|[.…·．]{2,}\s*$/;
const YEAR = /(20\d{2})(?:年(?:度)?|(?!\d))/;
const YEARS = /20\d{2}(?:年(?:度)?|(?!\d))/g;
/** （详见表1-3）, （单位）: said of a heading, no part of its name. */
const REMARK = /（(?:(?:详?见|附)[^（）]*|单位|部门|本级|汇总)）/g;

/** 一、单位概况 of 一、单位概况........1. */
export const withoutPage = (text: string): string => text.replace(PAGE, '');

/** The entries of the table of contents; an entry that a line end broke is put together again. */
export function contentsOf({ contents, unit }: Budget): readonly Heading[] {
  const lines = contents.flatMap(apart).filter(({ text }) => isEntry(plain(text)));
  const numbered = lines.filter(({ text }) => depthOf(text) !== null).length;
  const whole = numbered * 2 >= lines.length ? joined(lines) : lines;
  return headings(whole, unit, (bare) => `目录/${bare}`);
}

/** Two entries that a draft has put on one line: 三公经费支出表（八）政府性基金预算支出表. */
function apart(line: Printed): readonly Printed[] {
  const { start } = line.place;
  let from = 0;
  return line.text.split(/(?<=[表明况])(?=（[一二三四五六七八九十]+）)/).map((text) => {
    const at = start + from;
    from += text.length;
    return { text, place: { start: at, end: at + text.length } };
  });
}

/** Not the word 目录 itself, a page number, a note, or a sentence that a draft left among the entries. */
function isEntry(line: string): boolean {
  return !/^目录：?$|^[-—\d]*$|^（?(?:备?注|说明)[：:]|[。；]/.test(line);
}

function joined(lines: readonly Printed[]): readonly Printed[] {
  const whole: Printed[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last && depthOf(line.text) === null) whole[whole.length - 1] = { ...last, text: last.text + line.text };
    else whole.push(line);
  }
  return whole;
}

export const sectionHeadings = shared(({ budget, narrative }): readonly Heading[] =>
  headings(
    budget.sections.map(({ title }) => title),
    budget.unit,
    (bare, i) => narrative.sections[i]?.address ?? bare,
  ),
);

/** Lines so short that they may be headings, in a document that does not number them. */
export function shortLines({ budget, narrative }: Context): readonly Heading[] {
  const paragraphs = narrative.sections.flatMap((section) => section.paragraphs.map(({ printed }) => printed));
  const short = [...budget.cover, ...paragraphs].filter(({ text }) => text.length <= 50 && !/[。；，]/.test(text));
  return headings(short, budget.unit, (bare) => bare);
}

export const tableTitles = shared(({ budget, tables }): readonly Heading[] => {
  const addresses = tables.map(({ address }) => address);
  return headings(
    budget.tables.map(({ title }) => title),
    budget.unit,
    (bare, i) => addresses[i] ?? bare,
  ).map((heading) => ({ ...heading, depth: null, parent: null }));
});

function headings(
  printed: readonly Printed[],
  unit: Identity,
  addressOf: (bare: string, i: number) => string,
): readonly Heading[] {
  const list: Heading[] = [];
  printed.forEach((line, i) => {
    const depth = depthOf(line.text);
    const words = wordsOf(line.text, unit);
    const bare = bareOf(words, unit);
    list.push({
      spot: spotOf(line, addressOf(bare, i)),
      depth,
      parent: list.findLast((above) => depth !== null && above.depth !== null && above.depth < depth) ?? null,
      words,
      bare,
      year: YEAR.exec(words)?.[1] ?? null,
      layout: layoutOf(bare, unit)?.id ?? null,
    });
  });
  return list;
}

function depthOf(text: string): number | null {
  const depth = NUMBERINGS.findIndex((numbering) => numbering.test(plain(text)));
  return depth < 0 ? null : depth;
}

function bareOf(words: string, unit: Identity): string {
  const rest = words.replaceAll(REMARK, '').replace(YEARS, '').replaceAll('□', '');
  return bareTitle(rest.replace(/^关于/, ''), unit);
}

function wordsOf(text: string, unit: Identity): string {
  let words = plain(withoutPage(text)).replaceAll(plain(unit.name.text), '□');
  for (const numbering of NUMBERINGS) words = words.replace(numbering, '');
  return words;
}
