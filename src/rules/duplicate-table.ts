import type { TableReading } from '../layouts/reading.js';
import { bareTitle } from '../layouts/title.js';
import { plain } from '../layouts/words.js';
import type { Identity, Table } from '../model/budget.js';
import type { Context } from './context.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped, spotOf } from './spot.js';

interface Duplicate {
  readonly title: string;
  readonly count: number;
  /** Projects of one amount that the tables name differently. */
  readonly pairs: readonly Pair[];
  /** All amounts of the tables pair off. */
  readonly sameAmounts: boolean;
}

interface Pair {
  readonly amount: string;
  readonly names: readonly [string, string];
}

const YEAR = /\d{4}(?=\s*年)/;

/** One title for one unit and year: tables of sub-units repeat a title under another caption. */
function identityOf(table: Table, unit: Identity): string {
  return [bareTitle(table.title.text, unit), plain(table.caption?.text ?? '')].join('|');
}

function sameYear(tables: readonly TableReading[]): boolean {
  const years = tables.flatMap(({ table }) => YEAR.exec(table.title.text)?.[0] ?? []);
  return new Set(years).size < 2;
}

/** Goals may be printed project by project, each in a table of the one title: then only a copy is one too many. */
function isSeries([first, ...others]: readonly TableReading[]): boolean {
  const words = (reading: TableReading | undefined): string =>
    (reading?.table.lanes ?? [])
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.text)))
      .join();
  return /绩效/.test(first?.table.title.text ?? '') && others.every((table) => words(table) !== words(first));
}

interface Project {
  readonly name: string;
  readonly amount: string;
  /** The amount as printed. */
  readonly stated: string;
  readonly spot: Spot;
}

/** The projects of a table with their first amount. */
function projectsOf(reading: TableReading): readonly Project[] {
  return reading.lanes.flatMap((lane) =>
    lane.rows.flatMap((row, r): readonly Project[] => {
      const figure = (lane.figures[r] ?? []).find((one) => one !== null && !one.blank);
      if (lane.kind !== 'projects' || row.total || !row.name || !figure) return [];
      const spot = spotOf(row.name, `${reading.address}/${row.label}`);
      return [{ name: plain(row.name.text), amount: figure.value.toFixed(), stated: figure.text, spot }];
    }),
  );
}

/** Projects of two tables by amount, where each amount stands once in each. */
function paired(first: TableReading, second: TableReading): readonly (readonly [Project, Project])[] {
  const left = projectsOf(first);
  const right = projectsOf(second);
  const once = (list: readonly Project[], amount: string): boolean =>
    list.filter((project) => project.amount === amount).length === 1;
  return left.flatMap((project) => {
    const other = right.find(({ amount }) => amount === project.amount);
    const { amount } = project;
    return other && once(left, amount) && once(right, amount) ? [[project, other] as const] : [];
  });
}

function duplicateOf(first: TableReading, others: readonly TableReading[]): Finding<Duplicate> {
  const [second] = others;
  const both = second ? paired(first, second) : [];
  const differing = both.filter(([one, other]) => one.name !== other.name);
  const sameAmounts = both.length > 0 && [first, ...others].every((table) => projectsOf(table).length === both.length);
  const args: Duplicate = {
    title: first.table.title.text,
    count: others.length + 1,
    pairs: differing.map(([one, other]) => ({ amount: one.stated, names: [one.name, other.name] })),
    sameAmounts,
  };
  // The later table is the one that repeats the title.
  const titles = [...others, first].map((table) => spotOf(table.table.title, table.address));
  return finding('duplicate-table', 'warning', args, [
    ...titles,
    ...differing.flatMap(([one, other]) => [one.spot, other.spot]),
  ]);
}

export const duplicateTable = {
  id: 'duplicate-table',
  severity: 'warning',
  title: { zh: '两张表同一标题', en: 'Two tables of one title' },
  checks: {
    zh: '同一单位、同一年度的两张表是否用了同一个标题；都是项目表时按金额配对，列出名称不同的项目。',
    en: 'Whether two tables of one unit and year bear one title; the projects of two project tables are paired by amount, and those named differently are listed.',
  },
  ground: {
    zh: '一张表一个标题：重复的标题不是重复公开，就是丢了“一级项目”“二级项目”之类的区分。',
    en: 'One title, one table: a repeated title is a copy, or has lost the words (一级项目, 二级项目) that tell the two apart.',
  },
  remedy: {
    zh: '删去多余的表，或者在标题中写明两张表的区别；项目名称以批复为准统一。',
    en: 'Remove the surplus table, or say in the titles how they differ; name the projects as they were approved.',
  },
  examples: {
    good: `表:
  - 题: 2024年一级项目支出预算表
    计量: 万元
    栏: [项目名称, 总计]
    行:
      - {项目名称: 宣传工作, 总计: 25.00}
  - 题: 2024年二级项目支出预算表
    计量: 万元
    栏: [项目名称, 总计]
    行:
      - {项目名称: 宣传业务经费, 总计: 25.00}
`,
    bad: `表:
  - 题: 2024年项目支出预算表
    计量: 万元
    栏: [项目名称, 总计]
    行:
      - {项目名称: 宣传工作, 总计: 25.00}
  - 题: 2024年项目支出预算表
    计量: 万元
    栏: [项目名称, 总计]
    行:
      - {项目名称: 宣传业务经费, 总计: 25.00}
`,
  },
  check: ({ budget, tables }: Context): readonly Finding<Duplicate>[] =>
    grouped(tables, ({ table }) => identityOf(table, budget.unit)).flatMap(([first, ...others]) =>
      others.length > 0 && sameYear([first, ...others]) && !isSeries([first, ...others])
        ? [duplicateOf(first, others)]
        : [],
    ),
  message: ({ title, count, pairs, sameAmounts }: Duplicate, language) => {
    if (language === 'zh') {
      const listed = pairs.map(({ amount, names: [one, other] }) => `${one} / ${other}（${amount}）`);
      const same = sameAmounts ? '，项目金额一一相同' : '';
      const named = pairs.length > 0 ? `，名称不同：${listed.join('、')}` : '';
      return `有 ${count} 张表的标题都是“${title}”${same}${named}`;
    }
    const listed = pairs.map(({ amount, names: [one, other] }) => `${one} / ${other} (${amount})`);
    const same = sameAmounts ? '; their projects have the same amounts' : '';
    const named = pairs.length > 0 ? `; named differently: ${listed.join(', ')}` : '';
    return `${count} tables bear the title ${title}${same}${named}`;
  },
} as const satisfies Rule<Duplicate, Context>;
