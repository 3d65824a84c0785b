import type { Layout } from './layout.js';

export const incomeTable: Layout = {
  id: '收入总表',
  titles: ['收入预算总表', '收入总表', '收入预算表', '收入总体情况表', '收入预算情况表'],
  base: {},
  rows: 'units',
};
