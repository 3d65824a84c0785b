import type { Layout } from './layout.js';

export const stateCapitalTable: Layout = {
  id: '国有资本经营预算支出表',
  titles: [
    '国有资本经营预算支出表',
    '国有资本经营预算支出情况表',
    '国有资本经营预算支出预算表',
    '国有资本经营预算支出功能分类预算表',
  ],
  base: { side: '本年支出', funding: '国有资本经营预算' },
  rows: 'functions',
};
