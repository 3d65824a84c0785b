import { expect, test } from 'vitest';
import { missingRow } from '../../src/rules/missing-row.js';
import { checked, faults } from '../fragment.js';

test('a row that was left out is one finding, with what the sums above it lack', () => {
  const left = checked(missingRow.examples.bad);
  expect(faults(left).map(({ rule }) => rule)).toEqual(['missing-row']);
  const found = left.findings.filter(({ rule }) => rule === 'missing-row');
  expect(found.map(({ args }) => args)).toMatchObject([
    { lacking: [{ amount: '20' }, { amount: '11' }, { amount: '9' }] },
  ]);
});
