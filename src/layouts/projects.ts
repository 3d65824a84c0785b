import type { Layout } from './layout.js';

export const projectTable: Layout = {
  id: '项目支出预算表',
  titles: ['项目支出预算表', '项目支出表', '项目支出情况表'],
  base: { side: '本年支出', use: '项目支出' },
  rows: 'projects',
};
