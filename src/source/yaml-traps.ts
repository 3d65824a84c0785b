import { isAlias, isMap, isNode, isScalar, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import { readAmount } from './amount.js';
import type { Place, Source } from './place.js';
import type { YamlProblem } from './problem.js';

/** What YAML allows and a budget must not hold, because it would not be what a person reads. */
export function trapsIn(root: Node, source: Source): YamlProblem[] {
  const { path, text } = source;
  const problems: YamlProblem[] = [];
  let anchored = false;
  visit(root, {
    Node(_, node) {
      const [start = 0, end = start] = node.range ?? [];
      // One alias is enough: a file that is built on them has thousands.
      if (!anchored && (isAlias(node) || node.anchor !== undefined)) {
        const place = isAlias(node) ? { start, end } : markBefore(/&\S+/g, text, start);
        problems.push({ code: 'alias', path, place, args: { text: text.slice(place.start, place.end) } });
        anchored = true;
      }
      if (node.tag !== undefined) {
        const place = markBefore(/!\S*/g, text, start);
        problems.push({ code: 'tag', path, place, args: { text: text.slice(place.start, place.end) } });
      }
      if (isScalar(node) && isBroken(node.type, text.slice(start, end))) {
        problems.push({ code: 'broken-text', path, place: { start, end }, args: {} });
      }
      if (isMap(node)) problems.push(...keyProblems(node, source));
      return undefined;
    },
  });
  return problems;
}

/** Anchors and tags stand before the node that they mark, on its line or the one before. */
function markBefore(mark: RegExp, text: string, start: number): Place {
  const from = Math.max(0, text.lastIndexOf('\n', text.lastIndexOf('\n', start - 1) - 1) + 1);
  const found = [...text.slice(from, start).matchAll(mark)].at(-1);
  if (found === undefined) return { start, end: start + 1 };
  return { start: from + found.index, end: from + found.index + found[0].length };
}

/** Folded text gets spaces where its lines meet, which a Chinese sentence does not have. */
function isBroken(type: string | undefined, raw: string): boolean {
  if (type === 'BLOCK_LITERAL') return false;
  return type === 'BLOCK_FOLDED' || raw.includes('\n');
}

function keyProblems(map: YAMLMap, source: Source): YamlProblem[] {
  const { path } = source;
  const problems: YamlProblem[] = [];
  const seen = new Set<string>();
  const amounts = amountsCutByCommas(map, source.text);
  for (const amount of amounts) {
    const { start, end } = amount;
    const text = source.text.slice(start, end);
    problems.push({
      code: 'unquoted-commas',
      path,
      place: { start, end },
      args: { text, grouped: readAmount(text).ok },
    });
  }
  for (const pair of map.items) {
    if (!isScalar(pair.key)) {
      const [start = 0, end = start] = (isNode(pair.key) ? pair.key.range : map.range) ?? [];
      if (!isAlias(pair.key)) problems.push({ code: 'complex-key', path, place: { start, end }, args: {} });
      continue;
    }
    const [start = 0, end = start] = pair.key.range ?? [];
    const key = keyText(pair.key.source, pair.key.value);
    if (amounts.some((amount) => amount.start <= start && end <= amount.end)) continue;
    if (pair.value === null) problems.push({ code: 'no-colon', path, place: { start, end }, args: { text: key } });
    else if (seen.has(key)) problems.push({ code: 'duplicate-key', path, place: { start, end }, args: { key } });
    seen.add(key);
  }
  return problems;
}

function keyText(source: string | undefined, value: unknown): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** `{总计: 12,029,501.84}` is three entries to YAML: 总计 with 12, and two keys with no colon. */
function amountsCutByCommas(map: YAMLMap, text: string): { start: number; end: number }[] {
  const amounts: { start: number; end: number }[] = [];
  let current: { start: number; end: number } | null = null;
  for (const pair of map.items) {
    const piece = pieceOf(pair);
    if (piece !== null && current !== null && /^\s*,\s*$/.test(text.slice(current.end, piece.start))) {
      current.end = piece.end;
      if (!amounts.includes(current)) amounts.push(current);
    } else {
      current = leadingDigitsOf(pair);
    }
  }
  return amounts;
}

function pieceOf(pair: Pair): { start: number; end: number } | null {
  if (pair.value !== null || !isScalar(pair.key) || !/^\d+(?:\.\d+)?$/.test(pair.key.source ?? '')) return null;
  const [start, end] = pair.key.range ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}

function leadingDigitsOf(pair: Pair): { start: number; end: number } | null {
  if (!isScalar(pair.value) || pair.value.type !== 'PLAIN' || !/^[-−]?\d+$/.test(pair.value.source ?? '')) return null;
  const [start, end] = pair.value.range ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}
