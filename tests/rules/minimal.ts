import { checkBudget } from '../../src/check.js';
import { loadBudget } from '../../src/model/load.js';
import type { Finding } from '../../src/rules/rule.js';

const HEAD = '勾稽: 1\n单位: {名称: 某某中心, 级别: 单位}\n年度: 2024\n';

/** A fragment of the encoding as a whole budget. */
export function budgetOf(fragment: string): string {
  return `${HEAD}${fragment}${/^表:/m.test(fragment) ? '' : '表: []\n'}`;
}

/** What is found in a budget that holds no more than this fragment. */
export function findingsIn(fragment: string): readonly Finding[] {
  const text = budgetOf(fragment);
  const loading = loadBudget({ path: '某某中心.yaml', text });
  if (!loading.ok) throw new Error(`${JSON.stringify(loading.problems)}\n${text}`);
  const { findings } = checkBudget(loading.budget);
  for (const { spots } of findings) {
    for (const { text: words, place } of spots) {
      if (words !== '' && text.slice(place.start, place.end) !== words) throw new Error(`${words} is not at its place`);
    }
  }
  return findings;
}

/** Of one rule: the level and the words at fault of each finding. */
export function found(rule: string, fragment: string): readonly string[] {
  return findingsIn(fragment)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, spots }) => `${severity} ${spots.map(({ text }) => text).join(' | ')}`);
}

/** A section of the narrative; each argument is a paragraph. */
export function section(title: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.map((paragraph) => `      ${paragraph}\n`).join('');
  return `  - 题: ${title}\n${paragraphs.length > 0 ? `    文: |\n${lines}` : ''}`;
}

export function narrative(...sections: readonly string[]): string {
  return `正文:\n${sections.join('')}`;
}

/** A table; each row is what stands between the braces. */
export function table(title: string, columns: string, rows: readonly string[], note = ''): string {
  const lines = rows.map((row) => `      - {${row}}\n`).join('');
  const list = rows.length > 0 ? `    行:\n${lines}` : '    行: []\n';
  return `  - 题: ${title}\n    计量: 万元\n    栏: [${columns}]\n${list}${note === '' ? '' : `    注: ${note}\n`}`;
}

export function tables(...list: readonly string[]): string {
  return `表:\n${list.join('')}`;
}
