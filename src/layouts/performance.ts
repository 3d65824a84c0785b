import type { Layout } from './layout.js';

export const performanceTable: Layout = {
  id: '项目支出绩效表',
  title: /绩效/,
  base: { side: '本年支出', use: '项目支出' },
  rows: 'projects',
  once: true,
  total: { item: '绩效' },
};
