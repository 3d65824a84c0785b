import type { Quantity } from '../model/quantity.js';
import { plain } from './words.js';

/**
 * The side of a cell that is no part of a side. A cell simply lacks the dimension then; while a label is read
 * within the lane or the section that it stands in, the word must be able to lift it out of 本年收入.
 */
export const GRAND_TOTAL = '总计';

/** What a heading, a row's label or the subject of a sentence says about the cell that its figure states. */
export interface Word {
  readonly names: readonly string[];
  /** Names so short that they say this only where they are the whole of a label. */
  readonly labels?: readonly string[];
  readonly at: Quantity;
}

/** Names are compared after `plain`. */
export const VOCABULARY: readonly Word[] = [
  // 总计 and its two breakdowns
  {
    names: [
      '收支预算',
      '收支总预算',
      '收支总预算数',
      '收支预算总数',
      '收支预算总计',
      '收入总计',
      '支出总计',
      '收支总计',
      '收、支总计',
    ],
    at: { side: GRAND_TOTAL },
  },
  {
    names: ['财政拨款收支总预算', '财政拨款收支总预算数', '财政拨款收支总计'],
    at: { side: GRAND_TOTAL, funding: '财政拨款' },
  },
  {
    names: ['本年收入', '本年收入合计', '本年预算收入', '本年收入小计', '当年收入', '当年收入小计', '收入合计'],
    at: { side: '本年收入' },
  },
  {
    names: [
      '上年结转',
      '上年结转结余',
      '上年结余',
      '上年结转收入',
      '年初结转和结余',
      '结转资金',
      '上年结转和结余',
      '上年结余结转',
      '上年结余、结转',
      '上年结转和结余资金',
      '上年结转资金',
      '上年结转安排',
      '上年结转结余资金',
      '上年结转（结余）',
    ],
    at: { side: '上年结转' },
  },
  {
    names: ['使用非财政拨款结余', '动用事业基金', '用事业基金弥补收支差额', '使用非财政拨款结余（含专用结余）'],
    at: { side: '使用非财政拨款结余' },
  },
  { names: ['上年实户资金余额'], at: { side: '上年实户资金余额' } },
  { names: ['未安排支出的实户资金'], at: { side: '未安排支出的实户资金' } },
  {
    names: [
      '总收入',
      '收入预算',
      '收入总预算',
      '收入预算总额',
      '预算收入',
      '部门预算收入',
      '单位预算收入',
      '收入预算合计',
    ],
    at: { side: '收入预算' },
  },
  {
    names: [
      '总支出',
      '支出预算',
      '支出总预算',
      '支出预算总额',
      '预算支出',
      '部门预算支出',
      '单位预算支出',
      '支出预算合计',
    ],
    at: { side: '支出预算' },
  },
  {
    names: ['本年支出', '本年支出合计', '本年支出小计', '支出合计', '当年支出', '当年支出小计', '当年支出合计'],
    at: { side: '本年支出' },
  },
  {
    names: [
      '年终结转结余',
      '年终结转',
      '结转下年',
      '年末结转和结余',
      '年终结转和结余',
      '结转结余下年',
      '结转下年支出',
      '结转下年资金',
    ],
    at: { side: '年终结转' },
  },
  { names: ['结余分配'], at: { side: '结余分配' } },
  // All of what stands below it: the first row of a side.
  { labels: ['部门预算', '综合预算', '单位预算'], names: [], at: {} },
  // 资金来源
  {
    names: [
      '财政拨款',
      '财政拨款收入',
      '财政拨款小计',
      '财政补助收入',
      '预算拨款',
      '本级财政拨款',
      '本级财政拨款收入',
      '本年财政拨款',
      '本年拨款',
      '当年财政拨款',
      '当年财政拨款安排',
      '省级当年财政拨款安排',
      '市级当年财政拨款安排',
      '当年拨款',
    ],
    at: { funding: '财政拨款' },
  },
  {
    names: [
      '一般公共预算',
      '一般公共预算拨款',
      '一般公共预算拨款收入',
      '一般公共预算收入',
      '一般公共预算资金',
      '一般公共预算财政拨款',
      '一般公共预算财政拨款收入',
      '一般公共预算当年拨款',
      '一般公共预算支出',
      '公共预算财政拨款',
      '经费拨款',
      '一般公共预算财政拨款收入',
      '一般公共预算拨款资金',
    ],
    at: { funding: '一般公共预算' },
  },
  {
    names: [
      '非税收入拨款',
      '纳入预算管理的非税收入',
      '纳入预算管理的非税收入拨款',
      '纳入一般公共预算管理的非税收入拨款',
      '纳入一般公共预算管理的非税收入',
      '纳入预算管理的非税收入安排的资金',
      '纳入预算管理非税收入拨款',
    ],
    at: { funding: '非税收入拨款' },
  },
  { names: ['社会保障基金预算资金', '社会保险基金预算', '社会保险基金预算资金'], at: { funding: '社会保险基金预算' } },
  {
    names: [
      '政府性基金预算',
      '政府性基金',
      '政府性基金拨款',
      '政府性基金安排',
      '政府性基金预算资金',
      '政府性基金预算拨款',
      '政府性基金预算拨款收入',
      '政府性基金预算财政拨款',
      '政府性基金预算财政拨款收入',
      '政府性基金预算收入',
      '政府性基金收入',
      '政府性基金预算支出',
      '本年政府性基金预算支出',
    ],
    at: { funding: '政府性基金预算' },
  },
  {
    names: [
      '国有资本经营预算',
      '国有资本经营',
      '国有资本经营预算资金',
      '国有资本经营预算拨款',
      '国有资本经营预算安排',
      '国有资本经营预算拨款收入',
      '国有资本经营预算财政拨款',
      '国有资本经营预算财政拨款收入',
      '国有资本经营预算收入',
      '国有资本经营预算支出',
      '本年国有资本经营预算支出',
    ],
    at: { funding: '国有资本经营预算' },
  },
  {
    names: [
      '财政专户管理资金',
      '财政专户拨款',
      '财政专户管理资金拨款',
      '财政专户管理资金收入',
      '财政专户管理事业收入',
      '专户资金',
      '财政专户核拨',
      '财政专户拨款收入',
      '专户管理的事业收入',
      '教育收费资金收入',
      '教育收费收入',
      '财政专户管理的支出',
      '财政专户',
    ],
    at: { funding: '财政专户管理资金' },
  },
  { names: ['单位资金', '单位资金收入', '其他资金', '其他资金收入'], at: { funding: '单位资金' } },
  { names: ['非财政拨款'], at: { funding: '非财政拨款' } },
  { names: ['事业收入', '事业收入（不含专户资金）', '事业收入（不含教育收费）'], at: { funding: '事业收入' } },
  { names: ['事业单位经营收入', '经营收入', '事业单位经营服务收入'], at: { funding: '事业单位经营收入' } },
  { names: ['上级补助收入'], at: { funding: '上级补助收入' } },
  { names: ['附属单位上缴收入', '下级上缴收入', '对附属单位上缴收入'], at: { funding: '附属单位上缴收入' } },
  { names: ['其他收入', '其它收入'], at: { funding: '其他收入' } },
  // 支出用途
  { names: ['基本支出', '基本支出小计', '人员经费和公用经费支出', '基本支出预算'], at: { use: '基本支出' } },
  {
    names: ['本年一般公共预算基本支出', '一般公共预算基本支出', '一般公共预算财政拨款基本支出'],
    at: { funding: '一般公共预算', use: '基本支出' },
  },
  {
    names: ['人员经费', '人员支出', '人员经费支出', '人员经费合计', '人员类', '人员类项目', '人员类项目支出'],
    at: { use: '人员经费' },
  },
  {
    names: [
      '公用经费',
      '公用支出',
      '日常公用经费',
      '日常公用支出',
      '公用经费支出',
      '公用经费合计',
      '运转类公用',
      '公用经费项目',
      '公用经费项目支出',
      '运转类公用经费项目',
      '运转类公用经费项目支出',
    ],
    at: { use: '公用经费' },
  },
  { names: ['项目支出', '项目支出小计', '专项业务经费支出', '专项业务经费'], at: { use: '项目支出' } },
  {
    names: ['特定目标类项目', '特定目标类项目支出', '特定目标类支出'],
    at: { use: '项目支出', item: '特定目标类' },
  },
  {
    names: ['其他运转类项目', '其他运转类项目支出', '其他运转类支出'],
    at: { use: '项目支出', item: '其他运转类' },
  },
  { names: ['单位预留机动经费', '预留机动经费'], at: { use: '单位预留机动经费' } },
  { names: ['事业单位经营支出', '事业单位经营服务支出', '经营支出'], at: { use: '事业单位经营支出' } },
  { names: ['上缴上级支出'], at: { use: '上缴上级支出' } },
  {
    names: ['对附属单位补助支出', '对附属单位补助', '对附属单位的补助支出', '对下级单位补助支出'],
    at: { use: '对附属单位补助支出' },
  },
  { names: ['对个人和家庭补助', '对个人和家庭补助支出', '对个人和家庭的补助支出'], at: { economic: '303' } },
  // 三公
  {
    names: [
      '三公经费',
      '三公经费合计',
      '三公经费预算数',
      '三公经费预算',
      '三公经费支出',
      '一般公共预算拨款安排的三公经费预算',
    ],
    at: { economic: '三公' },
  },
  {
    names: ['因公出国（境）费用', '因公出国（境）费', '因公出国（境）经费', '因公出国（境）支出', '出国（境）费'],
    at: { economic: '30212' },
  },
  {
    names: [
      '公务用车购置及运行费',
      '公务用车购置及运行维护费',
      '公务用车购置和运行维护费',
      '公务用车购置和运行费',
      '公务用车费',
      '公务用车购置及运行维护支出',
      '公务用车购置及运行维护',
      '公务用车购置和运行经费',
    ],
    at: { economic: '公务用车' },
  },
  {
    labels: ['购置费'],
    names: ['公务用车购置费', '公务用车购置', '公务用车购置支出', '公务用车购置经费'],
    at: { economic: '31013' },
  },
  {
    labels: ['运行费', '运行维护费'],
    names: ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护费支出', '公务用车运行维护', '公务用车运行'],
    at: { economic: '30231' },
  },
  { names: ['公务接待费', '公务接待费用', '公务接待费支出'], at: { economic: '30217' } },
  { labels: ['会议费'], names: [], at: { economic: '30215' } },
  { labels: ['培训费'], names: [], at: { economic: '30216' } },
  // 其他重要事项
  {
    names: ['机关运行经费', '机关运行费', '行政经费', '机构运行经费', '机关运行经费支出', '机关运行经费预算数'],
    at: { item: '机关运行经费' },
  },
  {
    names: ['一般公共预算财政拨款运行经费', '一般公共预算运行经费'],
    at: { funding: '一般公共预算', item: '机关运行经费' },
  },
  {
    names: ['政府采购', '政府采购预算', '政府采购预算总金额', '政府采购预算总额', '政府采购支出', '政府采购项目'],
    at: { item: '政府采购' },
  },
  {
    labels: ['货物', '货物A', 'A-货物'],
    names: [
      '采购货物支出',
      '政府采购货物支出',
      '货物类项目',
      '货物类',
      '政府采购货物',
      '政府采购货物预算',
      '货物类采购',
      '货物采购',
    ],
    at: { item: '货物' },
  },
  {
    labels: ['工程', '工程B', 'B-工程'],
    names: [
      '采购工程支出',
      '政府采购工程支出',
      '工程类项目',
      '工程类',
      '政府采购工程',
      '政府采购工程预算',
      '工程类采购',
      '工程采购',
    ],
    at: { item: '工程' },
  },
  {
    labels: ['服务', '服务C', 'C-服务'],
    names: [
      '采购服务支出',
      '政府采购服务支出',
      '服务类项目',
      '服务类',
      '政府采购服务',
      '政府采购服务预算',
      '服务类采购',
      '服务采购',
      '购买服务',
      '购买服务支出',
    ],
    at: { item: '服务' },
  },
  { names: ['政府集中采购', '集中采购'], at: { item: '集中采购' } },
  { names: ['政府分散采购', '分散采购'], at: { item: '分散采购' } },
  {
    names: ['政府购买服务', '政府购买服务支出', '政府购买服务项目'],
    at: { item: '政府购买服务' },
  },
];

const BY_NAME: ReadonlyMap<string, Quantity> = new Map(
  VOCABULARY.flatMap((word) => word.names.map((name) => [plain(name), word.at] as const)),
);
const BY_LABEL: ReadonlyMap<string, Quantity> = new Map(
  VOCABULARY.flatMap((word) => (word.labels ?? []).map((name) => [plain(name), word.at] as const)),
);

/** What a label says, or undefined where the vocabulary does not have it. */
export function wordAt(label: string): Quantity | undefined {
  return BY_NAME.get(label) ?? BY_LABEL.get(label) ?? carriedOf(label);
}

const CARRIED = /(?:结转|结余)(?:[、和]?(?:结转|结余))?(?:资金)?$/;

/** What was carried over of one fund: 一般公共预算拨款结余、结转. */
function carriedOf(label: string): Quantity | undefined {
  const fund = label.replace(CARRIED, '');
  if (fund === label) return undefined;
  const of = BY_NAME.get(fund) ?? BY_NAME.get(fund.replace(/资金$/, ''));
  return of?.funding !== undefined && of.side === undefined ? { ...of, side: '上年结转' } : undefined;
}

/** What a label says that the page cuts off, where all names that begin so say one thing. */
export function wordBegunBy(label: string): Quantity | undefined {
  if (label.length < SHORTEST) return undefined;
  beginnings ??= readBeginnings();
  const [first, ...others] = (beginnings.get(label.slice(0, SHORTEST)) ?? []).filter((name) => name.startsWith(label));
  const at = first === undefined ? undefined : BY_NAME.get(first);
  return others.every((name) => BY_NAME.get(name) === at) ? at : undefined;
}

const SHORTEST = 6;
let beginnings: ReadonlyMap<string, readonly string[]> | undefined;

/** The names of the vocabulary by the shortest beginning that may stand for them. */
function readBeginnings(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of BY_NAME.keys()) {
    if (name.length < SHORTEST) continue;
    const beginning = name.slice(0, SHORTEST);
    const others = names.get(beginning);
    if (others === undefined) names.set(beginning, [name]);
    else others.push(name);
  }
  return names;
}

const LONGEST = Math.max(...[...BY_NAME.keys()].map((name) => name.length));

/** The last word of the vocabulary in a phrase, the longest where several end together; `from` and `to` are its ends. */
export function lastWordIn(
  phrase: string,
): { readonly name: string; readonly at: Quantity; readonly from: number; readonly to: number } | undefined {
  for (let end = phrase.length; end > 0; end--) {
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const name = phrase.slice(from, end);
      const at = BY_NAME.get(name);
      if (at !== undefined) return { name, at, from, to: end };
    }
  }
  return undefined;
}
