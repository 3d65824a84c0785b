import type { Layout } from './layout.js';

export const governmentFundTable: Layout = {
  id: '政府性基金预算支出表',
  titles: [
    '政府性基金预算支出表',
    '政府性基金预算支出情况表',
    '政府性基金支出表',
    '政府性基金预算支出预算表',
    '政府性基金预算支出功能分类预算表',
  ],
  base: { side: '本年支出', funding: '政府性基金预算' },
  rows: 'functions',
};
