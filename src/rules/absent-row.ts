import type { LaneReading, RowReading, TableReading } from '../layouts/reading.js';
import type { Quantity } from '../model/quantity.js';
import { type CodedRow, codedRows, strayRows } from './coded-rows.js';
import type { Context } from './context.js';
import type { Finding, Rule } from './rule.js';
import { finding, grouped, spotOf } from './spot.js';

type Absent =
  /** Rows of this level are broken down in this table, this one is not. */
  | { readonly kind: 'child'; readonly table: string; readonly row: string; readonly children: readonly string[] }
  /** Other tables, or the other side of this one, end in a sum. */
  | { readonly kind: 'sum'; readonly table: string; readonly row: string; readonly side: string | null };

/** So many rows or tables that are alike tell what another lacks. */
const ALIKE = 3;

/** Rows that are not broken down, in a table that breaks down the others of their level. */
function childless(context: Context): readonly Finding<Absent>[] {
  const rows = codedRows(context);
  const misprinted = new Set(strayRows(context).map(({ table }) => table));
  return grouped(rows, ({ table, kind }) => `${table.address} ${kind}`).flatMap((group) => {
    // A row whose code is no code may be the one that is looked for.
    if (misprinted.has(group[0].table)) return [];
    return grouped(group, ({ code }) => String(code.length)).flatMap((level) => {
      const isBelow = ({ code }: CodedRow, above: CodedRow): boolean =>
        code.length > above.code.length && code.startsWith(above.code);
      const bare = level.filter((above) => !group.some((row) => isBelow(row, above)));
      if (level.length > 1 && bare.length * 2 >= level.length) return [];
      return bare.flatMap((above): readonly Finding<Absent>[] => {
        if (level.length === 1 && !brokenDownElsewhere(above, rows)) return [];
        const children = grouped(
          rows.filter((row) => row.table !== above.table && isBelow(row, above)),
          ({ code }) => code,
        ).map(([{ code, name }]) => `${code} ${name}`);
        const alone = bare.length === 1 && level.length >= ALIKE;
        if ((children.length === 0 && !alone) || !prints(above)) return [];
        const row = `${above.code} ${above.name}`;
        const args = { kind: 'child', table: above.table.table.title.text, row, children } as const;
        return [finding<Absent>('absent-row', 'warning', args, [above.codeSpot])];
      });
    });
  });
}

/**
 * Whether the only row of its level has rows below it in all other tables: one such table is enough for one of
 * functions, which go down to 项 (预算法 第四十六条).
 */
function brokenDownElsewhere({ code, kind, table }: CodedRow, rows: readonly CodedRow[]): boolean {
  if (code.length === 3) return false;
  const others = rows.filter((row) => row.kind === kind && row.table !== table);
  const listing = grouped(others, (row) => row.table.address).filter((list) => list.some((row) => row.code === code));
  const ofFunctions = table.lanes.every((lane) => lane.kind === 'functions');
  const down = (list: readonly CodedRow[]): boolean =>
    list.some((row) => row.code.length > code.length && row.code.startsWith(code));
  return listing.length >= (ofFunctions ? 1 : 2) && listing.every(down);
}

const prints = ({ row, table }: CodedRow): boolean => table.lanes.some((lane) => printsAmount(lane, row));

function printsAmount({ rows, figures }: LaneReading, row: RowReading): boolean {
  return (figures[rows.indexOf(row)] ?? []).some((figure) => figure !== null && !figure.value.isZero());
}

const printing = (lane: LaneReading): number => lane.rows.filter((row) => printsAmount(lane, row)).length;

const hasTotal = ({ rows }: LaneReading): boolean => rows.some(({ total }) => total);

/** One side of a table does not sum what it lists, and the other does. */
function oneSided(table: TableReading): readonly Finding<Absent>[] {
  const [first, ...others] = table.lanes.filter(({ lane }) => lane.name !== null);
  const last = others.at(-1);
  if (!first || !last || printing(first) === 0 || printing(last) === 0) return [];
  // Spending may be broken down several times over, and one of these is summed at least.
  const summed = others.filter(hasTotal);
  if (hasTotal(first) && summed.length === 0) return [ofSum(table, '总计', last.lane.name)];
  if (!hasTotal(first)) return summed.length > 0 ? [ofSum(table, '总计', first.lane.name)] : [];
  const [only, ...more] = others.filter((lane) => !hasTotal(lane) && printing(lane) > 0);
  return only && more.length === 0 && summed.length > 1 ? [ofSum(table, '总计', only.lane.name)] : unsummedYear(table);
}

const OF_THE_YEAR = { 收入: ['本年收入', '收入预算'], 支出: ['本年支出', '当年支出'] } as const;

/** One side sums the year and what is carried over in one, and the other the year by itself first. */
function unsummedYear(table: TableReading): readonly Finding<Absent>[] {
  const sides = table.lanes.map((lane) => {
    const rows = lane.rows.flatMap(({ at }) => (at === null ? [] : [at]));
    const carries = rows.some(({ side }) => side === '上年结转' || side === '年终结转');
    const sums = (Object.keys(OF_THE_YEAR) as (keyof typeof OF_THE_YEAR)[]).find((of) =>
      rows.some((at) => isOnly(at, OF_THE_YEAR[of], table.layout?.base.funding)),
    );
    return { lane, carries, sums };
  });
  const without = sides.filter(({ sums }) => sums === undefined);
  const [only] = without;
  if (!only || without.length > 1 || !only.carries || !sides.some(({ sums, carries }) => sums && carries)) return [];
  const income = only.lane.rows.some(({ at }) => at?.side === '上年结转');
  return [ofSum(table, income ? '本年收入合计' : '本年支出合计', only.lane.lane.name)];
}

/** Whether a row is all of one of these sides, of what the table is about. */
function isOnly(at: Quantity, sides: readonly string[], whole: Quantity['funding']): boolean {
  const { side, funding, ...narrower } = at;
  const all = funding === whole && Object.keys(narrower).length === 0;
  return all && side !== undefined && sides.includes(side);
}

function ofSum(table: TableReading, row: string, side: string | null): Finding<Absent> {
  const { title } = table.table;
  return finding('absent-row', 'warning', { kind: 'sum', table: title.text, row, side }, [
    spotOf(title, table.address),
  ]);
}

/** One table without a 合计, where all others that list several things have one. */
function unsummed({ tables }: Context): readonly Finding<Absent>[] {
  const single = tables.filter(({ layout, lanes: [lane, ...others], table }) => {
    if (layout === null || lane === undefined || others.length > 0 || /绩效/.test(table.title.text)) return false;
    const lists = lane.kind !== 'items' || layout.base.item !== undefined;
    return lists && (hasTotal(lane) || (isCoded(lane) ? printing(lane) : roots(lane)) > 1);
  });
  const without = single.filter(({ lanes }) => !lanes.some(hasTotal));
  const [only] = without;
  return only && without.length === 1 && single.length >= ALIKE ? [ofSum(only, '合计', null)] : [];
}

const isCoded = ({ rows }: LaneReading): boolean => rows.some(({ at }) => (at?.function ?? at?.economic) !== undefined);

/** How many rows print an amount that is part of no other row's. */
function roots(lane: LaneReading): number {
  return lane.rows.filter((row) => row.parent === null && !row.among && printsAmount(lane, row)).length;
}

const BROKEN_DOWN = `    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: 30.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 20.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 20.00}
      - {科目编码: "205", 科目名称: 教育支出, 合计: 4.00}
      - {科目编码: "20508", 科目名称: 进修及培训, 合计: 4.00}
      - {科目编码: "221", 科目名称: 住房保障支出, 合计: 6.00}
      - {科目编码: "22102", 科目名称: 住房改革支出, 合计: 6.00}
`;

export const absentRow = {
  id: 'absent-row',
  severity: 'warning',
  title: { zh: '缺少应有的一行', en: 'A row that should be there' },
  checks: {
    zh: '逐级列示的表中，某一科目下没有列下级，而别的表列了；收支两边只有一边有合计，或者只有一边把本年与结转分开合计；各表都有合计行，只有一张表没有。',
    en: 'An item without the rows below it, in a table that breaks the others down, where another table has them; one side of a table with its sum, or with that of the year apart from what is carried over, and the other without; one table without the 合计 that all the others have.',
  },
  ground: {
    zh: '支出按功能、经济分类逐级编列，各表口径一致；合计等于各项之和，缺了就无从核对。',
    en: 'Spending is listed level by level, alike in all tables; and what has no sum cannot be checked by it.',
  },
  remedy: { zh: '补上缺少的一行。', en: 'Add the row.' },
  examples: {
    good: `表:
  - 题: 支出预算总表
${BROKEN_DOWN}`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: 30.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 20.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 20.00}
      - {科目编码: "205", 科目名称: 教育支出, 合计: 4.00}
      - {科目编码: "221", 科目名称: 住房保障支出, 合计: 6.00}
      - {科目编码: "22102", 科目名称: 住房改革支出, 合计: 6.00}
  - 题: 一般公共预算支出表
${BROKEN_DOWN}`,
  },
  check: (context: Context): readonly Finding<Absent>[] => [
    ...childless(context),
    ...context.tables.flatMap(oneSided),
    ...unsummed(context),
  ],
  message: (args: Absent, language) => {
    const zh = language === 'zh';
    const { table, row } = args;
    if (args.kind === 'child') {
      const listed = args.children.join('、');
      const elsewhere = zh ? `，别的表列有 ${listed}` : `; another table has ${listed} below it`;
      const known = listed === '' ? '' : elsewhere;
      return zh
        ? `《${table}》的“${row}”下没有列下级科目${known}`
        : `“${row}” is not broken down in 《${table}》${known}`;
    }
    const side = args.side ?? '';
    return zh
      ? `《${table}》${side === '' ? '' : `的“${side}”`}没有“${row}”一行，${side === '' ? '其他各表' : '另一边'}都有`
      : `《${table}》${side === '' ? '' : `, ${side},`} has no row “${row}”, which ${side === '' ? 'the other tables have' : 'the other side has'}`;
  },
} as const satisfies Rule<Absent, Context>;
