import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import { canRead, type Search } from './candidate.js';
import type { Candidate, Cause } from './cause.js';
import { setAside } from './joint.js';
import { areNeighbours } from './neighbours.js';
import { withText } from './restate.js';
import { misplaced } from './slip.js';

/** Two causes that are one: each of two neighbours prints what the other should. */
export function exchangesIn(search: Search, causes: readonly Cause[]): readonly Cause[] {
  for (const [i, one] of causes.entries()) {
    for (const other of causes.slice(i + 1)) {
      const rest = causes.filter((cause) => cause !== one && cause !== other);
      const exchanged = exchangeOf(search, one, other, rest);
      if (exchanged) return exchangesIn(search, [...rest.slice(0, i), exchanged, ...rest.slice(i)]);
    }
  }
  return causes;
}

function exchangeOf(search: Search, one: Cause, other: Cause, rest: readonly Cause[]): Cause | null {
  if (one.partner || other.partner) return null;
  const pairs = one.candidates.flatMap((a) =>
    other.candidates.flatMap((b) => {
      const swap = swapOf(search, a, b);
      return swap && canStand(search, swap, rest) ? [swap] : [];
    }),
  );
  const [best] = pairs;
  if (!best) return null;
  const [first, partner] = best;
  const named = new Set(best.map(({ address }) => address));
  const instead = [...pairs.slice(1).flat(), ...one.candidates, ...other.candidates].filter(({ address }) => {
    const isNew = !named.has(address);
    named.add(address);
    return isNew;
  });
  const conflict = {
    labels: [...new Set([...one.conflict.labels, ...other.conflict.labels])],
    equations: [...new Set([...one.conflict.equations, ...other.conflict.equations])],
  };
  return {
    candidates: [first, ...instead],
    partner,
    repeated: [],
    conflict,
    only: one.only && other.only,
    rowMissing: false,
  };
}

type Swap = readonly [Candidate, Candidate];

/** Two candidates that are neighbours, where each may print the figure of the other. */
export function swapOf({ figures, neighbours }: Search, a: Candidate, b: Candidate): Swap | null {
  const [x, y] = [figures.get(a.address), figures.get(b.address)];
  if (!x || !y || !areNeighbours(neighbours, x.address, y.address)) return null;
  const [forA, forB] = [valueLike(a, y), valueLike(b, x)];
  if (forA === undefined || forB === undefined) return null;
  const slip = misplaced('cells exchanged');
  return [
    { ...a, value: forA, slip },
    { ...b, value: forB, slip },
  ];
}

function valueLike({ values }: Candidate, { value }: Figure): string | undefined {
  return values?.find((text) => new Decimal(text.replaceAll(',', '')).eq(value.abs()));
}

/** Whether all holds once two figures are exchanged back, while those of the other causes are set aside. */
function canStand(search: Search, swap: Swap, rest: readonly Cause[]): boolean {
  const system = search.joint.system.clone();
  for (const { candidates, partner } of rest)
    for (const one of [candidates[0], partner]) if (one) setAside(system, one.address);
  const read = swap.flatMap(({ address, value }) => {
    const figure = search.figures.get(address);
    return figure && value !== null ? [withText(figure, value)] : [];
  });
  return canRead(search, system, read);
}
