import type { Quantity } from '../model/quantity.js';

/** What the rows of a table break its figures down by. */
export type RowKind = 'functions' | 'classes' | 'units' | 'projects' | 'items';

/** How one kind of published table is laid out. Columns and totals are read by the shared vocabulary. */
export interface Layout {
  /** The name of the table in addresses. */
  readonly id: string;
  /** Titles, without year, 单位/部门 in front, and the unit's own name; compared after `plain`. */
  readonly titles: readonly string[];
  /** What every figure of the table states at least. */
  readonly base: Quantity;
  readonly rows: RowKind;
  /** What its total row states beyond `base`, where the table need not list all: the projects that have goals. */
  readonly total?: Quantity;
  /** Where the table has two lanes: what they hold, beyond `base`. */
  readonly lanes?: Readonly<Record<string, { readonly base: Quantity; readonly rows: RowKind }>>;
}
