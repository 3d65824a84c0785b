import type { Layout } from './layout.js';

export const incomeTable: Layout = {
  id: '收入总表',
  title: /^(?:.*预算)?(?:部门|单位)?(?:本年)?收入(?:预算)?(?:总表|总体情况表|表|情况表)/,
  base: {},
  rows: 'units',
};
