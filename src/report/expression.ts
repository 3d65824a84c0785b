import type { Outcome } from '../evaluation/outcome.js';
import type { Equation, Term } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import type { Decimal } from '../source/decimal.js';

export type Figures = ReadonlyMap<string, Figure>;

const QUOTIENTS: ReadonlySet<Equation['form']> = new Set(['share', 'growth', 'growth from previous', 'average']);

/** The relation in the figures as they are printed: `8.37 = 5.30 + 3.08`, `51.0% = 215.44 ÷ 422.79`. */
export function expressionOf(equation: Equation, figures: Figures): string {
  const units = new Set(amountsOf(equation, figures).map(({ unit }) => unit));
  const print = (term: Term | undefined): string =>
    term === undefined ? '?' : printed(figures.get(term.address), units.size > 1);
  const sum = (terms: readonly Term[]): string => sumOf(withoutBlanks(terms, figures), print);
  const [first, second] = equation.parts;
  const whole = equation.whole.sign < 0 ? `−${bracketed(print(equation.whole))}` : print(equation.whole);

  switch (equation.form) {
    case 'same':
    case 'sum':
      return `${whole} = ${sum(equation.parts)}`;
    case 'part': {
      if (equation.rest === null) return `${whole} ≥ ${sum(equation.parts)}`;
      const gap = [equation.whole, ...equation.parts.map(({ address, sign }) => ({ address, sign: flip(sign) }))];
      return `0 ≤ ${sum(gap)} ≤ ${sum(equation.rest)}`;
    }
    case 'share':
    case 'average':
      return `${whole} = ${print(first)} ÷ ${print(second)}`;
    case 'growth':
      return `${whole} = ${print(first)} ÷ (${print(second)} − ${bracketed(print(first))})`;
    case 'growth from previous':
      return `${whole} = (${print(first)} − ${bracketed(print(second))}) ÷ ${print(second)}`;
    case 'change':
      return `${whole} = ${print(first)} − ${bracketed(print(second))}`;
    case 'count':
      return `${whole} = ${equation.counted ?? '?'}`;
  }
}

/** A figure as printed; where a cell is blank or words state the number, the number; with the sign that words give. */
export function printedNumber(figure: Figure): string {
  if (!/\d|[０-９]/u.test(figure.text)) return figure.value.toFixed();
  const negative = figure.value.isNegative() && !figure.value.isZero();
  return negative && !/^[-−－(（]/u.test(figure.text) ? `-${figure.text}` : figure.text;
}

/** An amount of an outcome with as many decimals as its whole prints, and more where it has more. */
export function amountText(outcome: Outcome, figures: Figures, value: Decimal): string {
  const places = figures.get(outcome.equation.whole.address)?.places ?? 0;
  // A quotient may never end: two decimals more than printed tell how it was rounded.
  if (QUOTIENTS.has(outcome.equation.form)) return value.toFixed(Math.min(value.decimalPlaces(), places + 2));
  return value.toFixed(Math.max(value.decimalPlaces(), places));
}

function printed(figure: Figure | undefined, withUnit: boolean): string {
  if (figure === undefined) return '?';
  const number = printedNumber(figure);
  if (figure.kind === 'rate') return number.endsWith(figure.unit) ? number : `${number}${figure.unit}`;
  return withUnit && figure.kind === 'amount' ? `${number} ${figure.unit}` : number;
}

function amountsOf(equation: Equation, figures: Figures): readonly Figure[] {
  return [equation.whole, ...equation.parts, ...(equation.rest ?? [])].flatMap(({ address }) => {
    const figure = figures.get(address);
    return figure === undefined || figure.kind !== 'amount' ? [] : [figure];
  });
}

/** Blank cells print nothing, so a sum does without them unless it has nothing else. */
function withoutBlanks(terms: readonly Term[], figures: Figures): readonly Term[] {
  return terms.length === 1 ? terms : terms.filter(({ address }) => figures.get(address)?.blank !== true);
}

function sumOf(terms: readonly Term[], print: (term: Term) => string): string {
  if (terms.length === 0) return '0';
  return terms
    .map((term, index) => {
      if (index === 0) return term.sign < 0 ? `−${bracketed(print(term))}` : print(term);
      return `${term.sign < 0 ? '−' : '+'} ${bracketed(print(term))}`;
    })
    .join(' ');
}

function bracketed(text: string): string {
  return /^[-−－]/u.test(text) ? `(${text})` : text;
}

function flip(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
