import type { Layout } from './layout.js';

/** The goals of the unit as a whole, with its budget by source and by use. */
export const overallPerformanceTable: Layout = {
  id: '整体支出绩效表',
  title: /整体(?:支出)?绩效/,
  base: {},
  rows: 'units',
};
