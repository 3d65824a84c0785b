import type { Layout } from './layout.js';

export const spendingTable: Layout = {
  id: '支出总表',
  titles: ['支出预算总表', '支出总表', '支出预算表', '支出总体情况表'],
  base: { side: '本年支出' },
  rows: 'functions',
};
