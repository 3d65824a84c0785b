import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import type { Joint } from './joint.js';
import type { Range } from './printable.js';
import type { Rational } from './rational.js';
import type { Extreme, System } from './simplex.js';

const WORK = 3_000_000;

function decimalOf(value: Rational): Decimal {
  return typeof value === 'object'
    ? new Decimal(value.numerator.toString()).div(value.denominator.toString())
    : new Decimal(value.toString());
}

/** What the system leaves of an amount, in 元. The system must have a solution. */
function amountRange(system: System, variable: number, scale: Decimal): Range {
  const low = system.minimum(variable, WORK);
  const high = system.maximum(variable, WORK);
  const end = (extreme: Extreme): Decimal | null =>
    extreme.kind === 'bounded' ? decimalOf(extreme.value).div(scale) : null;
  return {
    low: end(low),
    lowAttained: low.kind === 'bounded' && low.attained,
    high: end(high),
    highAttained: high.kind === 'bounded' && high.attained,
  };
}

const OPEN: Range = { low: null, lowAttained: false, high: null, highAttained: false };

/** What the rest of the document leaves of a figure whose own printing is set aside. */
export function rangeOf(joint: Joint, system: System, figure: Figure, equations: readonly Equation[]): Range {
  const variable = joint.variableOf.get(figure.address);
  if (variable !== undefined) return amountRange(system, variable, joint.scale);
  const own = equations.find((equation) => equation.whole.address === figure.address);
  if (own?.form === 'count' && own.counted !== null) {
    const counted = new Decimal(own.counted);
    return { low: counted, lowAttained: true, high: counted, highAttained: true };
  }
  const parts = own?.parts.map((part) => joint.variableOf.get(part.address)) ?? [];
  const [first, second] = parts;
  if (!own || first === undefined || second === undefined) return OPEN;
  return rateRange(own, amountRange(system, first, joint.scale), amountRange(system, second, joint.scale));
}

/** A quotient over the box of its operands: it may be wider than what the system leaves, never narrower. */
function rateRange(equation: Equation, a: Range, b: Range): Range {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return OPEN;
  const factor = equation.form === 'average' ? 1 : 100;
  const quotients: Decimal[] = [];
  for (const x of [a.low, a.high]) {
    for (const y of [b.low, b.high]) {
      const numerator = equation.form === 'growth from previous' ? x.sub(y) : x;
      const denominator = equation.form === 'growth' ? y.sub(x) : y;
      if (denominator.lte(0)) return OPEN;
      quotients.push(numerator.mul(factor).div(denominator));
    }
  }
  // Ends of an open box are kept as if attained: one value more may be listed, none is left out.
  return {
    low: Decimal.min(...quotients),
    lowAttained: true,
    high: Decimal.max(...quotients),
    highAttained: true,
  };
}
