import type { Layout } from './layout.js';

/** The special funds that a 部门 hands out: part of its projects in one place, beside them in another. */
export const specialFundsTable: Layout = {
  id: '专项资金预算汇总表',
  title: /^专项资金(?:预算)?(?:汇总)?表/,
  base: { own: '专项资金预算汇总表' },
  rows: 'projects',
};
