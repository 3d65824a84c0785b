import type { Budget, Column, Lane, Printed, Row, Section, Table } from './budget.js';

/** Nothing stands anywhere in a budget that is made here. */
const NOWHERE = { start: 0, end: 0 };

function printed(text: string): Printed {
  return { text, place: NOWHERE };
}

/** An empty budget to fill in: the headings and tables that most units publish, with a row or two to go on from. */
export function emptyBudget(year: number): Budget {
  const unit = '（单位全称）';
  return {
    unit: { code: printed('（单位代码）'), name: printed(unit), level: '单位', nature: null, parents: [] },
    year,
    cover: [printed(unit), printed(`${year}年单位预算`)],
    contents: [],
    sections: SECTIONS.map((title): Section => ({ title: printed(title(`${unit}${year}年`)), paragraphs: [] })),
    tables: TABLES.map(([title, ...lanes]): Table => {
      return { title: printed(`${year}年单位${title}`), unit: '万元', caption: null, lanes, notes: [] };
    }),
  };
}

function lane(headings: string, rows: readonly (readonly string[])[], name: string | null = null): Lane {
  const columns = headings.split(' ').map((heading): Column => ({ path: heading.split('/'), place: NOWHERE }));
  return {
    name,
    columns,
    rows: rows.map((texts): Row => {
      const cells = columns.map((_, index) => (texts[index] ?? '') || null);
      return { cells: cells.map((text) => (text === null ? null : printed(text))), place: NOWHERE };
    }),
  };
}

const SECTIONS: readonly ((ofUnitAndYear: string) => string)[] = [
  () => '一、单位概况',
  () => '（一）主要职能',
  () => '（二）单位机构设置情况',
  (of) => `二、${of}单位预算安排情况说明`,
  (of) => `（一）关于${of}收支预算情况的总体说明`,
  (of) => `（二）关于${of}收入预算情况说明`,
  (of) => `（三）关于${of}支出预算情况说明`,
  (of) => `（四）关于${of}财政拨款收支预算情况的总体说明`,
  (of) => `（五）关于${of}一般公共预算拨款情况说明`,
  (of) => `（六）关于${of}一般公共预算基本支出情况说明`,
  (of) => `（七）关于${of}政府性基金预算支出情况说明`,
  (of) => `（八）关于${of}国有资本经营预算支出情况说明`,
  (of) => `（九）关于${of}一般公共预算“三公”经费预算情况说明`,
  () => '（十）其他重要事项的情况说明',
  () => '三、名词解释',
];

const INCOME = ['一、财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算'];
const OTHER_INCOME = ['二、财政专户管理资金', '三、事业收入', '四、事业单位经营收入', '五、上级补助收入'];
const LAST_INCOME = ['六、附属单位上缴收入', '七、其他收入', '本年收入合计', '上年结转结余'];
const FUNCTION_ROWS = [
  ['', '合计'],
  ['201', '一般公共服务支出'],
];
const ECONOMIC_ROWS = [
  ['', '合计'],
  ['301', '工资福利支出'],
  ['30101', '基本工资'],
];
const YEAR_FUNDS = '一般公共预算 政府性基金预算 国有资本经营预算';

const TABLES: readonly (readonly [string, ...Lane[]])[] = [
  [
    '收支预算总表',
    lane('项目 预算数', labels([...INCOME, ...OTHER_INCOME, ...LAST_INCOME, '收入总计']), '收入'),
    lane('项目 预算数', labels(['一般公共服务支出', '本年支出合计', '年终结转结余', '支出总计']), '支出'),
  ],
  [
    '收入预算总表',
    lane(
      `单位名称 总计 ${below('本年收入', `小计 ${YEAR_FUNDS} 财政专户管理资金 事业收入 事业单位经营收入 上级补助收入 附属单位上缴收入 其他收入`)} ${below('上年结转结余', `小计 ${YEAR_FUNDS} 专户资金结转结余 单位资金结转结余`)}`,
      labels(['合计']),
    ),
  ],
  [
    '支出预算总表',
    lane(
      '科目编码 科目名称 总计 基本支出/人员支出 基本支出/公用经费 项目支出 事业单位经营支出 上缴上级支出 对附属单位补助支出',
      FUNCTION_ROWS,
    ),
  ],
  [
    '财政拨款收支预算总表',
    lane('项目 预算数', labels([...INCOME, '本年收入合计', '上年结转结余', '收入总计']), '收入'),
    lane('项目 预算数', labels(['一般公共服务支出', '支出总计']), '支出'),
  ],
  [
    '一般公共预算支出表',
    lane(`科目编码 科目名称 合计 ${below('基本支出', '小计 人员经费 公用经费')} 项目支出`, FUNCTION_ROWS),
  ],
  ['一般公共预算基本支出表', lane('科目编码 科目名称 合计 人员经费 公用经费', ECONOMIC_ROWS)],
  [
    '一般公共预算“三公”经费支出表',
    lane(
      `单位名称 “三公”经费合计 因公出国（境）费用 ${below('公务用车购置及运行费', '小计 公务用车购置费 公务用车运行维护费')} 公务接待费`,
      labels(['合计']),
    ),
  ],
  ['政府性基金预算支出表', lane('科目编码 科目名称 合计 基本支出 项目支出', [['', '合计']])],
  ['国有资本经营预算支出表', lane('科目编码 科目名称 项目支出', [['', '合计']])],
  [
    '项目支出预算表',
    lane('单位名称 项目名称 总计 一般公共预算 政府性基金 国有资本经营预算 财政专户管理资金 单位资金', [['', '合计']]),
  ],
  ['项目支出绩效表', lane('单位名称 项目名称 金额 绩效目标', [['', '合计']])],
];

function labels(texts: readonly string[]): string[][] {
  return texts.map((text) => [text]);
}

function below(heading: string, headings: string): string {
  return headings.replace(/\S+/g, (one) => `${heading}/${one}`);
}
