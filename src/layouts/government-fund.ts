import { BALANCE_LANES } from './balance-lanes.js';
import type { Layout } from './layout.js';

export const governmentFundTable: Layout = {
  id: '政府性基金预算支出表',
  title: /政府性?基金/,
  base: { side: '当年支出', funding: '政府性基金预算' },
  rows: 'functions',
  lanes: BALANCE_LANES,
};
