import type { Finding } from '../../src/rules/rule.js';
import { checked } from '../fragment.js';

/** What is found in a budget that holds no more than this fragment. */
export function findingsIn(fragment: string): readonly Finding[] {
  return checked(/^表:/m.test(fragment) ? fragment : `${fragment}表: []\n`).findings;
}

/** Of one rule: the level and the words at fault of each finding. */
export function found(rule: string, fragment: string): readonly string[] {
  return findingsIn(fragment)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, spots }) => `${severity}: ${spots.map(({ text }) => text).join(' | ')}`);
}

/** A section of the narrative; each argument is a paragraph. */
export function section(title: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.map((paragraph) => `      ${paragraph}\n`).join('');
  return `  - 题: ${title}\n${paragraphs.length > 0 ? `    文: |\n${lines}` : ''}`;
}

export const narrative = (...sections: readonly string[]): string => `正文:\n${sections.join('')}`;

/** A table of one lane; each row is what stands between the braces. */
export function table(title: string, columns: string, rows: readonly string[], note = ''): string {
  const lines = rows.map((row) => `      - {${row}}\n`).join('');
  const list = rows.length > 0 ? `    行:\n${lines}` : '    行: []\n';
  return `  - 题: ${title}\n    计量: 万元\n    栏: [${columns}]\n${list}${note === '' ? '' : `    注: ${note}\n`}`;
}

export const tables = (...list: readonly string[]): string => `表:\n${list.join('')}`;

/** A table of functions by code, name and amount. */
export function functions(title: string, ...rows: readonly (readonly [code: string, name: string, amount?: string])[]) {
  return table(
    title,
    '科目编码, 科目名称, 合计',
    rows.map(([code, name, amount]) => {
      const cells = [`科目编码: "${code}"`, `科目名称: ${name}`, ...(amount === undefined ? [] : [`合计: ${amount}`])];
      return cells.join(', ');
    }),
  );
}

export const contents = (...entries: readonly string[]): string =>
  `目录: |\n${entries.map((entry) => `  ${entry}\n`).join('')}`;
