import type { Column } from '../model/budget.js';
import { isTextColumn } from '../model/columns.js';
import { within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { wordAt } from './vocabulary.js';
import { isAmong, isTotalWord, plain, withoutNumbering } from './words.js';

/** What a column holds: a part of the row's label, words, or amounts that state the cells at `at`. */
export type ColumnReading =
  | { readonly role: 'code' | 'name' | 'unit' | 'project' | 'text'; readonly label: string }
  | {
      readonly role: 'amount';
      readonly label: string;
      /** What the headings say; null where a heading is not in the vocabulary. */
      readonly at: Quantity | null;
    };

const LABELS: readonly { readonly role: 'code' | 'name' | 'unit' | 'project' | 'text'; readonly heading: RegExp }[] = [
  // 类, 款 and 项 may stand in columns of their own, which make one code together.
  { role: 'code', heading: /^(?:(?:.*科目)?(?:编码|代码)|类|款|项)$/ },
  {
    role: 'unit',
    heading: /^(?:单位|部门|预算单位|主管部门|单位名称|部门名称|预算单位名称|部门（单位）名称|单位（部门）名称)$/,
  },
  { role: 'project', heading: /^(?:项目名称|一级项目|二级项目|支出项目类别（资金使用单位）|项目支出名称)$/ },
  { role: 'name', heading: /^(?:项目|.*名称|.*科目|功能分类)(?:（.*)?$/ },
  { role: 'text', heading: /(?:目标|备注|说明|依据|序号|内容|资金来源)$/ },
];

/** Headings that say only that the amount of the row stands below them. */
const NEUTRAL =
  /^(?:预算数|金额|项目金额|本年预算|本年预算数|当年预算|当年|本年|预算金额|资金总额|预算|部门预算|综合预算|收入|支出|收入总计|支出总计|功能分类|支出功能分类|支出用途|.*科目.*)$/;

/** A heading of another year, or of what changed since: its figures are no amounts of this budget. */
function measureOf(heading: string, year: number | null): Quantity | null {
  const years = /(20\d{2})年/.exec(heading)?.[1];
  if (years !== undefined && year !== null && Number(years) === year) return /预算/.test(heading) ? {} : null;
  const last = /^上年/.test(heading) || (years !== undefined && Number(years) === (year ?? 0) - 1);
  if (last && !/结转|结余/.test(heading)) return { measure: /执行/.test(heading) ? '上年执行数' : '上年预算数' };
  if (/^(?:比上年)?增减(?:变化情况|变动|额|情况|数)?$/.test(heading)) return { measure: '比上年预算数' };
  return years !== undefined && year === null ? {} : null;
}

function headingAt(heading: string, year: number | null): Quantity | null {
  const words = withoutNumbering(heading);
  const measure = measureOf(words, year);
  if (measure) return measure;
  if (isTotalWord(words) || NEUTRAL.test(words)) return {};
  // A part that the vocabulary does not name is a part of what its column group holds.
  return wordAt(words) ?? (isAmong(heading) ? { item: words } : null);
}

/** Reads the columns of one lane; a column's label is its last heading, or its path where that is not enough. */
export function readColumns(columns: readonly Column[], year: number | null = null): readonly ColumnReading[] {
  const last = columns.map((column) => plain(column.path.at(-1) ?? ''));
  const roles = columns.map((_, i) => LABELS.find((one) => one.heading.test(last[i] ?? ''))?.role);
  const shared = sharedHeadings(columns, roles, year);
  return columns.map((column, i) => {
    const own = last[i] ?? '';
    const role = roles[i];
    if (role !== undefined) return { role, label: own };
    if (isTextColumn(column.path)) return { role: 'text', label: own };
    const alone = columns.every((_, j) => j === i || roles[j] !== undefined || last[j] !== own);
    const label = alone ? own : column.path.map(plain).join('/');
    const parts = column.path.slice(shared).map((heading) => headingAt(plain(heading), year));
    const at = parts.reduce<Quantity | null>((sum, part) => (sum && part ? within(sum, part) : null), {});
    return { role: 'amount', label, at };
  });
}

/** How many headings stand over all amounts and are not in the vocabulary: they tell no column from another. */
function sharedHeadings(
  columns: readonly Column[],
  roles: readonly (string | undefined)[],
  year: number | null,
): number {
  const amounts = columns.filter((column, i) => roles[i] === undefined && !isTextColumn(column.path));
  const [first] = amounts;
  if (first === undefined || amounts.length < 2) return 0;
  const isShared = (heading: string, level: number): boolean =>
    headingAt(plain(heading), year) === null &&
    amounts.every((column) => column.path.length > level + 1 && column.path[level] === heading);
  const end = first.path.findIndex((heading, level) => !isShared(heading, level));
  return Math.max(0, end);
}
