import fc from 'fast-check';

/** True amounts, in fen, of which every generated document prints roundings. */
export interface Leaf {
  readonly code: string;
  readonly funding: Funding;
  readonly use: Use;
  readonly fen: number;
}

export const FUNDINGS = [
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '财政专户管理资金',
  '事业收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
] as const;
export type Funding = (typeof FUNDINGS)[number];
export const FISCAL: readonly Funding[] = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
export const OWN: readonly Funding[] = ['事业收入', '上级补助收入', '附属单位上缴收入', '其他收入'];
export type Use = '人员经费' | '公用经费' | '项目支出';

/** 类, 款 and 项 by code; some share a name across levels and across 款, as in the real list. */
export const NAMES: Readonly<Record<string, string>> = {
  '204': '公共安全支出',
  '20402': '公安',
  '2040201': '行政运行',
  '2040250': '事业运行',
  '2040299': '其他公安支出',
  '205': '教育支出',
  '20508': '进修及培训',
  '2050803': '培训支出',
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2080506': '机关事业单位职业年金缴费支出',
  '20899': '其他社会保障和就业支出',
  '2089999': '其他社会保障和就业支出',
  '210': '卫生健康支出',
  '21011': '行政事业单位医疗',
  '2101102': '事业单位医疗',
  '2101103': '公务员医疗补助',
  '212': '城乡社区支出',
  '21202': '城乡社区规划与管理',
  '2120201': '城乡社区规划与管理',
  '220': '自然资源海洋气象等支出',
  '22001': '自然资源事务',
  '2200101': '行政运行',
  '2200150': '事业运行',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
  '2210203': '购房补贴',
};
const ITEMS = Object.keys(NAMES).filter((code) => code.length === 7);

const STAFF_CLASSES = ['30101', '30102', '30107', '30108', '30110', '30199', '30302'];
const RUNNING_CLASSES = ['30201', '30212', '30217', '30231', '30228', '30299', '31002', '31013'];
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  '301': '工资福利支出',
  '30101': '基本工资',
  '30102': '津贴补贴',
  '30107': '绩效工资',
  '30108': '机关事业单位基本养老保险缴费',
  '30110': '职工基本医疗保险缴费',
  '30199': '其他工资福利支出',
  '302': '商品和服务支出',
  '30201': '办公费',
  '30212': '因公出国（境）费用',
  '30217': '公务接待费',
  '30228': '工会经费',
  '30231': '公务用车运行维护费',
  '30299': '其他商品和服务支出',
  '303': '对个人和家庭的补助',
  '30302': '退休费',
  '310': '资本性支出',
  '31002': '办公设备购置',
  '31013': '公务用车购置',
};
export const THREE = ['30212', '31013', '30231', '30217'] as const;
export const PROJECTS = ['信息系统运行维护', '基层服务站点建设', '宣传培训', '专项稽查', '办公用房修缮'];

const fen = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100_000, max: 300_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }).map((n) => n * 1_000_000) },
);
const leaf = fc.record({
  code: fc.constantFrom(...ITEMS),
  funding: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Funding>('一般公共预算') },
    { weight: 1, arbitrary: fc.constantFrom(...FUNDINGS) },
  ),
  use: fc.constantFrom<Use>('人员经费', '公用经费', '项目支出'),
  fen,
});
const share = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 });
const rarely = <T>(value: fc.Arbitrary<T>, other: T) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(other) }, { weight: 1, arbitrary: value });

const drawn = fc.record({
  leaves: fc.array(leaf, { minLength: 1, maxLength: 14 }),
  staff: share,
  running: share,
  projects: share,
  three: share,
  lastYear: fc.array(fc.integer({ min: 200, max: 2500 }), { minLength: 8, maxLength: 8 }),
  carriedIn: rarely(fc.integer({ min: 0, max: 1000 }), 0),
  carriedOut: rarely(fen, 0),
  bought: share,
});

/** All true amounts of one unit in one year. */
export interface Truth {
  readonly leaves: readonly Leaf[];
  /** 基本支出 of the general budget by class. */
  readonly classes: ReadonlyMap<string, number>;
  /** The general budget's spending on 三公, of which the class in 基本支出 is a part. */
  readonly three: ReadonlyMap<string, number>;
  readonly projects: readonly { readonly name: string; readonly funding: Funding; readonly fen: number }[];
  /** Carried in and out of the year by source; what came in during the year is the rest. */
  readonly carriedIn: ReadonlyMap<Funding, number>;
  readonly carriedOut: ReadonlyMap<Funding, number>;
  /** Amounts of last year, in thousandths of this year's. */
  readonly lastYear: readonly number[];
  readonly bought: readonly [number, number, number];
}

export function total(truth: Truth, like: Partial<Omit<Leaf, 'fen' | 'funding'>> & { funding?: readonly Funding[] }) {
  return truth.leaves
    .filter(
      (one) =>
        (like.code === undefined || one.code.startsWith(like.code)) &&
        (like.use === undefined || one.use === like.use) &&
        (like.funding === undefined || like.funding.includes(one.funding)),
    )
    .reduce((sum, one) => sum + one.fen, 0);
}

/** Splits an amount by weights; what is left over goes to the last part that has a weight. */
function split(amount: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, i) => (i === weights.length - 1 ? amount : 0));
  const parts = weights.map((weight) => Math.floor((amount * weight) / sum));
  const last = weights.findLastIndex((weight) => weight > 0);
  return parts.map((part, i) => (i === last ? part + amount - parts.reduce((a, b) => a + b, 0) : part));
}

function truthOf(plan: typeof drawn extends fc.Arbitrary<infer T> ? T : never): Truth {
  const { leaves, lastYear } = plan;
  const base = { leaves, lastYear } as unknown as Truth;
  const general = (use: Use): number => total(base, { use, funding: ['一般公共预算'] });
  const classes = new Map([
    ...zip(STAFF_CLASSES, split(general('人员经费'), plan.staff.slice(0, STAFF_CLASSES.length))),
    ...zip(RUNNING_CLASSES, split(general('公用经费'), plan.running)),
  ]);
  const projects = FUNDINGS.flatMap((funding) =>
    zip(PROJECTS, split(total(base, { use: '项目支出', funding: [funding] }), plan.projects.slice(0, 5))).map(
      ([name, fen]) => ({ name, funding, fen }),
    ),
  );
  const spare = split(general('项目支出'), plan.three.slice(0, 5));
  const three = new Map(THREE.map((code, i) => [code, (classes.get(code) ?? 0) + (spare[i] ?? 0)]));
  const carriedOut = new Map(FUNDINGS.map((one, i) => [one, i === 0 ? plan.carriedOut : 0] as const));
  const carriedIn = new Map(
    FUNDINGS.map((one) => [one, Math.floor((total(base, { funding: [one] }) * plan.carriedIn) / 1000)] as const),
  );
  const [goods = 0, works = 0, services = 0] = split(general('项目支出'), plan.bought.slice(0, 4));
  return { leaves, lastYear, classes, three, projects, carriedIn, carriedOut, bought: [goods, works, services] };
}

function zip<A, B>(a: readonly A[], b: readonly B[]): readonly (readonly [A, B])[] {
  return a.flatMap((one, i) => {
    const other = b[i];
    return other === undefined ? [] : [[one, other] as const];
  });
}

export const truths: fc.Arbitrary<Truth> = drawn.map(truthOf);
