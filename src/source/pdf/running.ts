import type { Line } from './lines.js';
import type { LinePart, PageParts, Part } from './parts.js';

export interface Running {
  readonly pages: readonly PageParts[];
  /** What was taken out: running headers, footers and page numbers. */
  readonly taken: readonly LinePart[];
}

const pageNumber =
  /^[\s\-—–－─_·~]*(?:第\s*|Page\s*)?(\d{1,4}|[ivxlcⅠ-ⅻ]{1,6})(?:\s*页)?(?:\s*[，,/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–－─_·~]*$/iu;
const markedNumber = /[页\-—–－─/]/u;
/** Titles and the lines between them and their tables are repeated too, but belong to the tables. */
const belongsToTable = /表(?:[（(].*[）)])?$|(?:单位|部门|编制|单元)[^：:]{0,8}[：:]/u;
/** A header or footer is on at least so many pages, and so large a part of them. */
const fewestPages = 3;
const smallestPart = 0.3;
const sameHeight = 4;

export function withoutRunning(pages: readonly PageParts[]): Running {
  const taken: LinePart[] = [];
  const take = (list: readonly PageParts[], found: ReadonlySet<LinePart>) => {
    taken.push(...found);
    return list.map((page) => ({
      ...page,
      parts: page.parts.filter((part) => part.kind !== 'line' || !found.has(part)),
    }));
  };
  // A page number may stand outside of a footer or inside: so twice each.
  let left = pages;
  for (let round = 0; round < 2; round += 1) {
    left = take(left, pageNumbers(left));
    left = take(left, repeated(left));
  }
  return { pages: left, taken: taken.sort((a, b) => a.page - b.page) };
}

interface Edge {
  readonly part: LinePart;
  readonly page: PageParts;
  readonly side: 'top' | 'bottom';
  /** From that side of the page. */
  readonly distance: number;
}

/** The first and the last thing of each page, where it is a line. */
function edgesOf(pages: readonly PageParts[]): readonly Edge[] {
  return pages.flatMap((page) => {
    const first = lineAt(page.parts, 0);
    const last = lineAt(page.parts, -1);
    return [
      ...(first === null ? [] : [edge(page, first, 'top', first.line.base)]),
      ...(last === null ? [] : [edge(page, last, 'bottom', page.height - last.line.base)]),
    ];
  });
}

function edge(page: PageParts, part: LinePart, side: Edge['side'], distance: number): Edge {
  return { part, page, side, distance };
}

function lineAt(parts: readonly Part[], index: number): LinePart | null {
  const part = parts.at(index);
  return part?.kind === 'line' ? part : null;
}

/** Numbers at the rim that go up with the pages, and those that are marked as such or stand where others do. */
function pageNumbers(pages: readonly PageParts[]): ReadonlySet<LinePart> {
  const candidates = edgesOf(pages).flatMap((candidate) => {
    const number = pageNumber.exec(candidate.part.line.text)?.[1];
    return number === undefined ? [] : [{ ...candidate, offset: Number(number) - candidate.page.page }];
  });
  const counted = candidates.filter(
    (a) => candidates.some((b) => b.page !== a.page && b.offset === a.offset) || markedNumber.test(a.part.line.text),
  );
  const found = new Set(counted.map(({ part }) => part));
  for (const candidate of candidates)
    if (
      counted.some(
        (other) => other.side === candidate.side && Math.abs(other.distance - candidate.distance) <= sameHeight,
      )
    )
      found.add(candidate.part);
  return found;
}

function repeated(pages: readonly PageParts[]): ReadonlySet<LinePart> {
  const groups = new Map<string, Edge[]>();
  for (const candidate of edgesOf(pages)) {
    const text = compact(candidate.part.line);
    if (belongsToTable.test(text)) continue;
    const key = `${candidate.side} ${text}`;
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const found = new Set<LinePart>();
  for (const group of groups.values())
    for (const { part, distance } of group) {
      const level = group.filter((other) => Math.abs(other.distance - distance) <= sameHeight);
      if (level.length >= fewestPages && level.length >= pages.length * smallestPart) found.add(part);
    }
  return found;
}

function compact(line: Line): string {
  return line.text.replaceAll(' ', '');
}
