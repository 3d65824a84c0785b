import type { Layout } from './layout.js';

/** 项目支出 out of the general budget, by economic class. */
export const generalProjectsTable: Layout = {
  id: '一般公共预算项目支出表',
  title: /一般公共预算项目支出.*经济/,
  base: { side: '当年支出', funding: '一般公共预算', use: '项目支出' },
  rows: 'classes',
};
