import fc from 'fast-check';
import type { Figure } from '../../src/model/figure.js';
import { type Style, styles } from './printing.js';
import { sectionsOf } from './sentences.js';
import { PARENT, tablesOf, UNIT } from './tables.js';
import { type Truth, truths } from './truth.js';

/** A budget that is right, and what is true of it. */
export interface Generated {
  readonly truth: Truth;
  readonly style: Style;
  readonly sections: readonly string[];
  readonly tables: readonly string[];
}

export const generated: fc.Arbitrary<Generated> = fc
  .record({ truth: truths, style: styles })
  .map(({ truth, style }) => ({
    truth,
    style,
    sections: sectionsOf(truth, style),
    tables: tablesOf(truth, style),
  }));

export function textOf({ sections, tables }: Pick<Generated, 'sections' | 'tables'>): string {
  return [
    '勾稽: 1',
    '年度: 2024',
    `单位: {代码: "306004", 名称: ${UNIT}, 级别: 单位, 性质: 事业单位, 上级: [${PARENT}]}`,
    '正文:',
    ...sections,
    '表:',
    ...tables,
    '',
  ].join('\n');
}

/** The text of a budget with another printing of one figure. The place of a figure may hold the quotes around it. */
export function withPrinting(
  text: string,
  { place, text: was }: Pick<Figure, 'place' | 'text'>,
  printing: string,
): string {
  const printed = text.slice(place.start, place.end);
  if (!printed.includes(was)) throw new Error(`${was} does not stand at ${place.start}, but ${printed}`);
  return text.slice(0, place.start) + printed.replace(was, printing) + text.slice(place.end);
}

/** Rows that are told by a code or by the name of a project may stand in any order. */
export function shuffledRows(table: string, shuffle: (lines: readonly string[]) => readonly string[]): string {
  if (!/^ {4}栏: \[.*(?:科目编码|项目名称)/m.test(table)) return table;
  const lines = table.split('\n');
  const isRow = (line: string): boolean => line.startsWith('      - {');
  const rows = shuffle(lines.filter(isRow));
  let next = 0;
  return lines.map((line) => (isRow(line) ? (rows[next++] ?? '') : line)).join('\n');
}
