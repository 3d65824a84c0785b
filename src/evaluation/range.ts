import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import type { Joint } from './joint.js';
import type { Range } from './printable.js';
import type { Rational } from './rational.js';
import type { Effort, Extreme, System } from './simplex.js';

function decimalOf(value: Rational): Decimal {
  return typeof value === 'object'
    ? new Decimal(value.numerator.toString()).div(value.denominator.toString())
    : new Decimal(value.toString());
}

/** How ranges are found: by one row at a time, quick and perhaps too wide, or by all rows together. */
export type Reach = 'outer' | 'exact';

/** A system with what its search may still do. It must have a solution. */
export interface Question {
  readonly joint: Joint;
  readonly system: System;
  readonly effort: Effort;
  readonly reach: Reach;
}

/** What the system leaves of an amount, in 元. */
function amountRange({ joint, system, effort, reach }: Question, variable: number): Range {
  const exact = reach === 'exact';
  const least = exact ? system.minimum(variable, effort) : null;
  const most = exact ? system.maximum(variable, effort) : null;
  const low = isKnown(least) ? least : system.outerMinimum(variable, effort);
  const high = isKnown(most) ? most : system.outerMaximum(variable, effort);
  const end = (extreme: Extreme): Decimal | null =>
    extreme.kind === 'bounded' ? decimalOf(extreme.value).div(joint.scale) : null;
  return {
    low: end(low),
    lowAttained: low.kind === 'bounded' && low.attained,
    high: end(high),
    highAttained: high.kind === 'bounded' && high.attained,
  };
}

const isKnown = (extreme: Extreme | null): extreme is Extreme => extreme !== null && extreme.kind !== 'gave up';

const OPEN: Range = { low: null, lowAttained: false, high: null, highAttained: false };

/** What the rest of the document leaves of a figure whose own printing is set aside. */
export function rangeOf(question: Question, figure: Figure, equations: readonly Equation[]): Range {
  const { variableOf } = question.joint;
  const variable = variableOf.get(figure.address);
  if (variable !== undefined) return amountRange(question, variable);
  const own = equations.find((equation) => equation.whole.address === figure.address);
  if (own?.form === 'count' && own.counted !== null) {
    const counted = new Decimal(own.counted);
    return { low: counted, lowAttained: true, high: counted, highAttained: true };
  }
  const [first, second] = own?.parts.map((part) => variableOf.get(part.address)) ?? [];
  if (!own || first === undefined || second === undefined) return OPEN;
  return rateRange(own, amountRange(question, first), amountRange(question, second));
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
