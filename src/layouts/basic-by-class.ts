import type { Layout } from './layout.js';

/** 基本支出 of one class in a table of its own, whose columns break it down further. */
const ofClass = (name: string, economic: string): Layout => ({
  id: `基本支出表（${name}）`,
  title: new RegExp(`一般公共预算基本支出.*（${name}）`),
  base: { side: '当年支出', funding: '一般公共预算', use: '基本支出', economic },
  rows: 'classes',
});

export const basicWagesTable = ofClass('工资福利支出', '301');
export const basicGoodsTable = ofClass('商品和服务支出', '302');
export const basicBenefitsTable = ofClass('对个人和家庭的补助', '303');
