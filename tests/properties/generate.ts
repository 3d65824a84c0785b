import fc from 'fast-check';
import type { Figure } from '../../src/model/figure.js';
import { beijing } from './families/beijing.js';
import { guangdong } from './families/guangdong.js';
import { jiangsu } from './families/jiangsu.js';
import { shanghai } from './families/shanghai.js';
import { zhejiang } from './families/zhejiang.js';
import type { Family } from './family.js';
import { DEPARTMENT, UNIT } from './names.js';
import { type Style, stylesFor } from './printing.js';
import { type Truth, truthsFor } from './truth.js';

export const FAMILIES: readonly Family[] = [zhejiang, shanghai, jiangsu, guangdong, beijing];

/** A budget that is right, and what is true of it. */
export interface Generated {
  readonly place: string;
  readonly truth: Truth;
  readonly style: Style;
  readonly sections: readonly string[];
  readonly tables: readonly string[];
}

const ofFamily = (family: Family): fc.Arbitrary<Generated> =>
  fc.record({ truth: truthsFor(family), style: stylesFor(family) }).map(({ truth, style }) => ({
    place: family.place,
    truth,
    style,
    sections: family.sections(truth, style),
    tables: family.tables(truth, style),
  }));

export const generated: fc.Arbitrary<Generated> = fc.oneof(...FAMILIES.map(ofFamily));

export function textOf({ truth, sections, tables }: Pick<Generated, 'truth' | 'sections' | 'tables'>): string {
  const identity =
    truth.units > 1
      ? `{代码: "306", 名称: ${DEPARTMENT}, 级别: 部门}`
      : `{代码: "306004", 名称: ${UNIT}, 级别: 单位, 性质: 事业单位, 上级: [${DEPARTMENT}]}`;
  return ['勾稽: 1', '年度: 2024', `单位: ${identity}`, '正文:', ...sections, '表:', ...tables, ''].join('\n');
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
