import type { Printed, Row } from '../model/budget.js';
import { type ColumnReading, isNumber } from './columns.js';
import { isTotalWord, plain } from './words.js';

/** The words and the codes that name a row, from whichever columns print them. */
export interface RowLabel {
  readonly row: Row;
  readonly name: Printed | null;
  /** What the name stands below, in an earlier column of names: 其他资金 | 事业收入. */
  readonly group: Printed | null;
  /** The printed cell of the code, and the code that its cells make together. */
  readonly codeCell: Printed | null;
  readonly code: string | null;
  /** Codes of further classifications in the same row: 30101 基本工资 beside 50101 工资奖金津补贴. */
  readonly others: readonly string[];
  readonly unit: Printed | null;
  readonly unitCode: string | null;
  /** Whether any cell of the row but an amount prints something. */
  readonly printsWords: boolean;
}

const WHOLE = /^[235]\d{2}(?:\d{2}){0,2}$/;
/** 2010601-行政运行, 201 一般公共服务支出, [2010601]行政运行. */
const JOINED =
  /^(?:[[［【(（]\s*([235]\d{2}(?:\d{2}){0,2})\s*[\]］】)）]|([235]\d{2}(?:\d{2}){0,2})\s*[-－—–_ ])\s*(\D.*)$/;

/** Columns that hold the name of a unit and, below it, those of its functions or projects. */
export const MIXED = /^单位.*(?:科目|项目|专项)|(?:科目|项目).*（单位.*）/;

/** Columns of the codes of units. */
export const UNIT_CODE = /(?:单位|部门).*(?:编码|代码)$/;

type Columns = readonly ColumnReading[];

/** The labels of the rows of a lane. A 款 or 项 in a column of its own belongs to the 类 that was printed last. */
export function labelsOf(rows: readonly Row[], columns: Columns, projects: boolean): readonly RowLabel[] {
  const groups = codeGroups(columns);
  const places = placesIn(columns);
  const levels = new Map<number, string>();
  return rows.map((row) => {
    const codes = groups.map(({ cells }) => codeOf(row, columns, cells, levels));
    return labelOf(row, columns, places, groups, codes, projects);
  });
}

/** Which columns print what: asked once for all rows of a lane. */
interface Places {
  readonly of: Readonly<Record<'code' | 'name' | 'unit' | 'project' | 'text', readonly number[]>>;
  readonly unitCodes: readonly number[];
  readonly mixed: number;
  readonly words: readonly number[];
}

function placesIn(columns: Columns): Places {
  const those = (is: (column: ColumnReading) => boolean): readonly number[] =>
    columns.flatMap((column, i) => (is(column) ? [i] : []));
  const of = (role: ColumnReading['role']): readonly number[] => those((column) => column.role === role);
  return {
    of: { code: of('code'), name: of('name'), unit: of('unit'), project: of('project'), text: of('text') },
    unitCodes: those(({ role, label }) => role === 'code' || UNIT_CODE.test(label)),
    mixed: columns.findIndex(({ label }) => MIXED.test(label)),
    words: those((column) => !isNumber(column)),
  };
}

/** Columns of one code, and the first column of names after them. */
interface CodeGroup {
  readonly cells: readonly number[];
  readonly name: number | null;
}

/** Each run of code columns is a code of its own, named by the column of names next to it. */
function codeGroups(columns: Columns): readonly CodeGroup[] {
  const starts = columns.flatMap((one, i) => (one.role === 'code' && columns[i - 1]?.role !== 'code' ? [i] : []));
  return starts.map((start, g) => {
    const end = starts[g + 1] ?? columns.length;
    const within = columns.map((_, i) => i).filter((i) => i >= start && i < end);
    const after = within.findIndex((i) => columns[i]?.role !== 'code');
    const cells = after < 0 ? within : within.slice(0, after);
    return { cells, name: within.find((i) => columns[i]?.role === 'name') ?? null };
  });
}

function labelOf(
  row: Row,
  columns: Columns,
  places: Places,
  groups: readonly CodeGroup[],
  codes: readonly (string | null)[],
  projects: boolean,
): RowLabel {
  const printed = (role: keyof Places['of']): readonly Printed[] => printedAt(row, places.of[role]);
  const first = codes.findIndex((code) => code !== null);
  const group = groups[first];
  // Among the names of functions a name without a code is a unit's.
  const heads = groups.length > 0 && first < 0 && !projects ? (row.cells[places.mixed] ?? null) : null;
  const unit = printed('unit')[0] ?? (heads !== null && !isTotalWord(plain(heads.text)) ? heads : null);
  const beside = group?.name == null ? null : (row.cells[group.name] ?? null);
  const names = groups.length > 1 ? printed('name').slice(0, 1) : printed('name');
  const codeCells = printedAt(row, group?.cells ?? places.of.code);
  const name =
    (projects ? printed('project').findLast(({ text }) => !isTotalWord(plain(text))) : undefined) ??
    beside ??
    // 一般公共预算资金 | 小计 is the sum of its group.
    names.findLast(({ text }) => !isTotalWord(plain(text))) ??
    names.at(-1) ??
    unit ??
    printed('project').at(-1) ??
    codeCells.at(-1) ??
    // 合计 may stand in a merged cell that begins in a column of words.
    printed('text').find((cell) => isTotalWord(plain(cell.text))) ??
    leadOf(row, columns) ??
    null;
  const joined = JOINED.exec(name?.text.trim() ?? '');
  const code = codes[first] ?? joined?.[1] ?? joined?.[2] ?? null;
  const unitCode = unit === null ? null : unitCodeIn(row, places, code);
  return {
    row,
    name: joined && name ? part(name, joined[3] ?? '') : name,
    group: names.length > 1 && names[0] !== name ? (names[0] ?? null) : null,
    codeCell: codeCells.at(-1) ?? (joined ? name : null),
    code,
    others: codes.slice(first + 1).flatMap((other) => other ?? []),
    unit,
    unitCode,
    printsWords: places.words.some((i) => plain(row.cells[i]?.text ?? '') !== ''),
  };
}

const printedAt = (row: Row, cells: readonly number[]): readonly Printed[] => cells.flatMap((i) => row.cells[i] ?? []);

/** The code of a row's unit, which is not the code of what the row lists. */
function unitCodeIn(row: Row, { unitCodes }: Places, code: string | null): string | null {
  const texts = printedAt(row, unitCodes).map((cell) => cell.text.trim());
  return texts.find((text) => /^\d{3,9}$/.test(text) && text !== code) ?? null;
}

/** Columns that say which row it is or how a thing is bought, and not what it is. */
const NUMBER_OR_WAY = /^序号$|采购(?:组织)?(?:形式|方式)/;

/** The first words of a row before its figures: what names it where no column is known to. */
function leadOf(row: Row, columns: Columns): Printed | null {
  const end = columns.findIndex(isNumber);
  return (
    row.cells
      .slice(0, Math.max(0, end))
      .find((cell, i) => cell && columns[i]?.role === 'text' && !NUMBER_OR_WAY.test(columns[i].label)) ?? null
  );
}

function part(printed: Printed, words: string): Printed {
  const from = printed.text.indexOf(words);
  return { text: words, place: { ...printed.place, start: printed.place.start + Math.max(0, from) } };
}

/**
 * A whole code in one cell, spaced or not; else 类, 款 and 项 put together, where `levels` has what the rows above
 * printed of them.
 */
function codeOf(row: Row, columns: Columns, cells: readonly number[], levels: Map<number, string>): string | null {
  const texts = cells.map((i) => (row.cells[i]?.text ?? '').replace(/[\s-]/g, ''));
  const whole = texts.filter((text) => WHOLE.test(text)).sort((a, b) => b.length - a.length)[0];
  const split = cells.length > 1 && cells.every((i) => /^[类款项]$/.test(columns[i]?.label ?? ''));
  const pieces = split ? withAbove(texts, cells, levels) : texts.filter((text) => /^\d+$/.test(text));
  if (whole !== undefined && whole.length > 3) return whole;
  const [first, ...others] = pieces;
  if (first === undefined || !WHOLE.test(first)) return null;
  const joined =
    first +
    others
      .filter((text) => /^\d{1,2}$/.test(text))
      .map((text) => text.padStart(2, '0'))
      .join('');
  return WHOLE.test(joined) ? joined : null;
}

/** What a row prints of 类, 款 and 项, and before it what the rows above it printed in the same 类 and 款. */
function withAbove(texts: readonly string[], cells: readonly number[], levels: Map<number, string>): readonly string[] {
  const last = texts.findLastIndex((text) => text !== '');
  if (last < 0) return [];
  let same = true;
  const pieces = cells.map((cell, level) => {
    const above = levels.get(cell) ?? '';
    const text = texts[level] ?? '';
    same &&= text === '' || text === above;
    return text !== '' || level > last || !same ? text : above;
  });
  for (const [level, cell] of cells.entries()) levels.set(cell, pieces[level] ?? '');
  return pieces.slice(0, last + 1);
}
