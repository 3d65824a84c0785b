import type { Nodes, PhrasingContent } from 'mdast';
import { BREAK, type Char } from '../text/chars.js';

/**
 * What inline nodes show. Bold print is layout and goes; a single `*` stays: in these documents it is a mark of its own
 * far more often than emphasis.
 */
export function inlineChars(nodes: readonly PhrasingContent[], source: string): Char[] {
  return nodes.flatMap((node) => charsOf(node, source));
}

function charsOf(node: PhrasingContent, source: string): Char[] {
  const { start, end } = offsetsOf(node);
  switch (node.type) {
    case 'text':
      return spelled(node.value, start, end, source);
    case 'inlineCode':
      return spelled(node.value, source.indexOf(node.value, start), end, source);
    case 'break':
      return [{ char: BREAK, start, end }];
    case 'html':
      return /^<br\b/i.test(node.value) ? [{ char: BREAK, start, end }] : [];
    case 'emphasis': {
      const mark = source.slice(start, start + 1);
      return [
        { char: mark, start, end: start + 1 },
        ...inlineChars(node.children, source),
        { char: mark, start: end - 1, end },
      ];
    }
    case 'strong':
    case 'link':
    case 'linkReference':
    case 'delete':
      return inlineChars(node.children, source);
    default:
      return [];
  }
}

/** What the source has besides (a backslash, the marks before a wrapped line) is passed over; an entity is one character. */
function spelled(value: string, start: number, end: number, source: string): Char[] {
  const chars: Char[] = [];
  let at = start;
  for (const char of value.split('')) {
    const entity = source[at] === '&' ? /^&(?:#\d+|#[xX][\da-fA-F]+|\w+);/.exec(source.slice(at, at + 40)) : null;
    while (entity === null && at < end && source[at] !== char) at += 1;
    const next = Math.min(end, at + (entity?.[0].length ?? 1));
    chars.push({ char, start: at, end: next });
    at = next;
  }
  return chars;
}

export function offsetsOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
