import { figuresOf, type TableReading } from '../layouts/reading.js';
import { addressesOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import type { NarrativeReading } from '../narrative/read.js';
import { type Doubt, figuresInDoubt } from './doubt.js';
import type { Outcome } from './outcome.js';

/** Why a figure is in no equation. */
export type UntiedReason =
  | 'nothing to compare with'
  | 'not understood'
  | 'another basis'
  | 'change without a rate'
  | 'reading in doubt'
  | 'pasted again';

export interface Untied {
  readonly spot: Pick<Figure, 'address' | 'text' | 'place'>;
  readonly reason: UntiedReason;
}

/** What of the printed figures was checked at all. */
export interface Coverage {
  /** How many printed figures there are, blanks not counted. */
  readonly figureCount: number;
  readonly untied: readonly Untied[];
}

/** Accounts for every printed figure: it is in an equation that could be checked, or untied for a reason. */
export function coverageOf(
  figures: ReadonlyMap<string, Figure>,
  noClaims: NarrativeReading['noClaims'],
  outcomes: readonly Outcome[],
  doubts: readonly Doubt[],
  tables: readonly TableReading[],
): Coverage {
  const tied = tiedBy(outcomes);
  const doubted = new Set(doubts.filter(({ unit }) => unit === null).flatMap((doubt) => [...figuresInDoubt(doubt)]));
  const again = new Set(
    tables.filter((table) => table.again).flatMap((table) => figuresOf(table).map(({ address }) => address)),
  );
  const reasonFor = (address: string): UntiedReason => {
    if (again.has(address)) return 'pasted again';
    return doubted.has(address) ? 'reading in doubt' : 'nothing to compare with';
  };
  const printed = [...figures.values()].filter(({ blank, standing }) => !blank && standing !== 'last year');
  const strange = noClaims.filter((token) => token.reason === 'not understood');
  return {
    figureCount: printed.length + strange.length,
    untied: [
      ...printed.filter(({ address }) => !tied.has(address)).map((figure) => untied(figure, reasonFor(figure.address))),
      ...strange.map((token) => untied(token, 'not understood')),
    ],
  };
}

function untied({ address, text, place }: Untied['spot'], reason: UntiedReason): Untied {
  return { spot: { address, text, place }, reason };
}

/** A figure is tied by an equation that could be checked; a tie of the trade does not count. */
function tiedBy(outcomes: readonly Outcome[]): ReadonlySet<string> {
  const tied = new Set<string>();
  for (const { equation, state } of outcomes) {
    if (equation.law === 'tie' || state === 'unchecked') continue;
    for (const address of addressesOf(equation)) tied.add(address);
  }
  return tied;
}
