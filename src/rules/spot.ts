import type { Printed } from '../model/budget.js';
import type { Severity } from '../model/language.js';
import { compareStarts, keyOfPlace, stretchOf } from '../source/place.js';
import type { Finding, Spot } from './rule.js';

/** Words that stand in a printed text, by the offsets of their characters in it. */
export function spotIn(printed: Printed, from: number, to: number, address: string): Spot {
  return { address, text: printed.text.slice(from, to), place: stretchOf(printed.place, from, to) };
}

export function spotOf(printed: Printed, address: string): Spot {
  return { address, text: printed.text, place: printed.place };
}

/** A finding about words: the first spot is the words at fault, and no equation is its evidence. */
export function finding<Args>(rule: string, severity: Severity, args: Args, spots: readonly Spot[]): Finding<Args> {
  return { rule, severity, args, spots, suggestion: null, suspects: [], outcomes: [] };
}

/** In the order of the document; a place that is given twice is one place. */
export function inOrder(spots: readonly Spot[]): readonly Spot[] {
  const seen = new Set<string>();
  return [...spots]
    .sort((a, b) => compareStarts(a.place, b.place) || a.place.end - b.place.end)
    .filter((spot) => {
      const key = `${keyOfPlace(spot.place)} ${spot.address}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** What stands together under one key, in the order in which the keys came first. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
