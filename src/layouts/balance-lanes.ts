import type { Layout } from './layout.js';

/** What stands side by side in a table that balances income and spending. */
export const BALANCE_LANES: NonNullable<Layout['lanes']> = [
  { name: /收入/, base: { side: '本年收入' }, rows: 'items' },
  { name: /经济/, base: { side: '本年支出' }, rows: 'classes' },
  { name: /支出|功能|用途|^项目名称$/, base: { side: '本年支出' }, rows: 'functions' },
];
