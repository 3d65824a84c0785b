import type { Layout } from './layout.js';

export const purchasedServicesTable: Layout = {
  id: '政府购买服务表',
  title: /政府购买服务/,
  base: { item: '政府购买服务' },
  rows: 'items',
};
