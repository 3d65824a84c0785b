import { balanceTable } from './balance.js';
import { basicBudgetTable } from './basic-budget.js';
import { basicBenefitsTable, basicGoodsTable, basicWagesTable } from './basic-by-class.js';
import { basicSpendingTable } from './basic-spending.js';
import { fiscalBalanceTable } from './fiscal-balance.js';
import { fiscalBasicSpendingTable } from './fiscal-basic-spending.js';
import { fiscalSpendingTable } from './fiscal-spending.js';
import { generalBudgetTable } from './general-budget.js';
import { generalProjectListTable } from './general-project-list.js';
import { generalProjectsTable } from './general-projects.js';
import { governmentFundTable } from './government-fund.js';
import { incomeTable } from './income.js';
import type { Layout } from './layout.js';
import { newAssetsTable } from './new-assets.js';
import { operatingTable } from './operating.js';
import { operatingAndThreePublicTable } from './operating-and-three-public.js';
import { overallPerformanceTable } from './overall-performance.js';
import { performanceTable } from './performance.js';
import { procurementTable } from './procurement.js';
import { otherRunningProjectsTable, specificProjectsTable } from './project-kinds.js';
import { projectTable } from './projects.js';
import { projectsAndOthersTable } from './projects-and-others.js';
import { purchasedServicesTable } from './purchased-services.js';
import { specialAccountTable } from './special-account.js';
import { specialFundsTable } from './special-funds.js';
import { spendingTable } from './spending.js';
import { spendingByClassTable } from './spending-by-class.js';
import { stateCapitalTable } from './state-capital.js';
import { threePublicTable } from './three-public.js';
import { threePublicAndMeetingsTable } from './three-public-and-meetings.js';

/** All layouts. Titles hold words of each other, so the more particular ones come first. */
export const LAYOUTS: readonly Layout[] = [
  overallPerformanceTable,
  performanceTable,
  procurementTable,
  purchasedServicesTable,
  newAssetsTable,
  threePublicAndMeetingsTable,
  operatingAndThreePublicTable,
  threePublicTable,
  operatingTable,
  fiscalBalanceTable,
  balanceTable,
  fiscalBasicSpendingTable,
  basicWagesTable,
  basicGoodsTable,
  basicBenefitsTable,
  basicSpendingTable,
  basicBudgetTable,
  projectsAndOthersTable,
  generalProjectsTable,
  generalProjectListTable,
  specificProjectsTable,
  otherRunningProjectsTable,
  projectTable,
  governmentFundTable,
  stateCapitalTable,
  generalBudgetTable,
  fiscalSpendingTable,
  specialFundsTable,
  specialAccountTable,
  spendingByClassTable,
  incomeTable,
  spendingTable,
];
