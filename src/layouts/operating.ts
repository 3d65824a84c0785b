import type { Layout } from './layout.js';

export const operatingTable: Layout = {
  id: '机关运行经费表',
  title: /机关运行经费|行政经费/,
  base: { item: '机关运行经费' },
  rows: 'classes',
};
