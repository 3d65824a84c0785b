import type { FlowBlock, FlowCell, FlowTable, Told } from './flow.js';

/** A cell as a row of a Word file has it: a merged one is stored in every row and column that it covers. */
export interface MergingCell {
  readonly left: number;
  readonly right: number;
  readonly vertical: 'restart' | 'continue' | null;
  readonly horizontal: 'restart' | 'continue' | null;
  readonly content: readonly FlowBlock[];
}

type Growing = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

/** The cells that are seen: one continues another only between the same edges. */
export function mergedTable(rows: readonly (readonly MergingCell[])[], told: readonly Told[]): FlowTable {
  const cells: FlowCell[] = [];
  let above: ReadonlyMap<number, Growing> = new Map();
  rows.forEach((row, at) => {
    const merging = new Map<number, Growing>();
    let previous: Growing | null = null;
    for (const { left, right, vertical, horizontal, content } of row) {
      const over = vertical === 'continue' ? above.get(left) : undefined;
      if (horizontal === 'continue' && previous !== null) {
        previous.right = right;
        previous.content = [...previous.content, ...unseen(content)];
      } else if (over !== undefined && over.right === right) {
        over.rowSpan = at + 1 - over.row;
        over.content = [...over.content, ...unseen(content)];
        merging.set(left, over);
        previous = null;
      } else {
        previous = { row: at, rowSpan: 1, left, right, content };
        cells.push(previous);
        if (vertical !== null) merging.set(left, previous);
      }
    }
    above = merging;
  });
  return { kind: 'table', rows: rows.length, cells, told };
}

/** What stands in a cell that a merge covers is kept in the file, and no one sees it. */
function unseen(content: readonly FlowBlock[]): readonly FlowBlock[] {
  const text = wordsOf(content);
  return text === '' ? [] : [{ kind: 'paragraph', text: '', indent: 0, told: [{ code: 'unseen text', text }] }];
}

/** All words of some blocks on one line, also those that are only told of. */
export function wordsOf(content: readonly FlowBlock[]): string {
  return content
    .flatMap((block) =>
      block.kind === 'table'
        ? [wordsOf(block.cells.flatMap((cell) => cell.content))]
        : [block.text.replaceAll(/\s+/g, ' '), ...block.told.map(({ text }) => text)],
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}
