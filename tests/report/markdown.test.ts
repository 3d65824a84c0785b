import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { arithmetic, checked, OPTIONS, SLIPS, shangyu } from './checked.js';
import { file, finding, RULES, report } from './sample.js';

describe('the report on a pull request', () => {
  it('says the verdict first, then each finding with its equations in a table, and folds the rest', () => {
    const text = markdown(report(shangyu(SLIPS)), OPTIONS);
    expect(text).toMatch(/^## 绍兴市上虞区新居民服务中心 2024 年度\n\n❌ \*\*勾稽不符：有的数字不能同时成立。\*\*\n/);
    expect(text).toContain(`### ❌ 错误 \`rate\` 二.三 / 2 / 项目支出 / 占比 写作 44.6，应为 44.9

- \`budgets/shangyu-2024.yaml:72:83\` 正文“（三）关于绍兴市上虞区新居民服务中心 2024 年支出预算情况说明”第 3 段：项目支出/占比

| 关系 | 等式 | 差额 |
| --- | --- | --- |
| 由其他数字算出 | 44.6% = 189.82 ÷ 422.79 | 少 0.297 个百分点（尾差应小于 0.05） |

> 像是：有一位数字写错  
> 改为 44.9（其余数字只允许这一个数），1 条等式随之成立
`);
    expect(text).toContain('<details><summary>四舍五入能解释的尾差 15 处</summary>\n\n| 位置 |');
    expect(text).toContain('<details><summary>没有等式约束的数字 3 个</summary>\n\n| 位置 |');
  });

  it.each([
    ['that reconciles', shangyu(), '✅ **勾稽相符，尾差都能由四舍五入解释。**'],
    ['that could not be read', checked('[1]'), '❌ **没有核对。**'],
  ])('says of a file %s what it came to', (_, one, line) => {
    expect(markdown(report(one), OPTIONS)).toContain(line);
  });

  it('counts all files together at the end', () => {
    expect(markdown(report(arithmetic(shangyu(SLIPS)), arithmetic(shangyu())), OPTIONS)).toMatch(
      /\n\n\*\*共 2 个文件 {2}错误 2，警告 0，提示 0\*\*\n$/,
    );
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['*a* _b_ `c` [d](e)', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)'],
    ['@someone #12', '@\u200bsomeone \\#12'],
    ['一\n\n# 二', '一 \\# 二'],
    ['&lt;', '&amp;lt;'],
  ])('shows %j as words', (name, shown) => {
    const one = file({ findings: [finding({ args: { name } })] });
    expect(markdown(report(one), { language: 'zh', rules: RULES })).toContain(`${shown}的金额与其他数字不符\n`);
  });
});
