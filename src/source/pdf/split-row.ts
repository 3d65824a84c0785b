import type { CellText } from './cell-text.js';
import type { PartCell } from './parts.js';
import { joinLines } from './wrap.js';

const figure = /^[-−]?[\d,]+(?:\.\d+)?[%％]?$/u;
const opening = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.]|[（(]\d|\d+[、.．)）]|其中|合计|总计|小计|注)/u;

/** A label may begin with its code; in a text of many lines a number is one of its words. */
const numbered = /^\d/u;

/**
 * A row that the end of a page cuts: what is below has only the rest of labels whose last lines above were full, and
 * nothing where the row above has its figures. Returns the cells above with the rests taken in, or null where the row
 * below is one of its own.
 */
export function mendedRow(above: readonly PartCell[], below: readonly PartCell[]): readonly PartCell[] | null {
  const rests = below.filter((cell) => cell.content.text !== '');
  if (rests.length === 0 || below.some((cell) => cell.rowSpan > 1)) return null;
  const isWhole = above.some((cell) => cell.content.text !== '' && !rests.some((rest) => rest.column === cell.column));
  if (
    !isWhole ||
    !rests.every((rest) =>
      isRest(
        above.find((cell) => cell.column === rest.column),
        rest,
      ),
    )
  )
    return null;
  return above.map((cell) => {
    const rest = rests.find((other) => other.column === cell.column);
    return rest === undefined ? cell : { ...cell, content: joined(cell.content, rest.content) };
  });
}

/** Whether the row below may be the rest of the one above, and was not sure to be: nothing in it begins anew. */
export function mayBeRest(above: readonly PartCell[], below: readonly PartCell[]): boolean {
  const filled = below.filter((cell) => cell.content.text !== '');
  const over = (cell: PartCell): PartCell | undefined => above.find(({ column }) => column === cell.column);
  const isLess = above.some((cell) => cell.content.text !== '' && filled.every((one) => one.column !== cell.column));
  return (
    isLess &&
    filled.length > 0 &&
    filled.every(({ content }) => !figure.test(content.text) && !opening.test(content.text)) &&
    filled.every((cell) => (over(cell)?.content.lines ?? 0) >= 2)
  );
}

/** Cells of the row above that go on in the row below, and what of that row is no cell of its own then. */
export interface TornHeading {
  readonly above: readonly PartCell[];
  readonly taken: ReadonlySet<PartCell>;
}

/**
 * A heading of two levels that the end of a page cuts: what is wide above is divided below, and the cells beside it
 * stand on both pages, with nothing or the rest of their words below. Null where the rows are none.
 */
export function tornHeading(above: readonly PartCell[], below: readonly PartCell[]): TornHeading | null {
  const under = (cell: PartCell): readonly PartCell[] =>
    below.filter(({ column }) => column >= cell.column && column < cell.column + cell.columnSpan);
  if (!above.some((cell) => cell.content.text !== '' && cell.columnSpan > 1 && under(cell).length > 1)) return null;
  if ([...above, ...below].some((cell) => figure.test(cell.content.text))) return null;
  const taken = new Set<PartCell>();
  const whole = above.map((cell) => {
    const [rest, ...others] = under(cell);
    if (rest === undefined || others.length > 0 || rest.columnSpan !== cell.columnSpan) return cell;
    const goesOn = rest.content.text === '' || isRest(cell, rest);
    if (!goesOn) return cell;
    taken.add(rest);
    const content = rest.content.text === '' ? cell.content : joined(cell.content, rest.content);
    return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan, content };
  });
  return { above: whole, taken };
}

function isRest(cell: PartCell | undefined, rest: PartCell): boolean {
  if (cell === undefined || cell.columnSpan !== rest.columnSpan || cell.content.text === '') return false;
  if (figure.test(rest.content.text) || figure.test(cell.content.text) || opening.test(rest.content.text)) return false;
  if (cell.content.lines < 3 && numbered.test(rest.content.text)) return false;
  // A long text leaves more: what must not begin a line takes its neighbour along.
  return cell.content.room < cell.content.size * (cell.content.lines >= 3 ? 3.2 : 1.9);
}

function joined(a: CellText, b: CellText): CellText {
  return { ...a, text: joinLines([a.text, b.text], () => true), lines: a.lines + b.lines, room: b.room };
}
