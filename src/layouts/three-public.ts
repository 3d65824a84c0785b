import type { Layout } from './layout.js';

export const threePublicTable: Layout = {
  id: '三公经费表',
  titles: [
    '一般公共预算三公经费支出表',
    '一般公共预算三公经费支出情况表',
    '一般公共预算三公经费支出预算表',
    '三公经费支出表',
    '财政拨款三公经费支出情况表',
  ],
  base: { side: '本年支出', funding: '一般公共预算' },
  rows: 'units',
};
