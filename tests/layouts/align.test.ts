import { expect, test } from 'vitest';
import { align } from '../../src/layouts/align.js';

const LIST = [
  { code: '2040201', name: '行政运行' },
  { code: '2040202', name: '一般行政管理事务' },
  { code: '2040250', name: '事业运行' },
];
const codes = (...labels: readonly string[]) => align(labels, LIST).map((one) => one?.code ?? null);

test('two rows that changed places are still those of their names', () => {
  expect(codes('一般行政管理事务', '行政运行', '事业运行')).toEqual(['2040202', '2040201', '2040250']);
});

test('a name that a row above has taken is not taken again', () => {
  expect(codes('行政运行', '行政运行', '事业运行').filter((code) => code === '2040201')).toHaveLength(1);
});
