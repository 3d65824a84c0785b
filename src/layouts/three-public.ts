import type { Layout } from './layout.js';

export const threePublicTable: Layout = {
  id: '三公经费表',
  title: /三公/,
  base: { side: '当年支出', funding: '一般公共预算', economic: '三公' },
  rows: 'units',
};
