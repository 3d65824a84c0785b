import type { Layout } from './layout.js';

/** What is spent out of the funds that are managed in the 财政专户. */
export const specialAccountTable: Layout = {
  id: '财政专户管理资金支出表',
  title: /专户.*支出/,
  base: { side: '本年支出', funding: '财政专户管理资金' },
  rows: 'functions',
};
