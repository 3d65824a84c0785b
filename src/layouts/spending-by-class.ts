import type { Layout } from './layout.js';

/** All spending by economic class. */
export const spendingByClassTable: Layout = {
  id: '支出分类汇总表',
  title: /^支出(?:预算)?分类/,
  base: { side: '本年支出' },
  rows: 'classes',
};
