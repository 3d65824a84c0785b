import type { Column } from '../model/budget.js';
import { columnKind, isTextColumn } from '../model/columns.js';
import { within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { besideOthers } from './beside.js';
import { classHeadings } from './class-headings.js';
import { combined, measureIn, takenOff } from './measures.js';
import { wordAt } from './vocabulary.js';
import { isAmong, isTotalWord, plain, withoutNumbering } from './words.js';

/** What a column holds: a part of the row's label, words, amounts that state the cells at `at`, or rates of them. */
export type ColumnReading =
  | { readonly role: 'code' | 'name' | 'unit' | 'project' | 'year' | 'text'; readonly label: string }
  | NumberColumn;

export interface NumberColumn {
  readonly role: 'amount' | 'rate';
  readonly label: string;
  /** What the headings say; null where a heading is not in the vocabulary. */
  readonly at: Quantity | null;
}

const LABELS: readonly {
  readonly role: 'code' | 'name' | 'unit' | 'project' | 'year' | 'text';
  readonly heading: RegExp;
}[] = [
  { role: 'year', heading: /^(?:年度|年份)$/ },
  // 类, 款 and 项 may stand in columns of their own, which make one code together.
  { role: 'code', heading: /^(?:(?:.*科目)?(?:编码|代码)|类|款|项)$/ },
  {
    role: 'unit',
    heading: /^(?:单位|部门|预算单位|主管部门|单位名称|部门名称|预算单位名称|部门（单位）名称|单位（部门）名称)$/,
  },
  {
    role: 'project',
    heading: /^(?:项目名称|支出项目类别|一级项目|二级项目|支出项目类别（资金使用单位）|项目支出名称)$/,
  },
  {
    role: 'name',
    heading:
      /^(?:项目|单位（(?:科目|项目)名称）|项目(?:类型|类别|分类)|类型|(?:购买服务|采购|收入|支出|预算)项目|.*名称|.*科目|功能分类|.*大类|采购类别|[一二三四]级(?:目录)?)(?:（.*)?$/,
  },
  { role: 'text', heading: /(?:目标|备注|说明|依据|序号|内容|资金来源)$/ },
];

/** Headings that say only that the amount of the row stands below them. */
const NEUTRAL =
  /^(?:预算数|金额|项目金额|本年预算|本年预算数|当年预算|年初预算数|年初预算|当年|本年|预算金额|资金总额|预算|部门预算|综合预算|执行数|预算执行数|全年数|年度预算申请|(?:年度|预算|项目)?(?:资金)?总额|年度资金|预算总额|按(?:收入|支出|资金)(?:性质|来源|结构|用途)分(?:类)?|收入|支出|收入总计|支出总计|功能分类|支出功能分类|支出用途|.*科目.*)$/;

/** Headings of how many things there are, which need not be added up. */
export const COUNTED = /数量$/;

/** What one heading says; null where it is not in the vocabulary. */
interface Said {
  readonly at: Quantity | null;
  readonly measure: string | null;
  readonly taken: string | null;
}

function saidBy(heading: string, year: number | null, named: Quantity | null = null): Said {
  const words = withoutNumbering(heading);
  const taken = takenOff(words);
  if (taken !== null) return { at: {}, measure: null, taken };
  const ofYear = measureIn(words, year);
  const rest = withoutNumbering(ofYear?.rest ?? words);
  const known =
    rest === '' || isTotalWord(rest) || NEUTRAL.test(rest) || (columnKind([heading]) === 'rate' && !/[占]/.test(rest));
  return {
    at: known ? {} : (wordAt(words) ?? wordAt(rest) ?? named ?? (isAmong(heading) ? { item: words } : null)),
    measure: ofYear?.measure ?? null,
    taken: null,
  };
}

/** Reads the columns of one lane; a column's label is its last heading, or its path where that is not enough. */
export function readColumns(columns: readonly Column[], year: number | null = null): readonly ColumnReading[] {
  const last = columns.map((column) => plain(column.path.at(-1) ?? ''));
  // 单位 beside 数量 is 台 or 套.
  const counted = last.some((heading) => COUNTED.test(heading));
  const roles = columns.map((_, i) =>
    counted && last[i] === '单位' ? 'text' : LABELS.find((one) => one.heading.test(last[i] ?? ''))?.role,
  );
  const beside = columns.some(({ path }) => path.some((heading) => /执行|决算/.test(heading))) ? '执行' : '预算';
  const shared = sharedHeadings(columns, roles, year);
  const classes = classHeadings(columns.map(({ path }) => path.map(plain)));
  const read = columns.map((column, i): ColumnReading => {
    const own = last[i] ?? '';
    const named = roles[i];
    if (named !== undefined) return { role: named, label: own };
    if (isTextColumn(column.path)) return { role: 'text', label: own };
    const alone = columns.every((_, j) => j === i || roles[j] !== undefined || last[j] !== own);
    const label = alone ? own : column.path.map(plain).join('/');
    const said = column.path
      .slice(shared)
      .map((heading, level, path) =>
        saidBy(plain(heading), year, level === path.length - 1 ? (classes[i] ?? null) : null),
      );
    const at = said.reduce<Quantity | null>((sum, one) => (sum && one.at ? within(sum, one.at) : null), {});
    const measure = combined(
      said.map((one) => one.measure),
      said.find((one) => one.taken !== null)?.taken ?? null,
      beside,
    );
    if (columnKind(column.path) !== 'rate') {
      return { role: 'amount', label, at: at && measure !== null ? within(at, { measure }) : at };
    }
    return { role: 'rate', label, at: at && within(at, { measure: measure ?? `比上年${beside}数` }) };
  });
  return besideOthers(read, last);
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
    saidBy(plain(heading), year).at === null &&
    amounts.every((column) => column.path.length > level + 1 && column.path[level] === heading);
  const end = first.path.findIndex((heading, level) => !isShared(heading, level));
  return Math.max(0, end);
}

/** Whether the cells of a column are figures. */
export function isNumber(column: ColumnReading | undefined): column is NumberColumn {
  return column?.role === 'amount' || column?.role === 'rate';
}

/** A rate may be printed with its sign, an amount not. */
export const withoutPercent = (text: string, role: NumberColumn['role']): string =>
  role === 'rate' ? text.replace(/\s*[%％]\s*$/, '') : text;
