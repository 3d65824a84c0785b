import type { Layout } from './layout.js';

export const performanceTable: Layout = {
  id: '项目支出绩效表',
  titles: ['项目支出绩效表', '项目支出绩效目标表', '项目绩效目标表', '一级项目绩效目标表'],
  base: { side: '本年支出', use: '项目支出' },
  rows: 'projects',
  total: { item: '绩效' },
};
