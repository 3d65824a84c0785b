import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type * as z from 'zod/mini';
import type { Place, Source } from '../source/place.js';
import type { BudgetProblem, Expected, Part } from '../source/problem.js';
import { nearest } from './nearest.js';
import { entriesOf, isAbsent, keyOf, placeOf, plainOf } from './nodes.js';
import { encoding, LANE_KEYS, NAMED_LANE_KEYS, SECTION_KEYS, TABLE_KEYS, TOP_KEYS, UNIT_KEYS } from './schema.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What the schema finds wrong, each at the node that is meant. */
export function shapeProblems(root: Node, source: Source): BudgetProblem[] {
  const result = encoding.safeParse(plainOf(root));
  const shape = result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, root, source));
  return [...shape, ...tableShapeProblems(root, source)];
}

function problemsOf(issue: Issue, root: Node, source: Source): BudgetProblem[] {
  const { path } = source;
  const node = nodeAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const part = partAt(issue.path);
    const places = keyPlaces(node);
    const known = issue.path.includes('分栏') ? NAMED_LANE_KEYS : KEYS[part];
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path,
      place: places.get(key) ?? startOf(node),
      args: { key, part, known, nearest: nearest(key, known) },
    }));
  }
  const key = lastKey(issue.path);
  if (node === null) {
    const parent = nodeAt(root, issue.path.slice(0, -1));
    return [
      { code: 'missing-key', path, place: startOf(parent), args: { key, part: partAt(issue.path.slice(0, -1)) } },
    ];
  }
  const place = placeOf(node);
  const text = source.text.slice(place.start, place.end);
  const at = issue.path.join('/');
  if (at === '勾稽') return [{ code: 'version', path, place, args: { text } }];
  if (at === '年度') return [{ code: 'year', path, place, args: { text } }];
  if (issue.code === 'invalid_value' && isScalar(node)) {
    return [{ code: 'wrong-value', path, place, args: { key, text, allowed: issue.values.map(String) } }];
  }
  return [{ code: 'wrong-kind', path, place: headOf(place, source), args: { key, expected: expectedAt(issue.path) } }];
}

const KEYS: Readonly<Record<Part, readonly string[]>> = {
  budget: TOP_KEYS,
  unit: UNIT_KEYS,
  section: SECTION_KEYS,
  table: TABLE_KEYS,
  lane: LANE_KEYS,
};

function partAt(path: Path): Part {
  const [top, , side, lane] = path;
  if (top === '单位') return 'unit';
  if (top === '正文') return 'section';
  if (top !== '表') return 'budget';
  return side === '收入' || side === '支出' || (side === '分栏' && lane !== undefined) ? 'lane' : 'table';
}

/** The nearest key of the encoding above: that of a list for its items. */
function lastKey(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function expectedAt(path: Path): Expected {
  const last = path[path.length - 1];
  const key = lastKey(path);
  if (path.includes('行')) return key !== '行' ? 'cell' : typeof last === 'number' ? 'row' : 'list';
  if (path.includes('栏')) return 'columns';
  if (path.includes('栏号')) return typeof last === 'number' ? 'text' : 'list';
  if (['封面', '目录', '文', '注', '上级'].includes(key)) return typeof last === 'number' ? 'text' : 'lines';
  if (last === '正文' || last === '表' || last === '分栏') return 'list';
  return typeof last === 'number' || ['单位', '收入', '支出'].includes(key) ? 'mapping' : 'text';
}

function nodeAt(root: Node, path: Path): Node | null {
  let node: Node | null = root;
  for (const step of path) {
    if (isMap(node)) node = entriesOf(node).find((entry) => entry.key === step)?.value ?? null;
    else if (isSeq(node) && typeof step === 'number') node = itemAt(node.items, step);
    else return null;
  }
  return node;
}

function itemAt(items: readonly unknown[], index: number): Node | null {
  const item = items[index];
  return isNode(item) ? item : null;
}

function keyPlaces(map: Node | null): ReadonlyMap<string, Place> {
  return new Map(isMap(map) ? entriesOf(map).map(({ key, keyNode }) => [key, placeOf(keyNode)]) : []);
}

/** Where something is missing: the first key of the mapping that lacks it. */
function startOf(node: Node | null): Place | null {
  if (node === null) return null;
  const first = isMap(node) ? node.items[0]?.key : null;
  return isNode(first) ? placeOf(first) : placeOf(node);
}

/** The first line of a place, which may go on for pages. */
function headOf({ start, end }: Place, { text }: Source): Place {
  const [head = ''] = text.slice(start, end).split('\n');
  return { start, end: start + head.trimEnd().length };
}

/** A table has columns and rows, or two lanes that have them, or a list of lanes. */
function tableShapeProblems(root: Node, { path }: Source): BudgetProblem[] {
  const tables = nodeAt(root, ['表']);
  if (!isSeq(tables)) return [];
  return tables.items.filter(isMap).flatMap((table): BudgetProblem[] => {
    const shape = ['栏', '行', '收入', '支出', '分栏'];
    const given = shape.filter((key) => table.items.some((pair) => keyOf(pair.key) === key && !isAbsent(pair.value)));
    if (['栏 行', '收入 支出', '分栏'].includes(given.join(' '))) return [];
    const problem: BudgetProblem = { code: 'table-shape', path, place: startOf(table), args: { given } };
    return [problem];
  });
}
