import { layoutOf } from '../layouts/title.js';
import { plain } from '../layouts/words.js';
import type { Identity } from '../model/budget.js';
import { absentTables, isGoals, isTable, pairUp } from './contents.js';
import type { Context } from './context.js';
import { type Heading, sectionHeadings, tableTitles } from './headings.js';
import { passagesOf } from './passages.js';
import type { Finding, Rule } from './rule.js';
import { finding, grouped, spotOf } from './spot.js';
import { readTableNumber, tableNumbers } from './table-numbers.js';

interface Missing {
  /** The numbers that no table has, between those of others. */
  readonly numbers: readonly string[];
  /** Headings of the text that name a table which is not there. */
  readonly headings: readonly string[];
}

/** So many tables that follow one habit tell what is missing from it. */
const ALIKE = 3;
/** A document that lacks more than one in so many numbers its tables in some other way. */
const FEW = 4;

interface Gap {
  readonly number: string;
  /** The table behind the gap, by its place in the document. */
  readonly next: number;
}

/** Numbers that are left out where the tables are numbered from the first to the last. */
function gaps(context: Context): readonly Gap[] {
  const numbered = tableNumbers(context.budget).flatMap((number, at) => (number ? [{ ...number, at }] : []));
  if (numbered.length < ALIKE) return [];
  // A table without amounts is none of the budget's, and its number and title are lines of the text.
  const lines = passagesOf(context).flatMap(({ kind, printed }) =>
    kind === 'cell' || printed.text.length > 60 ? [] : (readTableNumber(printed.text) ?? []),
  );
  return grouped(numbered, ({ form }) => form).flatMap((series) => {
    const ascending = series.every(({ value }, i) => value > (series[i - 1]?.value ?? 0));
    if (!ascending || series.length < ALIKE) return [];
    // Lines that repeat the numbers of the tables are a list of them.
    const repeat = lines.filter((line) => series.some(({ value }) => value === line.value));
    const others = repeat.length * 2 < lines.length ? lines : [];
    const lost = series.flatMap(({ value, at }, i): readonly Gap[] => {
      const before = series[i - 1]?.value ?? 0;
      const between = Array.from({ length: value - before - 1 }, (_, k) => before + 1 + k);
      return between
        .filter((one) => !others.some((line) => line.value === one))
        .map((one) => ({ number: series[i]?.form.replace('□', String(one)) ?? '', next: at }));
    });
    return lost.length * FEW > series.length ? [] : lost;
  });
}

/** The heading of a table that a heading speaks of: 收入总表 of 收入总表的说明. */
function aboutTable(heading: Heading, unit: Identity): Heading {
  const bare = heading.bare.replace(SAID_OF, '');
  return { ...heading, bare, layout: layoutOf(bare, unit)?.id ?? null };
}

const SAID_OF = /的?(?:情况)?(?:的)?说明$/;
const NONE = /没有|无|未|不涉及|空表/;

/** Headings that name a table, 关于部门收入总表的说明 or 二、收入总表, where no such table is there. */
function named(context: Context): readonly Heading[] {
  const { budget, narrative } = context;
  const titles = tableTitles(context);
  const headings = sectionHeadings(context).flatMap((heading, i) => {
    const paragraphs = narrative.sections[i]?.paragraphs ?? [];
    const about = SAID_OF.test(heading.bare);
    const one = about ? aboutTable(heading, budget.unit) : heading;
    // Below the heading of a table there is nothing but the table, or words that there is none.
    return isTable(one) && (about || paragraphs.length === 0) ? [{ one, about, paragraphs }] : [];
  });
  return grouped(headings, ({ about }) => String(about)).flatMap((group) => {
    const list = group.map(({ one }) => one);
    const found = pairUp(list, titles);
    const lost = group.filter(
      ({ one, paragraphs }) =>
        !found.has(one) && !isGoals(one) && !paragraphs.some(({ printed }) => NONE.test(plain(printed.text))),
    );
    return found.size < ALIKE || lost.length * FEW > group.length ? [] : lost.map(({ one }) => one);
  });
}

function check(context: Context): readonly Finding<Missing>[] {
  // What the contents list and the body lacks is told by them.
  if (context.tables.length === 0 || absentTables(context).length > 0) return [];
  const lost = gaps(context);
  const headings = named(context);
  if (lost.length + headings.length === 0) return [];
  const args = {
    numbers: lost.map(({ number }) => number),
    headings: headings.map(({ spot }) => spot.text.trim()),
  };
  const behind = lost.flatMap(({ next }) => {
    const table = context.tables[next];
    return table ? [spotOf(table.table.number ?? table.table.title, table.address)] : [];
  });
  return [finding('missing-table', 'warning', args, [...headings.map(({ spot }) => spot), ...behind])];
}

export const missingTable = {
  id: 'missing-table',
  severity: 'warning',
  title: { zh: '缺少一张表', en: 'A table that is not there' },
  checks: {
    zh: '表号是否连续；正文标题提到的表是否都有。目录列出而正文没有的表由 `contents` 报告。',
    en: 'Whether the numbers of the tables follow one another, and whether each table that a heading of the text names is there. What the contents list is told by `contents`.',
  },
  ground: {
    zh: '公开的表应当齐全（财预〔2016〕143号），空表也应当列出并说明。',
    en: 'No table may be missing (财预〔2016〕143号); one that is empty is printed with a note.',
  },
  remedy: {
    zh: '补上缺少的表；没有漏表的，改正表号或标题。',
    en: 'Add the table; or, where none is missing, correct the numbers or the heading.',
  },
  examples: {
    good: `表:
${['表1', '表2', '表3', '表4'].map(example).join('')}`,
    bad: `表:
${['表1', '表2', '表4', '表5'].map(example).join('')}`,
  },
  check,
  message: ({ numbers, headings }: Missing, language) => {
    const zh = language === 'zh';
    const quoted = headings.map((one) => `“${one}”`).join(zh ? '、' : ', ');
    const gap = zh
      ? `表号不连续，没有${numbers.join('、')}`
      : `the numbers of the tables leave out ${numbers.join(', ')}`;
    const lone = zh ? `有标题${quoted}，没有这张表` : `the headings ${quoted} name tables that are not there`;
    return [...(numbers.length > 0 ? [gap] : []), ...(headings.length > 0 ? [lone] : [])].join(zh ? '；' : '; ');
  },
} as const satisfies Rule<Missing, Context>;

function example(number: string, at: number): string {
  const title = ['收支总表', '收入总表', '支出总表', '项目支出表'][at] ?? '';
  return `  - 题: ${title}
    表号: ${number}
    计量: 万元
    栏: [项目, 合计]
    行:
      - {项目: 合计, 合计: 30.00}
`;
}
