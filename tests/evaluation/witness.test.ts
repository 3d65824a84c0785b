import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBudget } from '../../src/check.js';
import { intervalOf } from '../../src/evaluation/interval.js';
import { compare, fromDecimal } from '../../src/evaluation/rational.js';
import { amountIn, witnessOf } from '../../src/evaluation/witness.js';
import { budgetOf } from '../fragment.js';

const seed = readBudget(budgetOf(readFileSync('budgets/shangyu-2024.yaml', 'utf8')));

test('a consistent budget has true amounts, and each of its figures is one of them rounded', () => {
  const witness = witnessOf(seed.figures, seed.equations, 'half-open');
  if (witness.kind !== 'amounts') throw new Error(witness.kind);
  for (const figure of seed.figures.values()) {
    const amount = witness.of.get(figure.address);
    if (amount === undefined) {
      expect(figure.quantity).toBeNull();
      continue;
    }
    const { low, high } = intervalOf(figure, 'half-open');
    expect(compare(amount, fromDecimal(low))).toBeGreaterThanOrEqual(0);
    expect(compare(amount, fromDecimal(high))).toBeLessThanOrEqual(0);
  }
});

test('where printed amounts do not add up but can be true, the witness has more digits than are printed', () => {
  const { figures, equations } = readBudget(
    budgetOf(`表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 8.37, 基本支出: 5.30, 项目支出: 3.08}
`),
  );
  const witness = witnessOf(figures, equations, 'half-open');
  if (witness.kind !== 'amounts') throw new Error(witness.kind);
  const [total, basic, project] = [...figures.values()].map((figure) =>
    Number(amountIn(figure, witness.of.get(figure.address) ?? 0)),
  );
  expect(total).toBeCloseTo((basic ?? 0) + (project ?? 0), 9);
  expect([total, basic, project]).not.toEqual([8.37, 5.3, 3.08]);
});

test('a budget that contradicts itself has no witness', () => {
  const { figures, equations } = readBudget(
    budgetOf(`表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计, 基本支出, 项目支出]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 9.37, 基本支出: 5.30, 项目支出: 3.08}
`),
  );
  expect(witnessOf(figures, equations, 'half-open')).toEqual({ kind: 'none' });
});
