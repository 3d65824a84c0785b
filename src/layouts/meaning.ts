import type { Identity, Lane, Row } from '../model/budget.js';
import { within } from '../model/cube.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { isAgain } from './again.js';
import { FROM_TAXES, isFromTaxes, UNTAXED } from './beside.js';
import type { Codes } from './codes.js';
import { type ColumnReading, isNumber } from './columns.js';
import type { RowKind } from './layout.js';
import { alignClasses, alignFunctions, functionNamed } from './named-rows.js';
import type { RowReading } from './reading.js';
import { MIXED, type RowLabel, UNIT_CODE } from './row-label.js';
import { unitName, unitOf } from './units.js';
import { GRAND_TOTAL, wordAt, wordBegunBy } from './vocabulary.js';
import { isAmong, isTotalWord, plain, withoutNumbering } from './words.js';
import { inYears } from './year-rows.js';

/** What rows are read against: whose budget it is, and the codes of the document. */
export interface RowContext {
  readonly unit: Identity;
  readonly year: number;
  readonly codes: Codes;
  /** What the total row states beyond the base of the lane. */
  readonly total: Quantity;
  /** What 总计 is, where it need not be all of the budget. */
  readonly grand: string | null;
  /** Whether a project's name that is printed again is the same row. */
  readonly once: boolean;
  /** The units that the tables name, as `unitName` compares them. */
  readonly units: ReadonlySet<string>;
}

/** What a row says by itself, before it is known whose sum it is part of. */
export type RowMeaning = Omit<RowReading, 'heading' | 'again' | 'parent'>;

/** Units and projects below one another: how they nest is not said. */
const NESTED = /（项目）|项目（/;

/** Reads what each row of a lane says. */
export function readMeanings(
  lane: Lane,
  columns: readonly ColumnReading[],
  printed: readonly RowLabel[],
  kind: RowKind,
  base: Quantity,
  context: RowContext,
): readonly RowMeaning[] {
  const labels = inYears(printed, columns, context.year).map((label) =>
    kind === 'projects' ? withUnit(label, columns, context.units) : label,
  );
  // Without a column that is known to name its rows, a row is the total only where it stands alone.
  const named = columns.some((column) => !isNumber(column) && column.role !== 'text') || lane.rows.length === 1;
  const texts = labels.map(({ name }) => plain(name?.text ?? ''));
  const bare = texts.map(withoutNumbering);
  const isTotal = (label: RowLabel, words: string): boolean =>
    (!label.printsWords && named && printsAmount(label.row)) || isTotalWord(words);
  const mixed = columns.some(
    (column) =>
      !isNumber(column) &&
      (NESTED.test(column.label) ||
        (kind === 'projects' && MIXED.test(column.label)) ||
        (kind === 'items' && UNIT_CODE.test(column.label))),
  );
  const projects = columns.findIndex(({ role }) => role === 'project');
  const itemised =
    kind === 'projects' && labels.some(({ code, row }) => code === null && (row.cells[projects]?.text ?? '') !== '');
  const said = bare.map(wordAt);
  const untaxed = said.some((word) => word?.funding === UNTAXED);
  const summed = said.some((word) => word?.side === GRAND_TOTAL);
  // Several 小计 are each of a group of their own.
  const subtotals = texts.filter((text) => text === '小计').length;
  const stateCapital = isFunctionHere(bare, kind);
  const several = severalUnits(labels);
  const isAlone = aloneAmong(labels);
  const own = unitName(context.unit.name.text);
  const sections: Quantity[] = [];
  const names = new Map<string, number>();
  let current = base;
  let above: Quantity | null = null;
  const rows = labels.map((label, i): RowMeaning => {
    const [text = '', words = ''] = [texts[i], bare[i]];
    const { measure } = label;
    const inYear = (words: string): string => (measure === null ? words : `${words}/${measure}`);
    const plainRow = {
      row: label.row,
      kind,
      name: label.name,
      code: label.codeCell,
      label: inYear(label.code ?? text),
    };
    const read = (at: Quantity | null, more: { total?: boolean; among?: boolean } = {}): RowMeaning => ({
      ...plainRow,
      at: at === null || measure === null ? at : within(at, { measure }),
      total: more.total ?? false,
      among: more.among ?? false,
    });
    sections[i] = current;
    if (words === '小计' && subtotals > 1) return read(null);
    if (isTotal(label, words))
      return { ...read(within(base, context.total), { total: true }), label: inYear(text || '合计') };
    if (label.code !== null) {
      const cell = cellOf(label, isAlone(label), context.codes);
      // Below a row of all of a project, what it is spent on.
      const at = within(base, itemised && words !== '' ? { ...allOf(label), project: words } : cell);
      // Several units in one table: each has its own rows, below its name or beside it.
      const unit = several ? unitRow(i, labels) : -1;
      return read(unit < 0 ? at : within(at, unitOf(unit, labels, context.unit)), { among: mixed });
    }
    // What is bought is named after classes of spending, purchase by purchase.
    const meant =
      stateCapital && words === STATE_CAPITAL
        ? undefined
        : untaxed && isFromTaxes(words)
          ? { funding: FROM_TAXES }
          : (kindOfProjects(words) ?? laneWord(words, base, summed));
    const word = base.item === '政府采购' && meant?.economic !== undefined ? undefined : meant;
    // A table that lists units elsewhere may list the items of 三公 row by row.
    if (word !== undefined && kind !== 'projects' && (kind !== 'units' || word.economic !== undefined)) {
      // 基本支出 and 项目支出 head the classes below them; what the side says ends that.
      const section = word.side === undefined && (kind !== 'classes' || word.use === undefined) ? current : base;
      if (word.side === GRAND_TOTAL) current = base;
      else if (word.side !== undefined) current = within(base, { side: word.side });
      else if (base.item === '政府采购' || (kind === 'classes' && word.use !== undefined)) current = within(base, word);
      above = grandOf(within(section, word), context.grand);
      return read(above, { total: word.side === GRAND_TOTAL });
    }
    const group = kind === 'items' && label.group ? wordAt(withoutNumbering(plain(label.group.text))) : undefined;
    if (group !== undefined) return read(within(within(base, group), { item: words }), { among: isAmong(text) });
    if (above !== null && isAmong(text)) return read(within(above, { item: words }), { among: true });
    if (label.unit !== null && label.name === label.unit) return read(within(base, unitOf(i, labels, context.unit)));
    if (unitName(words) === own) return read(current);
    if (kind === 'projects' && words !== '') {
      // Two rows of one name in one table are two amounts: they add up, and neither is held against the other.
      const ordinal = (names.get(words) ?? 0) + 1;
      names.set(words, ordinal);
      const project = ordinal === 1 || context.once ? words : `${words}#${ordinal}`;
      return read(within(base, { project }), { among: mixed });
    }
    return read(null);
  });
  if (kind === 'classes') return apart(alignClasses(rows, sections, lane));
  // 审计服务 is bought, and is no function.
  return apart(
    (kind === 'functions' || kind === 'items') && base.item === undefined
      ? alignFunctions(rows, base, context.codes.functions)
      : rows,
  );
}

/** Dashes down to the end of a lane that has fewer rows than the one beside it are no total. */
const printsAmount = ({ cells }: Row): boolean => cells.some((cell) => cell !== null && !/^[-—/\s]*$/.test(cell.text));

/** What a row says that holds the projects of one kind. */
function kindOfProjects(words: string): Quantity | undefined {
  const [, item] = /^(特定目标类|其他运转类)(?:项目)?$/.exec(words) ?? [];
  return item === undefined ? undefined : { use: '项目支出', item };
}

/** The name of a fund, and of the 类 223. */
const STATE_CAPITAL = '国有资本经营预算支出';

/** Whether 国有资本经营预算支出 is one of the 类 that the rows list, and not a fund beside others. */
function isFunctionHere(all: readonly string[], kind: RowKind): boolean {
  if ((kind !== 'functions' && kind !== 'items') || !all.includes(STATE_CAPITAL)) return false;
  return (
    all.some((words) => words !== STATE_CAPITAL && functionNamed(words) !== undefined) &&
    !all.some((words) => wordAt(words)?.funding === '政府性基金预算')
  );
}

/** What a row's words say in its lane. Where no row is the 总计, 收入合计 and 支出合计 are; and 本年收入 is what the lane holds. */
function laneWord(words: string, base: Quantity, summed: boolean): Quantity | undefined {
  const word = wordAt(words) ?? wordBegunBy(words);
  if (!summed && /^(?:收入|支出)合计$/.test(words)) return { ...word, side: GRAND_TOTAL };
  if (word?.side !== '本年收入' || base.side !== '收入预算') return word;
  const { side: _, ...rest } = word;
  return rest;
}

/** A 总计 in its lane. */
function grandOf(at: Quantity, grand: string | null): Quantity {
  const settled = settle(at);
  return at.side === GRAND_TOTAL && grand !== null ? { ...settled, side: grand } : settled;
}

const namesUnit = ({ unit }: RowLabel): boolean => unit !== null && !isTotalWord(plain(unit.text));

const severalUnits = (labels: readonly RowLabel[]): boolean =>
  new Set(labels.flatMap((label) => (namesUnit(label) ? [plain(label.unit?.text ?? '')] : []))).size > 1;

/** The row that prints the unit of a row: itself, or the last above it. */
const unitRow = (index: number, labels: readonly RowLabel[]): number =>
  labels.findLastIndex((label, i) => i <= index && namesUnit(label));

/**
 * A code that a table prints in several blocks, by project or by fund, is the sum of them: each is a part of the cell.
 * A row that is pasted again is no further part.
 */
function apart(drafts: readonly RowMeaning[]): readonly RowMeaning[] {
  const counts = new Map<string, number>();
  const again = drafts.map((draft, i) => isAgain(draft, drafts[i - 1]));
  const isClassified = (at: Quantity): boolean => (at.function ?? at.economic ?? at.government) !== undefined;
  const keyAt = ({ at, code }: RowMeaning): string | null => (at && code && isClassified(at) ? keyOf(at) : null);
  drafts.forEach((draft, i) => {
    const key = keyAt(draft);
    if (key !== null && !again[i]) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const seen = new Map<string, number>();
  return drafts.map((draft, i) => {
    const key = keyAt(draft);
    if (key === null || draft.at === null || (counts.get(key) ?? 0) < 2) return draft;
    const ordinal = (seen.get(key) ?? 0) + (again[i] ? 0 : 1);
    seen.set(key, ordinal);
    return { ...draft, at: { ...draft.at, row: `${draft.label}#${ordinal}` } };
  });
}

/** 2… is a function, 3… is a class of the departments' economic classification, 5… one of the government's. */
function codeAt(code: string): Quantity {
  if (code.startsWith('2')) return { function: code };
  return code.startsWith('3') ? { economic: code } : { government: code };
}

/** The cell of a coded row, of one classification or of several. */
function cellOf(label: RowLabel, isAlone: boolean, codes: Codes): Quantity {
  const own = codeAt(codes.settled.get(label.row) ?? label.code ?? '');
  if (isAlone) return own;
  return label.others.reduce((cell, code) => within(cell, codeAt(code)), own);
}

/** All codes of a row. */
const allOf = (label: RowLabel): Quantity =>
  [label.code ?? '', ...label.others].reduce<Quantity>((cell, code) => within(cell, codeAt(code)), {});

/** A row of projects that names a unit is the unit's. */
function withUnit<L extends RowLabel>(label: L, columns: readonly ColumnReading[], units: ReadonlySet<string>): L {
  const mixed = columns.some((column) => !isNumber(column) && MIXED.test(column.label));
  const name = label.name;
  return mixed && label.code === null && name && units.has(unitName(name.text)) ? { ...label, unit: name } : label;
}

/** Whether the row holds all of its first code: it is the only row of it, and classes are not crossed with others. */
function aloneAmong(labels: readonly RowLabel[]): (label: RowLabel) => boolean {
  const crossed = labels.some(({ code, others }) => code?.length === 3 && others.length > 0);
  const seen = new Set<string | null>();
  const again = new Set<string | null>();
  for (const { code } of labels) (seen.has(code) ? again : seen).add(code);
  return ({ code }) => !crossed && !again.has(code);
}

/** A cell that was read in its lane, without the mark that lifted it out of a side. */
export function settle(at: Quantity): Quantity {
  if (at.item === '机关运行经费') return ofOffices(at);
  if (at.side !== GRAND_TOTAL) return at;
  const { side: _, ...rest } = at;
  return rest;
}

/** 机关运行经费 is of the general budget by its definition, and stands beside 三公 without being a part of it. */
function ofOffices({ side: _, funding, economic, ...rest }: Quantity): Quantity {
  return {
    ...rest,
    ...(funding === undefined || funding === '财政拨款' || funding === '一般公共预算' ? {} : { funding }),
    ...(economic === undefined || economic === '三公' ? {} : { economic }),
  };
}
