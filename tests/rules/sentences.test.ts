import { describe, expect, test } from 'vitest';
import { found, narrative, section, table, tables } from './fragments.js';

const inText = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  found(rule, narrative(section('（三）2024 年支出预算情况说明', ...paragraphs)));

describe('template-words', () => {
  test.each([
    ['比上年执行数增加（减少）5.00 万元。', '增加（减少）'],
    ['比上年执行数增加/减少 5.00 万元。', '增加/减少'],
    ['XX单位 2024 年支出预算 5.00 万元。', 'XX'],
    ['20XX 年支出预算 5.00 万元。', '20XX'],
    ['支出预算××万元。', '××'],
    ['项目支出 5.00 万元，占 %。', '占 %'],
    ['占基本支出预算%。', '占基本支出预算%'],
    ['比上年执行数减少 万元，下降 5.0%。', '减少 万元'],
    ['比上年执行数减少 5.00 万元，主要原因是。', '原因是。'],
    ['主要用于；其他支出 5.00 万元。', '主要用于；'],
    ['（请核实单位是否有涉密项目）', '（请核实单位是否有涉密项目）'],
    ['支出预算____万元。', '____'],
  ])('are left in %s', (paragraph, words) => {
    expect(inText('template-words', paragraph)).toEqual([`warning: ${words}`]);
  });

  test('are one finding for all places', () => {
    expect(inText('template-words', '增加（减少）5.00 万元。', '增加（减少）6.00 万元。')).toHaveLength(1);
  });

  test.each([
    '2024 年支出预算 5.00 万元，比上年执行数增加 1.00 万元，增长 25.0%，主要是增加人员。',
    '金额单位为万元。以万元为单位计算。单位价值 50 万元以上设备 0 台。',
    '主要原因是，2023 年追加了基建投资。',
    '收支预算减少的主要原因，是压减项目支出。',
    '详见 http://www.example.gov.cn/XXGK/2024/ 的信息公开栏。',
    '3×4 米展板 2 块，IC 卡 100 张，A3 纸。',
    '增减变化情况见表。收入增加，支出减少。',
  ])('are not in %s', (paragraph) => {
    expect(inText('template-words', paragraph)).toEqual([]);
  });

  test('are not in the labels of rows', () => {
    const row = '项目: 本年增加（减少）额, 合计: 1.00';
    expect(found('template-words', tables(table('国有资产情况表', '项目, 合计', [row])))).toEqual([]);
  });
});

describe('year', () => {
  test.each([
    ['2024 年支出预算 5.00 万元，比 2024 年执行数增加 1.00 万元。', 'warning: 2024'],
    ['与2025年预算数持平。', 'warning: 2025'],
    ['支出预算 5.00 万元，比 2021 年预算数减少 1.00 万元。', 'info: 2021'],
    ['2023 年支出预算 5.00 万元，主要用于业务工作。', 'warning: 2023'],
    ['20243年支出预算 5.00 万元。', 'warning: 20243'],
    ['202 年支出预算 5.00 万元。', 'warning: 202'],
    ['2023 年度，本单位编报绩效目标的项目共 3 个。', 'warning: 2023'],
    ['（二）绩效目标：2022 年项目均编报绩效目标。', 'warning: 2022'],
    ['2023 年，将继续落实各项工作。', 'warning: 2023'],
    ['2025 年本单位面向中小企业预留政府采购份额 5.00 万元。', 'warning: 2025'],
    ['2023 年收入 5.00 万元，比 2023 年预算数减少 1.00 万元。2024 年支出 5.00 万元。', 'warning: 2023'],
    ['（2023 年度）', 'warning: 2023'],
  ])('%s', (paragraph, finding) => {
    expect(inText('year', paragraph)).toEqual([finding]);
  });

  test.each([
    '2024 年支出预算 5.00 万元，比 2023 年执行数增加 1.00 万元，比 2022 年决算数增加 2.00 万元。',
    '2023 年执行数 4.00 万元。截至 2024 年 12 月 31 日共有车辆 2 辆。',
    '落实《2021年度评估办法》，与《2024年工作要点》一致。',
    '主要是 2023 年由于采购流程费用未支付，2024 年需重新支付 5.00 万元。',
    '2023 年预算安排 4.00 万元，2024 年预算安排 5.00 万元。',
    '本单位公务用车已于 2016 年底封存，已有 120 年历史。',
    '2024-2026 年中期规划，2025 年上半年完成。',
    '2023 年中央印发意见，安排全面部署。2023 年 5 月采购设备。2023 年预算执行情况良好。',
    '2023 年、2024 年均未安排委托业务费。',
    '2023 年结转的采购资金 5.00 万元。',
    '（2024 年度）',
  ])('is right in %s', (paragraph) => {
    expect(inText('year', paragraph)).toEqual([]);
  });

  test('is wrong in the one title that kept last year’s', () => {
    const of = (title: string): string => table(title, '科目名称, 合计', ['科目名称: 公共安全支出, 合计: 1.00']);
    const titles = ['2024年收入预算总表', '2024年支出预算总表', '2023年项目支出预算表', '2023年国有资产占用情况表'];
    expect(found('year', tables(...titles.map(of)))).toEqual(['warning: 2023年项目支出预算表']);
  });
});

describe('the year that a budget is compared with', () => {
  const HABIT = '2024 年支出预算 5.00 万元，比 2023 年预算数增加 1.00 万元。';

  test.each([
    ['2024 年收入预算 5.00 万元，与 2022 年预算数持平。', ['warning: 2022'], []],
    ['2024 年收入预算 5.00 万元，与 2022 年决算数持平。', [], []],
    ['2024 年收入预算 5.00 万元，与 2021 年预算数持平。', ['warning: 2021'], ['info: 2021']],
  ])('%s is held against the other comparisons', (paragraph, beside, alone) => {
    expect(inText('year', HABIT, paragraph)).toEqual(beside);
    expect(inText('year', paragraph)).toEqual(alone);
  });
});

describe('year on the cover', () => {
  test.each([
    ['2023 年单位预算', ['warning: 2023 年单位预算']],
    ['2024 年单位预算', []],
    ['2024 年 2 月', []],
  ])('%s', (line, findings) => {
    expect(found('year', `封面: |\n  某某市测绘中心\n  ${line}\n表: []\n`)).toEqual(findings);
  });
});

describe('direction', () => {
  const threePublic = (...paragraphs: readonly string[]): readonly string[] =>
    found('direction', narrative(section('（九）2024 年“三公”经费预算情况说明', ...paragraphs)));

  test.each([
    [
      '2024 年“三公”经费预算数为 0.20 万元，比上年预算数减少 0.40 万元，下降 66.7%。增加的主要原因是接待任务。',
      'warning: 增加的主要原因',
    ],
    ['2024 年“三公”经费预算数为 0.40 万元，比上年预算数增加 0.40 万元，增长 100.0%。', 'warning: 100.0'],
    [
      '2024 年“三公”经费预算数为 0.20 万元，比上年预算数减少 0.40 万元，下降 66.7%，主要原因是新增接待任务。',
      'info: 主要原因是新增',
    ],
  ])('%s', (paragraph, finding) => {
    expect(threePublic(paragraph)).toEqual([finding]);
  });

  test.each([
    '2024 年“三公”经费预算数为 0.20 万元，比上年预算数减少 0.40 万元，下降 66.7%。减少的主要原因是厉行节约。',
    '2024 年“三公”经费预算数为 604.00 万元，比上年预算数增加 603.00 万元，增长 60300.00%。',
    '接待费减少 0.10 万元，运行费增加 0.20 万元，增加的主要原因是车辆老旧。',
    '比上年预算数增加 0 万元，增长 0%，减少的主要原因不适用。',
    '比上年预算数减少 1.00 万元，主要是用于接待的支出减少。',
    '比上年预算数减少 10 万元，主要原因是 2023 年新增 1 辆公务用车。',
  ])('is right in %s', (paragraph) => {
    expect(threePublic(paragraph)).toEqual([]);
  });
});

describe('missing-unit', () => {
  test.each([
    ['2024 年支出预算 100.00，比上年增加 5.00 万元。', '100.00'],
    ['项目支出 40.00 万元，占 40.0，基本支出占 60.0%。', '40.0'],
    ['比上年执行数增加 5.00 万元，增长 5.3。', '5.3'],
  ])('is seen in %s', (paragraph, digits) => {
    expect(inText('missing-unit', paragraph)).toEqual([`warning: ${digits}`]);
  });

  test.each([
    ['numbers that share one unit', '收、支预算安排各是 12.00、13.00 万元，各增长 2.0、3.0%。'],
    ['numerals of paragraphs', '1.10 支出预算情况。'],
    ['months and titles', '安排 2024.05。依据《支出 12.00》执行；'],
    ['lines of a table in the text', '合计 422.79'],
    ['ratios and counts', '按 800:1 配备，共有车辆 2 辆，占用房屋 3 处。'],
    ['full-width marks', '项目支出 40.00万元，占 40.0％。'],
  ])('is not missed for %s', (_, paragraph) => {
    expect(inText('missing-unit', paragraph)).toEqual([]);
  });
});

describe('empty-table-note', () => {
  const EMPTY = ['科目名称: 合计'];
  const FULL = ['科目名称: 合计, 合计: 1.00', '科目编码: "204", 科目名称: 公共安全支出, 合计: 1.00'];
  const noted = (title: string, rows: readonly string[], note = '', text = ''): readonly string[] =>
    found('empty-table-note', text + tables(FILLED, table(title, COLUMNS, rows, note)));
  const COLUMNS = '科目编码, 科目名称, 合计';
  const FILLED = table('2024年收入预算总表', COLUMNS, FULL);
  const FUND = '2024年政府性基金预算支出表';

  test('an empty table has no note', () => {
    expect(noted(FUND, EMPTY)).toEqual([`warning: ${FUND}`]);
    expect(noted(FUND, ['科目名称: 合计, 合计: 0.00'])).toEqual([`warning: ${FUND}`]);
    expect(noted(FUND, [])).toEqual([`warning: ${FUND}`]);
  });

  test('a form in which nothing is filled in yet has nothing to explain', () => {
    const form = tables(table('2024年收入预算总表', COLUMNS, EMPTY), table(FUND, COLUMNS, EMPTY));
    expect(found('empty-table-note', form)).toEqual([]);
  });

  test('a hint where the text says that there is none', () => {
    const text = narrative(
      section('（七）2024 年政府性基金预算支出情况说明', '2024 年没有使用政府性基金预算拨款安排的支出，与上年数持平。'),
    );
    expect(noted(FUND, EMPTY, '', text)).toEqual([`info: ${FUND}`]);
  });

  test.each([
    '注：某某中心没有政府性基金预算拨款安排的支出，故本表无数据。',
    '注：无',
    '本表为空表',
    '备注：本单位不涉及政府性基金。',
  ])('%s explains an empty table', (note) => {
    expect(noted(FUND, EMPTY, note)).toEqual([]);
  });

  test('a note that the figures contradict', () => {
    const note = '注：本单位没有政府性基金预算拨款安排的支出，故本表无数据。';
    expect(noted(FUND, FULL, note)).toEqual([`warning: ${note} | ${FUND}`]);
  });

  test('an empty table of a fund that has money elsewhere, note or no note', () => {
    const income = table('2024年收入预算总表', '单位名称, 合计, 政府性基金预算', [
      '单位名称: 合计, 合计: 5.00, 政府性基金预算: 5.00',
    ]);
    const fund = table(FUND, '科目编码, 科目名称, 合计', EMPTY, '注：无');
    expect(found('empty-table-note', tables(income, fund))).toEqual([`warning: ${FUND} | 5.00`]);
    expect(found('empty-table-note', tables(income.replaceAll('政府性基金预算', '一般公共预算'), fund))).toEqual([]);
  });

  test('a note of another budget', () => {
    const note = '注：本单位没有国有资本经营预算安排的支出，故本表无数据。';
    expect(noted(FUND, EMPTY, note)).toEqual([`warning: ${note} | ${FUND}`]);
  });

  test.each(['注：不含教学科研人员学术交流因公出国（境）费用', '注：本表反映部门本年度支出情况，无上年结转。'])(
    '%s may stand below figures',
    (note) => {
      expect(noted('2024年支出预算总表', FULL, note)).toEqual([]);
    },
  );
});

describe('negative-base', () => {
  test('is an increase beyond the amount that it is of', () => {
    expect(inText('negative-base', '项目支出 2.00 万元，比 2023 年预算数增加 15.00 万元。')).toEqual([
      'warning: 15.00 | 2.00',
    ]);
  });

  test.each([
    '项目支出 20.00 万元，比上年预算数增加 15.00 万元。',
    '项目支出 2.00 万元，比上年预算数增加 2.00 万元。',
    '项目支出 2.00 万元，比上年预算数减少 15.00 万元。',
    '支出预算 20.00 万元，其中：项目支出 2.00 万元，支出比 2023 年增加 15.00 万元。',
  ])('is not in %s', (paragraph) => {
    expect(inText('negative-base', paragraph)).toEqual([]);
  });

  test('is left to the rate, where one is given', () => {
    expect(inText('negative-base', '项目支出 2.00 万元，比上年预算数增加 15.00 万元，增长 25.0%。')).toEqual([]);
  });
});

describe('unpaired-marks', () => {
  test.each([
    ['公务接待费 0.20 万元（主要用于接待。', '（'],
    ['公务接待费 0.20 万元主要用于接待）。', '）'],
    ['依据《预算法的规定。', '《'],
    ['“三公”经费 0.20 万元，即三公”经费。', '”'],
  ])('stand in %s', (paragraph, mark) => {
    expect(inText('unpaired-marks', paragraph)).toEqual([`warning: ${mark}`]);
  });

  test.each([
    '1）公务接待费 0.20 万元（含外宾）。',
    '因公出国(境）费 0.20 万元。',
    '”三公”经费 0.20 万元。',
    '（一）依据《预算法》（2018 年修正）。',
  ])('do not stand in %s', (paragraph) => {
    expect(inText('unpaired-marks', paragraph)).toEqual([]);
  });

  test('pair over the paragraphs of a section, which a page may break', () => {
    expect(inText('unpaired-marks', '公务接待费 0.20 万元（主要用于', '接待）。')).toEqual([]);
  });
});

describe('variant-words', () => {
  test.each([
    ['社会保障和就业（类）其它社会保障和就业支出（款）安排 2.00 万元。', 'warning: 其它社会保障和就业支出'],
    ['没有其它需要说明的事项。', 'info: 其它'],
  ])('are in %s', (paragraph, words) => {
    expect(inText('variant-words', paragraph).map((one) => one.replace('（款）', ''))).toEqual([words]);
  });

  test('are not in the title of a document', () => {
    expect(inText('variant-words', '按照《其它收入管理办法》执行。')).toEqual([]);
  });
});

describe('department-words', () => {
  test.each(['本部门无下属单位。', '下属预算单位共有车辆 1 辆。'])('are a hint in %s', (paragraph) => {
    expect(inText('department-words', paragraph)).toHaveLength(1);
  });

  test.each(['无下属单位。', '所有收入和支出均纳入部门预算管理。'])('are not in %s', (paragraph) => {
    expect(inText('department-words', paragraph)).toEqual([]);
  });

  test('are what a 部门 says of itself', () => {
    const text = narrative(section('（三）2024 年支出预算情况说明', '本部门及所属单位共有车辆 1 辆。'));
    expect(found('department-words', `单位: {名称: 某某市测绘局, 级别: 部门}\n${text}`)).toEqual([]);
  });
});

test('a change has no sign beside its word', () => {
  expect(inText('direction', '支出预算 5.00 万元，比上年执行数减少 -1.00 万元。')).toEqual(['warning: -1.00']);
});

test('万 is short of its 元', () => {
  expect(inText('missing-unit', '2024 年支出预算 5.00 万，比上年执行数减少 1.00 万元。')).toEqual(['warning: 5.00']);
  expect(inText('missing-unit', '全市人口 5.00 万，面积 1.00 万平方米。')).toEqual([]);
});

test('a sentence that was pasted twice is told once', () => {
  const sentence = '其中：因公出国（境）费 0.00 万元，与上年预算数持平。';
  expect(inText('doubled-phrase', `“三公”经费 1.00 万元。${sentence}${sentence}`)).toEqual([`warning: ${sentence}`]);
  expect(inText('doubled-phrase', `${sentence}公务接待费 1.00 万元。${sentence}`)).toEqual([]);
});

describe('the year of an amount', () => {
  test.each([
    ['（二）“三公”经费：2023年“三公”经费预算数为 5.00 万元。', '2023'],
    ['2024年预算 5.00 万元，2025年预算安排 6.00 万元。', '2025'],
    ['2023年单位预算安排购置车辆 0 辆。', '2023'],
  ])('is wrong in %s', (paragraph, year) => {
    expect(inText('year', paragraph)).toEqual([`warning: ${year}`]);
  });

  test.each(['2024年预算 5.00 万元，纳入 2024-2025年预算安排。', '编制至2025年的预算规划，2024年起实施。'])(
    'is none of the next in %s',
    (paragraph) => {
      expect(inText('year', paragraph)).toEqual([]);
    },
  );
});
