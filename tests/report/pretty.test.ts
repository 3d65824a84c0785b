import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../src/report/format.js';
import { pretty } from '../../src/report/pretty.js';
import type { FileReport } from '../../src/report/report.js';
import {
  equation,
  FIGURES,
  file,
  finding,
  outcome,
  place,
  RULES,
  report,
  spotOf,
  swapped,
  unequalSum,
} from './sample.js';

function render(files: readonly FileReport[], given: Partial<RenderOptions> = {}): string {
  return pretty(report(...files), {
    language: 'zh',
    rules: RULES,
    chalk: new Chalk({ level: 0 }),
    show: 'warning',
    limit: null,
    quiet: false,
    columns: 100,
    ...given,
  });
}

const misnamed = finding({
  rule: 'name',
  severity: 'warning',
  args: { name: '事业运行支出' },
  spots: [
    { address: '支出总表/2040250/科目名称', text: '事业运行', place: place('事业运行') },
    { address: '支出总表/20402/科目名称', text: '公安', place: place('公安') },
  ],
});
const explained = outcome(equation('sum', FIGURES.total, [FIGURES.running, FIGURES.other]), 'rounding', [
  '205.65',
  '0.01',
  '0.015',
]);
const calm = file({ verdict: 'rounding', outcomes: [explained], findings: [] });

describe('the report for a person', () => {
  it('says in Chinese what is wrong, where, by how much and what to do', () => {
    expect(render([file()])).toBe(`budgets/sample.yaml  306004 新居民服务中心  2024

错误 amount  公安的金额与其他数字不符
  budgets/sample.yaml:13:39
  《支出总表》“20402 公安”行“总计”列

      2040250 事业运行      187.53
    + 2040299 其他公安支出   17.53
      合计应为              205.06
      此处写的是            205.66  多 0.60 万元（尾差应小于 0.01）

  像是：有一位数字写错
  改为 205.06（其余数字只允许这一个数），1 条等式随之成立

  13 |       - {科目编码: "20402", 科目名称: 公安, 总计: 205.66, 人员支出: 187.53}
     |                                                   ^^^^^^

  下一步  gouji figures budgets/sample.yaml 支出总表/20402/总计   gouji rules amount

  结论  勾稽不符：有的数字不能同时成立。
  等式  1 条：相等 0，四舍五入可解释 0，不等 1，无法核对 0
  覆盖  7 个数字中 7 个有等式约束（100.0%）
  发现  错误 1，警告 0，提示 0
`);
  });

  it('says the same in English', () => {
    expect(render([file()], { language: 'en' })).toBe(`budgets/sample.yaml  306004 新居民服务中心  2024

error amount  the amount of 公安 does not agree with the other figures
  budgets/sample.yaml:13:39
  table 《支出总表》, row “20402 公安”, column “总计”

      2040250 事业运行      187.53
    + 2040299 其他公安支出   17.53
      sum should be         205.06
      printed here          205.66  0.60 ten thousand yuan too much (rounding gives less than 0.01)

  looks like: one digit wrong
  change to 205.06 (the other figures allow no other number); 1 equation would then hold

  13 |       - {科目编码: "20402", 科目名称: 公安, 总计: 205.66, 人员支出: 187.53}
     |                                                   ^^^^^^

  next  gouji figures budgets/sample.yaml 支出总表/20402/总计   gouji rules amount

  verdict    Does not reconcile: some figures cannot hold together.
  equations  1: 0 equal, 0 explained by rounding, 1 unequal, 0 not checkable
  coverage   7 of 7 figures tied by an equation (100.0%)
  findings   1 error, 0 warnings, 0 info
`);
  });

  it('shows words that are wrong with the other places where they stand', () => {
    expect(render([file({ findings: [misnamed] })])).toContain(`警告 name  科目名称应为“事业运行支出”
  budgets/sample.yaml:14:33
  《支出总表》“2040250 事业运行”行“科目名称”列

  14 |       - {科目编码: "2040250", 科目名称: 事业运行, 总计: 187.53}
     |                                         ^^^^^^^^

  同样见于
    budgets/sample.yaml:13:31  《支出总表》“20402 公安”行“科目名称”列  公安

  下一步  gouji rules name
`);
  });

  it('shows a rate with its operands, what they give, and the formula', () => {
    const share = outcome(
      equation('share', FIGURES.share, [FIGURES.running, FIGURES.total]),
      'unequal',
      ['91.184', '-39.984', '0.05'],
      '%',
    );
    const text = render([file({ findings: [finding({ outcomes: [share], spots: [spotOf(FIGURES.share)] })] })]);
    expect(text).toContain(`  正文“（三）支出预算情况说明”第 1 段：支出预算/占比

     2040250 事业运行  187.53
     20402 公安        205.66
     算出应为           91.184%  = 187.53 ÷ 205.66
     此处写的是         51.2%    少 39.984 个百分点（尾差应小于 0.05）
`);
  });

  it('shows two printings of one cell side by side, and marks the one at fault', () => {
    const same = outcome(equation('same', FIGURES.stated, [FIGURES.total]), 'unequal', ['205.06', '0.60']);
    expect(render([file({ findings: [finding({ outcomes: [same] })] })])).toContain(`
     支出总表 / 20402 公安 / 总计          205.66  <- 此处
     写的是 正文（三） / 第1段 / 支出预算  205.66  多 0.60 万元
`);
  });

  it('counts blank cells instead of listing them', () => {
    const sum = outcome(equation('sum', FIGURES.staff, [FIGURES.running, FIGURES.blank, FIGURES.blankToo]), 'unequal', [
      '187.53',
      '0',
    ]);
    expect(render([file({ findings: [finding({ outcomes: [sum] })] })])).toContain(`
    + 另有 2 个空格                            0
`);
  });

  it('gives other suspects and prefers none', () => {
    const suspects = [
      { spot: spotOf(FIGURES.total), suggestion: null },
      {
        spot: spotOf(FIGURES.other),
        suggestion: { text: '18.13', certainty: 'possible', slip: null, mends: 2 },
      } as const,
    ];
    expect(render([file({ findings: [finding({ suspects })] })])).toContain(`
  也可能错在（不分先后）
    budgets/sample.yaml:15:45  《支出总表》“2040299 其他公安支出”行“总计”列  17.53
      改为 18.13（有可能），2 条等式随之成立
`);
  });

  it('lists what rounding explains and what nothing ties where information is asked for', () => {
    const untied = [{ spot: spotOf(FIGURES.fewer), reason: 'change without a rate' }] as const;
    const asked = render([{ ...calm, untied }], { show: 'info' });
    expect(asked).toContain(`四舍五入能解释的尾差 1 处
  budgets/sample.yaml:13:39  《支出总表》“20402 公安”行“总计”列
    205.66 = 187.53 + 17.53  多 0.01 万元（尾差，允许小于 0.015）

没有等式约束的数字 1 个
  budgets/sample.yaml:7:41  正文“（三）支出预算情况说明”第 1 段：支出预算/增减
    0.40  只有增减额，没有可核对的比率或上年数
`);
    expect(asked).toContain('覆盖  7 个数字中 6 个有等式约束（85.7%）');
    expect(render([{ ...calm, untied }])).not.toContain('187.53');
  });

  it('says how many findings it does not list, and why', () => {
    const many = file({ findings: [swapped, swapped, misnamed, finding({ severity: 'info' })] });
    expect(render([many], { limit: 1 })).toContain(
      '发现  错误 2，警告 1，提示 1（未列出：2 处超出 --limit；1 处级别较低，加上 --show info 就会列出）',
    );
    expect(render([many], { show: 'error', language: 'en' })).toContain(
      '1 info (not listed: 2 of a lower level: add --show info)',
    );
    expect(render([many], { show: 'info' })).not.toContain('未列出');
  });

  it('limits all files together', () => {
    const text = render([file(), file({ path: 'b.yaml' })], { limit: 1 });
    expect(text.match(/^错误 amount/gm)).toHaveLength(1);
    expect(text).toContain('共 2 个文件  错误 2，警告 0，提示 0');
  });

  it('is silent about files without findings where quiet is asked for', () => {
    expect(render([calm], { quiet: true })).toBe('');
    expect(render([calm, file({ path: 'b.yaml' })], { quiet: true })).not.toContain('budgets/sample.yaml  306004');
  });

  it('says when equations were judged one by one, and when there were none', () => {
    expect(render([{ ...calm, joint: false }])).toContain(
      '结论  勾稽相符，尾差都能由四舍五入解释。（各条等式分别判断）',
    );
    expect(render([{ ...calm, outcomes: [], verdict: 'unchecked' }])).toContain('结论  没有可核对的等式。');
  });

  it('says of a file that could not be read that it was not checked, and counts nothing in it', () => {
    const unread = file({
      unit: null,
      year: null,
      budget: null,
      source: { path: 'x.yaml', text: '' },
      figures: new Map(),
      outcomes: [],
      findings: [finding({ rule: 'input', spots: [{ address: '', text: '', place: { start: 0, end: 0 } }] })],
    });
    const text = render([unread]);
    expect(text).toContain('结论  没有核对。');
    expect(text).not.toContain('等式');
    expect(text).not.toContain('^');
  });

  it('has colour only where it is asked for', () => {
    const control = '\u001b';
    expect(render([file()], { chalk: new Chalk({ level: 1 }) })).toContain(`${control}[31m`);
    expect(render([file()])).not.toContain(control);
  });

  it('quotes an address for the shell', () => {
    const odd = { ...FIGURES.total, address: '项目支出预算表#2/服务 (一)/总计' };
    const text = render([
      file({
        findings: [finding({ spots: [spotOf(odd)], outcomes: [unequalSum] })],
        figures: new Map([[odd.address, odd]]),
      }),
    ]);
    expect(text).toContain('gouji figures budgets/sample.yaml "项目支出预算表#2/服务 (一)/总计"');
  });
});
