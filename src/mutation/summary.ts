import { type Room, TRIAL_KINDS, type Trial, type TrialKind } from './trial.js';

/** How many slips of a kind were tried, and what became of them. */
export interface Tally {
  readonly tried: number;
  readonly found: number;
  readonly first: number;
  readonly alone: number;
  readonly restored: number;
}

/** A figure that a slip could hide in. */
export interface Hideout {
  readonly address: string;
  readonly room: Room | null;
  /** What was printed there and not found, by kind. */
  readonly slips: readonly { readonly kind: TrialKind; readonly text: string }[];
}

export interface Summary {
  readonly kinds: readonly { readonly kind: TrialKind; readonly tally: Tally }[];
  readonly all: Tally;
  readonly hideouts: readonly Hideout[];
}

export function summarize(trials: readonly Trial[]): Summary {
  const kinds = TRIAL_KINDS.map((kind) => ({ kind, tally: tallyOf(trials.filter((trial) => trial.kind === kind)) }));
  return {
    kinds: kinds.filter(({ tally }) => tally.tried > 0),
    all: tallyOf(trials),
    hideouts: hideoutsIn(trials),
  };
}

function tallyOf(trials: readonly Trial[]): Tally {
  const count = (holds: (trial: Trial) => boolean): number => trials.filter(holds).length;
  return {
    tried: trials.length,
    found: count(({ found }) => found),
    first: count(({ located }) => located),
    alone: count(({ alone }) => alone),
    restored: count(({ restored }) => restored),
  };
}

/** In the order of the trials, which is that of the document. */
function hideoutsIn(trials: readonly Trial[]): readonly Hideout[] {
  const found = new Map<string, { address: string; room: Room | null; slips: { kind: TrialKind; text: string }[] }>();
  for (const { kind, slipped, room } of trials.filter((trial) => !trial.found)) {
    for (const { address, text } of slipped) {
      const hideout = found.get(address) ?? { address, room: null, slips: [] };
      hideout.room ??= room.find((one) => one.address === address) ?? null;
      hideout.slips.push({ kind, text });
      found.set(address, hideout);
    }
  }
  return [...found.values()];
}
