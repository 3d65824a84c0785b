import type { Outcome } from '../evaluation/outcome.js';
import type { Equation, Term } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import type { Decimal } from '../source/decimal.js';
import type { Words } from '../wording/words.js';
import type { Line } from './columns.js';
import { amountText, expressionOf, type Figures, printedNumber } from './expression.js';
import { shortLabels } from './label.js';
import { START_OF_FILE } from './locate.js';
import type { Find } from './where.js';

/** What a calculation is written from. */
export interface Written {
  readonly figures: Figures;
  readonly find: Find;
  readonly words: Words;
  /** The address that the reader has just been told of; null where there is none. */
  readonly here: string | null;
}

/** A line of a calculation; the figure that it prints, by its address, or null where the line is computed. */
export interface Step extends Line {
  readonly address: string | null;
}

/** An equation as a person would write it on paper: the parts, what they come to, what is printed, the difference. */
export function calculation(outcome: Outcome, written: Written): readonly Step[] {
  const { equation, difference } = outcome;
  const { figures, find, words, here } = written;
  // A whole that is too large for its parts is so for all that the unprinted ones can hold.
  const parts = [...equation.parts, ...(isMore(difference) ? (equation.rest ?? []) : [])];
  const isHere = equation.whole.address === here;
  const labelled = isHere ? parts : [...parts, equation.whole];
  const labels = shortLabels(
    labelled.map(({ address }) => find({ address, place: figures.get(address)?.place ?? START_OF_FILE })),
    words,
  );
  return [
    ...operands(equation, parts, labels, written),
    ...(saysItself(outcome, figures) ? [] : [computedLine(outcome, figures, words)]),
    {
      address: equation.whole.address,
      operator: '',
      label: isHere ? words.printedHere : `${words.printed} ${labels.at(-1) ?? ''}`,
      number: numberOf(equation.whole, figures),
      note: differenceOf(outcome, figures, words),
    },
  ];
}

/** How far the printed figure is from the computed one, which way, and how far rounding goes. */
export function differenceOf(outcome: Outcome, figures: Figures, words: Words): string {
  const { state, difference, allowance, unit, reason } = outcome;
  if (state === 'unchecked') return words.notCheckable(words.reasons[reason ?? ''] ?? reason ?? '');
  if (difference.isZero()) return words.holds;
  const size = amountText(outcome, figures, difference.abs());
  const amount = unit === '%' ? words.points(size) : `${size} ${words.unit(unit)}`;
  const direction = isMore(difference) ? words.over(amount) : words.under(amount);
  const most = allowance();
  if (most.isZero()) return direction;
  const limit = amountText(outcome, figures, most);
  return direction + (state === 'rounding' ? words.withinRounding(limit) : words.beyondRounding(limit));
}

function operands(
  equation: Equation,
  parts: readonly Term[],
  labels: readonly string[],
  { figures, words, here }: Written,
): readonly Step[] {
  const adds = equation.form === 'sum' || equation.form === 'part';
  const isLeftOut = ({ address }: Term): boolean => adds && parts.length > 1 && figures.get(address)?.blank === true;
  const unit = figures.get(equation.whole.address)?.unit;
  const lines = parts.flatMap((term, index): Step[] => {
    if (isLeftOut(term)) return [];
    const note = noteOf(figures.get(term.address), unit, words);
    return [
      {
        address: term.address,
        operator: adds ? (term.sign < 0 ? '-' : '+') : '',
        label: labels[index] ?? '',
        number: numberOf(term, figures),
        note: term.address === here ? `${note} ${words.here}`.trimStart() : note,
      },
    ];
  });
  const blanks = parts.filter(isLeftOut).length;
  if (blanks > 0) lines.push({ address: null, operator: '+', label: words.moreBlanks(blanks), number: '0', note: '' });
  return lines.map((line, index) => (index === 0 && line.operator === '+' ? { ...line, operator: '' } : line));
}

/** Whether the computed value would only repeat a figure that stands above it. */
function saysItself({ equation, difference }: Outcome, figures: Figures): boolean {
  if (equation.form === 'part') return difference.isZero();
  const [part] = equation.parts;
  if (equation.law !== 'same' || part === undefined) return false;
  return figures.get(part.address)?.unit === figures.get(equation.whole.address)?.unit;
}

function computedLine(outcome: Outcome, figures: Figures, words: Words): Step {
  const { equation, computed, difference } = outcome;
  const number = equation.form === 'count' ? String(equation.counted ?? '') : amountText(outcome, figures, computed);
  const sides = expressionOf(equation, figures).split(' = ');
  return {
    address: null,
    operator: '',
    label: shouldBe(equation, difference, words),
    number: figures.get(equation.whole.address)?.kind === 'rate' ? `${number}${outcome.unit}` : number,
    note: equation.law === 'derived' && equation.parts.length > 1 ? `= ${sides[1] ?? ''}` : '',
  };
}

function shouldBe(equation: Equation, difference: Decimal, words: Words): string {
  if (equation.form === 'count') return words.counted;
  return equation.form === 'part' && isMore(difference) ? words.atMost : words.shouldBe[equation.law];
}

function isMore(difference: Decimal): boolean {
  return difference.isPositive() && !difference.isZero();
}

function numberOf({ address }: Term, figures: Figures): string {
  const figure = figures.get(address);
  if (figure === undefined) return '?';
  const number = printedNumber(figure);
  return figure.kind === 'rate' && !number.endsWith(figure.unit) ? `${number}${figure.unit}` : number;
}

/** Words that state a number, and a unit other than that of the whole, are said beside it. */
function noteOf(figure: Figure | undefined, unit: string | undefined, words: Words): string {
  if (figure === undefined) return '';
  const said = figure.blank ? words.blankCell : /\d|[０-９]/u.test(figure.text) ? '' : figure.text;
  const other = figure.kind === 'amount' && unit !== '%' && figure.unit !== unit;
  return [said, other ? words.unit(figure.unit) : ''].filter((part) => part !== '').join(' ');
}
