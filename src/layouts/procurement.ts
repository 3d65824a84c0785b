import type { Layout } from './layout.js';

export const procurementTable: Layout = {
  id: '政府采购表',
  title: /政府采购/,
  base: { item: '政府采购' },
  rows: 'items',
};
