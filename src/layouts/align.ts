import { likeness } from './words.js';

/** An entry of the coded list of the document. */
export interface Coded {
  readonly code: string;
  readonly name: string;
}

/** A label may differ from its name by this much and still be taken for it. */
const ALIKE = 0.6;
const GAP = 0.55;

/**
 * Lays labels without codes beside the coded list of the document, both in their order, so that a wrong label
 * is found and does not unbind the labels after it. A label out of order is the one entry of its name that no other
 * label took. Gives the entry of each label, or null.
 */
export function align(labels: readonly string[], list: readonly Coded[]): readonly (Coded | null)[] {
  return inStep(labels, list) ?? laidBeside(labels, list);
}

/** The entries that bear any of the labels, where they do one by one: no other way to lay them is as near. */
function inStep(labels: readonly string[], list: readonly Coded[]): readonly Coded[] | null {
  const names = new Set(labels);
  const named = list.filter(({ name }) => names.has(name));
  return named.length === labels.length && named.every(({ name }, i) => name === labels[i]) ? named : null;
}

function laidBeside(labels: readonly string[], list: readonly Coded[]): readonly (Coded | null)[] {
  const width = list.length + 1;
  const cost = new Float64Array((labels.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  const pair = (i: number, j: number): number => {
    const [label = '', name = ''] = [labels[i], list[j]?.name];
    const most = (2 * Math.min(label.length, name.length)) / (label.length + name.length);
    const alike = most < ALIKE ? most : likeness(label, name);
    return alike >= ALIKE ? 1 - alike : 2 * GAP + 1;
  };
  for (let j = 1; j < width; j++) cost[j] = j * GAP;
  for (let i = 1; i <= labels.length; i++) {
    cost[i * width] = i * GAP;
    for (let j = 1; j < width; j++) {
      cost[i * width + j] = Math.min(at(i - 1, j - 1) + pair(i - 1, j - 1), at(i - 1, j) + GAP, at(i, j - 1) + GAP);
    }
  }
  const found: (Coded | null)[] = labels.map(() => null);
  let i = labels.length;
  let j = list.length;
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j - 1) + pair(i - 1, j - 1)) {
      found[i - 1] = list[j - 1] ?? null;
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + GAP) i--;
    else j--;
  }
  return found.map((entry, at) => entry ?? outOfOrder(labels[at] ?? '', found, list));
}

function outOfOrder(label: string, found: readonly (Coded | null)[], list: readonly Coded[]): Coded | null {
  const [only, ...others] = list.filter((one) => one.name === label && !found.includes(one));
  return only && others.length === 0 ? only : null;
}
