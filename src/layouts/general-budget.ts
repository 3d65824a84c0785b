import type { Layout } from './layout.js';

export const generalBudgetTable: Layout = {
  id: '一般公共预算支出表',
  title: /一般(?:公共)?预算(?:财政拨款|拨款|当年拨款)?(?:本年)?支出|一般公共预算拨款表/,
  base: { side: '当年支出', funding: '一般公共预算' },
  rows: 'functions',
};
