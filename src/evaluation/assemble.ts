import { isChange } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import { amountOf, halfQuantum, intervalOf, type Rounding, spreadOf, worth } from './interval.js';
import { fromDecimal, plus, type Rational, times } from './rational.js';

/** What the constraints of a document are handed to, one after another, a variable before what speaks of it. */
export interface Target {
  /** A new variable, with what is printed of it; `equation` where that alone says what it is. */
  variable(printed: Rational, equation: Equation | null): number;
  bound(variable: number, ends: Ends): void;
  /** What a sum of coefficient × variable must lie between. */
  row(terms: Terms, ends: Ends, equation: Equation | null): void;
}

export type Terms = readonly { readonly variable: number; readonly coefficient: Rational }[];

export interface End {
  readonly value: Rational;
  readonly strict: boolean;
}

export interface Ends {
  readonly lower: End | null;
  readonly upper: End | null;
  /** The printing that says so; null for what holds whatever is printed. */
  readonly label: string | null;
}

export interface JointOptions {
  readonly rounding: Rounding;
  /** Blank cells that may be what is wrong; all others are exact zeros that no search sets aside. */
  readonly openBlanks?: ReadonlySet<string>;
}

export interface Assembled {
  /** The variable of the cell that a figure states, by the address of the figure; none for a rate. */
  readonly variableOf: ReadonlyMap<string, number>;
  /** How many units of the variables make 1 元. */
  readonly scale: Decimal;
}

interface Builder {
  readonly target: Target;
  readonly figures: ReadonlyMap<string, Figure>;
  /** By cell. */
  readonly variables: Map<string, number>;
  readonly variableOf: Map<string, number>;
  readonly scale: Decimal;
  readonly options: JointOptions;
}

/**
 * All figures and equations of a document as linear constraints over its unprinted true amounts. A figure bounds the
 * variable of its cell under its own address as label; what equations say is permanent.
 */
export function assemble(
  target: Target,
  figures: ReadonlyMap<string, Figure>,
  { ordered, equations }: { readonly ordered: readonly Figure[]; readonly equations: readonly Equation[] },
  options: JointOptions,
): Assembled {
  const scale = scaleOf(ordered);
  const builder: Builder = { target, figures, variables: new Map(), variableOf: new Map(), scale, options };
  for (const figure of ordered) addFigure(builder, figure);
  for (const figure of ordered) addChange(builder, figure);
  for (const equation of equations) if (equation.law !== 'tie') addEquation(builder, equation);
  return { variableOf: builder.variableOf, scale };
}

/** The coarsest unit in which every printed amount and every half of a last place is a whole number. */
function scaleOf(figures: readonly Figure[]): Decimal {
  let exponent = -8;
  for (const figure of figures) {
    if (figure.kind === 'rate') continue;
    const places = Math.max(figure.places, figure.quantum ?? 0);
    exponent = Math.max(exponent, places - (worth(figure.unit).precision(true) - 1));
  }
  return new Decimal(10).pow(exponent).mul(2);
}

const ZERO: End = { value: 0, strict: false };
const NOUGHT: Ends = { lower: ZERO, upper: ZERO, label: null };
const AT_LEAST_0: Ends = { lower: ZERO, upper: null, label: null };
const AT_MOST_0: Ends = { lower: null, upper: ZERO, label: null };

const inUnits = (amount: Decimal, scale: Decimal): Rational => (amount.isZero() ? 0 : fromDecimal(amount.mul(scale)));

function addFigure(builder: Builder, figure: Figure): void {
  if (figure.quantity === null) return;
  const key = keyOf(figure.quantity);
  let variable = builder.variables.get(key);
  if (variable === undefined) {
    variable = builder.target.variable(inUnits(amountOf(figure), builder.scale), null);
    builder.variables.set(key, variable);
    if (!isChange(figure.quantity)) builder.target.bound(variable, AT_LEAST_0);
  }
  builder.variableOf.set(figure.address, variable);
  const label = isFixedBlank(figure, builder.options) ? null : figure.address;
  builder.target.bound(variable, endsOf(figure, builder.scale, builder.options.rounding, label));
}

const isFixedBlank = ({ blank, address }: Figure, { openBlanks }: JointOptions): boolean =>
  blank && openBlanks?.has(address) !== true;

/** The amounts that print as a figure. */
export function endsOf(figure: Figure, scale: Decimal, rounding: Rounding, label: string | null): Ends {
  const printed = inUnits(amountOf(figure), scale);
  const { below, above, lowOpen, highOpen } = spreadOf(figure, rounding);
  const half = inUnits(halfQuantum(figure), scale);
  return {
    lower: { value: plus(printed, times(half, -below)), strict: lowOpen },
    upper: { value: plus(printed, times(half, above)), strict: highOpen },
    label,
  };
}

/** What was spent last year was not negative: a decrease is at most what there was. */
function addChange({ target, variables }: Builder, { quantity }: Figure): void {
  if (quantity === null || !isChange(quantity)) return;
  const { measure: _, ...current } = quantity;
  const now = variables.get(keyOf(current));
  const change = variables.get(keyOf(quantity));
  if (now === undefined || change === undefined) return;
  const previous: Quantity = { ...current, measure: quantity.measure?.replace(/^比/, '') ?? '' };
  const before = variables.get(keyOf(previous));
  const terms = [
    { variable: now, coefficient: 1 },
    { variable: change, coefficient: -1 },
  ];
  if (before === undefined) target.row(terms, AT_LEAST_0, null);
  else target.row([...terms, { variable: before, coefficient: -1 }], NOUGHT, null);
}

function addEquation(builder: Builder, equation: Equation): void {
  const { target, variableOf, figures, options } = builder;
  switch (equation.form) {
    // Printings of one cell share a variable.
    case 'same':
    case 'change':
      return;
    case 'sum':
    case 'part': {
      const gap = gapOf(builder, equation);
      if (gap === null) return;
      if (equation.form === 'sum') target.row(gap, NOUGHT, equation);
      else addPart(builder, equation, gap);
      return;
    }
    case 'share':
    case 'growth':
    case 'growth from previous':
    case 'average':
    case 'count': {
      const figure = figures.get(equation.whole.address);
      if (figure) addDerived({ target, figures, variableOf }, equation, figure, options.rounding, figure.address);
      return;
    }
  }
}

/** Whole − Σ parts; null where one of them is no cell. */
function gapOf({ variableOf }: Builder, { whole, parts }: Equation): Terms | null {
  const terms: { variable: number; coefficient: number }[] = [];
  const add = (address: string, coefficient: number): boolean => {
    const variable = variableOf.get(address);
    if (variable !== undefined) terms.push({ variable, coefficient });
    return variable !== undefined;
  };
  const complete = add(whole.address, 1) && parts.every(({ address, sign }) => add(address, -sign));
  return complete ? terms : null;
}

function addPart({ target, figures, variableOf, options }: Builder, equation: Equation, gap: Terms): void {
  const rest = equation.rest?.map(({ address }) => ({
    figure: figures.get(address),
    variable: variableOf.get(address),
  }));
  if (rest?.every(({ figure, variable }) => figure && variable !== undefined && isFixedBlank(figure, options))) {
    target.row(gap, NOUGHT, equation);
    return;
  }
  target.row(gap, AT_LEAST_0, equation);
  const room = rest?.flatMap(({ variable }) => (variable === undefined ? [] : [{ variable, coefficient: -1 }]));
  if (room?.length === rest?.length && room) target.row([...gap, ...room], AT_MOST_0, equation);
}

/** A rate, or a number of things, as printed under a label. */
export function addDerived(
  context: Pick<Builder, 'target' | 'figures'> & Pick<Assembled, 'variableOf'>,
  equation: Equation,
  figure: Figure,
  rounding: Rounding,
  label: string,
): void {
  if (equation.form === 'count') addCount(context.target, equation, figure, label);
  else addQuotient(context, equation, figure, rounding, label);
}

/** low ≤ numerator ÷ denominator ≤ high, multiplied out: the denominator is an amount, and not negative. */
function addQuotient(
  { target, figures, variableOf }: Parameters<typeof addDerived>[0],
  equation: Equation,
  figure: Figure,
  rounding: Rounding,
  label: string,
): void {
  const [first, second] = equation.parts.map(({ address }) => variableOf.get(address));
  if (first === undefined || second === undefined) return;
  const { form } = equation;
  if (form === 'same' || form === 'sum' || form === 'part' || form === 'change') return;
  const base = equation.parts[1];
  const zeroBase = base !== undefined && figures.get(base.address)?.value.isZero() === true;
  const { low, high, lowOpen, highOpen } = intervalOf(figure, rounding);
  const hundred = new Decimal(form === 'average' ? 1 : 100);
  // Decimals of the ends of a rate are shifted out, so that the coefficients are whole numbers.
  const shift = new Decimal(10).pow(Math.max(low.decimalPlaces(), high.decimalPlaces()));
  const held = (end: Decimal): Terms => {
    const n = hundred.mul(shift);
    const r = end.mul(shift);
    const [a, b] =
      form === 'growth' ? [n.add(r), r.neg()] : form === 'growth from previous' ? [n, n.add(r).neg()] : [n, r.neg()];
    return [
      { variable: first, coefficient: fromDecimal(a) },
      { variable: second, coefficient: fromDecimal(b) },
    ];
  };
  // Of nothing any share is as good as its border: 0% of 0.
  target.row(held(low), { lower: { value: 0, strict: lowOpen && !zeroBase }, upper: null, label }, equation);
  target.row(held(high), { lower: null, upper: { value: 0, strict: highOpen && !zeroBase }, label }, equation);
}

/** The number that the document prints, held against the number of things in its own list. */
function addCount(target: Target, equation: Equation, { value }: Figure, label: string): void {
  if (equation.counted === null) return;
  const variable = target.variable(equation.counted, equation);
  const exactly = (amount: Rational, of: string | null): Ends => {
    const end = { value: amount, strict: false };
    return { lower: end, upper: end, label: of };
  };
  target.bound(variable, exactly(equation.counted, null));
  target.bound(variable, exactly(fromDecimal(value), label));
}
