import { plain } from '../layouts/words.js';
import type { Identity, Printed, Table } from '../model/budget.js';
import { readAmount } from '../source/amount.js';
import type { GridBlock, GridCell } from '../source/draft.js';
import { stretchOf } from '../source/place.js';
import { isHeading } from './outline.js';

const YEAR = /(?<!\d)(20\d{2})(?=年|(?:部门|单位)(?:综合)?预算)/g;
const CODED = /^\s*(\d{3,9})\s*[-—－_]\s*(.+?)\s*$/;
const OWNED =
  /^\s*(?:编制|填报|公开|预算(?:主管)?)?(?:单位|部门)(?:名称)?(?:[（(][^）)]*[）)])?\s*[：:]\s*(.+?)(?:\s+(?:万元|元))?\s*$/;
/** The cell that names the owner in a form: 部门名称 | 北京市信访办公室. */
const OWNER_LABEL = /^(?:编制|填报|预算)?(?:单位|部门)(?:（(?:单位|部门)）)?名称：?$/;
/** A title page, its lines joined: a name, the year before or behind it, and what the document is. */
const COVER = /^(?:20\d{2}年度?)?(.{3,40}?)(?:（汇总）)?(?:部门)?(?:20\d{2}年度?)?(?:部门|单位)?(?:综合)?预算/;
/** A title page has a few lines; the name of the owner may be broken over two of them. */
const COVER_LINES = 6;

/** A number that a document carries, of no name: 监督索引号53000121801000111. */
const DOCUMENT_NUMBER = /\d{6}/;

/** Whose budget a file is and of which year, as far as it says. */
export interface Known {
  readonly name: Printed | null;
  readonly year: number | null;
}

/** What a file says of the owner and the year of its budget, on its cover and in the lines under the titles. */
export function readIdentity(
  cover: readonly Printed[],
  lines: readonly Printed[],
  tables: readonly Table[],
  grids: readonly GridBlock[],
): Known & Pick<Identity, 'code' | 'level'> {
  const titles = [...cover, ...tables.map((table) => table.title)];
  const year = yearOf([...titles, ...lines]) ?? yearInHeadings(tables);
  const captions = tables.flatMap((table) => (table.caption ? [table.caption] : []));
  const coded = captions.map((line) => ({ line, match: CODED.exec(afterColon(line.text)) })).find((one) => one.match);
  const owned = [...cover, ...captions]
    .map((line) => ({ line, match: OWNED.exec(line.text) }))
    .find((one) => one.match);
  const printed = coverName(cover) ?? coverName(lines);
  const captioned =
    part(coded?.line, withoutUnit(coded?.match?.[2])) ?? part(owned?.line, withoutUnit(owned?.match?.[1]));
  return {
    name: fuller(printed, captioned) ?? captioned ?? printed ?? nameInForm(grids),
    year,
    code: part(coded?.line, coded?.match?.[1]),
    level: levelOf(cover, titles, captions),
  };
}

const afterColon = (text: string): string => text.replace(/^[^：:]*[：:]\s*/, '');

/** The words within a line, with their place. */
function part(line: Printed | undefined, words: string | undefined): Printed | null {
  if (!line || words === undefined) return null;
  const at = line.text.indexOf(words);
  if (at < 0) return null;
  return { text: words, place: stretchOf(line.place, at, at + words.length) };
}

const withoutUnit = (name: string | undefined): string | undefined => name?.replace(/\s+(?:万元|元)$/, '');

/** The name on the cover, where a caption shortens it: 湖州市退役军人事务局 above tables of the 退役军人事务局. */
function fuller(cover: Printed | null, caption: Printed | null): Printed | null {
  return cover && caption && plain(cover.text).endsWith(plain(caption.text)) ? cover : null;
}

/** The name in the lines before the first that is no part of a title page. */
function coverName(lines: readonly Printed[]): Printed | null {
  const end = lines.findIndex(
    ({ text }) => /^目录$/.test(plain(text)) || isHeading(text) || /[。；]/.test(text) || isNumbered(text),
  );
  const page = lines.slice(0, Math.min(end < 0 ? lines.length : end, COVER_LINES));
  for (let first = 0; first < page.length; first++) {
    for (let last = first; last < page.length; last++) {
      const name = COVER.exec(
        page
          .slice(first, last + 1)
          .map(({ text }) => plain(text))
          .join(''),
      )?.[1];
      // 上海市2025年市级单位预算 and 2026年市级部门预算 name no unit.
      if (name === undefined || /^[\d年度月日.]*$/.test(name) || /(?:级|20\d{2}年.*|：.*)$/.test(name)) continue;
      if (DOCUMENT_NUMBER.test(name) || /^(?:部门|单位)?预算/.test(name)) continue;
      return nameOver(page.slice(first, last + 1), name);
    }
  }
  return null;
}

/** The title of a table with its number: what it names is no owner. */
const isNumbered = (text: string): boolean => /^(?:附?表|附件)[一二三四五六七八九十\d]/.test(plain(text));

/** The name with the place of the lines that print it. */
function nameOver(lines: readonly Printed[], name: string): Printed {
  const whole = lines.map((line) => part(line, name)).find((one) => one !== null);
  const touched = lines.filter(({ text }) => plain(text) !== '' && nameShares(name, plain(text)));
  const [head] = touched;
  return whole ?? { text: name, place: { start: head?.place.start ?? 0, end: touched.at(-1)?.place.end ?? 0 } };
}

/** Whether a line prints a part of the name: its beginning or its end. */
const nameShares = (name: string, line: string): boolean =>
  name.includes(line) || line.includes(name.slice(0, 4)) || line.includes(name.slice(-4));

/** The cell beside 部门名称 in a form, as that of the goals of the whole 部门 has it; above amounts it is a heading. */
function nameInForm(grids: readonly GridBlock[]): Printed | null {
  for (const { cells } of grids) {
    const at = (row: number, column: number): GridCell | undefined =>
      cells.find((cell) => cell.row === row && cell.column === column);
    const label = cells.find((cell) => OWNER_LABEL.test(plain(cell.text)));
    const beside = label && at(label.row, label.column + label.columnSpan);
    const below = beside && at(beside.row + beside.rowSpan, beside.column);
    if (below && isAmount(below.text)) continue;
    if (beside && plain(beside.text).length >= 3) return { text: beside.text.trim(), place: beside.place };
  }
  return null;
}

function isAmount(text: string): boolean {
  const read = readAmount(text);
  return read.ok && !read.amount.blank;
}

/** The year that titles speak of most. */
function yearOf(lines: readonly Printed[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const match of plain(line.text).matchAll(YEAR)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/** The year whose 预算数 the columns give, and not that of what it is compared with: 2025年预算数 | 2026年预算数. */
function yearInHeadings(tables: readonly Table[]): number | null {
  const headings = tables.flatMap(({ lanes }) => lanes.flatMap(({ columns }) => columns.flatMap(({ path }) => path)));
  const years = headings.flatMap((heading) => {
    const year = /(20\d{2})年度?(?=.{0,6}预算)/.exec(plain(heading))?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  return years.length === 0 ? null : Math.max(...years);
}

/** 部门预算 or 单位预算: by the cover, else by the titles, else by the lines under them. */
function levelOf(
  cover: readonly Printed[],
  titles: readonly Printed[],
  captions: readonly Printed[],
): '部门' | '单位' | null {
  return (
    levelIn(cover.slice(0, COVER_LINES), /(部门|单位)(?:综合)?预算(?:信息)?(?:公开|$)/) ??
    levelIn(titles, /(部门|单位)(?:预算|收支|收入|支出|财政|一般|政府|国有|项目|综合)/) ??
    levelIn(captions, /^(部门|单位)/)
  );
}

/** Which of the two words stands there more often. */
function levelIn(lines: readonly Printed[], words: RegExp): '部门' | '单位' | null {
  const text = lines.map((line) => plain(line.text)).join('\n');
  const found = [...text.matchAll(new RegExp(words, 'gm'))].map((match) => match[1] ?? match[2]);
  const units = found.filter((word) => word === '单位').length;
  if (units * 2 === found.length) return null;
  return units * 2 > found.length ? '单位' : '部门';
}
