/**
 * A cell of the cube that every figure of a budget states. A dimension that is absent means the whole of it:
 * `{ use: '项目支出' }` is the project spending of all functions, out of all sources.
 */
export interface Quantity {
  /** 本年收入 and 上年结转 (来源), 本年支出 and 年终结转 (去向); absent: 总计, which both break down. */
  readonly side?: string;
  /** 资金来源. */
  readonly funding?: string;
  /** 支出功能分类, by code. */
  readonly function?: string;
  /** 部门预算支出经济分类, by code, and 三公 as a sum of classes. */
  readonly economic?: string;
  /** 政府预算支出经济分类, by code. */
  readonly government?: string;
  /** 支出用途. */
  readonly use?: string;
  readonly project?: string;
  readonly unit?: string;
  /** 采购 and its kinds, 资产 and other things counted. */
  readonly item?: string;
  /** 上年预算数, 上年执行数; or the change since one of them: 比上年预算数, 比上年执行数. Absent: this year's budget. */
  readonly measure?: string;
  /** One of several rows of a table that print the same cell, of which they are the parts. */
  readonly row?: string;
  /** Set for a table whose columns or rows are not understood, so that its figures meet no others. */
  readonly own?: string;
}

export type Dimension = keyof Quantity;
export const DIMENSIONS = [
  'side',
  'funding',
  'function',
  'economic',
  'government',
  'use',
  'project',
  'unit',
  'item',
  'measure',
  'row',
  'own',
] as const satisfies readonly Dimension[];

/** One text for one cell, whatever the order in which its dimensions were given. */
export function keyOf(quantity: Quantity): string {
  let key = '\n';
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const member = quantity[dimension];
    if (member !== undefined) key += inKey(dimension, member);
  }
  return key;
}

/** Members are of one line. */
const inKey = (dimension: Dimension, member: string): string => `${dimension}=${member}\n`;

/** A cell with its key. */
export interface Keyed {
  readonly at: Quantity;
  readonly key: string;
}

/** What contains a cell along one dimension: the cell of a wider member, or of the whole. */
export function widened(cell: Keyed, dimension: Dimension, wider: string | undefined): Keyed {
  const { [dimension]: member, ...rest } = cell.at;
  if (member === undefined) return cell;
  if (wider === undefined) return { at: rest, key: keyWithout(cell, dimension) };
  return { at: { ...rest, [dimension]: wider }, key: replaced(cell.key, dimension, member, inKey(dimension, wider)) };
}

/** The key of the cell that is the whole of one dimension, where this one is a part. */
export function keyWithout({ at, key }: Keyed, dimension: Dimension): string {
  const member = at[dimension];
  return member === undefined ? key : replaced(key, dimension, member, '');
}

function replaced(key: string, dimension: Dimension, old: string, by: string): string {
  const part = inKey(dimension, old);
  const start = key.indexOf(`\n${part}`) + 1;
  return key.slice(0, start) + by + key.slice(start + part.length);
}
