import type { Layout } from './layout.js';

export const basicSpendingTable: Layout = {
  id: '基本支出表',
  titles: [
    '一般公共预算基本支出表',
    '一般公共预算基本支出预算表',
    '一般公共预算基本支出情况表',
    '一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算财政拨款基本支出表',
    '一般公共预算财政拨款基本支出预算表',
  ],
  base: { side: '本年支出', funding: '一般公共预算', use: '基本支出' },
  rows: 'classes',
};
