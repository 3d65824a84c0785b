import { plain } from '../layouts/words.js';
import type { Budget, Identity, Printed, Table } from '../model/budget.js';

const YEAR = /(20\d{2})年/g;
const CODED = /^\s*(\d{3,9})\s*[-—－]\s*(.+?)\s*$/;
const OWNED = /^\s*(?:编制|预算|填报|公开)?(?:单位|部门)(?:名称)?(?:[（(][^）)]*[）)])?\s*[：:]\s*(.+?)\s*$/;
const COVER = /^(?!第.{1,3}部分)(.{2,40}?)(?:部门|单位)?(?:20\d{2}年(?:度)?)(?:部门|单位)?预算/;

/** Whose budget a draft is and of which year, from its cover and the lines under the titles; null where no name is found. */
export function readIdentity(
  cover: readonly Printed[],
  lines: readonly Printed[],
  tables: readonly Table[],
): Pick<Budget, 'unit' | 'year'> | null {
  const year = yearOf([...cover, ...tables.map((table) => table.title), ...lines]);
  const captions = tables.flatMap((table) => (table.caption ? [table.caption] : []));
  const coded = captions.map((line) => ({ line, match: CODED.exec(afterColon(line.text)) })).find((one) => one.match);
  const owned = captions.map((line) => ({ line, match: OWNED.exec(line.text) })).find((one) => one.match);
  const name =
    part(coded?.line, coded?.match?.[2]) ??
    part(owned?.line, owned?.match?.[1]) ??
    coverName(cover) ??
    coverName(lines);
  if (!name || year === null) return null;
  const unit: Identity = {
    code: part(coded?.line, coded?.match?.[1]),
    name,
    level: levelOf([...cover, ...tables.map((table) => table.title)]),
    nature: null,
    parents: [],
  };
  return { unit, year };
}

const afterColon = (text: string): string => text.replace(/^[^：:]*[：:]\s*/, '');

/** The words within a line, with their place. */
function part(line: Printed | undefined, words: string | undefined): Printed | null {
  if (!line || words === undefined) return null;
  const at = line.text.indexOf(words);
  if (at < 0) return null;
  return { text: words, place: { start: line.place.start + at, end: line.place.start + at + words.length } };
}

function coverName(cover: readonly Printed[]): Printed | null {
  for (const [i, line] of cover.entries()) {
    const bare = plain(line.text);
    const next = plain(cover[i + 1]?.text ?? '');
    const match = COVER.exec(bare) ?? (/年度?$/.test(bare) ? COVER.exec(bare + next) : null);
    if (match?.[1]) return part(line, match[1]) ?? line;
    if (/^20\d{2}年(?:度)?(?:部门|单位)?预算/.test(next) && bare.length >= 3 && bare.length <= 40) {
      return { text: line.text.trim(), place: line.place };
    }
  }
  return null;
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

function levelOf(lines: readonly Printed[]): '部门' | '单位' | null {
  const text = lines.map((line) => plain(line.text)).join('\n');
  const units = text.match(/单位(?:预算|收支|收入|支出|财政|一般|政府|国有|项目)/g)?.length ?? 0;
  const departments = text.match(/部门(?:预算|收支|收入|支出|财政|一般|政府|国有|项目|综合)/g)?.length ?? 0;
  if (units === departments) return null;
  return units > departments ? '单位' : '部门';
}
