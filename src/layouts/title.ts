import type { Identity } from '../model/budget.js';
import { LAYOUTS } from './index.js';
import type { Layout } from './layout.js';
import { plain } from './words.js';

const YEAR = /\d{4}年(?:度)?/g;
const NUMERAL = '[一二三四五六七八九十\\d]+';
/** A bare numeral is a number only with a mark behind it: 一般公共预算支出表 begins with none. */
const TABLE_NUMBER = new RegExp(
  `^(?:附?表${NUMERAL}[、.．：]?|（(?:附?表)?${NUMERAL}）[、.．：]?|附?${NUMERAL}[、.．：]|[部门]*(?:公开|预算)(?:\\d+表|表${NUMERAL})[、.．：]?)`,
);
/** Whose tables they are, before what the table is: 市级部门收支预算总表. */
const OWNER = /^(?:[省市区县镇]级)?(?:预算单位|综合预算|部门综合预算|部门预算|部门|单位)/;
/** Which table of the set it is, behind the title: （预算表5）. */
const NUMBER_BEHIND = /（(?:公开|预算)?表?\d+(?:表)?）$/;

/** A table's title as it is told from others: without year, number, the unit's name, 单位 or 部门 in front. */
export function bareTitle(title: string, unit: Identity): string {
  let bare = plain(title).replace(YEAR, '').replaceAll(plain(unit.name.text), '');
  bare = bare.replace(TABLE_NUMBER, '').replace(OWNER, '').replace(NUMBER_BEHIND, '');
  return bare === '' ? plain(title) : bare;
}

/** The layout of a table of this title, or null where none is known. */
export function layoutOf(title: string, unit: Identity): Layout | null {
  const bare = bareTitle(title, unit);
  return LAYOUTS.find((layout) => layout.title.test(bare)) ?? null;
}
