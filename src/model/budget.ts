import type { Place } from '../source/place.js';

/** Words or digits exactly as the document prints them, and where. */
export interface Printed {
  readonly text: string;
  readonly place: Place;
}

export const MONEY_UNITS = ['元', '千元', '万元', '亿元'] as const;
/** What one unit of a printed amount is worth. */
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** Who publishes: as the encoding states it; what it does not state is null and never guessed. */
export interface Identity {
  readonly code: Printed | null;
  readonly name: Printed;
  readonly level: '部门' | '单位' | null;
  readonly nature: '行政单位' | '参公单位' | '事业单位' | null;
  /** The units above this one, the nearest first. */
  readonly parents: readonly Printed[];
}

/** One encoded document, its parts in the order in which they are printed. */
export interface Budget {
  readonly unit: Identity;
  readonly year: number;
  /** Lines of the cover, as printed. */
  readonly cover: readonly Printed[];
  /** Lines of the table of contents, as printed; empty where the document has none. */
  readonly contents: readonly Printed[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
}

/** A heading of the narrative and the paragraphs below it, up to the next heading. */
export interface Section {
  readonly title: Printed;
  readonly paragraphs: readonly Printed[];
}

export interface Table {
  readonly title: Printed;
  /** Which table of the set it is, where a line apart from the title says so: 表3, 公开03表. */
  readonly number?: Printed;
  readonly unit: MoneyUnit;
  /** The line that names the unit under the title, where there is one. */
  readonly caption: Printed | null;
  /** One lane, or several side by side (收入 | 支出), each with columns and rows of its own. */
  readonly lanes: readonly Lane[];
  readonly notes: readonly Printed[];
}

export interface Lane {
  /** 收入 or 支出 where the table has two lanes, else null. */
  readonly name: string | null;
  readonly columns: readonly Column[];
  /** The row of column numbers below the headings (`**`, 1, 2 …), where it is printed; no claims. */
  readonly numbers?: readonly Printed[];
  readonly rows: readonly Row[];
}

/** A column by its headings from the top down: [基本支出, 人员支出]. */
export interface Column {
  readonly path: readonly string[];
  readonly place: Place;
}

/** One printed row; `cells` runs parallel to the columns of its lane, and null is a blank cell. */
export interface Row {
  readonly cells: readonly (Printed | null)[];
  readonly place: Place;
}
