import { layoutOf } from '../layouts/title.js';
import type { FileReport } from '../report/report.js';

/**
 * An address as the user gave it, in the words of the file: a table may be called by its printed title or by any
 * title of its kind (三公表, 2024年单位支出预算总表). What is known as it is stays as it is.
 */
export function knownAddress(given: string, { figures, findings, budget }: FileReport): string {
  const [table = '', ...rest] = given.split('/');
  const known = [...figures.keys(), ...findings.flatMap(({ spots }) => spots.map(({ address }) => address))];
  if (known.some((address) => isAtOrBelow(address, table))) return given;
  const [, title = '', ordinal = ''] = /^(.*?)(#\d+)?$/s.exec(table) ?? [];
  const layout = budget ? layoutOf(title, budget.unit) : null;
  return layout === null ? given : [`${layout.id}${ordinal}`, ...rest].join('/');
}

/** Whether an address is another one, or stands below it: a figure of a table, of a row, of a section. */
export function isAtOrBelow(address: string, above: string): boolean {
  return address === above || address.startsWith(above.endsWith('/') ? above : `${above}/`);
}
