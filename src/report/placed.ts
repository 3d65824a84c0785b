import type { Spot } from '../rules/rule.js';
import type { Words } from '../wording/words.js';
import type { Locate, Location } from './locate.js';

/** Where a person finds a spot: at lines of a file, or at a place of a draft, which is told in words. */
export interface Placed {
  /** Null for a draft: its lines are those of its transcript, which nobody can open. */
  readonly lines: Location | null;
  /** Empty where there are lines. */
  readonly inDraft: string;
}

export function placed(spot: Spot | undefined, locate: Locate, words: Words): Placed {
  if (spot === undefined) return { lines: null, inDraft: '' };
  const location = locate(spot);
  const inDraft = words.draftPlace(location);
  return { lines: inDraft === '' ? location : null, inDraft };
}
