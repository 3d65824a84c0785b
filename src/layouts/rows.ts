import type { Identity, Lane, Printed, Row } from '../model/budget.js';
import { contains, within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { align } from './align.js';
import type { Codes } from './codes.js';
import type { ColumnReading } from './columns.js';
import type { RowKind } from './layout.js';
import type { RowReading } from './reading.js';
import { GRAND_TOTAL, wordAt } from './vocabulary.js';
import { isTotalWord, plain, withoutNumbering } from './words.js';

/** What rows are read against: whose budget it is, and the codes of the document. */
export interface RowContext {
  readonly unit: Identity;
  readonly codes: Codes;
  /** What the total row states beyond the base of the lane. */
  readonly total: Quantity;
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
  const repeats = (draft: Draft, i: number): boolean =>
    drafts.slice(0, i).some((earlier) => earlier.at !== null && draft.at !== null && sameCell(earlier.at, draft.at));
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

const sameCell = (a: Quantity, b: Quantity): boolean => contains(a, b) && contains(b, a);

function readLabels(
  lane: Lane,
  columns: readonly ColumnReading[],
  kind: RowKind,
  base: Quantity,
  context: RowContext,
): readonly Draft[] {
  const cellOf = (row: Row, role: ColumnReading['role']): Printed | null =>
    row.cells[columns.findIndex((column) => column.role === role)] ?? null;
  // Without a column that is known to name its rows, no row says that it is the total.
  const named = columns.some((column) => column.role !== 'amount' && column.role !== 'text');
  let current = base;
  const names = new Map<string, number>();
  const drafts: Draft[] = lane.rows.map((row) => {
    const code = cellOf(row, 'code');
    const name =
      (kind === 'projects' ? cellOf(row, 'project') : null) ?? cellOf(row, 'name') ?? cellOf(row, 'unit') ?? code;
    const text = plain(name?.text ?? '');
    const words = withoutNumbering(text);
    const word = wordAt(words);
    const draft = { row, kind, name, code, label: labelOf(code, text), at: null, total: false };
    if ((words === '' && named) || isTotalWord(words))
      return { ...draft, label: text || '合计', at: within(base, context.total), total: true };
    if (code !== null && /^\d{3}(?:\d{2}){0,2}$/.test(code.text)) {
      return { ...draft, at: within(base, codeAt(kind, context.codes.settled.get(row) ?? code.text)) };
    }
    if (word !== undefined && kind !== 'projects' && kind !== 'units') {
      const at = within(current, word);
      if (word.side === GRAND_TOTAL) current = base;
      else if (word.side !== undefined) current = within(current, { side: word.side });
      return { ...draft, at: settle(at), total: word.side === GRAND_TOTAL };
    }
    if (kind === 'units') return { ...draft, at: within(base, unitAt(words, context.unit)) };
    if (kind === 'projects') {
      // Two rows of one name in one table are two amounts: they add up, and neither is held against the other.
      const ordinal = (names.get(words) ?? 0) + 1;
      names.set(words, ordinal);
      return { ...draft, at: within(base, { project: ordinal === 1 ? words : `${words}#${ordinal}` }) };
    }
    return draft;
  });
  return kind === 'functions' ? alignNames(drafts, base, context) : drafts;
}

const labelOf = (code: Printed | null, text: string): string => (code && /^\d+$/.test(code.text) ? code.text : text);

/** 201 to 234 are functions, 301 to 399 and 501 to 599 economic classes, also in a table that is not known. */
function codeAt(kind: RowKind, code: string): Quantity {
  return kind === 'classes' || /^[35]/.test(code) ? { economic: code } : { function: code };
}

/** A cell that was read in its lane, without the mark that lifted it out of a side. */
export function settle(at: Quantity): Quantity {
  if (at.side !== GRAND_TOTAL) return at;
  const { side: _, ...rest } = at;
  return rest;
}

/**
 * The budget's own unit is the whole of it, and so is a unit above it, which prints here no more than its share
 * in this budget. A unit budget has no units below it: by its level, never by its amount.
 */
function unitAt(name: string, unit: Identity): Quantity {
  const above = [unit.name, ...unit.parents].some((one) => plain(one.text) === name);
  return above || unit.level === '单位' ? {} : { unit: name };
}

/** Labels without codes are laid beside the coded list of the document. */
function alignNames(drafts: readonly Draft[], base: Quantity, context: RowContext): readonly Draft[] {
  const open = drafts.flatMap((draft, i) => (draft.at === null ? [i] : []));
  const names = open.map((i) => withoutNumbering(plain(drafts[i]?.name?.text ?? '')));
  const found = align(names, context.codes.functions);
  const codes = new Map(open.map((i, k) => [i, found[k]?.code] as const));
  return drafts.map((draft, i) => {
    const code = codes.get(i);
    return code === undefined ? draft : { ...draft, at: within(base, { function: code }) };
  });
}
