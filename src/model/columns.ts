/** What the cells of a column are: words, amounts and counts, or percentages. */
export type ColumnKind = 'text' | 'amount' | 'rate';

const TEXT_HEADINGS: ReadonlySet<string> = new Set(
  '类 款 项 项目 收入项目 支出项目 预算项目 采购项目 一级项目 二级项目 三级项目 一级 二级 三级 四级 序号 序 行次 栏次 资金来源 年度 年份'.split(
    ' ',
  ),
);
const TEXT_ENDINGS =
  /(?:科目|单位|部门|科室|处室|依据|内容|方式|类别|类型|分类|级次|性质|单价|目录|品目|大类|形式|编号|指标|指标值|规格|型号|地点|日期|时间|年限|简介|标准|解释|权重)(?:[（(].*)?$/;
/** 目标 but not 特定目标类项目, which is a kind of project and has amounts. */
const TEXT_WORDS = /名称|编码|代码|目标(?!类)|备注|说明|^是否/;
const RATE_WORDS = /[%％]|占比|比重|比例|增幅|降幅|增减率|增长率|完成率|幅度/;

/** Headings are compared without the spaces that the layout of a page puts in. */
export function squeezed(heading: string): string {
  return heading.replace(/\s+/g, '');
}

/** By the lowest heading: 基本支出/人员支出 is the column of 人员支出. */
export function columnKind(path: readonly string[]): ColumnKind {
  const heading = squeezed(path[path.length - 1] ?? '');
  const bare = heading.replace(/[（(][^（）()]*[）)]$/, '');
  if (TEXT_HEADINGS.has(heading) || TEXT_ENDINGS.test(heading) || TEXT_ENDINGS.test(bare) || TEXT_WORDS.test(heading))
    return 'text';
  return RATE_WORDS.test(heading) ? 'rate' : 'amount';
}

/** Whether the cells of a column are words; every other column holds numbers, and a blank in it is a 0. */
export function isTextColumn(path: readonly string[]): boolean {
  return columnKind(path) === 'text';
}
