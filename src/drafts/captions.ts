import { plain } from '../layouts/words.js';
import type { MoneyUnit, Printed } from '../model/budget.js';
import { stretchOf } from '../source/place.js';

/** What stands above a table: its title and number, the unit of its amounts, the line that names the owner. */
export interface Captions {
  readonly title: Printed | null;
  readonly unit: MoneyUnit | null;
  readonly caption: Printed | null;
  readonly number?: Printed;
}

const UNIT = /(?:计量|金额)?单位[：:]\s*(?:人民币)?\s*(元|千元|万元|亿元)/;
const TITLE =
  /(?:表(?:[-—－][^。；，：]{2,12})?(?:\d+|[一二三四五六七八九十]+|(?:（[^）]*）)+)?|支出分类（[^）]*）|预算机关运行经费)$/;
const OWNER = /^(?:编制|预算|填报|公开)?(?:单位|部门)(?:名称)?(?:（[^）]*）)?[：:]|^\d{3,9}\s*[-—－]/;
const TABLE_NUMBER =
  /^(?:附?表[一二三四五六七八九十\d]+|[部门]*(?:公开|预算)\s*\d*\s*表\s*[\d一二三四五六七八九十]*|附件\d*|表号[：:].*)[：:]?$/;

/** The number of a table before its title: 表1：收支总表. */
const NUMBER_BEFORE = /^(?:附?表|附件)[一二三四五六七八九十\d]+[：:、.．]/;

export type LineKind = 'title' | 'unit' | 'owner' | 'number' | 'other';

/** What a line near a table says. A line may hold the owner and the unit side by side. */
export function lineKind(text: string): LineKind {
  const line = plain(text);
  if (TABLE_NUMBER.test(line)) return 'number';
  if (OWNER.test(line) && !UNIT.test(line.slice(0, 6))) return 'owner';
  if (UNIT.test(line)) return 'unit';
  if (TITLE.test(line) && line.length <= 60 && !/[。；，：]/.test(line.replace(NUMBER_BEFORE, ''))) return 'title';
  return 'other';
}

export function unitIn(text: string): MoneyUnit | null {
  return (UNIT.exec(plain(text))?.[1] as MoneyUnit | undefined) ?? null;
}

/** The owner's part of a line that may also say the unit of the amounts. */
export function ownerIn(printed: Printed): Printed | null {
  const unit = /\s*(?:计量|金额)?单\s*位\s*[：:]\s*(?:人民币)?\s*(?:元|千元|万元|亿元)\s*$/.exec(printed.text);
  const text = unit ? printed.text.slice(0, unit.index) : printed.text;
  const trimmed = text.trimEnd();
  if (trimmed === '' || lineKind(trimmed) !== 'owner') return null;
  return { text: trimmed, place: stretchOf(printed.place, 0, trimmed.length) };
}

/** Reads the lines above a table, the nearest last; those that say something of the table are taken. */
export function readCaptions(lines: readonly Printed[]): Captions & { readonly taken: number } {
  let title: Printed | null = null;
  let unit: MoneyUnit | null = null;
  let caption: Printed | null = null;
  let number: Printed | undefined;
  let taken = 0;
  for (let i = lines.length - 1; i >= 0 && lines.length - i <= 5; i--) {
    const line = lines[i];
    if (!line) break;
    const kind = lineKind(line.text);
    if (kind === 'other' && !/^[（(]?(?:元|千元|万元|亿元)[）)]?$/.test(plain(line.text))) break;
    if (kind === 'title') {
      if (title) break;
      title = line;
    }
    unit ??= readUnit(line.text);
    if (kind === 'number' && isNumbered(line.text)) number ??= line;
    if (kind === 'owner') caption ??= ownerIn(line);
    taken = lines.length - i;
    if (title && kind !== 'title' && kind !== 'number') break;
  }
  return { title, unit, caption, taken, ...(number === undefined ? {} : { number }) };
}

/** 附件1 numbers the files, and 部门预算表 nothing. */
const isNumbered = (text: string): boolean => /[\d一二三四五六七八九十]/.test(text) && !text.includes('附件');

/** The unit that a line says, also where 单位： and 万元 stand on two. */
export function readUnit(text: string): MoneyUnit | null {
  return unitIn(text) ?? bareUnit(text);
}

function bareUnit(text: string): MoneyUnit | null {
  const match = /^[（(]?(元|千元|万元|亿元)[）)]?$/.exec(plain(text));
  return (match?.[1] as MoneyUnit | undefined) ?? null;
}
