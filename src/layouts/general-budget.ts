import type { Layout } from './layout.js';

export const generalBudgetTable: Layout = {
  id: '一般公共预算支出表',
  titles: [
    '一般公共预算支出表',
    '一般公共预算支出预算表',
    '一般公共预算支出情况表',
    '一般公共预算财政拨款支出表',
    '一般公共预算财政拨款支出预算表',
    '一般公共预算支出功能分类预算表',
  ],
  base: { side: '本年支出', funding: '一般公共预算' },
  rows: 'functions',
};
