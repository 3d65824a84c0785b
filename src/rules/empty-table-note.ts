import type { TableReading } from '../layouts/reading.js';
import { plain } from '../layouts/words.js';
import type { Printed } from '../model/budget.js';
import { contains } from '../model/cube.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../source/place.js';
import type { Context } from './context.js';
import { passagesOf } from './passages.js';
import type { Finding, Rule } from './rule.js';
import { finding, spotOf } from './spot.js';

interface Noted {
  readonly kind: 'no note' | 'said in the text' | 'contradicted' | 'of another table' | 'figures elsewhere';
  readonly table: string;
  /** The note; for figures elsewhere the first of them. */
  readonly note: string;
}

/** Words that explain why a table is empty. */
const EXPLAINS = /无|没有|未安排|不涉及|未涉及|空表|为空|为零|为0|不编制/;
/** Words that say that the whole table is. */
const SAYS_EMPTY =
  /(?:本|该|此)表(?:为空表?|无数据|没有数据|无数字|无内容)|(?:^|[，。：])(?:本表)?(?:空表|无数据)(?:[。，]|$)/;
const IS_NOTE = /^（?(?:备?注|说明)[：:]|本表/;
const FUNDS = ['政府性基金', '国有资本经营', '一般公共预算'] as const;
/** 没有政府性基金预算拨款安排的支出. */
const SAYS_NONE =
  /(?:没有|无|未)(?:使用|安排)?(?:本年)?(政府性基金|国有资本经营|一般公共预算)[^，。；]{0,16}(?:支出|收入|收支|拨款|预算)/;

const printsAmounts = ({ lanes }: TableReading): boolean =>
  lanes.some((lane) => lane.figures.flat().some((figure) => figure !== null && !figure.value.isZero()));

/** A form without any figure is still to be filled in. */
const isFilledIn = ({ figures }: Context): boolean => [...figures.values()].some(({ value }) => !value.isZero());

/** Prints no amount; a project or a goal without one is not nothing. */
function isEmpty(table: TableReading): boolean {
  const ofProjects = table.lanes.some(({ kind }) => kind === 'projects') || /绩效/.test(table.table.title.text);
  const rows = table.lanes.flatMap((lane) => lane.rows).filter((row) => !row.total);
  return !printsAmounts(table) && !(ofProjects && rows.length > 0);
}

/** Has columns of amounts that were understood: a list of words is no empty table. */
function hasAmounts({ lanes }: TableReading): boolean {
  return lanes.some((lane) => lane.columns.some(({ role }) => role === 'amount'));
}

function fundOf(table: TableReading): string | null {
  const funding = table.layout?.base.funding;
  return FUNDS.find((fund) => funding?.startsWith(fund)) ?? null;
}

/** A sentence of the text says that there is none of what the table is about, or a list names the tables that are empty. */
function isSaid(table: TableReading, context: Context): boolean {
  const funding = table.layout?.base.funding;
  return (
    (funding !== undefined &&
      context.narrative.figures.some(
        (figure) => figure.value.isZero() && figure.blank && figure.quantity?.funding === funding,
      )) ||
    passagesOf(context).some(({ printed }) => /空表/.test(printed.text))
  );
}

/** An amount of what an empty table is about: its fund has money, or its classes are paid for. */
function amountElsewhere({ layout }: TableReading, { figures }: Context): Figure | undefined {
  const base = layout?.base;
  if (base === undefined || (base.funding === undefined && base.economic === undefined)) return undefined;
  // On either side: a fund with income is spent.
  const { side: _, ...about } = base;
  return [...figures.values()].find(
    ({ kind, quantity, value }) =>
      kind === 'amount' && !value.isZero() && quantity !== null && contains(about, quantity),
  );
}

/** The notes of a table, and the paragraphs that a draft prints between it and the next one. */
function notesOf({ table }: TableReading, { budget, narrative }: Context): readonly Printed[] {
  const { start, source } = table.title.place;
  const after = (place: Place): boolean => place.source === source && place.start > start;
  const titles = budget.tables.map(({ title }) => title.place).filter(after);
  const next = Math.min(...titles.map((title) => title.start));
  const between = narrative.sections.flatMap(({ section }) =>
    section.paragraphs.filter(({ text, place }) => after(place) && place.start < next && IS_NOTE.test(plain(text))),
  );
  return [...table.notes, ...between];
}

/** Whether an empty table says below it why it is. */
function isNoted(table: TableReading, context: Context): boolean {
  return isEmpty(table) && hasAmounts(table) && notesOf(table, context).some(({ text }) => EXPLAINS.test(plain(text)));
}

function found(table: TableReading, context: Context): readonly Finding<Noted>[] {
  const { title } = table.table;
  const notes = notesOf(table, context);
  const noted = (kind: Noted['kind'], note: Printed | null): Finding<Noted> => {
    const args = { kind, table: title.text, note: note?.text ?? '' };
    const spots = [...(note ? [spotOf(note, `${table.address}/注`)] : []), spotOf(title, table.address)];
    // Where other empty tables say so below them, this one has lost its note.
    const hint =
      kind === 'said in the text' && !context.tables.some((other) => other !== table && isNoted(other, context));
    return finding('empty-table-note', hint ? 'info' : 'warning', args, spots);
  };
  const own = fundOf(table);
  const other = notes.find(({ text }) => {
    const named = SAYS_NONE.exec(plain(text))?.[1];
    return named !== undefined && own !== null && named !== own && !plain(text).includes(own);
  });
  if (other) return [noted('of another table', other)];
  if (printsAmounts(table)) {
    const contradicted = notes.find(({ text }) => {
      const words = plain(text);
      return SAYS_EMPTY.test(words) || (own !== null && SAYS_NONE.exec(words)?.[1] === own);
    });
    return contradicted ? [noted('contradicted', contradicted)] : [];
  }
  const elsewhere = isEmpty(table) && hasAmounts(table) ? amountElsewhere(table, context) : undefined;
  if (elsewhere) {
    const args = { kind: 'figures elsewhere', table: title.text, note: elsewhere.text } as const;
    const spot = { address: elsewhere.address, text: elsewhere.text, place: elsewhere.place };
    return [finding('empty-table-note', 'warning', args, [spotOf(title, table.address), spot])];
  }
  if (!isEmpty(table) || !hasAmounts(table) || isNoted(table, context)) return [];
  return [noted(isSaid(table, context) ? 'said in the text' : 'no note', null)];
}

export const emptyTableNote = {
  id: 'empty-table-note',
  severity: 'warning',
  title: { zh: '空表说明', en: 'The note of an empty table' },
  checks: {
    zh: '没有数据的表是否在表下说明；说明“本表无数据”的表是否真的没有数据；说明是否属于这张表；空表的金额是否在别处出现。只在文字部分说明的，别的空表也没有注时作提示。',
    en: 'Whether an empty table says so below it, whether a table that says so is empty, whether the note is of this table, and whether amounts of an empty table stand elsewhere. Where only the text says so, a hint, unless other empty tables have their note.',
  },
  ground: {
    zh: '《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表格应当列出空表并说明。',
    en: 'Rules for publishing local budgets, 财预〔2016〕143号: a table without data is printed empty, with a note.',
  },
  remedy: {
    zh: '在空表下加注，例如“注：某某单位没有政府性基金预算拨款安排的支出，故本表无数据。”；有数据的表删去这样的注。',
    en: 'Add the note below the empty table; strike it below a table with figures.',
  },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 205.07}
  - 题: 政府性基金预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计}
    注: 注：某某中心没有政府性基金预算拨款安排的支出，故本表无数据。
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 205.07}
  - 题: 政府性基金预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目名称: 合计}
`,
  },
  check: (context: Context): readonly Finding<Noted>[] =>
    isFilledIn(context) ? context.tables.flatMap((table) => found(table, context)) : [],
  message: ({ kind, table, note }: Noted, language) => {
    const zh = language === 'zh';
    switch (kind) {
      case 'no note':
        return zh ? `“${table}”没有数据，表下没有说明` : `${table} is empty and has no note that says so`;
      case 'said in the text':
        return zh
          ? `“${table}”没有数据，文字部分已说明，表下没有加注`
          : `${table} is empty; the text says so, the table has no note`;
      case 'contradicted':
        return zh ? `“${table}”有数据，表下却注明“${note}”` : `${table} has figures, though its note says ${note}`;
      case 'figures elsewhere':
        return zh
          ? `“${table}”没有数据，别处却有它的金额 ${note}`
          : `${table} is empty, though ${note} of what it is about is printed elsewhere`;
      case 'of another table':
        return zh
          ? `“${table}”下的说明“${note}”说的是另一种预算`
          : `the note below ${table} speaks of another budget: ${note}`;
    }
  },
} as const satisfies Rule<Noted, Context>;
