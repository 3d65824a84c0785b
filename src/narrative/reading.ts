import type { NoClaimReason } from '../model/figure.js';
import type { Quantity } from '../model/quantity.js';
import type { NumberToken } from './numbers.js';
import type { Base } from './roles.js';
import type { Subject } from './subject.js';
import type { ZeroWords } from './zero-words.js';

/** What a number of a paragraph, or words that state one, were read as. */
export type Reading =
  | { readonly kind: 'no claim'; readonly token: NumberToken; readonly reason: NoClaimReason }
  | {
      readonly kind: 'amount';
      readonly token: NumberToken;
      readonly name: string;
      readonly quantity: Quantity;
      readonly openList: boolean;
    }
  | { readonly kind: 'previous'; readonly token: NumberToken; readonly of: Stated; readonly base: Base }
  | {
      readonly kind: 'change';
      readonly token: NumberToken;
      readonly of: Stated;
      readonly base: Base;
      readonly sign: 1 | -1;
    }
  | {
      readonly kind: 'growth';
      readonly token: NumberToken;
      readonly of: Stated;
      readonly base: Base;
      readonly sign: 1 | -1;
    }
  | {
      readonly kind: 'share';
      readonly token: NumberToken;
      readonly of: Stated;
      /** What the words name as the whole, and these words; empty where there are none. */
      readonly denominator: Subject | null;
      readonly words: string;
    }
  | {
      readonly kind: 'count';
      readonly token: NumberToken;
      readonly name: string;
      readonly quantity: Quantity | null;
      /** The rows of the projects, a list, or kinds of the things counted before. */
      readonly counted: 'projects' | 'kinds' | number | null;
    }
  | { readonly kind: 'average'; readonly token: NumberToken; readonly of: Stated }
  | {
      readonly kind: 'zero';
      readonly words: ZeroWords;
      readonly name: string;
      readonly quantity: Quantity;
      readonly unit: string;
    }
  /** 上年无此项预算. */
  | { readonly kind: 'no previous'; readonly words: ZeroWords; readonly of: Stated; readonly base: Base }
  | { readonly kind: 'no change'; readonly words: ZeroWords; readonly of: Stated; readonly base: Base };

/** The amount that a change, a rate or a share speaks of. */
export interface Stated {
  readonly name: string;
  readonly quantity: Quantity;
}
