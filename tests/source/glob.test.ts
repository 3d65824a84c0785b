import { expect, test } from 'vitest';
import { isPattern, matcherOf, patternRoot } from '../../src/source/glob.js';

test.each([
  ['*.yaml', 'a.yaml', true],
  ['*.yaml', 'b/a.yaml', false],
  ['budgets/*', 'budgets/甲.yaml', true],
  ['budgets/*', 'budgets/2024/甲.yaml', false],
  ['budgets/**', 'budgets/2024/甲.yaml', true],
  ['budgets/**/*.yaml', 'budgets/甲.yaml', true],
  ['budgets/**/*.yaml', 'budgets/a/b/甲.yaml', true],
  ['budgets/**/*.yaml', 'budgets/a/b/甲.yml', false],
  ['./budgets/*.yaml', 'budgets/甲.yaml', true],
  ['202?.yaml', '2024.yaml', true],
  ['202?.yaml', '20245.yaml', false],
  ['a.yaml', 'aXyaml', false],
  ['?.yaml', '𠀀.yaml', true],
  ['*a*b*c', 'xaxbxc', true],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matcherOf(pattern)(path)).toBe(expected);
});

test('a pattern that would make a backtracking matcher run for ever is quick', () => {
  expect(matcherOf(`${'*a'.repeat(50)}b`)('a'.repeat(2000))).toBe(false);
});

test.each([
  ['budgets/*.yaml', 'budgets'],
  ['*.yaml', '.'],
  ['/data/a?/b', '/data'],
  ['/*.yaml', '/'],
])('%s is looked for below %s', (pattern, root) => {
  expect(patternRoot(pattern)).toBe(root);
  expect(isPattern(pattern)).toBe(true);
});
