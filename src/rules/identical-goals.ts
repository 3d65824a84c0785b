import type { TableReading } from '../layouts/reading.js';
import { plain } from '../layouts/words.js';
import type { Context } from './context.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped } from './spot.js';

interface SameGoals {
  readonly projects: readonly string[];
}

interface Goal {
  readonly project: string;
  readonly text: string;
  readonly spot: Spot;
}

/** Words that state no goal may well be the same: 无, 详见附件. */
const LEAST = 10;
const REFERENCE = /^(?:无|不涉及|详见|见附)/;

/** Spaces and the width of marks aside. */
const compared = (text: string): string => plain(text).normalize('NFKC');

function goalsOf(reading: TableReading): readonly Goal[] {
  return reading.lanes.flatMap((lane) => {
    const column = lane.columns.findIndex((one) => one.role === 'text' && /目标/.test(one.label));
    if (column < 0 || lane.kind !== 'projects') return [];
    return lane.rows.flatMap((row): readonly Goal[] => {
      const cell = row.row.cells[column];
      const text = compared(cell?.text ?? '');
      if (!cell || row.total || !row.name || text.length < LEAST || REFERENCE.test(text)) return [];
      const project = plain(row.name.text);
      const address = `${reading.address}/${row.label}/${lane.columns[column]?.label ?? ''}`;
      return [{ project, text, spot: { address, text: cell.text, place: cell.place } }];
    });
  });
}

export const identicalGoals = {
  id: 'identical-goals',
  severity: 'warning',
  title: { zh: '不同项目的绩效目标一字不差', en: 'Different projects with one and the same goal' },
  checks: {
    zh: '绩效表中名称不同的项目，绩效目标除空格外是否一字不差。',
    en: 'Whether projects of different names have goals that are the same to the letter, spaces aside.',
  },
  ground: {
    zh: '绩效目标应当指向明确、与项目对应：《中央部门预算绩效目标管理办法》（财预〔2015〕88号）。',
    en: 'A goal must be specific to its project: measures on performance goals of departmental budgets, 财预〔2015〕88号.',
  },
  remedy: {
    zh: '按各项目的内容分别填写绩效目标。',
    en: 'Write for each project the goal that is its own.',
  },
  examples: {
    good: `表:
  - 题: 项目支出绩效表
    计量: 万元
    栏: [项目名称, 金额, 绩效目标]
    行:
      - {项目名称: 宣传工作, 金额: 25.00, 绩效目标: 全年组织政策宣传活动不少于十场}
      - {项目名称: 稽查工作, 金额: 9.72, 绩效目标: 全年组织信息登记稽查不少于四次}
`,
    bad: `表:
  - 题: 项目支出绩效表
    计量: 万元
    栏: [项目名称, 金额, 绩效目标]
    行:
      - {项目名称: 宣传工作, 金额: 25.00, 绩效目标: 做好新居民和出租房屋信息登记工作}
      - {项目名称: 稽查工作, 金额: 9.72, 绩效目标: 做好新居民和出租房屋信息登记工作}
`,
  },
  check: ({ tables }: Context): readonly Finding<SameGoals>[] =>
    tables.flatMap((table) =>
      grouped(goalsOf(table), ({ text }) => text).flatMap((goals) => {
        const projects = [...new Set(goals.map(({ project }) => project))];
        if (projects.length < 2) return [];
        return [
          finding(
            'identical-goals',
            'warning',
            { projects },
            goals.map(({ spot }) => spot),
          ),
        ];
      }),
    ),
  message: ({ projects }: SameGoals, language) =>
    language === 'zh'
      ? `${projects.length} 个项目的绩效目标一字不差：${projects.join('、')}`
      : `${projects.length} projects have one and the same goal: ${projects.join(', ')}`,
} as const satisfies Rule<SameGoals, Context>;
