import type { Identity } from '../model/budget.js';
import type { Quantity } from '../model/quantity.js';
import type { RowLabel } from './row-label.js';
import { isTotalWord, plain } from './words.js';

const SCOPE = /(?:（(?:本级|机关|机关本级|本部|汇总|部门)）|本级)$/;

/** A unit's name without what of it is meant: 某局（本级）, 某局（汇总）. */
export const unitName = (text: string): string =>
  plain(text)
    .replace(/^\d{3,9}[-—－_]/, '')
    .replace(SCOPE, '');

/**
 * The budget's own unit is the whole of it, and so is a unit above it, which prints here no more than its share
 * in this budget. A unit budget has no units below it: by its level, never by its amount. Where a 部门 and its 本级
 * print one name, the 部门 comes first; a 部门 whose name stands once beside other units is its own 本级.
 */
export function unitOf(index: number, labels: readonly RowLabel[], unit: Identity): Quantity {
  const nameAt = (i: number): string => unitName(labels[i]?.unit?.text ?? '');
  const name = nameAt(index);
  if (unit.level === '单位' || unit.parents.some((one) => unitName(one.text) === name)) return {};
  // The rows may leave out the place: 司法局 in the budget of the 某某市司法局.
  const own = name.length > 2 && unitName(unit.name.text).endsWith(name);
  const others = labels.some((label, i) => label.unit !== null && nameAt(i) !== name && !isTotalWord(nameAt(i)));
  // 某某局 above 某某市某某局. Rows that list what one unit has print its name each.
  const first = labels[index];
  const isOther = (label: RowLabel): boolean => label.code === null || label.unitCode !== first?.unitCode;
  const again = labels.some((label, i) => i > index && nameAt(i).endsWith(name) && isOther(label));
  if (own && (again || !others)) return {};
  return { unit: labels[index]?.unitCode ?? name };
}
