import type { LaneReading, RowReading, TableReading } from '../layouts/reading.js';
import { plain } from '../layouts/words.js';
import type { Context } from './context.js';
import type { Finding, Rule } from './rule.js';
import { finding, spotOf } from './spot.js';

interface BlankTotal {
  readonly row: string;
  readonly table: string;
}

interface Sums {
  readonly printed: number;
  readonly blank: readonly RowReading[];
}

/** Of a lane the rows that sum others: how many print their sum, and those that print nothing over rows that do. */
function sumsOf({ rows, columns }: LaneReading): Sums {
  const prints = ({ row }: RowReading): boolean =>
    columns.some(({ role }, c) => role === 'amount' && row.cells[c] != null);
  const sums = new Set(rows.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  const any = rows.some((row) => !isTotal(row) && prints(row));
  return {
    printed: rows.filter((row, r) => prints(row) && (isTotal(row) || sums.has(r))).length,
    blank: rows.filter((row) => row.heading || (isTotal(row) && any && !prints(row))),
  };
}

/** 合计, and what the form calls 本年支出合计 or 支出总计. */
const isTotal = ({ total, name }: RowReading): boolean => total || /(?:合计|总计)$/.test(plain(name?.text ?? ''));

/** Where half of such rows print nothing, they are headings of the form and no sums. */
function blankTotals(table: TableReading): readonly Finding<BlankTotal>[] {
  return table.lanes.map(sumsOf).flatMap(({ printed, blank }) =>
    blank.flatMap((row) => {
      if (!row.name || (!isTotal(row) && printed <= blank.length)) return [];
      const args = { row: plain(row.name.text), table: table.table.title.text };
      return [finding('blank-total', 'warning', args, [spotOf(row.name, `${table.address}/${row.label}`)])];
    }),
  );
}

export const blankTotal = {
  id: 'blank-total',
  severity: 'warning',
  title: { zh: '合计行没有数字', en: 'A row of a sum is blank' },
  checks: {
    zh: '下面各行印有数字，而合计、小计或上级科目这一行是空白，同一张表的其他合计都印了数字。',
    en: 'Rows below print amounts, and the row that sums them prints none, though the other sums of the table are printed.',
  },
  ground: {
    zh: '各级科目都应列示金额；空白的合计无从核对。',
    en: 'Each level of the classification states its amount, and a blank sum cannot be checked.',
  },
  remedy: { zh: '补上这一行的合计。', en: 'Print the sum of this row.' },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: 12.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 12.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 12.00}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: 12.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 12.00}
      - {科目编码: "20402", 科目名称: 公安}
      - {科目编码: "2040250", 科目名称: 事业运行, 合计: 12.00}
`,
  },
  check: ({ tables }: Context) => tables.flatMap(blankTotals),
  message: ({ row, table }, language) =>
    language === 'zh'
      ? `《${table}》的“${row}”没有数字，而它下面各行有`
      : `“${row}” in 《${table}》 prints no amount, and the rows that it sums do`,
} as const satisfies Rule<BlankTotal, Context>;
