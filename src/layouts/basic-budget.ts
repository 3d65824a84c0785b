import type { Layout } from './layout.js';

/** 基本支出 out of all sources of funds. */
export const basicBudgetTable: Layout = {
  id: '基本支出预算表',
  title: /^基本支出(?:预算)?(?:总|情况|明细)?表/,
  base: { side: '本年支出', use: '基本支出' },
  rows: 'classes',
};
