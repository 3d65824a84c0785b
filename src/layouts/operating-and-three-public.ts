import type { Layout } from './layout.js';

/** 行政经费 and 三公 below one another, each by the source of its funds. */
export const operatingAndThreePublicTable: Layout = {
  id: '行政经费和三公经费表',
  title: /(?:行政|机关运行)经费.*三公/,
  base: { side: '本年支出', funding: '财政拨款' },
  rows: 'items',
};
