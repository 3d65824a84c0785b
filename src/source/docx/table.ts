import { childNode, childNodes, type XmlNode } from '../xml.js';
import { readBlocks } from './blocks.js';
import type { Context } from './context.js';
import type { FlowTable, Told } from './flow.js';
import { type MergingCell, mergedTable, wordsOf } from './merge.js';
import { isOn, settingOf } from './styles.js';

/** Word has at most 63 columns; a span that lies must not become a million cells. */
const MAX_SPAN = 1000;

/** Columns are counted in the grid of the table, which every row covers with spans of its own. */
export function readTable(table: XmlNode, context: Context): FlowTable {
  const rows: MergingCell[][] = [];
  const told: Told[] = [];
  for (const row of within(table, 'w:tr')) {
    const properties = childNode(row, 'w:trPr');
    const gone = goneAs(properties);
    if (gone === null) rows.push(readRow(row, spanOf(properties, 'w:gridBefore', 0), context));
    else told.push({ code: gone, text: wordsOf(within(row, 'w:tc').flatMap((cell) => readBlocks(cell, context))) });
  }
  return mergedTable(rows, told);
}

function readRow(row: XmlNode, before: number, context: Context): MergingCell[] {
  let left = before;
  return within(row, 'w:tc').map((node) => {
    const properties = childNode(node, 'w:tcPr');
    const cell = {
      left,
      right: left + spanOf(properties, 'w:gridSpan', 1),
      vertical: mergeOf(properties, 'w:vMerge'),
      horizontal: mergeOf(properties, 'w:hMerge'),
      content: readBlocks(node, context),
    };
    left = cell.right;
    return cell;
  });
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
