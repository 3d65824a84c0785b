import { readBudget } from '../../src/check.js';
import type { Figure } from '../../src/model/figure.js';
import { budgetOf, checked, faults, inWords } from '../fragment.js';
import { type Generated, textOf, withPrinting } from './generate.js';

/** Figures that a slip in their first digit takes beyond what rounding explains. */
export function printedAmounts(text: string): readonly Figure[] {
  const { figures } = readBudget(budgetOf(text));
  return [...figures.values()].filter((one) => !one.blank && one.kind !== 'count' && /[1-9]/.test(one.text));
}

/** Another first digit: a slip that a person makes, and that no rounding explains. */
export function slipped(figure: Figure, random: () => number): string {
  const at = figure.text.search(/[1-9]/);
  const others = [...'123456789'].filter((digit) => digit !== figure.text[at]);
  return figure.text.slice(0, at) + pick(others, random) + figure.text.slice(at + 1);
}

export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A slip in one figure of a budget that is right, and what came of it. */
export interface Trial {
  readonly where: 'text' | 'tables';
  readonly figure: Figure;
  readonly printed: string;
  readonly found: boolean;
  readonly first: boolean;
  readonly restored: boolean;
}

/** So many slips, one at a time, as often in the text as in the tables. */
export function trials(budget: Generated, count: number, random: () => number): readonly Trial[] {
  const text = textOf(budget);
  const figures = printedAmounts(text);
  return Array.from({ length: count }, (): Trial['where'] => (random() < 0.5 ? 'text' : 'tables')).flatMap(
    (where): readonly Trial[] => {
      const figure = pick(
        figures.filter(({ standing }) => (standing === 'sentence') === (where === 'text')),
        random,
      );
      if (figure === undefined) return [];
      const printed = slipped(figure, random);
      const [first, ...others] = faults(checked(withPrinting(text, figure, printed)));
      const isNamed = first?.spots[0]?.address === figure.address;
      return [
        {
          where,
          figure,
          printed,
          found: first !== undefined,
          first: isNamed && others.length === 0,
          restored: isNamed && first.suggestion?.text === figure.text,
        },
      ];
    },
  );
}

/** What a budget that is right gives to mend, which should be nothing. */
export function alarms(budget: Generated): readonly string[] {
  const result = checked(textOf(budget));
  const verdict = result.verdict === 'exact' || result.verdict === 'rounding' ? [] : [result.verdict];
  return [...verdict, ...faults(result).map(inWords)];
}

export const percent = (some: number, all: number): string => `${((100 * some) / Math.max(1, all)).toFixed(1)}%`;
