/** A filled cell of a row, as far as the place of the row in its table is in question. */
export interface RowCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

/** Names a unit, an owner, a date: a line between the title and its table. */
export const CAPTION =
  /^[（(]?(?:(?:金额|计量)?单位|(?:编制|填报|填表|预算|主管|公开|编报)?(?:单位|部门)(?:名称|代码|编码)?|(?:编制|填报|填表)?(?:日期|时间|人))\s*[:：]/;
const NUMBERED =
  /^(?:附|公开|预算|部门公开)?\s*(?:表|附表|附件)\s*[\d一二三四五六七八九十]+|^(?:公开|预算)?\s*\d+\s*表$/;
const TITLE = /表\s*(?:[（(].{1,12}[）)])?$/;
const NOTE =
  /^[*＊※]?\s*[（(]?(?:注|备注|附注|说明|补充说明)\d?\s*[:：）)、.]|^(?:审核|复核|制表|填表|单位负责|财务负责|部门负责|负责)人?.{0,4}[:：]/;

/** Whether a row above the headings of a table is a title or a caption, and no heading. `width`: columns of the table. */
export function isTitleRow(row: readonly RowCell[], first: number, width: number): boolean {
  if (row.length === 0) return true;
  if (isCaption(row)) return true;
  const [only, ...others] = row;
  if (only === undefined || others.length > 0) return false;
  if (only.column === first || only.columnSpan * 2 > width) return true;
  return NUMBERED.test(only.text) || TITLE.test(only.text);
}

/** Whether a row below the others of a table is a note. */
export function isNoteRow(row: readonly RowCell[], width: number): boolean {
  const [only, ...others] = row;
  if (only === undefined) return true;
  if (NOTE.test(only.text)) return others.every(({ text }) => !isAmount(text));
  if (others.length > 0) return false;
  return (
    /。$/.test(only.text) || only.text.length > 30 || (only.columnSpan >= width && width > 2 && only.text.length > 8)
  );
}

/** Whether a row can only be the title of a table, wherever it stands. */
export function isTitle(row: readonly RowCell[], first: number, width: number): boolean {
  const [only, ...others] = row;
  if (only === undefined || others.length > 0 || only.text.length > 60) return false;
  return TITLE.test(only.text) && (only.column === first || only.columnSpan * 2 > width);
}

/** Whether a row is the number of a table, above its title: 公开02表. */
export function isTableNumber(row: readonly RowCell[]): boolean {
  const [only, ...others] = row;
  return only !== undefined && others.length === 0 && only.text.trim().length <= 10 && NUMBERED.test(only.text.trim());
}

export function isCaption(row: readonly RowCell[]): boolean {
  return row.some(({ text }) => CAPTION.test(text)) && row.every(({ text }) => !isAmount(text));
}

function isAmount(text: string): boolean {
  return /^[-−－(（]?\d[\d,，]*(?:\.\d+)?[)）]?[%％]?$/.test(text);
}
