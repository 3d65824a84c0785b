import { addressesOf } from '../model/equation.js';
import { keyOf } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import type { Search } from './candidate.js';
import { type Candidate, type Cause, namedBy } from './cause.js';
import { evaluate } from './evaluate.js';

type Document = Pick<Search, 'figures' | 'equations' | 'options' | 'neighbours'>;

/**
 * Causes that are one: a misprint that the document prints of one amount in several places, and two rows whose amounts
 * were exchanged column after column.
 */
export function asOne(document: Document, causes: readonly Cause[]): readonly Cause[] {
  const groups: [Cause, ...Cause[]][] = [];
  for (const cause of causes) {
    const group = groups.find((those) => those.some((one) => isOne(document, one, cause)));
    if (group) group.push(cause);
    else groups.push([cause]);
  }
  return groups.map(joined);
}

function joined([first, ...others]: readonly [Cause, ...Cause[]]): Cause {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const repeated = others.flatMap(namedBy);
  const named = new Set(all.flatMap(namedBy).map(({ address }) => address));
  const [best, ...instead] = first.candidates;
  return {
    ...first,
    candidates: [...(best ? [best] : []), ...instead.filter(({ address }) => !named.has(address))],
    repeated,
    conflict: {
      labels: [...new Set(all.flatMap(({ conflict }) => conflict.labels))],
      equations: [...new Set(all.flatMap(({ conflict }) => conflict.equations))],
    },
    only: all.every(({ only }) => only),
  };
}

function isOne(document: Document, one: Cause, other: Cause): boolean {
  const [[a], [b]] = [one.candidates, other.candidates];
  if (!a || !b || (one.partner === null) !== (other.partner === null)) return false;
  const { partner: c } = one;
  const { partner: d } = other;
  if (c === null || d === null) return isOneMisprint(document, a, b);
  return (
    isOfRows(document, [a, c], [b, d]) ||
    (isOneMisprint(document, a, b) && isOneMisprint(document, c, d)) ||
    (isOneMisprint(document, a, d) && isOneMisprint(document, c, b))
  );
}

/** Whether two pairs stand in the same two rows. */
function isOfRows({ neighbours: { row } }: Document, one: readonly Candidate[], other: readonly Candidate[]): boolean {
  const rowsOf = (pair: readonly Candidate[]): readonly (string | undefined)[] =>
    pair.map(({ address }) => row(address)).toSorted();
  const [[a, b], [c, d]] = [rowsOf(one), rowsOf(other)];
  return a !== undefined && b !== undefined && a !== b && a === c && b === d;
}

/** Whether two figures print one amount, and should both print one other. */
function isOneMisprint(document: Document, a: Candidate, b: Candidate): boolean {
  const [x, y] = [document.figures.get(a.address), document.figures.get(b.address)];
  if (!x || !y || a.value === null || b.value === null) return false;
  if (x.unit !== y.unit || x.kind !== y.kind || !x.value.eq(y.value) || !amountIn(a.value).eq(amountIn(b.value)))
    return false;
  const isSameCell = x.quantity !== null && y.quantity !== null && keyOf(x.quantity) === keyOf(y.quantity);
  return isSameCell || areEqual(document, x.address, y.address);
}

const amountIn = (text: string): Decimal => new Decimal(text.replaceAll(',', ''));

/** Whether an equation that holds says that two figures are one amount, because all else in it is zero. */
function areEqual({ equations, figures, options }: Document, a: string, b: string): boolean {
  return equations.some((equation) => {
    if (equation.law !== 'same' && equation.law !== 'sum') return false;
    const addresses = addressesOf(equation);
    return (
      addresses.includes(a) &&
      addresses.includes(b) &&
      addresses.every((one) => one === a || one === b || figures.get(one)?.value.isZero()) &&
      evaluate(equation, figures, options.rounding).state !== 'unequal'
    );
  });
}
