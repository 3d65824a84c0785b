import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Place } from '../place.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements that show no text of the document. */
const SILENT = new Set(
  'script style head template noscript select option textarea button iframe object svg audio video datalist'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function isSilent({ tagName }: Element): boolean {
  return SILENT.has(tagName);
}

export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

export function isHidden(element: Element): boolean {
  return attributeOf(element, 'hidden') !== null || HIDDEN.test(styleOf(element));
}

export function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

export function styleOf(element: Element): string {
  return attributeOf(element, 'style') ?? '';
}

export function childElements(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement);
}

/** What stands between the tags of an element; where the parser made it up, nothing. */
export function innerPlace({ sourceCodeLocation }: Element): Place {
  const start = sourceCodeLocation?.startTag?.endOffset ?? sourceCodeLocation?.startOffset ?? 0;
  const end = sourceCodeLocation?.endTag?.startOffset ?? sourceCodeLocation?.endOffset ?? start;
  return { start, end: Math.max(start, end) };
}

/** All text below a node, without descending by recursion: pages can be nested deeper than the stack. */
export function textNodesOf(root: Node | Parent): TextNode[] {
  const found: TextNode[] = [];
  const open: (Node | Parent)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node && node.nodeName === '#text') found.push(node as TextNode);
    else if ('childNodes' in node && !('tagName' in node && isSilent(node))) open.push(...node.childNodes.toReversed());
  }
  return found;
}
