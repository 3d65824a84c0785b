import { isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Place, Source } from '../source/place.js';
import type { Printed } from './budget.js';

/** What nodes of the YAML say as a document prints it. Nodes of another shape say nothing: the schema has told of them. */

export function placeOf(node: Node): Place {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end };
}

export function keyOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return textOf(key);
}

/** The digits as they stand in the file where they are not quoted: `2.00` stays `2.00`. */
function textOf(scalar: Scalar): string {
  if (scalar.type === 'PLAIN') return scalar.source ?? '';
  return typeof scalar.value === 'string' ? scalar.value : String(scalar.value);
}

/** Nothing after the colon, which is a blank cell or a key that is not filled in; `""` is a text, if an empty one. */
export function isAbsent(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.type === 'PLAIN' && node.source === '');
}

export function entriesOf(map: YAMLMap): { key: string; keyNode: Node; value: Node }[] {
  return map.items.flatMap((pair) => {
    const key = keyOf(pair.key);
    if (key === null || !isNode(pair.key) || !isNode(pair.value) || isAbsent(pair.value)) return [];
    return [{ key, keyNode: pair.key, value: pair.value }];
  });
}

export function valueAt(node: Node | null, key: string): Node | null {
  if (!isMap(node)) return null;
  return entriesOf(node).find((entry) => entry.key === key)?.value ?? null;
}

export function itemsAt(node: Node | null, key: string): Node[] {
  const list = valueAt(node, key);
  return isSeq(list) ? list.items.filter(isNode) : [];
}

/** The YAML as plain values, for the schema; an alias, which is refused anyway, passes for a text. */
export function plainOf(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key, plainOf(value)]));
  if (isSeq(node)) return node.items.map((item) => (isAbsent(item) ? null : plainOf(item)));
  if (!isScalar(node)) return '';
  return typeof node.value === 'number' && !Number.isFinite(node.value) ? textOf(node) : node.value;
}

/** One text; null where the node is no text. Quotes are no part of it, so that its characters stand one by one at its place. */
export function printedOf(node: Node | null, source: Source): Printed | null {
  if (!isScalar(node) || isAbsent(node)) return null;
  if (node.type === 'BLOCK_LITERAL') return literalLines(node, source)[0] ?? null;
  const { start, end } = placeOf(node);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return {
    text: textOf(node),
    place: quoted ? { start: start + 1, end: Math.max(start + 1, end - 1) } : { start, end },
  };
}

/** Several texts: a literal block gives one a line, a list one an item, anything else the one that it is. */
export function linesOf(node: Node | null, source: Source): Printed[] {
  if (isSeq(node)) return node.items.flatMap((item) => (isNode(item) ? linesOf(item, source) : []));
  if (isScalar(node) && node.type === 'BLOCK_LITERAL') return literalLines(node, source);
  const printed = printedOf(node, source);
  return printed === null ? [] : [printed];
}

/**
 * The lines of a literal block, each at its exact place. YAML has taken off the indentation, so what is left of a line
 * of the value is where that line ends in the file. Empty lines are no paragraphs.
 */
function literalLines(node: Scalar, { text }: Source): Printed[] {
  const { start, end } = placeOf(node);
  const lines: Printed[] = [];
  let at = text.indexOf('\n', start) + 1;
  for (const line of textOf(node).split('\n')) {
    if (at === 0 || at >= end) break;
    const next = text.indexOf('\n', at);
    const stop = next === -1 ? text.length : next;
    const lineEnd = text[stop - 1] === '\r' ? stop - 1 : stop;
    const shown = line.trimEnd();
    const from = lineEnd - line.length;
    if (shown !== '') lines.push({ text: shown, place: { start: from, end: from + shown.length } });
    at = stop + 1;
  }
  return lines;
}
