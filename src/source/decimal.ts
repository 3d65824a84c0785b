import { Decimal as Library } from 'decimal.js';

/**
 * Decimals that never round a sum: the library's default of 20 significant digits would.
 * Construct only from text that `readAmount` accepted, or from our own integers.
 */
export const Decimal = Library.clone({ precision: 100, toExpNeg: -100, toExpPos: 100 });
export type Decimal = Library;
