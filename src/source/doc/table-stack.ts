import type { FlowBlock, Told } from '../docx/flow.js';
import { type MergingCell, mergedTable, wordsOf } from '../docx/merge.js';
import type { WordDocument } from './document.js';
import type { Paragraph } from './paragraphs.js';
import type { RowShape } from './row-shape.js';
import { DELETED } from './runs.js';

/** Tables are no elements in this format: every paragraph says how deep it stands, and marks end cells and rows. */
export interface TableStack {
  /** A block of a paragraph that stands so deep. Gives the blocks that are complete and in no table. */
  readonly add: (paragraph: Paragraph, block: FlowBlock) => readonly FlowBlock[];
  readonly endCell: (paragraph: Paragraph) => readonly FlowBlock[];
  readonly endRow: (paragraph: Paragraph, mark: number) => readonly FlowBlock[];
  readonly finish: () => readonly FlowBlock[];
}

interface OpenTable {
  readonly rows: { readonly shape: RowShape | null; readonly cells: readonly (readonly FlowBlock[])[] }[];
  readonly told: Told[];
  cells: (readonly FlowBlock[])[];
  content: FlowBlock[];
}

export function tableStack(document: WordDocument): TableStack {
  const open: OpenTable[] = [];

  /** Closes or opens tables until one is open at every depth; what is closed on the ground is given away. */
  const goTo = (depth: number): readonly FlowBlock[] => {
    const given: FlowBlock[] = [];
    while (open.length > depth) {
      const table = open.pop();
      const blocks = table === undefined ? [] : closed(table);
      const outer = open.at(-1);
      if (outer === undefined) given.push(...blocks);
      else outer.content.push(...blocks);
    }
    while (open.length < depth) open.push({ rows: [], told: [], cells: [], content: [] });
    return given;
  };

  const add: TableStack['add'] = (paragraph, block) => {
    const given = goTo(paragraph.depth);
    const table = open.at(-1);
    if (table === undefined) return [...given, block];
    table.content.push(block);
    return given;
  };

  const endCell: TableStack['endCell'] = (paragraph) => {
    const given = goTo(Math.max(1, paragraph.depth));
    const table = open.at(-1);
    if (table === undefined) return given;
    table.cells.push(table.content);
    table.content = [];
    return given;
  };

  const endRow: TableStack['endRow'] = (paragraph, mark) => {
    const given = goTo(Math.max(1, paragraph.depth));
    const table = open.at(-1);
    if (table === undefined) return given;
    const { cells } = table;
    table.cells = [];
    table.content = [];
    // LibreOffice gives the mark of a row what holds for the text after it: a row that still shows text is not deleted.
    const deleted = ((document.runs.flags[mark] ?? 0) & DELETED) !== 0 && !cells.some(showsText);
    if (deleted) table.told.push({ code: 'deleted text', text: wordsOf(cells.flat()) });
    else table.rows.push({ shape: paragraph.row, cells });
    return given;
  };

  return { add, endCell, endRow, finish: () => goTo(0) };
}

function showsText(content: readonly FlowBlock[]): boolean {
  return content.some((block) => block.kind === 'table' || block.text.trim() !== '');
}

/** A table that lost its last row mark keeps what it has. */
function closed(table: OpenTable): readonly FlowBlock[] {
  const left = [...table.cells.flat(), ...table.content];
  if (table.rows.length === 0) return left;
  const edgeOf = clustered(table.rows.flatMap(({ shape }) => shape?.edges ?? []));
  let last: RowShape | null = null;
  const rows = table.rows.map(({ shape, cells }) => {
    const own: RowShape | null = shape ?? (last?.cells.length === cells.length ? last : null);
    last = own ?? last;
    return cells.map((content, i): MergingCell => {
      const left = edgeOf(own?.edges[i] ?? i * STEP);
      const right = Math.max(left + 1, edgeOf(own?.edges[i + 1] ?? (i + 1) * STEP));
      const { vertical, horizontal } = own?.cells[i] ?? { vertical: null, horizontal: null };
      return { left, right, vertical, horizontal, content };
    });
  });
  return [mergedTable(rows, table.told), ...left];
}

/** Where a row says nothing of its edges, cells of two centimetres. */
const STEP = 1134;
/** Edges that a hand dragged are off by a hair from row to row: half a millimetre is one edge. */
const HAIR = 28;

function clustered(edges: readonly number[]): (edge: number) => number {
  const starts: number[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last === undefined || edge - last > HAIR) starts.push(edge);
  }
  return (edge) => {
    const near = starts.findLast((start) => start <= edge);
    return near !== undefined && edge - near <= HAIR ? near : edge;
  };
}
