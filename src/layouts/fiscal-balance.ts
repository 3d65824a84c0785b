import { BALANCE_LANES } from './balance-lanes.js';
import type { Layout } from './layout.js';

export const fiscalBalanceTable: Layout = {
  id: '财政拨款收支总表',
  title: /财政拨款收支/,
  base: { funding: '财政拨款' },
  rows: 'items',
  lanes: BALANCE_LANES,
};
