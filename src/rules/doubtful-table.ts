import type { Doubt } from '../evaluation/doubt.js';
import type { MoneyUnit } from '../model/budget.js';
import type { Context } from './context.js';
import type { Finding, Rule } from './rule.js';

interface Doubtful {
  readonly title: string;
  /** Null: the table as a whole. */
  readonly column: string | null;
  /** The unit of money in which its figures agree with the others. */
  readonly unit: MoneyUnit | null;
  readonly failed: number;
  readonly all: number;
}

/** What the author of an encoding states is wrong where it fails; what was read out of a draft may be misread. */
function doubtful({ table: reading, column, failed, held, unit }: Doubt, draft: boolean): Finding<Doubtful> {
  const { table, address, lanes } = reading;
  const lane = column === null ? undefined : lanes[column.lane];
  const label = column === null ? null : (lane?.columns[column.index]?.label ?? '');
  const place = column === null ? undefined : lane?.lane.columns[column.index]?.place;
  const spot =
    label === null || place === undefined
      ? { address, text: table.title.text, place: table.title.place }
      : { address: `${address}/${label}`, text: label, place };
  return {
    rule: 'doubtful-table',
    severity: draft ? 'warning' : 'error',
    args: { title: table.title.text, column: label, unit, failed: failed.length, all: failed.length + held },
    spots: [spot],
    suggestion: null,
    suspects: [],
    outcomes: failed,
  };
}

const UNIT_NAMES: Readonly<Record<MoneyUnit, string>> = {
  元: 'yuan',
  千元: 'thousand yuan',
  万元: 'ten thousand yuan',
  亿元: 'hundred million yuan',
};

export const doubtfulTable = {
  id: 'doubtful-table',
  severity: 'error',
  title: { zh: '整张表或整列对不上', en: 'A table or a column as a whole does not reconcile' },
  checks: {
    zh: '一张表自身的合计大半不成立，或一列数字与别处大半不符。这样的表或列不再逐格核对；草稿中列为警告，因为可能是没有读对。',
    en: 'Most sums that a table prints fail, or most figures of a column are contradicted elsewhere. It is not checked cell by cell; in a draft this is a warning, since it may have been misread.',
  },
  ground: {
    zh: '几处笔误不会使大半合计落空：多半是整列的含义、整张表的版本或计量单位不同。',
    en: 'A few slips do not break most sums: the meaning of a column, the version of the table or its unit of money is another.',
  },
  remedy: {
    zh: '看一看这张表的标题、表头、计量单位，是不是同一稿、同一口径；都对，就对照底稿人工核对这张表。',
    en: 'Look at the title, the headings and the unit of money: is it of the same draft and basis? If so, check this table by hand.',
  },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 100.00, 基本支出: 60.00, 项目支出: 40.00}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 20.00, 基本支出: 10.00, 项目支出: 10.00}
      - {科目编码: "206", 科目名称: 科学技术支出, 总计: 30.00, 基本支出: 20.00, 项目支出: 10.00}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 88.00, 基本支出: 60.00, 项目支出: 40.00}
      - {科目编码: "205", 科目名称: 教育支出, 总计: 17.00, 基本支出: 10.00, 项目支出: 10.00}
      - {科目编码: "206", 科目名称: 科学技术支出, 总计: 35.00, 基本支出: 20.00, 项目支出: 10.00}
`,
  },
  check: ({ doubts, draft }: Context) => doubts.map((doubt) => doubtful(doubt, draft)),
  message: ({ title, column, unit, failed, all }, language) => {
    if (unit !== null)
      return language === 'zh'
        ? `《${title}》的计量单位应为${unit}：按${unit}读，与别处不符的数字中有 ${failed} 处相符`
        : `《${title}》 should be in ${UNIT_NAMES[unit]}: read so, ${failed} of its figures agree with those elsewhere, which they do not as printed`;
    if (language === 'zh')
      return column === null
        ? `《${title}》自身的合计 ${all} 条中有 ${failed} 条不成立，没有逐格核对`
        : `《${title}》的“${column}”列与别处相对应的数字 ${all} 处中有 ${failed} 处不符，没有逐格核对`;
    return column === null
      ? `of ${all} sums that 《${title}》 prints ${failed} fail; it was not checked cell by cell`
      : `of ${all} figures in column “${column}” of 《${title}》 that stand elsewhere too ${failed} differ; it was not checked cell by cell`;
  },
} as const satisfies Rule<Doubtful, Context>;
