import type { Line } from './lines.js';
import type { LinePart, Part } from './parts.js';

/** Where text begins and ends, left and right. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/**
 * Full lines end at the right margin, all but first lines begin at the left one. Sheets with tables have lines farther
 * out, but text is most of what there is: the outermost places where much of it ends and begins, on the page where it
 * tells, else on all sheets of its width.
 */
export function marginsOf(parts: readonly Part[], widthOf: (page: number) => number): (page: number) => Margins {
  const lines = parts.filter((part) => part.kind === 'line');
  const byWidth = grouped(lines, (part) => widthOf(part.page));
  const byPage = grouped(lines, (part) => part.page);
  const general = new Map([...byWidth].map(([width, group]) => [width, widened(marginsOfLines(group), width)]));
  const own = new Map<number, Margins>();
  for (const [page, group] of byPage) {
    const common = general.get(widthOf(page));
    if (common !== undefined) own.set(page, marginsOfPage(group, common));
  }
  return (page) => own.get(page) ?? { left: 0, right: Number.POSITIVE_INFINITY };
}

/** Where there are titles only, none of them is full: text takes more than half of a sheet. */
function widened(margins: Margins, width: number): Margins {
  return { left: margins.left, right: Math.max(margins.right, width * 0.65) };
}

function marginsOfPage(lines: readonly Line[], common: Margins): Margins {
  if (lines.length < 4) return common;
  const own = marginsOfLines(lines);
  const size = lines[0]?.size ?? 0;
  const setIn = own.left - common.left;
  return {
    // A page of nothing but first lines would take their indent for the margin.
    left: setIn > size * 1.7 && setIn < size * 2.4 ? common.left : own.left,
    right: own.right > common.right - size * 3 ? own.right : common.right,
  };
}

function marginsOfLines(lines: readonly Line[]): Margins {
  return { left: -outermost(lines, (line) => -line.left), right: outermost(lines, (line) => line.right) };
}

function grouped(parts: readonly LinePart[], keyOf: (part: LinePart) => number): ReadonlyMap<number, readonly Line[]> {
  const groups = new Map<number, Line[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(part.line);
  }
  return groups;
}

const bin = 5;
const notable = 0.25;

function outermost(lines: readonly Line[], edge: (line: Line) => number): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const at = Math.round(edge(line) / bin);
    weights.set(at, (weights.get(at) ?? 0) + line.glyphs.length);
  }
  const near = (at: number) => (weights.get(at - 1) ?? 0) + (weights.get(at) ?? 0) + (weights.get(at + 1) ?? 0);
  const most = Math.max(...[...weights.keys()].map(near));
  return Math.max(...[...weights.keys()].filter((at) => near(at) >= most * notable)) * bin;
}

/**
 * How far apart the lines of a page are that are set in the size of a line, in that size: what an eighth of them keep
 * to, since paragraphs may stand farther apart than their lines. Null where there are too few to tell.
 */
export function usualPitch(parts: readonly Part[]): (part: LinePart) => number | null {
  const keyOf = ({ page, line }: LinePart) => `${page} ${Math.round(line.size)}`;
  const pitches = new Map<string, number[]>();
  let before: LinePart | undefined;
  for (const part of parts) {
    if (part.kind === 'table') before = undefined;
    else {
      if (before !== undefined && keyOf(before) === keyOf(part)) {
        const list = pitches.get(keyOf(part)) ?? [];
        pitches.set(keyOf(part), list);
        list.push((part.line.base - before.line.base) / part.line.size);
      }
      before = part;
    }
  }
  const usual = new Map([...pitches].map(([key, list]) => [key, low(list)]));
  return (part) => usual.get(keyOf(part)) ?? null;
}

function low(values: readonly number[]): number | null {
  const sorted = values.filter((value) => value > 0.7).sort((a, b) => a - b);
  return sorted.length < 4 ? null : (sorted[Math.max(1, Math.floor(sorted.length * 0.12))] ?? null);
}
