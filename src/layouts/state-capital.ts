import { BALANCE_LANES } from './balance-lanes.js';
import type { Layout } from './layout.js';

export const stateCapitalTable: Layout = {
  id: '国有资本经营预算支出表',
  title: /国有资本/,
  base: { side: '当年支出', funding: '国有资本经营预算' },
  rows: 'functions',
  lanes: BALANCE_LANES,
};
