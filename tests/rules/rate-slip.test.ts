import { expect, test } from 'vitest';
import { checked, faults } from '../fragment.js';
import { narrative, section } from './fragments.js';

const slips = (...paragraphs: readonly string[]): readonly (string | null | undefined)[] =>
  faults(checked(`${narrative(section('（三）2024 年支出预算情况说明', ...paragraphs))}表: []\n`)).flatMap(
    ({ rule, suggestion, suspects }) =>
      rule === 'rate' ? [suggestion?.slip] : suspects.map((one) => one.suggestion?.slip),
  );

test.each([
  ['2024 年支出预算 120.00 万元，比上年执行数增加 20.00 万元，增长 16.7%。', 'other base'],
  ['2024 年支出预算 120.00 万元，其中：项目支出 80.00 万元，占 66.6%。', 'truncated'],
])('%s: %s', (paragraph, slip) => {
  expect(slips(paragraph)).toContain(slip);
});

test('a share copied from the line above is said to be', () => {
  const text = '2024 年支出预算 120.00 万元，其中：基本支出 30.00 万元，占 25.0%；项目支出 90.00 万元，占 25.0%。';
  expect(slips(text)).toContain('row above');
});
