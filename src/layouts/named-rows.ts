import type { Lane } from '../model/budget.js';
import { classesOf, codesOf } from '../model/catalogue.js';
import { within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { align, type Coded } from './align.js';
import type { RowMeaning } from './meaning.js';
import { plain, withoutNumbering } from './words.js';

const nameOf = (row: RowMeaning): string => withoutNumbering(plain(row.name?.text ?? ''));

/** Functions without codes are laid beside the coded list of the document. */
export function alignFunctions(
  rows: readonly RowMeaning[],
  base: Quantity,
  functions: readonly Coded[],
): readonly RowMeaning[] {
  // A 类 that no other table lists is no other function of a like name.
  const listed = new Set(functions.map(({ name }) => plain(name)));
  const isOther = (name: string): boolean => !listed.has(name) && functionNamed(name) !== undefined;
  const open = rows.flatMap((row, i) => (row.at === null && !isOther(nameOf(row)) ? [i] : []));
  const found = align(
    open.map((i) => nameOf(rows[i] as RowMeaning)),
    functions,
  );
  const codes = new Map(open.map((i, k) => [i, found[k]?.code] as const));
  return rows.map((row, i) => {
    const code = codes.get(i) ?? (row.at === null ? functionNamed(nameOf(row)) : undefined);
    return code === undefined ? row : { ...row, at: within(base, { function: code }) };
  });
}

/** The 类 of the catalogue that has the name: a table may list all of them, with blanks. */
export function functionNamed(name: string): string | undefined {
  return [name, `${name}支出`].flatMap((one) => codesOf('function', one)).find((code) => code.length === 3);
}

/** Classes without codes are laid beside the catalogue, below each heading that says what the spending is for. */
export function alignClasses(
  rows: readonly RowMeaning[],
  sections: readonly Quantity[],
  lane: Lane,
): readonly RowMeaning[] {
  const government = /府预算/.test(lane.name ?? '');
  const list = classesOf(government ? '5' : '3');
  const read = [...rows];
  for (let from = 0; from < rows.length; ) {
    const section = sections[from];
    const next = sections.findIndex((one, i) => i > from && one !== section);
    const to = next < 0 ? rows.length : next;
    const open = rows.map((_, i) => i).filter((i) => i >= from && i < to && rows[i]?.at === null);
    const found = align(
      open.map((i) => nameOf(rows[i] as RowMeaning)),
      list,
    );
    open.forEach((i, k) => {
      const code = found[k]?.code;
      const row = rows[i];
      if (code === undefined || !row || !section) return;
      read[i] = { ...row, at: within(section, government ? { government: code } : { economic: code }) };
    });
    from = to;
  }
  return read;
}
