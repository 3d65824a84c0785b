import type { Layout } from './layout.js';

/** The projects that the general budget pays for. */
export const generalProjectListTable: Layout = {
  id: '一般公共预算项目表',
  title: /一般公共预算项目支出/,
  base: { side: '当年支出', funding: '一般公共预算', use: '项目支出' },
  rows: 'projects',
};
