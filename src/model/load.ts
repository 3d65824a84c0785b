import { isMap, isScalar, type Node } from 'yaml';
import type { Source } from '../source/place.js';
import type { InputNote, InputProblem } from '../source/problem.js';
import { parseYaml } from '../source/yaml.js';
import {
  type Budget,
  type Identity,
  type Lane,
  MONEY_UNITS,
  type Printed,
  type Section,
  type Table,
} from './budget.js';
import { oneText, readLane, type Told } from './lane.js';
import { itemsAt, keyOf, linesOf, placeOf, valueAt } from './nodes.js';
import { LEVELS, NATURES, TOP_KEYS } from './schema.js';
import { shapeProblems } from './shape.js';

export type Loading =
  | { readonly ok: true; readonly budget: Budget; readonly notes: readonly InputNote[] }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const TOP_KEY = new RegExp(`^(?:\\{\\s*)?["']?(?:${TOP_KEYS.join('|')})["']?\\s*:(?=\\s|$)`, 'm');

/** Whether a text has a key of the encoding at its top level, so that it is meant as a budget, well formed or not. */
export function looksLikeBudget(text: string): boolean {
  return TOP_KEY.test(text);
}

/** Reads one encoded budget. All problems of a file are told, in their order, not the first alone. */
export function loadBudget(source: Source): Loading {
  const { root, problems } = parseYaml(source);
  if (root === null && problems.length > 0) return { ok: false, problems: inOrder(problems) };
  if (!isMap(root)) return { ok: false, problems: [notABudget(root, source)] };
  if (!root.items.some((pair) => TOP_KEYS.includes(keyOf(pair.key) ?? ''))) {
    return { ok: false, problems: [notABudget(root, source)] };
  }
  const told: Told = { source, problems: [...problems, ...shapeProblems(root, source)], notes: [] };
  const budget = readBudget(root, told);
  if (told.problems.length > 0) return { ok: false, problems: inOrder(told.problems) };
  return { ok: true, budget, notes: told.notes };
}

function notABudget(root: Node | null, { path, text }: Source): InputProblem {
  const place = root === null ? null : { ...placeOf(root), end: placeOf(root).start + 1 };
  if (looksLikeBudget(text)) return { code: 'not-a-mapping', path, place, args: {} };
  return { code: 'not-a-budget', path, place, args: { keys: TOP_KEYS } };
}

function inOrder<P extends InputProblem>(problems: readonly P[]): P[] {
  return problems.toSorted((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}

function readBudget(root: Node, told: Told): Budget {
  const { source } = told;
  return {
    unit: readIdentity(valueAt(root, '单位'), told),
    year: yearOf(valueAt(root, '年度')),
    cover: linesOf(valueAt(root, '封面'), source),
    contents: linesOf(valueAt(root, '目录'), source),
    sections: itemsAt(root, '正文').map((node) => readSection(node, told)),
    tables: itemsAt(root, '表').map((node) => readTable(node, told)),
  };
}

function readIdentity(node: Node | null, told: Told): Identity {
  const level = oneText(valueAt(node, '级别'), '级别', told)?.text;
  const nature = oneText(valueAt(node, '性质'), '性质', told)?.text;
  return {
    code: oneText(valueAt(node, '代码'), '代码', told),
    name: requiredText(node, '名称', told),
    level: LEVELS.find((known) => known === level) ?? null,
    nature: NATURES.find((known) => known === nature) ?? null,
    parents: linesOf(valueAt(node, '上级'), told.source),
  };
}

function yearOf(node: Node | null): number {
  return isScalar(node) && typeof node.value === 'number' ? node.value : 0;
}

function readSection(node: Node, told: Told): Section {
  return { title: requiredText(node, '题', told), paragraphs: linesOf(valueAt(node, '文'), told.source) };
}

function readTable(node: Node, told: Told): Table {
  const unit = oneText(valueAt(node, '计量'), '计量', told)?.text;
  const number = oneText(valueAt(node, '表号'), '表号', told);
  return {
    title: requiredText(node, '题', told),
    ...(number === null ? {} : { number }),
    unit: MONEY_UNITS.find((known) => known === unit) ?? '元',
    caption: oneText(valueAt(node, '编制'), '编制', told),
    lanes: readLanes(node, told),
    notes: linesOf(valueAt(node, '注'), told.source),
  };
}

function readLanes(node: Node, told: Told): readonly Lane[] {
  const named = itemsAt(node, '分栏').map((lane) =>
    readLane(lane, oneText(valueAt(lane, '名'), '名', told)?.text ?? null, told),
  );
  const sides = (['收入', '支出'] as const).flatMap((name) => {
    const side = valueAt(node, name);
    return side === null ? [] : [readLane(side, name, told)];
  });
  const lanes = [...named, ...sides];
  return lanes.length > 0 ? lanes : [readLane(node, null, told)];
}

/** A text that must be there and say something; where it is missing the schema has told, and the file is refused. */
function requiredText(parent: Node | null, key: string, told: Told): Printed {
  const node = valueAt(parent, key);
  const printed = oneText(node, key, told);
  if (isScalar(node) && (printed?.text ?? '').trim() === '') {
    told.problems.push({ code: 'empty-text', path: told.source.path, place: placeOf(node), args: { key } });
  }
  return printed ?? { text: '', place: { start: 0, end: 0 } };
}
