import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';

/** The figure as it would be read with another text. */
export function withText(figure: Figure, text: string): Figure {
  const size = new Decimal(text.replace(/[,，\s]/g, ''));
  const value = figure.value.isNegative() && !text.startsWith('-') ? size.neg() : size;
  const places = text.split('.')[1]?.length ?? 0;
  return { ...figure, text, value, places, blank: false };
}
