import { type CellText, emptyText, readCell } from './cell-text.js';
import { type Box, centreOf, type Glyph, middleOf, type PageInk } from './ink.js';
import { boxOfLattice, type Lattice, latticesOf, openRow, type Span } from './lattice.js';
import { type Line, linesOf } from './lines.js';
import { withoutRests } from './rests.js';

/** What a page is made of, from top to bottom. */
export interface PageParts {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** What the page begins with, read as the rest of a row that the page before cut. */
  readonly rest: Rest | null;
}

/** A row with text in one cell only. By itself it is a frame around lines. */
export interface Rest {
  readonly table: TablePart;
  readonly lines: readonly Part[];
}

export type Part = LinePart | TablePart;

export interface LinePart {
  readonly kind: 'line';
  readonly page: number;
  readonly line: Line;
}

/** A table, or the part of it that stands on one page. */
export interface TablePart {
  readonly kind: 'table';
  readonly page: number;
  readonly lastPage: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PartCell[];
  readonly ruled: boolean;
}

export interface PartCell extends Span {
  readonly page: number;
  readonly content: CellText;
}

export function partsOf(ink: PageInk): PageParts {
  const lattices = latticesOf(ink.horizontal, ink.vertical);
  const { inside, outside } = shareOut(ink.glyphs, lattices);
  const tables: TablePart[] = [];
  const frames: TablePart[] = [];
  const loose: Glyph[] = [...outside];
  lattices.forEach((lattice, index) => {
    const glyphs = inside[index] ?? [];
    if (isTable(lattice, glyphs)) tables.push(tableOf(ink.page, lattice, glyphs));
    else {
      loose.push(...glyphs);
      if (lattice.xs.length > 2 && glyphs.length > 0) frames.push(tableOf(ink.page, lattice, glyphs));
    }
  });
  const row = lattices.length === 0 ? openRow(ink.horizontal, ink.vertical) : null;
  if (row !== null) frames.push(tableOf(ink.page, row, shareOut(ink.glyphs, [row]).inside[0] ?? []));
  const lines = looseLines(loose);
  const parts = [
    ...tables.map((part): Placed => ({ part, top: part.ys[0] ?? 0 })),
    ...lines.map(
      (line): Placed => ({ part: { kind: 'line', page: ink.page, line }, top: line.base - line.size * 0.35 }),
    ),
  ].sort((a, b) => a.top - b.top);
  return {
    page: ink.page,
    width: ink.width,
    height: ink.height,
    parts: parts.map(({ part }) => part),
    rest: restOf(frames, parts),
  };
}

function restOf(frames: readonly TablePart[], parts: readonly Placed[]): Rest | null {
  const [table] = frames.toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
  if (table === undefined) return null;
  const [top = 0, bottom = 0] = [table.ys[0], table.ys.at(-1)];
  const lines = parts.filter((placed) => placed.top < bottom);
  if (lines.some((placed) => placed.part.kind === 'table' || placed.top < top)) return null;
  return { table, lines: lines.map(({ part }) => part) };
}

interface Placed {
  readonly part: Part;
  readonly top: number;
}

/** A frame that holds nothing, or the axes of a chart, make no table. */
function isTable(lattice: Lattice, glyphs: readonly Glyph[]): boolean {
  const owner = ownersOf(lattice);
  let first: number | undefined;
  return glyphs.some((glyph) => {
    if (glyph.text === ' ') return false;
    const cell = owner(centreOf(glyph), middleOf(glyph));
    first ??= cell;
    return cell !== first;
  });
}

/** Each character to the innermost table that it stands in. */
function shareOut(
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
): { readonly inside: readonly (readonly Glyph[])[]; readonly outside: readonly Glyph[] } {
  const inside = lattices.map((): Glyph[] => []);
  const outside: Glyph[] = [];
  const boxes = lattices
    .map((lattice, index) => ({
      ...withRim(boxOfLattice(lattice)),
      area: areaOf(lattice),
      glyphs: inside[index] ?? [],
    }))
    .sort((a, b) => a.area - b.area);
  for (const glyph of glyphs) {
    const x = centreOf(glyph);
    const y = middleOf(glyph);
    let home = outside;
    for (let at = 0; at < boxes.length; at += 1) {
      const box = boxes[at];
      if (box !== undefined && x > box.left && x < box.right && y > box.top && y < box.bottom) {
        home = box.glyphs;
        break;
      }
    }
    home.push(glyph);
  }
  return { inside, outside };
}

function withRim({ left, right, top, bottom }: Box): Box {
  return { left: left - 1, right: right + 1, top: top - 1, bottom: bottom + 1 };
}

function areaOf(lattice: Lattice): number {
  const box = boxOfLattice(lattice);
  return (box.right - box.left) * (box.bottom - box.top);
}

function tableOf(page: number, lattice: Lattice, glyphs: readonly Glyph[]): TablePart {
  const byCell = lattice.cells.map((): Glyph[] => []);
  const owner = ownersOf(lattice);
  for (const glyph of glyphs) byCell[owner(centreOf(glyph), middleOf(glyph))]?.push(glyph);
  const cells = lattice.cells.map((span, index): PartCell => {
    const own = byCell[index] ?? [];
    return { ...span, page, content: own.length === 0 ? emptyText : readCell(own, boxOf(lattice, span)) };
  });
  return { kind: 'table', page, lastPage: page, xs: lattice.xs, ys: lattice.ys, cells, ruled: true };
}

function boxOf({ xs, ys }: Lattice, span: Span): Box {
  return {
    left: xs[span.column] ?? 0,
    right: xs[span.column + span.columnSpan] ?? 0,
    top: ys[span.row] ?? 0,
    bottom: ys[span.row + span.rowSpan] ?? 0,
  };
}

function ownersOf(lattice: Lattice): (x: number, y: number) => number {
  const columns = lattice.xs.length - 1;
  const owners = new Int32Array(columns * (lattice.ys.length - 1));
  lattice.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      owners.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan);
  });
  return (x, y) => owners[slot(lattice.ys, y) * columns + slot(lattice.xs, x)] ?? 0;
}

/** Between which two edges a place lies; a place just outside counts with the outermost. */
function slot(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Text that runs another way (a page number across, a mark over the page) makes lines of its own. */
function looseLines(glyphs: readonly Glyph[]): readonly Line[] {
  const level = glyphs.filter((glyph) => glyph.angle === 0);
  const angles = new Set(glyphs.map((glyph) => glyph.angle).filter((angle) => angle !== 0));
  return [
    ...withoutRests(linesOf(level)),
    ...[...angles].flatMap((angle) =>
      acrossLines(
        glyphs.filter((glyph) => glyph.angle === angle),
        angle,
      ),
    ),
  ];
}

function acrossLines(glyphs: readonly Glyph[], angle: number): readonly Line[] {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turned = glyphs.map((glyph) => {
    const [x, y] = [centreOf(glyph), middleOf(glyph)];
    const [u, v] = [x * cos - y * sin, x * sin + y * cos];
    const half = (glyph.right - glyph.left) / 2;
    return { ...glyph, left: u - half, right: u + half, base: v + glyph.size * 0.35 };
  });
  return linesOf(turned).map((line) => {
    const [u, v] = [(line.left + line.right) / 2, line.base - line.size * 0.35];
    const [x, y] = [u * cos + v * sin, v * cos - u * sin];
    const half = (line.right - line.left) / 2;
    return { ...line, left: x - half, right: x + half, base: y + line.size * 0.35 };
  });
}
