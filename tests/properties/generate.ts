import fc from 'fast-check';
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
    `单位: {代码: "306004", 名称: ${UNIT}, 级别: 单位, 性质: 事业单位, 上级: [${PARENT}]}`,
    '正文:',
    ...sections,
    '表:',
    ...tables,
    '',
  ].join('\n');
}
