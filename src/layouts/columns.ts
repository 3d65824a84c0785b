import type { Column } from '../model/budget.js';
import { within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { wordAt } from './vocabulary.js';
import { isTotalWord, plain } from './words.js';

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
  { role: 'code', heading: /^(?:.*科目)?(?:编码|代码)$/ },
  { role: 'unit', heading: /^(?:单位|部门|预算单位|单位名称|部门名称|预算单位名称|部门（单位）名称)$/ },
  { role: 'project', heading: /^(?:项目名称|一级项目|二级项目)$/ },
  { role: 'name', heading: /^(?:项目|.*名称|.*科目|功能分类)$/ },
  { role: 'text', heading: /(?:目标|备注|说明|依据|序号|内容|资金来源)$/ },
];

/** Headings that say only that the amount of the row stands below them. */
const NEUTRAL = /^(?:预算数|金额|本年预算|本年预算数|预算金额|资金总额|预算|.*年预算(?:数)?)$/;

function headingAt(heading: string): Quantity | null {
  if (isTotalWord(heading) || NEUTRAL.test(heading)) return {};
  return wordAt(heading) ?? null;
}

/** Reads the columns of one lane; a column's label is its last heading, or its path where that is not enough. */
export function readColumns(columns: readonly Column[]): readonly ColumnReading[] {
  const last = columns.map((column) => plain(column.path.at(-1) ?? ''));
  const roles = columns.map((_, i) => LABELS.find((one) => one.heading.test(last[i] ?? ''))?.role);
  return columns.map((column, i) => {
    const own = last[i] ?? '';
    const role = roles[i];
    if (role !== undefined) return { role, label: own };
    const alone = columns.every((_, j) => j === i || roles[j] !== undefined || last[j] !== own);
    const label = alone ? own : column.path.map(plain).join('/');
    const parts = column.path.map((heading) => headingAt(plain(heading)));
    const at = parts.reduce<Quantity | null>((sum, part) => (sum && part ? within(sum, part) : null), {});
    return { role: 'amount', label, at };
  });
}
