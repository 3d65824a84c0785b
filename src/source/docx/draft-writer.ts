import type { Block, DraftProblem, DraftReading, GridCell, Mark, Notice } from '../draft.js';
import type { Place } from '../place.js';
import type { FlowBlock, FlowCell, FlowParagraph, FlowTable, Told } from './flow.js';
import { joinLines } from './join.js';
import { hasCells, withTabbedTables } from './tabbed.js';

/** More than any table has, few enough to hold. */
const MAX_POSITIONS = 2_000_000;
const MAX_LENGTH = 64 * 1024 * 1024;

/** Writes the transcript of a Word file, block after block; what it returns is why it cannot go on. */
export interface DraftWriter {
  readonly write: (block: FlowBlock) => DraftProblem | null;
  /** Something of the document as a whole. */
  readonly tell: (told: Told) => void;
  readonly finish: () => DraftReading;
}

export function draftWriter(path: string): DraftWriter {
  const lines: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const notices: Notice[] = [];
  let end = 0;
  let positions = 0;
  let paragraphs = 0;
  let tables = 0;

  const addLine = (text: string): Place => {
    const place = { start: end, end: end + text.length };
    lines.push(text);
    end = place.end + 1;
    return place;
  };
  const tell = (told: readonly Told[], place: Place | null) => {
    for (const { code, text } of told) notices.push({ code, text, place });
  };

  const writeParagraph = ({ text, told }: FlowParagraph) => {
    const start = end;
    for (const line of text.split('\n')) {
      // A blank cell at the head of a row is nothing but its tab.
      const shown = hasCells(line) ? line.replace(/^[^\S\t]+|\s+$/g, '') : line.trim();
      if (shown === '') continue;
      const place = addLine(shown);
      paragraphs += 1;
      marks.push({ ...place, paragraph: paragraphs });
      blocks.push({ kind: 'paragraph', text: shown, place });
    }
    // What is told of a paragraph that shows nothing stands before what comes next.
    tell(told, { start, end: Math.max(start, end - 1) });
  };

  const writeTable = (table: FlowTable): DraftProblem | null => {
    const edges = [...new Set(table.cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
    const columns = Math.max(0, edges.length - 1);
    positions += columns * table.rows;
    if (positions > MAX_POSITIONS) return { code: 'too large', detail: `${positions} cells` };
    const columnOf = new Map(edges.map((edge, i) => [edge, i]));
    const number = tables + 1;
    const start = end;
    const cells: GridCell[] = [];
    const nested: FlowBlock[] = [];
    const inOrder = table.cells.toSorted((a, b) => a.row - b.row || a.left - b.left);
    let next = 0;
    for (let row = 0; row < table.rows; row += 1) {
      let line = '';
      let column = 0;
      for (let cell = inOrder[next]; cell?.row === row; cell = inOrder[next]) {
        next += 1;
        const first = columnOf.get(cell.left) ?? 0;
        line += '\t'.repeat(first - column);
        column = first;
        const { text, indent, told, tables: inside } = contentOf(cell);
        const place = { start: end + line.length, end: end + line.length + text.length };
        line += text;
        const columnSpan = (columnOf.get(cell.right) ?? 0) - first;
        cells.push({ row, column: first, rowSpan: cell.rowSpan, columnSpan, text, place, indent });
        marks.push({ ...place, table: number, cell: `(${row + 1},${first + 1})` });
        tell(told, place);
        nested.push(...inside);
      }
      addLine(line + '\t'.repeat(Math.max(0, columns - 1 - column)));
    }
    tell(table.told, { start, end: Math.max(start, end - 1) });
    if (cells.length > 0) {
      tables = number;
      blocks.push({ kind: 'grid', rows: table.rows, columns, cells, place: { start, end: end - 1 } });
    }
    for (const block of nested) {
      const problem = write(block);
      if (problem !== null) return problem;
    }
    return null;
  };

  const write = (block: FlowBlock): DraftProblem | null => {
    if (end > MAX_LENGTH) return { code: 'too large', detail: `${end} characters` };
    if (block.kind === 'table') return writeTable(block);
    writeParagraph(block);
    return null;
  };

  return {
    write,
    tell: (told) => tell([told], null),
    finish: () => {
      if (blocks.length === 0 && notices.length === 0)
        return { ok: false, problem: { code: 'empty', detail: 'no paragraph and no table' } };
      return {
        ok: true,
        draft: {
          source: { path, text: lines.map((line) => `${line}\n`).join(''), marks },
          blocks: withTabbedTables(blocks),
          notices,
        },
      };
    },
  };
}

interface CellContent {
  readonly text: string;
  readonly indent: number;
  readonly told: readonly Told[];
  readonly tables: readonly FlowTable[];
}

function contentOf({ content }: FlowCell): CellContent {
  const paragraphs = content.filter((block) => block.kind === 'paragraph');
  const lines = paragraphs.flatMap(({ text }) => text.split('\n'));
  const first = paragraphs.find(({ text }) => text.trim() !== '');
  return {
    text: joinLines(lines).replaceAll('\t', ' '),
    indent: first === undefined ? 0 : Math.round((first.indent + blanksBefore(first.text)) * 10) / 10,
    told: paragraphs.flatMap(({ told }) => told),
    tables: content.filter((block) => block.kind === 'table'),
  };
}

/** The blanks before a text, in characters: half of one each, but those of full width. */
function blanksBefore(text: string): number {
  const blanks = /^\s*/.exec(text.replaceAll('\n', ''))?.[0] ?? '';
  return [...blanks].reduce((sum, blank) => sum + (blank === '\u3000' ? 1 : 0.5), 0);
}
