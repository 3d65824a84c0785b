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
