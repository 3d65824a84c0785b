import { keyOfPlace } from '../source/place.js';
import type { Context } from './context.js';
import { contentsOf, type Heading, sectionHeadings, tableTitles } from './headings.js';
import type { Finding, Rule } from './rule.js';
import { finding, grouped } from './spot.js';

interface WithoutYear {
  readonly heading: string;
  readonly year: number;
  readonly siblings: number;
}

interface Lacking {
  readonly heading: Heading;
  readonly siblings: number;
}

const prefixOf = (heading: Heading): string => heading.words.slice(0, heading.words.indexOf(heading.year ?? ''));

/** The words in front of the year that most headings begin with. */
function commonPrefix(headings: readonly Heading[]): string {
  const [first] = [...grouped(headings, prefixOf)].sort((a, b) => b.length - a.length);
  return first ? prefixOf(first[0]) : '';
}

/**
 * Headings without the year that others beside them have: those that begin with the same words (关于某某中心), or
 * that the table of contents prints with the year. A heading of other words (其他重要事项的情况说明) needs none.
 */
function lackingIn(siblings: readonly Heading[], entries: readonly Heading[], titles: boolean): readonly Lacking[] {
  const dated = siblings.filter(({ year }) => year !== null);
  if (dated.length < 2) return [];
  const prefix = commonPrefix(dated);
  const alike = (heading: Heading): boolean =>
    // Goals may be printed project by project, in tables that are named after it.
    prefix === '' ? titles && dated.length >= 3 && !/绩效/.test(heading.bare) : heading.words.startsWith(prefix);
  const dates = (heading: Heading): boolean =>
    entries.some((entry) => entry.year !== null && entry.bare === heading.bare);
  const lacking = siblings.filter((heading) => heading.year === null && (alike(heading) || dates(heading)));
  return lacking.length * 2 > dated.length ? [] : lacking.map((heading) => ({ heading, siblings: dated.length }));
}

/** Headings under one heading, of one depth. */
function families(headings: readonly Heading[]): readonly (readonly Heading[])[] {
  return grouped(headings, ({ depth, parent }) => `${depth} ${parent === null ? '' : keyOfPlace(parent.spot.place)}`);
}

export const headingYear = {
  id: 'heading-year',
  severity: 'warning',
  title: { zh: '标题缺年份', en: 'A heading lacks its year' },
  checks: {
    zh: '同级标题、各表标题都写年份而某一个没有写的，目录中有年份而正文标题没有的。',
    en: 'Whether a heading or the title of a table lacks the year that those beside it, or its entry in the table of contents, have.',
  },
  ground: { zh: '同一文件的标题格式应当一致，目录与正文应当一致。', en: 'Headings of one document are worded alike.' },
  remedy: { zh: '补上年份。', en: 'Add the year.' },
  examples: {
    good: `正文:
  - 题: （一）关于某某中心2024年收入预算情况说明
  - 题: （二）关于某某中心2024年支出预算情况说明
  - 题: （三）关于某某中心2024年国有资本经营预算支出情况说明
  - 题: （四）其他重要事项的情况说明
`,
    bad: `正文:
  - 题: （一）关于某某中心2024年收入预算情况说明
  - 题: （二）关于某某中心2024年支出预算情况说明
  - 题: （三）关于某某中心国有资本经营预算支出情况说明
  - 题: （四）其他重要事项的情况说明
`,
  },
  check: (context: Context): readonly Finding<WithoutYear>[] => {
    const entries = contentsOf(context.budget);
    const lacking = [
      ...families(sectionHeadings(context)).flatMap((siblings) => lackingIn(siblings, entries, false)),
      ...lackingIn(tableTitles(context), entries, true),
      ...families(entries).flatMap((siblings) => lackingIn(siblings, [], false)),
    ];
    // A heading that lacks the year in the contents as well as in the body is one slip.
    return grouped(lacking, ({ heading }) => heading.bare).map((group) => {
      const [{ heading, siblings }] = group;
      const args = { heading: heading.spot.text.trim(), year: context.budget.year, siblings };
      return finding(
        'heading-year',
        'warning',
        args,
        group.map((one) => one.heading.spot),
      );
    });
  },
  message: ({ heading, year, siblings }: WithoutYear, language) =>
    language === 'zh'
      ? `标题“${heading}”没有写年份，其他 ${siblings} 个同类标题都写了（${year}年）`
      : `the heading ${heading} lacks the year (${year}) that ${siblings} headings beside it have`,
} as const satisfies Rule<WithoutYear, Context>;
