import { allAddressesOf, type Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { evaluate } from './evaluate.js';
import type { Rounding } from './interval.js';

/** Blank cells that no equation speaks for: each that says more than 0 = 0 of them fails. */
export function blanksBeside(
  figures: ReadonlyMap<string, Figure>,
  equations: readonly Equation[],
  rounding: Rounding,
): ReadonlySet<string> {
  const failing = new Set<string>();
  const spokenFor = new Set<string>();
  for (const equation of equations) {
    const terms = allAddressesOf(equation);
    const blanks = terms.filter((address) => figures.get(address)?.blank);
    const tells = equation.law !== 'tie' && terms.some((address) => figures.get(address)?.value.isZero() === false);
    if (blanks.length === 0 || !tells) continue;
    const fails = evaluate(equation, figures, rounding).state === 'unequal';
    // That a blank is at most its whole holds whatever the whole is.
    const telling = fails || equation.law !== 'part' ? blanks : blanks.filter((one) => one === equation.whole.address);
    for (const address of telling) (fails ? failing : spokenFor).add(address);
  }
  return new Set([...failing].filter((address) => !spokenFor.has(address)));
}

/** A blank as it would be printed: with the decimals of its table. */
export function inItsTable(blank: Figure, figures: ReadonlyMap<string, Figure>): Figure {
  const [table] = blank.address.split('/', 1);
  const beside = [...figures.values()].find(
    (one) => !one.blank && one.unit === blank.unit && one.address.startsWith(`${table}/`),
  );
  return { ...blank, places: beside?.places ?? blank.places, quantum: beside?.quantum ?? blank.quantum };
}
