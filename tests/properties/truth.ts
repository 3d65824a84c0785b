import fc from 'fast-check';
import type { Coded, Family, Funding } from './family.js';
import { CLASS_NAMES, FUNDINGS, NAMES, PROJECTS, RUNNING_CLASSES, STAFF_CLASSES } from './names.js';

export type Use = '人员经费' | '公用经费' | '项目支出';

/** True amounts, in fen, of which every generated document prints roundings. */
export interface Leaf {
  readonly code: string;
  /** The unit that spends it, by its number in the 部门. */
  readonly unit: number;
  readonly funding: Funding;
  readonly use: Use;
  /** The class of the economic classification. */
  readonly economic: string;
  readonly project: string;
  readonly fen: number;
  /** What was spent on it last year. */
  readonly last: number;
}

/** All true amounts of a 部门, or of one unit, in one year. */
export interface Truth {
  readonly leaves: readonly Leaf[];
  /** How many units the budget is of. */
  readonly units: number;
  /** What was carried in and is carried out, by unit and source; what came in during the year is the rest. */
  readonly carriedIn: readonly Carried[];
  readonly carriedOut: readonly Carried[];
  readonly bought: readonly [number, number, number];
}

interface Carried {
  readonly unit: number;
  readonly funding: Funding;
  readonly fen: number;
}

/** What a cell is of; what is not said is all. */
export interface Like {
  readonly code?: string;
  readonly unit?: number;
  readonly funding?: readonly Funding[];
  readonly use?: Use | '基本支出';
  readonly economic?: string;
  readonly project?: string;
}

export const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

function isLike(leaf: Leaf, { code, unit, funding, use, economic, project }: Like): boolean {
  return (
    (code === undefined || leaf.code.startsWith(code)) &&
    (unit === undefined || leaf.unit === unit) &&
    (funding === undefined || funding.includes(leaf.funding)) &&
    (use === undefined || leaf.use === use || (use === '基本支出' && leaf.use !== '项目支出')) &&
    (economic === undefined || leaf.economic.startsWith(economic)) &&
    (project === undefined || leaf.project === project)
  );
}

export const leavesOf = ({ leaves }: Truth, like: Like): readonly Leaf[] => leaves.filter((one) => isLike(one, like));
export const total = (truth: Truth, like: Like = {}): number => sum(leavesOf(truth, like).map(({ fen }) => fen));
export const lastYear = (truth: Truth, like: Like = {}): number => sum(leavesOf(truth, like).map(({ last }) => last));

const carried = (list: readonly Carried[], { unit, funding }: Like): number =>
  sum(
    list
      .filter((one) => (unit === undefined || one.unit === unit) && (funding?.includes(one.funding) ?? true))
      .map(({ fen }) => fen),
  );
export const carriedIn = (truth: Truth, like: Like = {}): number => carried(truth.carriedIn, like);
export const carriedOut = (truth: Truth, like: Like = {}): number => carried(truth.carriedOut, like);
/** 总计, which 来源 and 去向 break down. */
export const grandTotal = (truth: Truth, like: Like = {}): number => total(truth, like) + carriedOut(truth, like);
export const income = (truth: Truth, like: Like = {}): number => grandTotal(truth, like) - carriedIn(truth, like);

/** The rows under which what is like this is spent, with the wider ones above them, in their order. */
export function codesOf(truth: Truth, like: Like, of: Coded, depth = 7): readonly string[] {
  const spent = leavesOf(truth, like).map((one) => one[of]);
  return Object.keys(of === 'code' ? NAMES : CLASS_NAMES)
    .filter((code) => code.length <= depth && spent.some((one) => one.startsWith(code)))
    .sort();
}

export const projectsOf = (truth: Truth, like: Like = {}): readonly string[] =>
  PROJECTS.filter((project) => total(truth, { ...like, use: '项目支出', project }) > 0);

const fen = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100_000, max: 300_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }).map((n) => n * 1_000_000) },
);
const rarely = <T>(value: fc.Arbitrary<T>, other: T) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(other) }, { weight: 1, arbitrary: value });

const classOf: Readonly<Record<Use, readonly string[]>> = {
  人员经费: STAFF_CLASSES,
  公用经费: RUNNING_CLASSES,
  项目支出: RUNNING_CLASSES,
};

function leaves(units: number, fundings: readonly Funding[]): fc.Arbitrary<readonly Leaf[]> {
  const leaf = fc.record({
    code: fc.constantFrom(...Object.keys(NAMES).filter((code) => code.length === 7)),
    unit: fc.nat({ max: units - 1 }),
    funding: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Funding>('一般公共预算') },
      { weight: 1, arbitrary: fc.constantFrom(...fundings) },
    ),
    use: fc.constantFrom<Use>('人员经费', '公用经费', '项目支出'),
    economic: fc.nat({ max: 99 }),
    project: fc.nat({ max: 99 }),
    fen,
    permille: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 200, max: 2300 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1000) },
    ),
  });
  // Each unit has projects of its own: two of one name would be two amounts of one cell.
  const project = (unit: number, drawn: number): string =>
    PROJECTS[((drawn % Math.floor(PROJECTS.length / units)) * units + unit) % PROJECTS.length] ?? '';
  return fc.array(leaf, { minLength: units, maxLength: 12 + 4 * units }).map((list) =>
    list.map(({ economic, use, permille, ...one }) => ({
      ...one,
      use,
      last: Math.round((one.fen * permille) / 1000),
      economic: classOf[use][economic % classOf[use].length] ?? '',
      project: use === '项目支出' ? project(one.unit, one.project) : '',
    })),
  );
}

/** Splits an amount by weights; what is left over is in no part. */
function split(amount: number, weights: readonly number[]): readonly number[] {
  const all = sum(weights);
  return weights.map((weight) => (all === 0 ? 0 : Math.floor((amount * weight) / all)));
}

/** Amounts that a family of documents can print: of its sources, in as many units as it shows. */
export function truthsFor({ fundings, carries, departments }: Family): fc.Arbitrary<Truth> {
  const units = departments ? fc.constantFrom(1, 1, 2, 3) : fc.constant(1);
  return units.chain((count) =>
    fc
      .record({
        leaves: leaves(count, fundings),
        permille: carries ? rarely(fc.integer({ min: 0, max: 1000 }), 0) : fc.constant(0),
        carriedOut: carries ? rarely(fen, 0) : fc.constant(0),
        bought: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }),
      })
      .map(({ leaves: drawn, permille, carriedOut: out, bought }): Truth => {
        const base: Truth = { leaves: drawn, units: count, carriedIn: [], carriedOut: [], bought: [0, 0, 0] };
        const each = Array.from({ length: count }, (_, unit) => FUNDINGS.map((funding) => ({ unit, funding }))).flat();
        const projects = total(base, { funding: ['一般公共预算'], use: '项目支出' });
        const [goods = 0, works = 0, services = 0] = split(projects, bought);
        return {
          ...base,
          carriedIn: each.map(({ unit, funding }) => ({
            unit,
            funding,
            fen: Math.floor((total(base, { unit, funding: [funding] }) * permille) / 1000),
          })),
          carriedOut: [{ unit: 0, funding: '一般公共预算', fen: out }],
          bought: [goods, works, services],
        };
      }),
  );
}
