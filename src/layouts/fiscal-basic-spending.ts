import type { Layout } from './layout.js';

export const fiscalBasicSpendingTable: Layout = {
  id: '财政拨款基本支出表',
  title: /^财政拨款(?:预算|安排的)?基本支出/,
  base: { side: '当年支出', funding: '财政拨款', use: '基本支出' },
  rows: 'classes',
};
