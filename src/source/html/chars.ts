import { BREAK, type Char } from '../text/chars.js';
import {
  attributeOf,
  type Element,
  isBlock,
  isElement,
  isHidden,
  isSilent,
  isText,
  type Node,
  type TextNode,
  textNodesOf,
} from './tree.js';

/** Deeper elements are read without their blocks: no page that a person made is nested like that. */
export const MAX_DEPTH = 400;
const ENTITY = /&(?:#\d+|#[xX][\da-fA-F]+|\w+);?/y;

/** The characters of a text with their places. An entity is one character displayed and several of the file. */
export function charsOf({ value, sourceCodeLocation }: TextNode, source: string): Char[] {
  const start = sourceCodeLocation?.startOffset ?? 0;
  const end = sourceCodeLocation?.endOffset ?? start;
  const chars: Char[] = [];
  let at = start;
  for (const char of value.split('')) {
    const next = Math.min(end, at + sourceLength(source, at, char));
    chars.push({ char, start: at, end: next });
    at = next;
  }
  return chars;
}

function sourceLength(source: string, at: number, char: string): number {
  if (source[at] === char && char !== '&') return 1;
  if (source[at] === '\r' && char === '\n') return source[at + 1] === '\n' ? 2 : 1;
  ENTITY.lastIndex = at;
  return ENTITY.exec(source)?.[0].length ?? 1;
}

/** The characters of a cell, blocks and `br` as breaks; what is hidden is left out and handed to `hidden`. */
export function cellChars(cell: Element, source: string, hidden: (element: Element) => void): Char[] {
  return cell.childNodes.flatMap((child) => shownChars(child, { source, hidden }, 0, false));
}

interface Reading {
  readonly source: string;
  readonly hidden: (element: Element) => void;
}

function shownChars(node: Node, reading: Reading, depth: number, pre: boolean): readonly Char[] {
  if (isText(node)) return asShown(charsOf(node, reading.source), pre);
  if (!isElement(node) || isSilent(node)) return [];
  if (isHidden(node)) {
    reading.hidden(node);
    return [];
  }
  if (depth > MAX_DEPTH) return textNodesOf(node).flatMap((text) => charsOf(text, reading.source));
  const { startOffset: start = 0, endOffset: end = start } = node.sourceCodeLocation ?? {};
  if (node.tagName === 'br') return [{ char: BREAK, start, end: start }];
  const inner = node.childNodes.flatMap((child) => {
    return shownChars(child, reading, depth + 1, pre || node.tagName === 'pre');
  });
  return isBlock(node) ? [{ char: BREAK, start, end: start }, ...inner, { char: BREAK, start: end, end }] : inner;
}

/** In preformatted text a line break of the source is one of the page. */
export function asShown(chars: readonly Char[], pre: boolean): readonly Char[] {
  return pre ? chars.map((char) => (char.char === '\n' ? { ...char, char: BREAK } : char)) : chars;
}

export function hiddenText(element: Element): string {
  const text = textNodesOf(element)
    .map(({ value }) => value)
    .join('')
    .replace(/[\s\u200b-\u200d\u2060]+/g, ' ')
    .trim();
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

export function pictureName(element: Element): string {
  const source = attributeOf(element, 'src') ?? '';
  return attributeOf(element, 'alt') || (source.startsWith('data:') ? '' : (source.split('/').at(-1) ?? ''));
}
