import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { CHECKS } from '../../src/rules/index.js';
import { budgetOf } from '../fragment.js';

const text = readFileSync('budgets/shangyu-2024.yaml', 'utf8');
const { findings } = checkBudget(budgetOf(text));

describe('the published budget of 上虞区新居民服务中心 for 2024', () => {
  test('has ten slips of names and words, and speaks as a 部门 does', () => {
    expect(
      findings.map(
        ({ rule, severity, spots }) => `${severity} ${rule} ${spots.map((spot) => spot.text.slice(0, 24)).join(' | ')}`,
      ),
    ).toEqual([
      'warning function-name 公安安全支出 | 公安安全支出',
      'warning function-name 行政事业单位离退休 | 行政事业单位离退休 | 行政事业单位离退休 | 行政事业单位离退休',
      'warning item-without-row 社会保险基金支出',
      'warning item-without-row 奖金',
      'warning duplicate-table 2024 年单位项目支出预算表 | 2024 年单位项目支出预算表 | 新居民监督管理工作 | 监督管理经费 | 新居民服务工作 | 服务工作经费 | 新居民居住证工作 | IC卡业务经费 | 新居民宣传工作 | 宣传业务经费 | 新居民稽查工作 | 稽查保障经费',
      `warning identical-goals ${Array(4).fill('全面贯彻落实《关于加强上虞市新居民服务管理工作的').join(' | ')}`,
      'warning doubled-phrase 未安排购置未安排购置',
      'warning traditional-characters 職業',
      'warning heading-year （八）关于绍兴市上虞区新居民服务中心国有资本经营',
      'warning contents 四、2024年绍兴市上虞区新居民服务中心单位预算 | 2024 年单位项目支出预算表',
      'info department-words 下属预算单位 | 各单位 | 所属各预算单位',
    ]);
  });

  test('shows every word of a finding at its place in the file', () => {
    for (const { place, text: words } of findings.flatMap(({ spots }) => spots)) {
      expect(text.slice(place.start, place.end)).toBe(words);
    }
  });

  test('is told of in both languages, the findings apart from each other', () => {
    for (const language of ['zh', 'en'] as const) {
      const messages = findings.map(({ rule, args }) =>
        CHECKS.find(({ id }) => id === rule)?.message(args as never, language),
      );
      expect(new Set(messages).size).toBe(findings.length);
    }
  });
});
