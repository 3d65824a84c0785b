import type { Layout } from './layout.js';

export const balanceTable: Layout = {
  id: '收支总表',
  titles: ['收支预算总表', '收支总表', '收支总体情况表', '财务收支预算总表', '收支预算总体情况表'],
  base: {},
  rows: 'items',
  lanes: {
    收入: { base: { side: '本年收入' }, rows: 'items' },
    支出: { base: { side: '本年支出' }, rows: 'functions' },
  },
};
