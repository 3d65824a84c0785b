import type { Layout } from './layout.js';

export const basicSpendingTable: Layout = {
  id: '基本支出表',
  title: /一般公共预算(?:财政拨款|拨款|当年|安排的?)?基本支出/,
  base: { side: '当年支出', funding: '一般公共预算', use: '基本支出' },
  rows: 'classes',
};
