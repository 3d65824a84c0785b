import { BALANCE_LANES } from './balance-lanes.js';
import type { Layout } from './layout.js';

export const balanceTable: Layout = {
  id: '收支总表',
  title: /^(?:.*(?:财务|综合预算|预算))?收支(?:预算)?(?:总表|总体情况表|总体情况|预算表|平衡表)|^收支总体|^预算汇总/,
  base: {},
  rows: 'items',
  lanes: BALANCE_LANES,
};
