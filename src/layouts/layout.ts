import type { Quantity } from '../model/quantity.js';

/** What the rows of a table break its figures down by. */
export type RowKind = 'functions' | 'classes' | 'units' | 'projects' | 'items';

/** How one kind of published table is laid out. Columns and totals are read by the shared vocabulary. */
export interface Layout {
  /** The name of the table in addresses. */
  readonly id: string;
  /** Its titles, after `bareTitle`; the first layout of the list that fits a title decides. */
  readonly title: RegExp;
  /** What every figure of the table states at least. */
  readonly base: Quantity;
  readonly rows: RowKind;
  /** What its total row states beyond `base`, where the table need not list all: the projects that have goals. */
  readonly total?: Quantity;
  /** Each project has one row, whose name is printed again where it goes on over the page. */
  readonly once?: boolean;
  /** Where the table has lanes: what each holds beyond `base`; the first whose name fits decides. */
  readonly lanes?: readonly { readonly name: RegExp; readonly base: Quantity; readonly rows: RowKind }[];
}
