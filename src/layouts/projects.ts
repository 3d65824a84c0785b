import type { Layout } from './layout.js';

export const projectTable: Layout = {
  id: '项目支出预算表',
  title: /项目支出(?:预算)?(?:总表|预算表|表|情况表|预算情况表|明细表)|支出预算项目(?:明细)?表|专项业务经费支出表/,
  base: { side: '本年支出', use: '项目支出' },
  rows: 'projects',
};
