import type { Layout } from './layout.js';

/** One kind of projects alone: at most all of 项目支出. */
export const specificProjectsTable: Layout = {
  id: '特定目标类支出表',
  title: /特定目标类(?:项目)?支出/,
  base: { side: '本年支出', use: '项目支出', item: '特定目标类' },
  rows: 'projects',
};

export const otherRunningProjectsTable: Layout = {
  id: '其他运转类支出表',
  title: /其他运转类(?:项目)?支出/,
  base: { side: '本年支出', use: '项目支出', item: '其他运转类' },
  rows: 'projects',
};
