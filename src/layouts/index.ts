import { balanceTable } from './balance.js';
import { basicSpendingTable } from './basic-spending.js';
import { fiscalBalanceTable } from './fiscal-balance.js';
import { generalBudgetTable } from './general-budget.js';
import { governmentFundTable } from './government-fund.js';
import { incomeTable } from './income.js';
import type { Layout } from './layout.js';
import { performanceTable } from './performance.js';
import { projectTable } from './projects.js';
import { spendingTable } from './spending.js';
import { stateCapitalTable } from './state-capital.js';
import { threePublicTable } from './three-public.js';

/** All layouts, in the order in which a budget prints its tables. */
export const LAYOUTS: readonly Layout[] = [
  balanceTable,
  incomeTable,
  spendingTable,
  fiscalBalanceTable,
  generalBudgetTable,
  basicSpendingTable,
  threePublicTable,
  governmentFundTable,
  stateCapitalTable,
  projectTable,
  performanceTable,
];
