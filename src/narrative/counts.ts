import type { Quantity } from '../model/quantity.js';

/** What a number of things counts, by the words around it. */
interface CountPattern {
  readonly example: string;
  readonly fits: (before: string, after: string, unit: string) => boolean;
  readonly name: string;
  /** The things counted, or the list in the sentence or the rows of a table that the number counts. */
  readonly counts:
    | { readonly kind: 'thing'; readonly at: Quantity }
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
    example: '共计 5 个一级项目',
    fits: (before, after) => /^(?:一级)?项目/.test(after) && /(?:共计|共|编报绩效目标)[^，。；]*$/.test(before),
    name: '项目',
    counts: { kind: 'projects' },
  },
  {
    example: '编报绩效目标的项目共 5 个',
    fits: (before, _, unit) => unit === '个' && /编报绩效目标的项目(?:共|共计)?$/.test(before),
    name: '项目',
    counts: { kind: 'projects' },
  },
  {
    example: '安排购置车辆 1 辆',
    fits: (before, _, unit) => unit === '辆' && /(?:安排|计划|拟)购置车辆$/.test(before),
    name: '购置车辆',
    counts: { kind: 'thing', at: { item: '购置车辆' } },
  },
  {
    example: '经批准购置的 0 辆公务用车',
    fits: (before, _, unit) => unit === '辆' && /购置(?:的|公务用车|车辆)*$/.test(before),
    name: '购置公务用车',
    counts: { kind: 'thing', at: { item: '购置公务用车' } },
  },
  {
    example: '共有车辆 0 辆',
    fits: (before, _, unit) => unit === '辆' && /(?:共有|拥有|实有)[^，。；]*$/.test(before),
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
];

export function countOf(before: string, after: string, unit: string): CountPattern | null {
  return COUNT_PATTERNS.find((pattern) => pattern.fits(before, after, unit)) ?? null;
}

/** The things of a list in a sentence: a、b和c. */
export function listed(after: string): readonly string[] {
  const list = /[：:]([^。；]+)/.exec(after)?.[1] ?? '';
  return list
    .split(/[、，]|以及|和(?=[^，、]*$)/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== '等');
}
