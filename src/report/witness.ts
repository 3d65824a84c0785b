import type { Rational } from '../evaluation/rational.js';
import { amountIn, shortAmountIn } from '../evaluation/witness.js';
import type { Figure } from '../model/figure.js';
import { words as wordsIn } from '../wording/words.js';
import { inColumns } from './columns.js';
import { printedNumber } from './expression.js';
import type { RenderOptions } from './format.js';
import { locator } from './locate.js';
import { printable } from './printable.js';
import type { FileReport } from './report.js';

type Amounts = ReadonlyMap<string, Rational>;

/** True amounts one a line, each beside what is printed for it. */
export function witnessList(
  figures: readonly Figure[],
  amounts: Amounts,
  { language }: Pick<RenderOptions, 'language'>,
): string {
  const words = wordsIn(language);
  const lines = figures.flatMap((figure) => {
    const amount = amounts.get(figure.address);
    if (amount === undefined) return [];
    const unit = figure.text.endsWith(figure.unit) ? '' : words.unit(figure.unit);
    const note = `${words.printed} ${printedNumber(figure)} ${unit}`.trimEnd();
    return [{ operator: '', label: printable(figure.address), number: shortAmountIn(figure, amount), note }];
  });
  const written = inColumns(lines, Number.POSITIVE_INFINITY).map((line) => line.trimStart());
  return `${[words.witness, '', ...written].join('\n')}\n`;
}

/** True amounts for programs, exact: a fraction where the decimals do not end. Null where there are none. */
export function witnessJson(file: FileReport, figures: readonly Figure[], amounts: Amounts | null): string {
  const locate = locator(file.source);
  const document = figures.flatMap((figure) => {
    const amount = amounts?.get(figure.address);
    return amount === undefined ? [] : [{ ...locate(figure), unit: figure.unit, amount: amountIn(figure, amount) }];
  });
  const witness = amounts === null ? null : document;
  return `${JSON.stringify({ schemaVersion: 1, path: file.path, verdict: file.verdict, witness }, null, 2)}\n`;
}
