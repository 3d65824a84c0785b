import type { Standing } from '../model/figure.js';

/** Last year's own document is trusted before this one, a leaf before a subtotal before a sentence. */
export function trust(standing: Standing | undefined): number {
  switch (standing) {
    case 'last year':
      return 2;
    case 'leaf':
      return 1;
    case 'subtotal':
      return 0.6;
    case 'total':
      return 0.5;
    default:
      return 0;
  }
}
