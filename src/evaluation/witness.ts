import { type Equation, idOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import { WORK } from './diagnosis.js';
import { type Interval, intervalOf, type Rounding, worth } from './interval.js';
import { buildJoint } from './joint.js';
import { compare, fromDecimal, minus, negated, over, plus, type Rational, sign, times } from './rational.js';

/** True amounts in 元 (rates in percent) by address, or why there are none. */
export type Witness =
  | { readonly kind: 'amounts'; readonly of: ReadonlyMap<string, Rational> }
  | { readonly kind: 'none' | 'undecided' };

/** One set of true amounts that prints as the document. Every equation and every printing of it was verified. */
export function witnessOf(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  rounding: Rounding,
): Witness {
  const { system, variableOf, scale } = buildJoint(figures, equations, { rounding });
  const { feasible } = system.probe({ left: WORK });
  if (feasible !== true) return { kind: feasible === false ? 'none' : 'undecided' };
  const of = new Map<string, Rational>();
  for (const [address, variable] of variableOf) of.set(address, over(system.value(variable), fromDecimal(scale)));
  for (const equation of equations) {
    const rate = rateOf(equation, of);
    const figure = figures.get(equation.whole.address);
    if (rate !== null && figure?.quantity === null) of.set(figure.address, rate);
  }
  const wrong = equations.find((equation) => equation.law !== 'tie' && !holds(equation, of, figures, rounding));
  const misprinted = [...of].find(([address, amount]) => !prints(figures.get(address), amount, rounding));
  if (wrong || misprinted) throw new Error(`the amounts found do not satisfy ${wrong ? idOf(wrong) : misprinted?.[0]}`);
  return { kind: 'amounts', of };
}

/** The quotient that an equation says a figure is, of the true amounts; null where it is none, or of nothing. */
function rateOf({ form, parts }: Equation, of: ReadonlyMap<string, Rational>): Rational | null {
  const [first, second] = parts.map(({ address }) => of.get(address));
  if (first === undefined || second === undefined) return null;
  const quotient = (numerator: Rational, denominator: Rational, factor: number): Rational | null =>
    sign(denominator) === 0 ? null : over(times(numerator, factor), denominator);
  switch (form) {
    case 'share':
      return quotient(first, second, 100);
    case 'growth':
      return quotient(first, minus(second, first), 100);
    case 'growth from previous':
      return quotient(minus(first, second), second, 100);
    case 'average':
      return quotient(first, second, 1);
    default:
      return null;
  }
}

function prints(figure: Figure | undefined, amount: Rational, rounding: Rounding): boolean {
  return figure === undefined || within(amount, intervalOf(figure, rounding));
}

function within(amount: Rational, { low, high, lowOpen, highOpen }: Interval): boolean {
  const [below, above] = [compare(amount, fromDecimal(low)), compare(amount, fromDecimal(high))];
  return (lowOpen ? below > 0 : below >= 0) && (highOpen ? above < 0 : above <= 0);
}

/** By plain arithmetic on the amounts, with nothing of the system that found them. */
function holds(
  equation: Equation,
  of: ReadonlyMap<string, Rational>,
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding,
): boolean {
  const { form, parts, rest, counted } = equation;
  const figure = figures.get(equation.whole.address);
  const amount = (address: string): Rational => of.get(address) ?? 0;
  const whole = amount(equation.whole.address);
  const total = (terms: Equation['parts']): Rational =>
    terms.reduce<Rational>(
      (sum, { address, sign }) => plus(sum, sign < 0 ? negated(amount(address)) : amount(address)),
      0,
    );
  switch (form) {
    case 'same':
    case 'sum':
      return compare(whole, total(parts)) === 0;
    case 'change':
      return compare(whole, minus(amount(parts[0]?.address ?? ''), amount(parts[1]?.address ?? ''))) === 0;
    case 'part': {
      const gap = minus(whole, total(parts));
      return sign(gap) >= 0 && (rest === null || compare(gap, total(rest.map((term) => ({ ...term, sign: 1 })))) <= 0);
    }
    case 'count':
      return figure?.value.eq(counted ?? 0) === true;
    default: {
      // A rate of nothing says nothing.
      const rate = rateOf(equation, of);
      return rate === null || prints(figure, rate, rounding);
    }
  }
}

/** An amount in the unit of its figure: as a decimal where it has an end, else as a fraction. */
export function amountIn(figure: Figure, amount: Rational): string {
  const own = over(amount, fromDecimal(worth(figure.unit)));
  if (typeof own !== 'object') return String(own);
  const places = placesOf(BigInt(own.denominator));
  if (places === null) return `${own.numerator}/${own.denominator}`;
  return decimalOf(own, places).toFixed();
}

/** The same, cut to some more places than are printed where it has no end. */
export function shortAmountIn(figure: Figure, amount: Rational): string {
  const text = amountIn(figure, amount);
  const [numerator, denominator] = text.split('/');
  if (denominator === undefined) return text;
  return `${new Decimal(numerator ?? 0).div(denominator).toFixed(figure.places + 4, Decimal.ROUND_DOWN)}…`;
}

function decimalOf(own: Extract<Rational, object>, places: number): Decimal {
  return new Decimal(own.numerator.toString()).div(own.denominator.toString()).toDecimalPlaces(places);
}

/** How many decimals a fraction with this denominator has; null where they do not end. */
function placesOf(denominator: bigint): number | null {
  let left = denominator;
  let [twos, fives] = [0, 0];
  for (; left % 2n === 0n; left /= 2n) twos++;
  for (; left % 5n === 0n; left /= 5n) fives++;
  return left === 1n ? Math.max(twos, fives) : null;
}
