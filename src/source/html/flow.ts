import type { Block, Notice } from '../draft.js';
import { BREAK, type Char, displayed } from '../text/chars.js';
import { asShown, charsOf, hiddenText, MAX_DEPTH, pictureName } from './chars.js';
import { listNumbers } from './list-numbers.js';
import { readTable } from './table.js';
import { titlesApart } from './titles-apart.js';
import {
  type Element,
  innerPlace,
  isBlock,
  isElement,
  isHidden,
  isSilent,
  isText,
  type Node,
  type Parent,
  textNodesOf,
} from './tree.js';

export interface Flow {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** What a page shows from top to bottom: a paragraph ends where a block or a line ends, a table stands by itself. */
export function readFlow(root: Parent, source: string): Flow {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const numbers = new Map<Element, ReadonlyMap<Element, string>>();
  let open: Char[] = [];

  const end = (): void => {
    const shown = displayed(open);
    if (shown !== null) blocks.push({ kind: 'paragraph', text: shown.text, place: shown.place });
    open = [];
  };
  const addText = (chars: readonly Char[]): void => {
    for (const char of chars) {
      if (char.char === BREAK) end();
      else open.push(char);
    }
  };
  const addTable = (element: Element): boolean => {
    const table = readTable(element, source);
    if (table === null) return false;
    for (const child of element.childNodes) if (isElement(child) && child.tagName === 'caption') add(child, 0, false);
    blocks.push(...titlesApart(table.grid));
    notices.push(...table.notices);
    return true;
  };
  const add = (node: Node, depth: number, pre: boolean): void => {
    if (isText(node)) addText(asShown(charsOf(node, source), pre));
    if (!isElement(node) || isSilent(node)) return;
    if (isHidden(node)) {
      const text = hiddenText(node);
      if (text !== '') notices.push({ code: 'hidden text', text, place: innerPlace(node) });
      return;
    }
    if (node.tagName === 'del') {
      notices.push({ code: 'deleted text', text: hiddenText(node), place: innerPlace(node) });
      return;
    }
    if (node.tagName === 'img') notices.push({ code: 'picture', text: pictureName(node), place: innerPlace(node) });
    if (depth > MAX_DEPTH) {
      addText(textNodesOf(node).flatMap((text) => charsOf(text, source)));
      return;
    }
    const apart = isBlock(node) || node.tagName === 'br';
    if (apart) end();
    if (node.tagName === 'table' && addTable(node)) return;
    if (node.tagName === 'li') open.push(...numberChars(node, numbers));
    for (const child of node.childNodes) add(child, depth + 1, pre || node.tagName === 'pre');
    if (apart) end();
  };
  for (const child of root.childNodes) add(child, 0, false);
  end();
  return { blocks, notices };
}

function numberChars(item: Element, known: Map<Element, ReadonlyMap<Element, string>>): Char[] {
  const list = item.parentNode;
  if (list === null || !isElement(list)) return [];
  const numbers = known.get(list) ?? listNumbers(list);
  known.set(list, numbers);
  const { start } = innerPlace(item);
  return (numbers.get(item) ?? '').split('').map((char) => ({ char, start, end: start }));
}
