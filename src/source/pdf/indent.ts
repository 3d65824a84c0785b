import type { PartCell } from './parts.js';

/**
 * How far each label is set in, in characters. Only a column whose texts begin at their left says so: what is
 * centred or set to the right begins where its length puts it.
 */
export function indentsOf(cells: readonly PartCell[]): ReadonlyMap<PartCell, number> {
  const indents = new Map<PartCell, number>();
  const byColumn = new Map<number, PartCell[]>();
  for (const cell of cells)
    if (cell.columnSpan === 1 && cell.content.lines > 0 && !/^[-−\d.,%]*$/u.test(cell.content.text)) {
      const column = byColumn.get(cell.column);
      if (column === undefined) byColumn.set(cell.column, [cell]);
      else column.push(cell);
    }
  for (const column of byColumn.values()) {
    const certain = column.filter((cell) => !isCentred(cell));
    if (certain.length * 2 < column.length) continue;
    // What happens to stand in the middle but begins where others begin is not centred.
    const set = column.filter(
      (cell) =>
        !isCentred(cell) ||
        certain.some((other) => Math.abs(other.content.before - cell.content.before) < cell.content.size * 0.2),
    );
    const edge = Math.min(...set.map((cell) => cell.content.before));
    for (const cell of set) {
      const characters = Math.round((cell.content.before - edge) / Math.max(cell.content.size, 1));
      if (characters > 0 && characters <= 12) indents.set(cell, characters);
    }
  }
  return indents;
}

function isCentred({ content }: PartCell): boolean {
  return content.lines > 1
    ? content.before > content.size * 4
    : Math.abs(content.before - content.behind) < content.size * 0.5;
}
