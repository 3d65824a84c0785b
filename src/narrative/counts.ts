import type { Quantity } from '../model/quantity.js';

/** What a number of things counts, by the words around it. */
interface CountPattern {
  readonly example: string;
  readonly fits: (before: string, after: string, unit: string) => boolean;
  readonly name: string;
  /** The things counted, or the list in the sentence or the rows of a table that the number counts. */
  readonly counts:
    | { readonly kind: 'thing'; readonly at: Quantity | ((before: string) => Quantity) }
    | { readonly kind: 'list' }
    | { readonly kind: 'projects' };
}

/** One entry a kind of count; the first that fits decides. */
export const COUNT_PATTERNS: readonly CountPattern[] = [
  {
    example: '设置 2 个内设机构：综合协调科、督查指导科',
    fits: (_, after) =>
      /^(?:内设)?(?:机构|科室|处室|部门)[^：:，。；]{0,6}[：:]/.test(after) || /^内设机构[：:]/.test(after),
    name: '内设机构',
    counts: { kind: 'list' },
  },
  {
    example: '内设处室 4 个，分别为：办公室、业务科技处、计划财务处、政策法规处',
    fits: (before, after, unit) =>
      unit === '个' && /(?:机构|处室|科室)$/.test(before) && /^，?分别(?:是|为)：?/.test(after),
    name: '内设处室',
    counts: { kind: 'list' },
  },
  {
    example: '内设 4 个处室，分别为办公室、业务科技处、计划财务处、政策法规处',
    fits: (_, after, unit) => unit === '个' && /^(?:内设)?(?:机构|处室|科室)，分别(?:是|为)：?/.test(after),
    name: '内设处室',
    counts: { kind: 'list' },
  },
  {
    example: '共计 5 个一级项目',
    fits: (before, after) => /^(?:一级)?项目/.test(after) && /(?:共计|共|编报绩效目标)[^，。；]*$/.test(before),
    name: '项目',
    counts: { kind: 'projects' },
  },
  {
    example: '5 个项目纳入绩效目标管理',
    fits: (_, after, unit) =>
      unit === '个' && /^(?:一级)?项目(?:支出)?(?:均|全部)?纳入(?:预算)?绩效目标管理/.test(after),
    name: '项目',
    counts: { kind: 'projects' },
  },
  {
    example: '编报绩效目标的项目共 5 个',
    fits: (before, _, unit) => unit === '个' && /编报绩效目标的项目(?:共计?)?$/.test(before),
    name: '项目',
    counts: { kind: 'projects' },
  },
  {
    example: '因公出国（境）团组数 1 个',
    fits: (before, _, unit) => unit === '个' && /团组数?$/.test(before),
    name: '因公出国团组',
    counts: { kind: 'thing', at: { item: '因公出国团组' } },
  },
  {
    example: '因公出国（境）团组数 1 个，人数 3 人',
    fits: (before, _, unit) => /^人次?$/.test(unit) && /出国（境）[^。；]*人(?:次|数)$/.test(before),
    name: '因公出国人数',
    counts: { kind: 'thing', at: { item: '因公出国人数' } },
  },
  {
    example: '因公出国（境）团组 1 个、3 人次',
    fits: (before, _, unit) => /^人次?$/.test(unit) && /出国（境）[^。；]*个[、，]?$/.test(before),
    name: '因公出国人数',
    counts: { kind: 'thing', at: { item: '因公出国人数' } },
  },
  {
    example: '其中外宾接待 2 批次',
    fits: (before, _, unit) => /^批次?$/.test(unit) && /外宾(?:接待)?$/.test(before),
    name: '外宾接待批次',
    counts: { kind: 'thing', at: { item: '外宾接待批次' } },
  },
  {
    example: '其中外宾接待 2 批次 8 人次',
    fits: (before, _, unit) => unit === '人次' && /外宾[^，。；]*$/.test(before),
    name: '外宾接待人次',
    counts: { kind: 'thing', at: { item: '外宾接待人次' } },
  },
  {
    example: '国内公务接待 12 批次',
    fits: (before, _, unit) => /^批次?$/.test(unit) && /公务接待[^，。；]*$/.test(before),
    name: '公务接待批次',
    counts: { kind: 'thing', at: { item: '公务接待批次' } },
  },
  {
    example: '国内公务接待 12 批次 96 人次',
    fits: (before, _, unit) => unit === '人次' && /公务接待[^。；]*$/.test(before),
    name: '公务接待人次',
    counts: { kind: 'thing', at: { item: '公务接待人次' } },
  },
  {
    example: '人员编制 33 人',
    fits: (before, _, unit) => /^[人名]$/.test(unit) && /(?:人员)?编制(?:总数|人数|数)?(?:为|共)?$/.test(before),
    name: '编制人数',
    counts: { kind: 'thing', at: { item: '编制人数' } },
  },
  {
    example: '实有人员 72 人',
    fits: (before, _, unit) => /^[人名]$/.test(unit) && /实有(?:在职)?(?:人员|人数)?(?:为|共)?$/.test(before),
    name: '实有人数',
    counts: { kind: 'thing', at: { item: '实有人数' } },
  },
  {
    example: '实有在职人员 30 人，离休 2 人',
    fits: (before, _, unit) =>
      /^[人名]$/.test(unit) && /(?:实有|在职|编制)[^。]*离休(?:人员|人数)?(?:为|共)?$/.test(before),
    name: '离休人数',
    counts: { kind: 'thing', at: { item: '离休人数' } },
  },
  {
    example: '实有在职人员 30 人，退休人员 12 人',
    fits: (before, _, unit) =>
      /^[人名]$/.test(unit) && /(?:实有|在职|编制)[^。]*(?<!离)退休(?:人员|人数)?(?:为|共)?$/.test(before),
    name: '退休人数',
    counts: { kind: 'thing', at: { item: '退休人数' } },
  },
  {
    example: '由 2 个单位组成，分别为：局本级、测绘中心',
    fits: (_, after, unit) => unit === '个' && /^(?:下属|预算)?单位(?:组成)?，分别[为是]：?/.test(after),
    name: '单位',
    counts: { kind: 'list' },
  },
  {
    example: '纳入预算编制范围的单位共 2 家，包括：局本级、测绘中心',
    fits: (before, after, unit) =>
      /^[家个]$/.test(unit) && /单位(?:共计?|有)?$/.test(before) && /^，?(?:包括|分别[为是])：/.test(after),
    name: '单位',
    counts: { kind: 'list' },
  },
  {
    example: '安排购置车辆 1 辆',
    fits: (before, _, unit) => /^[辆台]$/.test(unit) && /(?:安排|计划|拟)(?:新增)?(?:购置|配置|配备)车辆$/.test(before),
    name: '购置车辆',
    counts: { kind: 'thing', at: { item: '购置车辆' } },
  },
  {
    example: '拟新增配置公务用车 0 辆',
    fits: (before, _, unit) => unit === '辆' && /新增(?:购置|配置|配备)公务用车$/.test(before),
    name: '购置公务用车',
    counts: { kind: 'thing', at: { item: '购置公务用车' } },
  },
  {
    example: '经批准购置的 0 辆公务用车',
    fits: (before, _, unit) => unit === '辆' && /购置(?:的|公务用车|车辆|数量?|为)*$/.test(before),
    name: '购置公务用车',
    counts: { kind: 'thing', at: { item: '购置公务用车' } },
  },
  {
    example: '共有车辆 0 辆',
    fits: (before, _, unit) => /^[辆台]$/.test(unit) && /(?:共有|拥有|实有)[^，。；]*车辆?$/.test(before),
    name: '车辆',
    counts: { kind: 'thing', at: { item: '车辆' } },
  },
  {
    example: '公务用车保有量 3 辆',
    fits: (before, _, unit) => unit === '辆' && /保有量[^，。；]*$/.test(before),
    name: '公务用车保有量',
    counts: { kind: 'thing', at: { item: '公务用车保有量' } },
  },
  {
    example: '单位价值 50 万元以上通用设备 0 台（套）',
    fits: (before) => /通用设备$/.test(before),
    name: '通用设备',
    counts: { kind: 'thing', at: { item: '通用设备' } },
  },
  {
    example: '单位价值 100 万元以上专用设备 0 台（套）',
    fits: (before) => /专用设备$/.test(before),
    name: '专用设备',
    counts: { kind: 'thing', at: { item: '专用设备' } },
  },
  {
    example: '单价 100 万元（含）以上设备（不含车辆） 5 台（套）',
    fits: (before) => DEAR.test(before),
    name: '设备',
    counts: { kind: 'thing', at: dear },
  },
];

/** Things above a price: 100万元（含）以上设备. Those to be bought are others than those at hand. */
const DEAR = /(\d+)万元(?:（含）)?(?:及)?以上(?:的)?(?:大型)?设备(?:（[^）]*）)?$/;

function dear(before: string): Quantity {
  const last = [...before.matchAll(/(购置|新增|配备)|共有|截[至止]/g)].at(-1);
  return { item: `${last?.[1] === undefined ? '' : '购置'}${DEAR.exec(before)?.[1] ?? ''}万元以上设备` };
}

export function countOf(before: string, after: string, unit: string): CountPattern | null {
  return COUNT_PATTERNS.find((pattern) => pattern.fits(before, after, unit)) ?? null;
}

/**
 * The things of a list in a sentence: 分别为 a、b（c、d）、e. Null where the last two stand with 和 between them, which may
 * as well be part of one name, and where the list is left open.
 */
export function listed(after: string): readonly string[] | null {
  const list = /(?:[：:]|分别[为是])[：:]?([^。；：:]+)/.exec(after.replace(/（[^（）]*）/g, ''))?.[1] ?? '';
  const names = list
    .replace(/，(?:另|还)[^，]*.*$/, '')
    .split(/[、，]|以及/)
    .map((one) => one.trim());
  return /[和及与]/.test(names.at(-1) ?? '') || /等\d*个?$/.test(list) || list === '' ? null : names;
}
