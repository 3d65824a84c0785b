import { isChange } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import { amountOf, type Interval, intervalOf, type Rounding, worth } from './interval.js';
import { fromDecimal, type Rational } from './rational.js';
import { createSystem, type System } from './simplex.js';

/** All figures and equations of a document as one system of linear constraints over its unprinted true amounts. */
export interface Joint {
  readonly system: System;
  /** The variable of the cell that a figure states, by the address of the figure; none for a rate. */
  readonly variableOf: ReadonlyMap<string, number>;
  /** The equation behind each row, by the variable that the row defines. */
  readonly equationOf: ReadonlyMap<number, Equation>;
  /** How many units of the system make 1 元. */
  readonly scale: Decimal;
}

export interface JointOptions {
  readonly rounding: Rounding;
  /** Blank cells that may be what is wrong; all others are exact zeros that no search sets aside. */
  readonly openBlanks?: ReadonlySet<string>;
}

/** The address of the figure behind a label: a figure that was restated bears a new label for the same address. */
export const addressOf = (label: string): string => label.split('\u0000', 1)[0] ?? label;

interface Builder {
  readonly system: System;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly variables: Map<string, number>;
  readonly variableOf: Map<string, number>;
  readonly equationOf: Map<number, Equation>;
  readonly rows: Map<string, number>;
  readonly scale: Decimal;
  readonly options: JointOptions;
}

/** Builds the system. A figure bounds the variable of its cell under its own address as label; rows are permanent. */
export function buildJoint(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  options: JointOptions,
): Joint {
  const builder: Builder = {
    system: createSystem(),
    figures,
    variables: new Map(),
    variableOf: new Map(),
    equationOf: new Map(),
    rows: new Map(),
    scale: scaleOf(figures.values()),
    options,
  };
  // In an order of their own, so that what is found does not depend on the order of rows and tables.
  const ordered = [...figures.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  for (const figure of ordered) addFigure(builder, figure);
  for (const figure of ordered) addChange(builder, figure);
  for (const equation of [...equations].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (equation.law !== 'tie') addEquation(builder, equation);
  const { system, variableOf, equationOf, scale } = builder;
  return { system, variableOf, equationOf, scale };
}

/** Sets all printings of a figure aside, and gives a label for another one. */
export function setAside(system: System, address: string): string {
  let label = address;
  while (system.labelled(label)) {
    system.disable(label);
    label += '\u0000';
  }
  return label;
}

/** The same system with other printings of some figures; they state the same cells as before. */
export function restated(
  joint: Joint,
  figures: ReadonlyMap<string, Figure>,
  changed: readonly Figure[],
  equations: readonly Equation[],
  options: JointOptions,
): Joint {
  const system = joint.system.clone();
  const equationOf = new Map(joint.equationOf);
  for (const figure of changed) {
    const label = setAside(system, figure.address);
    const variable = joint.variableOf.get(figure.address);
    const interval = intervalOf(figure, options.rounding);
    if (variable !== undefined) boundBy(system, variable, interval, joint.scale, label);
    for (const equation of equations) {
      if (equation.whole.address !== figure.address) continue;
      const parts = equation.parts.map((part) => joint.variableOf.get(part.address));
      addQuotient({ system, equationOf, rounding: options.rounding, figures }, equation, parts, figure, label);
      addCount({ system, equationOf }, equation, figure, label);
    }
  }
  return { ...joint, system, equationOf };
}

/** The coarsest unit in which every printed amount and every half of a last place is a whole number. */
function scaleOf(figures: Iterable<Figure>): Decimal {
  let exponent = -8;
  for (const figure of figures) {
    if (figure.kind === 'rate') continue;
    const places = Math.max(figure.places, figure.quantum ?? 0);
    exponent = Math.max(exponent, places - (worth(figure.unit).precision(true) - 1));
  }
  return new Decimal(10).pow(exponent).mul(2);
}

const exact = (amount: Decimal): Rational => fromDecimal(amount);

function addFigure(builder: Builder, figure: Figure): void {
  if (figure.quantity === null) return;
  const key = keyOf(figure.quantity);
  const interval = intervalOf(figure, builder.options.rounding);
  let variable = builder.variables.get(key);
  if (variable === undefined) {
    variable = builder.system.variable(exact(amountOf(figure).mul(builder.scale)));
    builder.variables.set(key, variable);
    if (!isChange(figure.quantity)) builder.system.bound(variable, 'lower', 0, false, null);
  }
  builder.variableOf.set(figure.address, variable);
  const label = isFixedBlank(figure, builder.options) ? null : figure.address;
  boundBy(builder.system, variable, interval, builder.scale, label);
}

const isFixedBlank = ({ blank, address }: Figure, { openBlanks }: JointOptions): boolean =>
  blank && openBlanks?.has(address) !== true;

function boundBy(system: System, variable: number, interval: Interval, factor: Decimal, label: string | null): void {
  system.bound(variable, 'lower', exact(interval.low.mul(factor)), interval.lowOpen, label);
  system.bound(variable, 'upper', exact(interval.high.mul(factor)), interval.highOpen, label);
}

/** What was spent last year was not negative: a decrease is at most what there was. */
function addChange(builder: Builder, figure: Figure): void {
  const { quantity } = figure;
  if (quantity === null || !isChange(quantity)) return;
  const { measure: _, ...current } = quantity;
  const now = builder.variables.get(keyOf(current));
  const change = builder.variables.get(keyOf(quantity));
  if (now === undefined || change === undefined) return;
  const previous: Quantity = { ...current, measure: quantity.measure?.replace(/^比/, '') ?? '' };
  const before = builder.variables.get(keyOf(previous));
  const terms = [
    { variable: now, coefficient: 1 },
    { variable: change, coefficient: -1 },
  ];
  if (before === undefined) addRow(builder, terms, { lower: 0 }, null);
  else addRow(builder, [...terms, { variable: before, coefficient: -1 }], { lower: 0, upper: 0 }, null);
}

type Terms = readonly { readonly variable: number; readonly coefficient: Rational }[];
interface Ends {
  readonly lower?: Rational;
  readonly upper?: Rational;
}

/** A row that was there already is not added again. */
function addRow(builder: Builder, terms: Terms, ends: Ends, equation: Equation | null): void {
  const signature = `${terms
    .map((term) => `${term.variable}*${String(term.coefficient)}`)
    .sort()
    .join(' ')} ${ends.lower === undefined ? '' : '≥'}${ends.upper === undefined ? '' : '≤'}`;
  if (builder.rows.has(signature)) return;
  const row = builder.system.row(terms);
  builder.rows.set(signature, row);
  if (equation) builder.equationOf.set(row, equation);
  if (ends.lower !== undefined) builder.system.bound(row, 'lower', ends.lower, false, null);
  if (ends.upper !== undefined) builder.system.bound(row, 'upper', ends.upper, false, null);
}

function addEquation(builder: Builder, equation: Equation): void {
  const variable = (address: string): number | undefined => builder.variableOf.get(address);
  const whole = variable(equation.whole.address);
  const parts = equation.parts.map((part) => ({ variable: variable(part.address), coefficient: part.sign as number }));
  if (parts.some((part) => part.variable === undefined)) return;
  const known = parts as { variable: number; coefficient: number }[];
  const minus = known.map((part) => ({ ...part, coefficient: -part.coefficient }));
  switch (equation.form) {
    // Printings of one cell share a variable.
    case 'same':
      return;
    case 'sum':
      if (whole !== undefined)
        addRow(builder, [{ variable: whole, coefficient: 1 }, ...minus], { lower: 0, upper: 0 }, equation);
      return;
    case 'change':
      return;
    case 'part':
      if (whole !== undefined) addPart(builder, equation, whole, minus);
      return;
    case 'share':
    case 'growth':
    case 'growth from previous':
    case 'average':
    case 'count': {
      const figure = builder.figures.get(equation.whole.address);
      if (!figure) return;
      const { system, equationOf, options } = builder;
      const variables = equation.parts.map((part) => variable(part.address));
      addQuotient(
        { system, equationOf, rounding: options.rounding, figures: builder.figures },
        equation,
        variables,
        figure,
        figure.address,
      );
      addCount({ system, equationOf }, equation, figure, figure.address);
      return;
    }
  }
}

function addPart(builder: Builder, equation: Equation, whole: number, minus: Terms): void {
  const gap = [{ variable: whole, coefficient: 1 }, ...minus];
  const rest = equation.rest?.map((term) => builder.variableOf.get(term.address)) ?? null;
  const zero = rest?.every((one, i) => {
    const figure = builder.figures.get(equation.rest?.[i]?.address ?? '');
    return one !== undefined && figure !== undefined && isFixedBlank(figure, builder.options);
  });
  if (zero) {
    addRow(builder, gap, { lower: 0, upper: 0 }, equation);
    return;
  }
  addRow(builder, gap, { lower: 0 }, equation);
  if (rest === null || rest.some((one) => one === undefined)) return;
  const room = (rest as number[]).map((variable) => ({ variable, coefficient: -1 }));
  addRow(builder, [...gap, ...room], { upper: 0 }, equation);
}

interface Target {
  readonly system: System;
  readonly equationOf: Map<number, Equation>;
}

/** low ≤ numerator ÷ denominator ≤ high, multiplied out: the denominator is an amount, and not negative. */
function addQuotient(
  target: Target & { readonly rounding: Rounding; readonly figures: ReadonlyMap<string, Figure> },
  equation: Equation,
  parts: readonly (number | undefined)[],
  figure: Figure,
  label: string,
): void {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return;
  if (equation.form === 'same' || equation.form === 'sum' || equation.form === 'part' || equation.form === 'change')
    return;
  const base = equation.parts[1];
  const zeroBase = base !== undefined && target.figures.get(base.address)?.value.isZero() === true;
  const interval = intervalOf(figure, target.rounding);
  const times = equation.form === 'average' ? new Decimal(1) : new Decimal(100);
  // Decimals of the ends of a rate are shifted out, so that the coefficients are whole numbers.
  const shift = new Decimal(10).pow(Math.max(interval.low.decimalPlaces(), interval.high.decimalPlaces()));
  for (const [end, open, side] of [
    [interval.low, interval.lowOpen, 'lower'],
    [interval.high, interval.highOpen, 'upper'],
  ] as const) {
    const n = times.mul(shift);
    const r = end.mul(shift);
    const [a, b] =
      equation.form === 'growth'
        ? [n.add(r), r.neg()]
        : equation.form === 'growth from previous'
          ? [n, n.add(r).neg()]
          : [n, r.neg()];
    const row = target.system.row([
      { variable: first, coefficient: exact(a) },
      { variable: second, coefficient: exact(b) },
    ]);
    target.equationOf.set(row, equation);
    // Of nothing any share is as good as its border: 0% of 0.
    target.system.bound(row, side, 0, open && !zeroBase, label);
  }
}

/** The number that the document prints, held against the number of things in its own list. */
function addCount({ system, equationOf }: Target, equation: Equation, figure: Figure, label: string): void {
  if (equation.form !== 'count' || equation.counted === null) return;
  const counted = system.variable(equation.counted);
  equationOf.set(counted, equation);
  system.bound(counted, 'lower', equation.counted, false, null);
  system.bound(counted, 'upper', equation.counted, false, null);
  system.bound(counted, 'lower', exact(figure.value), false, label);
  system.bound(counted, 'upper', exact(figure.value), false, label);
}
