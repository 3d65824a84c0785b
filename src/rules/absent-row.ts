import type { LaneReading, RowReading, TableReading } from '../layouts/reading.js';
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
      if (bare.length * 2 >= level.length) return [];
      return bare.flatMap((above): readonly Finding<Absent>[] => {
        const children = grouped(
          rows.filter((row) => row.table !== above.table && isBelow(row, above)),
          ({ code }) => code,
        ).map(([{ code, name }]) => `${code} ${name}`);
        const alone = bare.length === 1 && level.length > ALIKE;
        if ((children.length === 0 && !alone) || !prints(above)) return [];
        const row = `${above.code} ${above.name}`;
        const args = { kind: 'child', table: above.table.table.title.text, row, children } as const;
        return [finding<Absent>('absent-row', 'warning', args, [above.codeSpot])];
      });
    });
  });
}

const prints = ({ row, table }: CodedRow): boolean => table.lanes.some((lane) => printsAmount(lane, row));

function printsAmount({ rows, figures }: LaneReading, row: RowReading): boolean {
  return (figures[rows.indexOf(row)] ?? []).some((figure) => figure !== null && !figure.value.isZero());
}

const printing = (lane: LaneReading): number => lane.rows.filter((row) => printsAmount(lane, row)).length;

const hasTotal = ({ rows }: LaneReading): boolean => rows.some(({ total }) => total);

/** One side of a table does not sum what it lists, and the other does. */
function oneSided(table: TableReading): readonly Finding<Absent>[] {
  const [first, second, ...more] = table.lanes.filter(({ lane }) => lane.name !== null);
  if (!first || !second || more.length > 0 || printing(first) === 0 || printing(second) === 0) return [];
  if (hasTotal(first) === hasTotal(second)) return [];
  return [ofSum(table, '总计', (hasTotal(first) ? second : first).lane.name)];
}

function ofSum(table: TableReading, row: string, side: string | null): Finding<Absent> {
  const { title } = table.table;
  return finding('absent-row', 'warning', { kind: 'sum', table: title.text, row, side }, [
    spotOf(title, table.address),
  ]);
}

/** One table of a classification without a 合计, where all others have one. */
function unsummed({ tables }: Context): readonly Finding<Absent>[] {
  const single = tables.filter(({ layout, lanes: [lane, ...others] }) => {
    if (layout === null || lane === undefined || others.length > 0) return false;
    const coded = lane.rows.some(({ at }) => (at?.function ?? at?.economic) !== undefined);
    return coded && /^(?:functions|classes|units)$/.test(lane.kind) && printing(lane) > 1;
  });
  const without = single.filter(({ lanes }) => !lanes.some(hasTotal));
  const [only] = without;
  return only && without.length === 1 && single.length > ALIKE ? [ofSum(only, '合计', null)] : [];
}

export const absentRow = {
  id: 'absent-row',
  severity: 'warning',
  title: { zh: '缺少应有的一行', en: 'A row that should be there' },
  checks: {
    zh: '逐级列示的表中，某一科目下没有列下级，而别的表列了；收支两边只有一边有合计；各表都有合计行，只有一张表没有。',
    en: 'An item without the rows below it, in a table that breaks the others down, where another table has them; one side of a table with its sum and the other without; one table without the 合计 that all the others have.',
  },
  ground: {
    zh: '支出按功能、经济分类逐级编列，各表口径一致；合计等于各项之和，缺了就无从核对。',
    en: 'Spending is listed level by level, alike in all tables; and what has no sum cannot be checked by it.',
  },
  remedy: { zh: '补上缺少的一行。', en: 'Add the row.' },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: 30.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 20.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 20.00}
      - {科目编码: "205", 科目名称: 教育支出, 合计: 4.00}
      - {科目编码: "20508", 科目名称: 进修及培训, 合计: 4.00}
      - {科目编码: "221", 科目名称: 住房保障支出, 合计: 6.00}
      - {科目编码: "22102", 科目名称: 住房改革支出, 合计: 6.00}
`,
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
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计, 合计: 30.00}
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 20.00}
      - {科目编码: "20402", 科目名称: 公安, 合计: 20.00}
      - {科目编码: "205", 科目名称: 教育支出, 合计: 4.00}
      - {科目编码: "20508", 科目名称: 进修及培训, 合计: 4.00}
      - {科目编码: "221", 科目名称: 住房保障支出, 合计: 6.00}
      - {科目编码: "22102", 科目名称: 住房改革支出, 合计: 6.00}
`,
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
