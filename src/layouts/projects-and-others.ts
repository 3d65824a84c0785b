import type { Layout } from './layout.js';

/** All that is no 基本支出, project by project. */
export const projectsAndOthersTable: Layout = {
  id: '项目支出及其他支出预算表',
  title: /^项目支出及其他支出/,
  base: { side: '本年支出', use: '项目和其他支出' },
  rows: 'projects',
};
