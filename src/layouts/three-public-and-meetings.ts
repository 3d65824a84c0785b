import type { Layout } from './layout.js';

/** 合计 holds 会议费 and 培训费 too, where the title names them. */
export const threePublicAndMeetingsTable: Layout = {
  id: '三公经费和会议费、培训费表',
  title: /三公.*会议费.*培训费/,
  base: { side: '本年支出', funding: '一般公共预算', economic: '三公和会议培训' },
  rows: 'units',
};
