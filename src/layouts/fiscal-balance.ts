import type { Layout } from './layout.js';

export const fiscalBalanceTable: Layout = {
  id: '财政拨款收支总表',
  titles: ['财政拨款收支预算总表', '财政拨款收支总表', '财政拨款收支总体情况表', '财政拨款收支预算表'],
  base: { funding: '财政拨款' },
  rows: 'items',
  lanes: {
    收入: { base: { side: '本年收入' }, rows: 'items' },
    支出: { base: { side: '本年支出' }, rows: 'functions' },
  },
};
