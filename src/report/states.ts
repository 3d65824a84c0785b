import type { Figure } from '../model/figure.js';
import { DIMENSIONS } from '../model/quantity.js';
import type { Words } from '../wording/words.js';

/** What a figure states, in words: the members of its cell, one dimension after the other. */
export function statesOf({ quantity }: Pick<Figure, 'quantity'>, words: Words): string {
  if (quantity === null) return words.ratio;
  const members = DIMENSIONS.flatMap((dimension) => {
    const member = quantity[dimension];
    return member === undefined ? [] : [`${words.dimension[dimension]} ${member}`];
  });
  return members.length === 0 ? words.wholeBudget : members.join(', ');
}
