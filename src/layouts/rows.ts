import type { Identity, Lane, Row } from '../model/budget.js';
import { codesNamed } from '../model/catalogue.js';
import { contains, within } from '../model/cube.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { align } from './align.js';
import type { Codes } from './codes.js';
import { type ColumnReading, isNumber } from './columns.js';
import type { RowKind } from './layout.js';
import type { RowReading } from './reading.js';
import { labelsOf, type RowLabel } from './row-label.js';
import { GRAND_TOTAL, wordAt } from './vocabulary.js';
import { isTotalWord, plain, withoutNumbering } from './words.js';

/** What rows are read against: whose budget it is, and the codes of the document. */
export interface RowContext {
  readonly unit: Identity;
  readonly year: number;
  readonly codes: Codes;
  /** What the total row states beyond the base of the lane. */
  readonly total: Quantity;
  /** What 总计 is, where it need not be all of the budget. */
  readonly grand: string | null;
}

type Draft = Omit<RowReading, 'heading' | 'parent'>;

/** Reads the rows of one lane: what each is, and whose sum it is part of. */
export function readRows(
  lane: Lane,
  columns: readonly ColumnReading[],
  kind: RowKind,
  base: Quantity,
  context: RowContext,
): readonly RowReading[] {
  const drafts = readLabels(lane, columns, kind, base, context);
  const prints = (row: Row): boolean =>
    columns.some((column, i) => column.role === 'amount' && (row.cells[i]?.text ?? '') !== '');
  const parents = nest(drafts, () => true);
  const isHeading = drafts.map(
    (draft, i) => !prints(draft.row) && drafts.some((other, j) => parents[j] === i && prints(other.row)),
  );
  const settled = nest(drafts, (i) => !isHeading[i]);
  return drafts.map((draft, i) => ({ ...draft, heading: isHeading[i] ?? false, parent: settled[i] ?? null }));
}

/** For each row the innermost row that contains it, among those that count. */
function nest(drafts: readonly Draft[], counts: (index: number) => boolean): readonly (number | null)[] {
  const holds = (outer: Draft, inner: Draft): boolean => {
    if (outer.at === null) return false;
    if (inner.at === null || (outer.total && outer.kind === 'projects')) return outer.total && !inner.total;
    return contains(outer.at, inner.at) && !contains(inner.at, outer.at);
  };
  const first = new Map<string, number>();
  drafts.forEach((draft, i) => {
    const key = draft.at === null ? null : keyOf(draft.at);
    if (key !== null && !first.has(key)) first.set(key, i);
  });
  const repeats = (draft: Draft, i: number): boolean => draft.at !== null && first.get(keyOf(draft.at)) !== i;
  return drafts.map((draft, i) => {
    // A cell that is printed again is no further addend.
    if (repeats(draft, i)) return null;
    let best: number | null = null;
    drafts.forEach((outer, j) => {
      if (j === i || !counts(j) || !holds(outer, draft)) return;
      const held = best === null ? undefined : drafts[best];
      if (held === undefined || holds(held, outer)) best = j;
    });
    return best;
  });
}

function readLabels(
  lane: Lane,
  columns: readonly ColumnReading[],
  kind: RowKind,
  base: Quantity,
  context: RowContext,
): readonly Draft[] {
  const labels = labelsOf(lane.rows, columns, kind === 'projects');
  const units = new Set(labels.flatMap((label) => (label.unit ? [plain(label.unit.text)] : [])));
  // Without a column that is known to name its rows, a row is the total only where it stands alone.
  const named = columns.some((column) => !isNumber(column) && column.role !== 'text') || lane.rows.length === 1;
  const summed = labels.some(({ name }) => wordAt(withoutNumbering(plain(name?.text ?? '')))?.side === GRAND_TOTAL);
  let current = base;
  const names = new Map<string, number>();
  const drafts: Draft[] = labels.map((label, i) => {
    const { row } = label;
    const text = plain(label.name?.text ?? '');
    const words = withoutNumbering(text);
    const word = laneWord(words, base, summed);
    const draft = {
      row,
      kind,
      name: label.name,
      code: label.codeCell,
      label: label.code ?? text,
      at: null,
      total: false,
    };
    if ((!label.printsWords && named) || isTotalWord(words)) {
      return { ...draft, label: text || '合计', at: within(base, context.total), total: true };
    }
    if (label.code !== null) {
      const own = codeAt(context.codes.settled.get(row) ?? label.code);
      const at = within(
        base,
        alone(label, labels) ? own : label.others.reduce((sum, code) => within(sum, codeAt(code)), own),
      );
      // Several units in one table: each has its own rows.
      return { ...draft, at: units.size > 1 && label.unit ? within(at, unitOf(i, labels, context.unit)) : at };
    }
    // A table that lists units elsewhere may list the items of 三公 row by row.
    if (word !== undefined && kind !== 'projects' && (kind !== 'units' || word.economic !== undefined)) {
      const at = within(current, word);
      if (word.side === GRAND_TOTAL) current = base;
      else if (word.side !== undefined) current = within(current, { side: word.side });
      return { ...draft, at: grandOf(at, context.grand), total: word.side === GRAND_TOTAL };
    }
    if (label.unit !== null && label.name === label.unit)
      return { ...draft, at: within(base, unitOf(i, labels, context.unit)) };
    if (kind === 'projects' && words !== '') {
      // Two rows of one name in one table are two amounts: they add up, and neither is held against the other.
      const ordinal = (names.get(words) ?? 0) + 1;
      names.set(words, ordinal);
      return { ...draft, at: within(base, { project: ordinal === 1 ? words : `${words}#${ordinal}` }) };
    }
    return draft;
  });
  return apart(kind === 'functions' || kind === 'items' ? alignNames(drafts, base, context) : drafts);
}

/** What a row's words say in its lane. Where no row is the 总计, 收入合计 and 支出合计 are; and 本年收入 is what the lane holds. */
function laneWord(words: string, base: Quantity, summed: boolean): Quantity | undefined {
  const word = wordAt(words);
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

/** A code that a table prints in several blocks, by project or by fund, is the sum of them: each is a part of the cell. */
function apart(drafts: readonly Draft[]): readonly Draft[] {
  const counts = new Map<string, number>();
  const keyAt = (draft: Draft): string | null => (draft.at && draft.code ? keyOf(draft.at) : null);
  for (const draft of drafts) {
    const key = keyAt(draft);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const key = keyAt(draft);
    if (key === null || draft.at === null || (counts.get(key) ?? 0) < 2) return draft;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return { ...draft, at: { ...draft.at, row: `${draft.label}#${ordinal}` } };
  });
}

/** 2… is a function, 3… is a class of the departments' economic classification, 5… one of the government's. */
function codeAt(code: string): Quantity {
  if (code.startsWith('2')) return { function: code };
  return code.startsWith('3') ? { economic: code } : { government: code };
}

/** Whether the row holds all of its first code: it is the only row of it, and classes are not crossed with others. */
function alone(label: RowLabel, labels: readonly RowLabel[]): boolean {
  const crossed = labels.some(({ code, others }) => code?.length === 3 && others.length > 0);
  return !crossed && labels.filter(({ code }) => code === label.code).length === 1;
}

/** A cell that was read in its lane, without the mark that lifted it out of a side. */
export function settle(at: Quantity): Quantity {
  if (at.side !== GRAND_TOTAL) return at;
  const { side: _, ...rest } = at;
  return rest;
}

/**
 * The budget's own unit is the whole of it, and so is a unit above it, which prints here no more than its share
 * in this budget. A unit budget has no units below it: by its level, never by its amount. Where a 部门 and its 本级
 * print one name, the 部门 comes first; a 部门 whose name stands once beside other units is its own 本级.
 */
function unitOf(index: number, labels: readonly RowLabel[], unit: Identity): Quantity {
  const nameAt = (i: number): string => plain(labels[i]?.unit?.text ?? '');
  const name = nameAt(index);
  if (unit.level === '单位' || unit.parents.some((one) => plain(one.text) === name)) return {};
  const own = plain(unit.name.text) === name;
  const others = labels.some((label, i) => label.unit !== null && nameAt(i) !== name && !isTotalWord(nameAt(i)));
  const again = labels.some((_, i) => i > index && nameAt(i) === name);
  if (own && (again || !others)) return {};
  return { unit: labels[index]?.unitCode ?? name };
}

/** Labels without codes are laid beside the coded list of the document. */
function alignNames(drafts: readonly Draft[], base: Quantity, context: RowContext): readonly Draft[] {
  const open = drafts.flatMap((draft, i) => (draft.at === null ? [i] : []));
  const names = open.map((i) => withoutNumbering(plain(drafts[i]?.name?.text ?? '')));
  const found = align(names, context.codes.functions);
  const codes = new Map(open.map((i, k) => [i, found[k]?.code] as const));
  return drafts.map((draft, i) => {
    const code = codes.get(i) ?? classNamed(withoutNumbering(plain(draft.name?.text ?? '')), draft.at);
    return code === undefined ? draft : { ...draft, at: within(base, { function: code }) };
  });
}

/** The 类 of the catalogue that has the name: a table may list all of them, with blanks. */
function classNamed(name: string, at: Quantity | null): string | undefined {
  if (at !== null) return undefined;
  return [name, `${name}支出`]
    .flatMap((one) => codesNamed(one))
    .find((one) => one.kind === 'function' && one.code.length === 3)?.code;
}
