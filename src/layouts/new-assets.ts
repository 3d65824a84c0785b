import type { Layout } from './layout.js';

/** What is to be bought for the stock of assets: some of it may be bought without 政府采购. */
export const newAssetsTable: Layout = {
  id: '新增资产配置表',
  title: /新增资产配置/,
  base: { own: '新增资产配置表' },
  rows: 'items',
};
