import { childNode, childNodes, type XmlNode } from '../xml.js';
import { readBlocks } from './blocks.js';
import type { Context } from './context.js';
import type { FlowBlock, FlowCell, FlowTable, Told } from './flow.js';
import { isOn, settingOf } from './styles.js';

/** Word has at most 63 columns; a span that lies must not become a million cells. */
const MAX_SPAN = 1000;

type Growing = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

/** Columns are counted in the grid of the table, which every row covers with spans of its own. */
export function readTable(table: XmlNode, context: Context): FlowTable {
  const cells: FlowCell[] = [];
  const told: Told[] = [];
  let above: ReadonlyMap<number, Growing> = new Map();
  let rows = 0;
  for (const row of within(table, 'w:tr')) {
    const properties = childNode(row, 'w:trPr');
    const gone = goneAs(properties);
    if (gone !== null) {
      told.push({ code: gone, text: wordsOf(row, context) });
      continue;
    }
    const merging = new Map<number, Growing>();
    let left = spanOf(properties, 'w:gridBefore', 0);
    let previous: Growing | null = null;
    for (const node of within(row, 'w:tc')) {
      const cell = childNode(node, 'w:tcPr');
      const right = left + spanOf(cell, 'w:gridSpan', 1);
      const content = readBlocks(node, context);
      const vertical = mergeOf(cell, 'w:vMerge');
      const over = vertical === 'continue' ? above.get(left) : undefined;
      if (mergeOf(cell, 'w:hMerge') === 'continue' && previous !== null) {
        previous.right = right;
        previous.content = [...previous.content, ...unseen(content)];
      } else if (over !== undefined && over.right === right) {
        over.rowSpan = rows + 1 - over.row;
        over.content = [...over.content, ...unseen(content)];
        merging.set(left, over);
        previous = null;
      } else {
        previous = { row: rows, rowSpan: 1, left, right, content };
        cells.push(previous);
        if (vertical !== null) merging.set(left, previous);
      }
      left = right;
    }
    above = merging;
    rows += 1;
  }
  return { kind: 'table', rows, cells, told };
}

/** The rows of a table or the cells of a row, also in content controls; not those of a table within. */
function within(parent: XmlNode, name: 'w:tr' | 'w:tc'): readonly XmlNode[] {
  return childNodes(parent).flatMap((node) => {
    if (node.name === name) return [node];
    return /^w:(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/.test(node.name) ? within(node, name) : [];
  });
}

function goneAs(properties: XmlNode | undefined): 'deleted text' | 'hidden rows' | null {
  if (childNode(properties, 'w:del') !== undefined) return 'deleted text';
  const hidden = childNode(properties, 'w:hidden');
  return hidden !== undefined && isOn(hidden.attributes['w:val'] ?? '1') ? 'hidden rows' : null;
}

function spanOf(properties: XmlNode | undefined, name: string, otherwise: number): number {
  const span = Number(settingOf(properties, name) ?? otherwise);
  return Number.isInteger(span) && span >= otherwise ? Math.min(span, MAX_SPAN) : otherwise;
}

function mergeOf(properties: XmlNode | undefined, name: 'w:vMerge' | 'w:hMerge'): 'restart' | 'continue' | null {
  const merge = childNode(properties, name);
  if (merge === undefined) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

/** What stands in a cell that a merge covers is kept in the file, and no one sees it. */
function unseen(content: readonly FlowBlock[]): readonly FlowBlock[] {
  const text = textOf(content);
  return text === '' ? [] : [{ kind: 'paragraph', text: '', indent: 0, told: [{ code: 'unseen text', text }] }];
}

/** A row that is gone still tells what it said, deleted or not. */
function wordsOf(row: XmlNode, context: Context): string {
  const content = within(row, 'w:tc').flatMap((cell) => readBlocks(cell, context));
  return textOf(content);
}

function textOf(content: readonly FlowBlock[]): string {
  return content
    .flatMap((block) =>
      block.kind === 'table'
        ? [textOf(block.cells.flatMap((cell) => cell.content))]
        : [block.text.replaceAll(/\s+/g, ' '), ...block.told.map(({ text }) => text)],
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}
