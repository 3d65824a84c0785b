import { likeness } from '../layouts/words.js';
import type { Severity } from '../model/language.js';
import type { Context } from './context.js';
import { contentsOf, type Heading, sectionHeadings, shortLines, tableTitles, withoutPage } from './headings.js';
import type { Finding, Rule } from './rule.js';
import { finding } from './spot.js';

interface Differing {
  readonly of: 'tables' | 'headings';
  /** How many the contents list and the body has. */
  readonly listed: number;
  readonly printed: number;
  /** In the contents alone, and in the body alone. */
  readonly absent: readonly string[];
  readonly unlisted: readonly string[];
}

/** Entries and headings that are one, each at most once: word by word first, then nearly so. */
export function pairUp(entries: readonly Heading[], headings: readonly Heading[]): ReadonlyMap<Heading, Heading> {
  const pairs = new Map<Heading, Heading>();
  const taken = new Set<Heading>();
  for (const fits of [(a: Heading, b: Heading) => a.bare === b.bare, isNear]) {
    for (const entry of entries) {
      if (pairs.has(entry)) continue;
      const found = headings.find((heading) => !taken.has(heading) && fits(heading, entry));
      if (!found) continue;
      pairs.set(entry, found);
      taken.add(found);
    }
  }
  return pairs;
}

/** 机构设置 and 机构设置及预算单位构成 are one, 三公经费支出表 and 三公经费支出情况说明 are not. */
function isNear(one: Heading, other: Heading): boolean {
  if (isTable(one) !== isTable(other)) return false;
  if (headsTables(one) && headsTables(other)) return true;
  if (one.layout !== null && one.layout === other.layout) return true;
  const [short = '', long = ''] = [one.bare, other.bare].sort((a, b) => a.length - b.length);
  return likeness(short, long) >= 0.8 || (short.length >= 4 && long.startsWith(short));
}

export const isTable = ({ bare }: Heading): boolean => /表(?:（[^（）]*）)?$/.test(bare);
/** 四、2024年单位预算表 heads the tables. */
const headsTables = ({ bare }: Heading): boolean => /(?:^|部门|单位)(?:预算|决算)?(?:公开)?(?:报|附)?表$/.test(bare);

/** Some print the goals of each project in a table of its own, which the contents need not list. */
export const isGoals = ({ bare }: Heading): boolean => /绩效/.test(bare);

/** A heading that a draft has left among the entries, because the body begins where the contents end: it is there. */
function isRepeated(entry: Heading, entries: readonly Heading[]): boolean {
  const again = ({ depth, bare }: Heading): boolean =>
    depth === entry.depth && bare.length > 1 && (bare.startsWith(entry.bare) || entry.bare.startsWith(bare));
  return !isTable(entry) && entries.some((other) => other !== entry && again(other));
}

interface Comparison {
  /** The entries that are tables of the body, or should be. */
  readonly listed: readonly Heading[];
  readonly absentTables: readonly Heading[];
  readonly unlistedTables: readonly Heading[];
  readonly absent: readonly Heading[];
  readonly unlisted: readonly Heading[];
  /** Entries of the contents over others that the body does not print as headings: a habit of some. */
  readonly parts: readonly Heading[];
}

function compare(
  entries: readonly Heading[],
  sections: readonly Heading[],
  tables: readonly Heading[],
  short: readonly Heading[],
): Comparison {
  const ofTables = pairUp(entries.filter(isTable), tables);
  const ofSections = pairUp(
    entries.filter((entry) => !ofTables.has(entry)),
    [...sections, ...short],
  );
  const lost = entries.filter((entry) => !ofSections.has(entry) && !ofTables.has(entry) && !isRepeated(entry, entries));
  // 四、2024年单位预算表 heads the tables, which the encoding keeps apart from the text.
  const named = lost.filter((entry) => !headsTables(entry));
  const parts = named.filter((entry) => entries.some(({ parent }) => parent === entry));
  const absent = named.filter((entry) => !parts.includes(entry));
  const found = new Set([...ofSections.values(), ...ofTables.values()]);
  return {
    listed: entries.filter((entry) => ofTables.has(entry) || (absent.includes(entry) && isTable(entry))),
    absentTables: absent.filter(isTable),
    unlistedTables: tables.filter(
      (title) => !found.has(title) && (!isGoals(title) || [...ofTables.keys()].some(isGoals)),
    ),
    absent: absent.filter((entry) => !isTable(entry)),
    unlisted: sections.filter(
      (heading) => !found.has(heading) && heading.words !== '' && isListedBeside(heading, sections, found),
    ),
    parts,
  };
}

/** The contents list headings beside this one; how deep they go is theirs to choose. */
function isListedBeside(heading: Heading, sections: readonly Heading[], found: ReadonlySet<Heading>): boolean {
  return sections.some((one) => found.has(one) && one.depth === heading.depth && one.parent === heading.parent);
}

/** The tables that the contents list and the body lacks. */
export function absentTables(context: Context): readonly Heading[] {
  const entries = contentsOf(context.budget);
  return compare(entries, sectionHeadings(context), tableTitles(context), shortLines(context)).absentTables;
}

function check(context: Context): readonly Finding<Differing>[] {
  const entries = contentsOf(context.budget);
  const sections = sectionHeadings(context);
  const tables = tableTitles(context);
  const found = compare(entries, sections, tables, shortLines(context));
  const text = ({ spot }: Heading): string => withoutPage(spot.text).trim();
  const differing = (
    of: Differing['of'],
    severity: Severity,
    absent: readonly Heading[],
    unlisted: readonly Heading[],
  ): readonly Finding<Differing>[] => {
    if (absent.length + unlisted.length === 0) return [];
    const counts = { listed: found.listed.length, printed: tables.length };
    // Where the contents lack an entry, the place at fault is the part that should have it.
    const last = found.listed.at(-1);
    const place = of === 'tables' && absent.length === 0 && last ? [last.parent ?? last] : [];
    const spots = [...absent, ...place, ...unlisted].map(({ spot }) => spot);
    const args = { of, ...counts, absent: absent.map(text), unlisted: unlisted.map(text) };
    return [finding('contents', severity, args, spots)];
  };
  // A table that was pasted again is told by itself.
  const again = new Set(tables.filter((_, i) => context.tables[i]?.again));
  const unlistedTables = found.listed.length > 0 ? found.unlistedTables.filter((title) => !again.has(title)) : [];
  return [
    ...differing('tables', tables.length > 0 ? 'warning' : 'info', found.absentTables, unlistedTables),
    ...differing('headings', sections.length > 0 ? 'warning' : 'info', found.absent, found.unlisted),
    ...differing('headings', 'info', found.parts, []),
  ];
}

export const contents = {
  id: 'contents',
  severity: 'warning',
  title: { zh: '目录与正文不一致', en: 'The table of contents does not match the body' },
  checks: {
    zh: '目录列出的标题和表是否就是正文的标题和表；编号、空格、年份和单位名称的差别不算。',
    en: 'Whether the headings and tables of the contents are those of the body; numbering, spaces, year and the name of the unit do not count.',
  },
  ground: {
    zh: '目录是正文的目录；公开的表应当齐全（财预〔2016〕143号）。',
    en: 'Contents are those of the body, and no table may be missing (财预〔2016〕143号).',
  },
  remedy: {
    zh: '按正文更新目录，或者补上漏公开的表。',
    en: 'Bring the contents up to date, or add the table that was left out.',
  },
  examples: {
    good: `目录: |
  一、单位概况
  二、2024年某某中心单位预算表
  (一) 2024年单位支出预算总表
正文:
  - 题: 一、单位概况
表:
  - 题: 2024年单位支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00}
`,
    bad: `目录: |
  一、单位概况
  二、2024年某某中心单位预算表
  (一) 2024年单位支出预算总表
  (二) 2024年单位项目支出绩效表
正文:
  - 题: 一、单位概况
表:
  - 题: 2024年单位支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00}
`,
  },
  check: (context: Context) => (context.budget.contents.length === 0 ? [] : check(context)),
  message: ({ of, listed, printed, absent, unlisted }: Differing, language) => {
    const quoted = (list: readonly string[]): string =>
      list.map((one) => (language === 'zh' ? `“${one}”` : one)).join(language === 'zh' ? '、' : ', ');
    if (language === 'zh') {
      const counts = of === 'tables' ? `目录列出 ${listed} 张表，正文有 ${printed} 张` : '目录与正文的标题不一致';
      const only = absent.length > 0 ? `；目录有而正文没有：${quoted(absent)}` : '';
      return `${counts}${only}${unlisted.length > 0 ? `；正文有而目录没有：${quoted(unlisted)}` : ''}`;
    }
    const counts =
      of === 'tables'
        ? `the contents list ${listed} tables, the body has ${printed}`
        : 'the contents do not match the headings of the body';
    const only = absent.length > 0 ? `; in the contents alone: ${quoted(absent)}` : '';
    return `${counts}${only}${unlisted.length > 0 ? `; in the body alone: ${quoted(unlisted)}` : ''}`;
  },
} as const satisfies Rule<Differing, Context>;
