import type { Layout } from './layout.js';

export const spendingTable: Layout = {
  id: '支出总表',
  title: /^(?:.*预算)?(?:部门|单位)?(?:本年)?支出(?:预算)?(?:总表|总体情况表|表|情况表)/,
  base: { side: '本年支出' },
  rows: 'functions',
};
