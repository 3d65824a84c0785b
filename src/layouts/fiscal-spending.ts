import type { Layout } from './layout.js';

export const fiscalSpendingTable: Layout = {
  id: '财政拨款支出表',
  title: /财政拨款(?:预算)?支出/,
  base: { side: '当年支出', funding: '财政拨款' },
  rows: 'functions',
};
