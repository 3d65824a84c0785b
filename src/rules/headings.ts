import { bareTitle } from '../layouts/title.js';
import { plain } from '../layouts/words.js';
import type { Budget, Identity, Printed } from '../model/budget.js';
import type { Context } from './context.js';
import type { Spot } from './rule.js';
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
}

const NUMBERINGS: readonly RegExp[] = [
  /^第[一二三四五六七八九十\d]+(?:部分|章|节)[、：.]?/,
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）、?/,
  /^(?:\d+[.、．]|（\d+）)/,
];
const PAGE = /(?:[.…·．]{2,}|[\s\u3000]+)[-—\s]*\d{1,3}[-—\s]*$|[.…·．]{2,}\s*$/;
const YEAR = /(\d{4})年(?:度)?/;
const YEARS = /\d{4}年(?:度)?/g;
/** （详见表1-3）, （单位）: said of a heading, no part of its name. */
const REMARK = /（(?:(?:详?见|附)[^（）]*|单位|部门|本级|汇总)）/g;

/** The entries of the table of contents; an entry that a line end broke is put together again. */
export function contentsOf({ contents, unit }: Budget): readonly Heading[] {
  const lines = contents.filter(({ text }) => !/^目录：?$/.test(plain(text)) && !/^[\s\-—\d]*$/.test(text));
  const numbered = lines.filter(({ text }) => depthOf(text) !== null).length;
  const whole = numbered * 2 >= lines.length ? joined(lines) : lines;
  return headings(whole, unit, (bare) => `目录/${bare}`);
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

export function sectionHeadings({ budget, narrative }: Context): readonly Heading[] {
  const addresses = narrative.sections.map(({ address }) => address);
  return headings(
    budget.sections.map(({ title }) => title),
    budget.unit,
    (bare, i) => addresses[i] ?? bare,
  );
}

export function tableTitles({ budget, tables }: Context): readonly Heading[] {
  const addresses = tables.map(({ address }) => address);
  return headings(
    budget.tables.map(({ title }) => title),
    budget.unit,
    (bare, i) => addresses[i] ?? bare,
  ).map((heading) => ({ ...heading, depth: null, parent: null }));
}

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
  let words = plain(text.replace(PAGE, '')).replaceAll(plain(unit.name.text), '□');
  for (const numbering of NUMBERINGS) words = words.replace(numbering, '');
  return words;
}
