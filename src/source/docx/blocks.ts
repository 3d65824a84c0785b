import { childNode, childNodes, type XmlNode } from '../xml.js';
import type { Context } from './context.js';
import type { FlowBlock, Told } from './flow.js';
import { type Inline, readInline } from './inline.js';
import { over, ownProperties, type Styled, settingOf } from './styles.js';
import { readTable } from './table.js';

/** Reads blocks in their order, one by one, so that a long document is never whole in memory. */
export interface BlockReader {
  readonly read: (node: XmlNode) => readonly FlowBlock[];
  /** What is left when nothing follows. */
  readonly finish: () => readonly FlowBlock[];
}

export function blockReader(context: Context): BlockReader {
  // A paragraph whose end was deleted runs on into the next one.
  let carried: { readonly text: string; readonly told: readonly Told[] } | null = null;

  const finish = (): readonly FlowBlock[] => {
    const left = carried;
    carried = null;
    return left === null ? [] : [{ kind: 'paragraph', text: left.text, indent: 0, told: left.told }];
  };

  const readParagraph = (node: XmlNode): readonly FlowBlock[] => {
    const properties = childNode(node, 'w:pPr');
    const mark = childNode(properties, 'w:rPr');
    const styleId = settingOf(properties, 'w:pStyle') ?? context.styles.paragraph;
    const style = context.styles.styled(styleId);
    const inline = readInline(node, style, context);
    const told = [...(carried?.told ?? []), ...inline.told];
    const text = (carried?.text ?? '') + inline.text;
    carried = null;
    const boxes = inline.boxes.flatMap((box) => readBlocks(box, context));
    if (childNode(mark, 'w:del') !== undefined || childNode(mark, 'w:moveFrom') !== undefined) {
      carried = { text, told };
      return boxes;
    }
    const stated = over(ownProperties(properties, undefined), style);
    const markHidden = ownProperties(undefined, mark).hidden ?? style.hidden ?? false;
    const number = text === '' && (markHidden || vanished(inline)) ? '' : numberOf(stated, styleId, context);
    return [{ kind: 'paragraph', text: number + text, indent: stated.indent ?? 0, told }, ...boxes];
  };

  const read = (node: XmlNode): readonly FlowBlock[] => {
    switch (node.name) {
      case 'w:p':
        return readParagraph(node);
      case 'w:tbl':
        return [...finish(), readTable(node, context)];
      case 'w:altChunk':
        return [
          ...finish(),
          { kind: 'paragraph', text: '', indent: 0, told: [{ code: 'embedded object', text: 'altChunk' }] },
        ];
      case 'w:tcPr':
      case 'w:sdtPr':
      case 'w:sectPr':
        return [];
      case 'mc:AlternateContent': {
        const chosen = childNode(node, 'mc:Choice') ?? childNode(node, 'mc:Fallback');
        return chosen === undefined ? [] : childNodes(chosen).flatMap(read);
      }
      default:
        return childNodes(node).flatMap(read);
    }
  };
  return { read, finish };
}

/** The blocks of a cell, a text box, a note. */
export function readBlocks(parent: XmlNode, context: Context): readonly FlowBlock[] {
  const reader = blockReader(context);
  return [...childNodes(parent).flatMap(reader.read), ...reader.finish()];
}

/** Whether a paragraph had text, and all of it is deleted or hidden. */
function vanished({ text, told }: Inline): boolean {
  return text === '' && told.some(({ code }) => code === 'hidden text' || code === 'deleted text');
}

function numberOf({ listId, level }: Styled, styleId: string | undefined, { numbering, count }: Context): string {
  const list = listId === undefined || listId === '0' ? undefined : numbering.lists.get(listId);
  if (listId === undefined || list === undefined) return '';
  return count(listId, list, level ?? numbering.levelOfStyle(listId, styleId ?? '') ?? 0);
}
