import { DIMENSIONS, type Dimension, type Quantity } from './quantity.js';

/** A whole along one dimension and the parts that make it up; `whole` undefined is the whole dimension. */
export interface Partition {
  readonly dimension: Dimension;
  readonly whole: string | undefined;
  readonly parts: readonly string[];
}

/**
 * The breakdowns that are complete by definition, whatever a table prints.
 * Ground: 预算法实施条例 arts 5 and 6; the forms of the 部门预算.
 */
export const PARTITIONS: readonly Partition[] = [
  { dimension: 'side', whole: undefined, parts: ['本年收入', '上年结转', '使用非财政拨款结余', '上年实户资金余额'] },
  { dimension: 'side', whole: undefined, parts: ['本年支出', '年终结转', '结余分配', '未安排支出的实户资金'] },
  // Tables of one fund hold what is spent of this year's appropriation, in some places with what was carried over.
  { dimension: 'side', whole: '本年支出', parts: ['当年支出', '结转支出'] },
  { dimension: 'funding', whole: undefined, parts: ['财政拨款', '财政专户管理资金', '单位资金'] },
  { dimension: 'funding', whole: '财政拨款', parts: ['一般公共预算', '政府性基金预算', '国有资本经营预算'] },
  // What else a place may list beside them is not known: at most their whole.
  { dimension: 'funding', whole: '一般公共预算', parts: ['经费拨款', '非税收入拨款', '其他一般公共预算拨款'] },
  {
    dimension: 'funding',
    whole: '单位资金',
    parts: ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'],
  },
  { dimension: 'funding', whole: undefined, parts: ['财政拨款', '非财政拨款'] },
  { dimension: 'funding', whole: '非财政拨款', parts: ['财政专户管理资金', '单位资金'] },
  {
    dimension: 'use',
    whole: undefined,
    parts: ['基本支出', '项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出', '单位预留机动经费'],
  },
  { dimension: 'use', whole: undefined, parts: ['基本支出', '项目和其他支出'] },
  {
    dimension: 'use',
    whole: '项目和其他支出',
    parts: ['项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'],
  },
  { dimension: 'use', whole: '基本支出', parts: ['人员经费', '公用经费'] },
  { dimension: 'economic', whole: '三公和会议培训', parts: ['三公', '30215', '30216'] },
  { dimension: 'economic', whole: '三公', parts: ['30212', '公务用车', '30217'] },
  { dimension: 'economic', whole: '公务用车', parts: ['31013', '30231'] },
  { dimension: 'item', whole: '政府采购', parts: ['货物', '工程', '服务'] },
  { dimension: 'item', whole: '政府采购', parts: ['集中采购', '分散采购'] },
  // Parts that stand beside others which no document prints: at most their whole.
  { dimension: 'item', whole: undefined, parts: ['绩效', '其他项目'] },
  { dimension: 'item', whole: '政府采购', parts: ['面向中小企业', '其他采购'] },
  { dimension: 'item', whole: '面向中小企业', parts: ['面向小微企业', '面向其他中小企业'] },
  { dimension: 'item', whole: '公务接待批次', parts: ['外宾接待批次', '其他接待批次'] },
  { dimension: 'item', whole: '公务接待人次', parts: ['外宾接待人次', '其他接待人次'] },
  { dimension: 'item', whole: '购置车辆', parts: ['购置公务用车', '购置其他车辆'] },
];

/** By dimension and part: the whole of the first breakdown that has this part. */
const wholes = new Map<Dimension, Map<string, string | undefined>>();
for (const { dimension, whole, parts } of PARTITIONS) {
  const ofParts = wholes.get(dimension) ?? new Map<string, string | undefined>();
  for (const part of parts) if (!ofParts.has(part)) ofParts.set(part, whole);
  wholes.set(dimension, ofParts);
}

/**
 * Members that the trade's words leave open: 收入预算 is the income of the year in one place and the total
 * with what was carried over in another. Such a figure lies between the two readings.
 */
export interface Between {
  readonly member: string;
  readonly low: string;
}
export const BETWEEN_SIDES: readonly Between[] = [
  { member: '收入预算', low: '本年收入' },
  { member: '支出预算', low: '本年支出' },
];

/** Classes of the economic classification that are also part of a sum that has no code. */
const ECONOMIC_SUMS: Readonly<Record<string, string>> = {
  三公: '三公和会议培训',
  '30215': '三公和会议培训',
  '30216': '三公和会议培训',
  '30212': '三公',
  '30217': '三公',
  '31013': '公务用车',
  '30231': '公务用车',
  公务用车: '三公',
};

/** The members that contain this one, one step up; `undefined` is the whole dimension. */
export function widerMembers(dimension: Dimension, member: string): readonly (string | undefined)[] {
  switch (dimension) {
    case 'function':
    case 'government':
      return [member.length > 3 ? member.slice(0, member.length - 2) : undefined];
    case 'economic': {
      const sum = ECONOMIC_SUMS[member];
      const byCode = /^\d{5,}$/.test(member) ? member.slice(0, member.length - 2) : undefined;
      return sum === undefined ? [byCode] : [byCode, sum];
    }
    case 'side':
      return widerSides(member);
    case 'funding':
    case 'use':
    case 'item': {
      return [wholes.get(dimension)?.get(member)];
    }
    // A change of a part may exceed that of the whole, and another year is no part of this one.
    case 'measure':
      return [];
    // A cell of a table's own lies within the rows and the table that its path names, and in nothing else.
    case 'own':
      return member.includes('/') ? [member.slice(0, member.lastIndexOf('/'))] : [];
    // 024001 is a unit of 024.
    case 'unit':
      return /^\d{6,}$/.test(member) ? [member.slice(0, member.length - 3), undefined] : [undefined];
    case 'project':
    case 'row':
      return [undefined];
  }
}

function widerSides(side: string): readonly (string | undefined)[] {
  if (side === '当年支出') return ['本年支出', '当年总计'];
  if (side === '年终结转' || side === '收入预算') return ['当年总计', undefined];
  // What is spent of the funds carried over is at most these funds.
  if (side === '结转支出') return ['上年结转', '本年支出'];
  return [...BETWEEN_SIDES.filter((between) => between.low === side).map((between) => between.member), undefined];
}

/** Whether `wide` is `narrow` or contains it along this dimension. */
export function memberContains(dimension: Dimension, wide: string | undefined, narrow: string | undefined): boolean {
  if (wide === narrow) return true;
  if (narrow === undefined) return false;
  // All others widen to the whole of their dimension in the end.
  if (wide === undefined) return dimension !== 'measure' && dimension !== 'own';
  return allWider(dimension, narrow).has(wide);
}

const CLASSIFIED = [
  'side',
  'funding',
  'function',
  'economic',
  'government',
  'use',
] as const satisfies readonly Dimension[];
/**
 * Rows are held against rows, so that each member is asked for again and again. Only members of classifications are
 * kept: those that a document names itself (projects, units) would gather from document to document.
 */
const known = new Map<Dimension, Map<string, ReadonlySet<string>>>(CLASSIFIED.map((one) => [one, new Map()]));

/** The members that contain this one, all steps up. */
function allWider(dimension: Dimension, member: string): ReadonlySet<string> {
  const found = known.get(dimension)?.get(member);
  if (found !== undefined) return found;
  const wider = widerMembers(dimension, member).filter((one) => one !== undefined);
  const all = new Set(wider.flatMap((one) => [one, ...allWider(dimension, one)]));
  known.get(dimension)?.set(member, all);
  return all;
}

/** Whether the cell `wide` is `narrow` or contains it. */
export function contains(wide: Quantity, narrow: Quantity): boolean {
  // What `wide` says nothing of it holds the whole of, but for another year and for a table's own.
  if (wide.measure !== narrow.measure || (wide.own === undefined && narrow.own !== undefined)) return false;
  for (const key in wide) {
    const dimension = key as Dimension;
    const [outer, inner] = [wide[dimension], narrow[dimension]];
    if (outer !== inner && !memberContains(dimension, outer, inner)) return false;
  }
  return true;
}

/** `narrow` read within `base`: along each dimension the more precise of the two, and `narrow` where they differ. */
export function within(base: Quantity, narrow: Quantity): Quantity {
  const merged: Partial<Record<Dimension, string>> = { ...base };
  for (const dimension of DIMENSIONS) {
    const member = narrow[dimension];
    if (member === undefined) continue;
    const given = base[dimension];
    if (given === undefined || !memberContains(dimension, member, given)) merged[dimension] = member;
  }
  return merged;
}

/** Amounts of money and counts are never negative; a change may be. */
export function isChange(quantity: Quantity): boolean {
  return quantity.measure?.startsWith('比') ?? false;
}
