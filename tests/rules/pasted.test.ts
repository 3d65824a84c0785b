import { describe, expect, test } from 'vitest';
import { checked } from '../fragment.js';
import { findingsIn, found, functions, narrative, section, table, tables } from './fragments.js';

const projects = (title: string, ...rows: readonly (readonly [name: string, amount: string])[]): string =>
  table(
    title,
    '项目名称, 总计',
    rows.map(([name, amount]) => `项目名称: ${name}, 总计: ${amount}`),
  );

describe('two tables of one title', () => {
  test('are one finding, with the projects of one amount that they name differently', () => {
    const [finding] = findingsIn(
      tables(
        projects('2024 年单位项目支出预算表', ['宣传工作', '25.00'], ['服务工作', '38.00']),
        projects('2024年单位项目支出预算表', ['服务工作', '38.00'], ['宣传业务经费', '25.00']),
      ),
    ).filter(({ rule }) => rule === 'duplicate-table');
    expect(finding?.args).toMatchObject({
      count: 2,
      sameAmounts: true,
      pairs: [{ amount: '25.00', names: ['宣传工作', '宣传业务经费'] }],
    });
  });

  test('are not paired where an amount stands twice', () => {
    const twice = projects('项目支出预算表', ['宣传工作', '25.00'], ['服务工作', '25.00']);
    const other = projects('项目支出预算表', ['宣传业务经费', '25.00'], ['稽查经费', '9.00']);
    expect(found('duplicate-table', tables(twice, other))).toEqual(['warning: 项目支出预算表 | 项目支出预算表']);
  });

  test.each([
    ['of two years', '2023年项目支出预算表', '2024年项目支出预算表'],
    ['of two levels', '2024年一级项目支出预算表', '2024年二级项目支出预算表'],
    ['of two funds', '2024年财政拨款支出预算表', '2024年一般公共预算支出预算表'],
    ['of two classifications', '支出预算分类汇总表（按政府预算经济分类）', '支出预算分类汇总表（按部门预算经济分类）'],
  ])('are not found %s', (_, one, other) => {
    const rows = [['宣传工作', '25.00']] as const;
    expect(found('duplicate-table', tables(projects(one, ...rows), projects(other, ...rows)))).toEqual([]);
  });

  test('are not found where each is of another sub-unit', () => {
    const of = (unit: string): string =>
      projects('2024年项目支出预算表', ['宣传工作', '25.00']).replace('    计量', `    编制: ${unit}\n    计量`);
    expect(found('duplicate-table', tables(of('306004-甲中心'), of('306005-乙中心')))).toEqual([]);
  });
});

describe('a table that was pasted again, word for word', () => {
  const spending = (total: string): string =>
    functions('支出预算总表', ['204', '公共安全支出', total], ['20402', '公安', '30.00'], ['20404', '检察', '12.00']);

  test.each([
    ['that adds up', '42.00', ['duplicate-table']],
    ['that does not', '24.00', ['amount', 'duplicate-table']],
  ])('says nothing more, of one %s', (_, total, rules) => {
    const { findings, untied } = checked(tables(spending(total), spending(total)));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(untied.map(({ spot, reason }) => [spot.address, reason])).toEqual([
      ['支出总表#2/204/合计', 'pasted again'],
      ['支出总表#2/20402/合计', 'pasted again'],
      ['支出总表#2/20404/合计', 'pasted again'],
    ]);
  });

  test('is held against the first where one figure of it was changed', () => {
    const rules = findingsIn(tables(spending('42.00'), spending('24.00'))).map(({ rule }) => rule);
    expect(rules).toEqual(['amount', 'duplicate-table']);
  });
});

describe('goals', () => {
  const goals = (...rows: readonly (readonly [name: string, goal: string])[]): readonly string[] =>
    found(
      'identical-goals',
      tables(
        table(
          '项目支出绩效表',
          '项目名称, 金额, 绩效目标',
          rows.map(([name, goal], i) => `项目名称: ${name}, 金额: ${i + 1}.00, 绩效目标: "${goal}"`),
        ),
      ),
    );

  test('that are the same but for spaces and the width of marks are one finding', () => {
    expect(
      goals(
        ['监督管理', '按 800: 1 网格化要求配备专管员'],
        ['宣传', '按800：1网格化要求配备专管员'],
        ['服务', '按800：1网格化要求配备专管员，做好服务'],
      ),
    ).toEqual(['warning: 按 800: 1 网格化要求配备专管员 | 按800：1网格化要求配备专管员']);
  });

  test.each([
    ['that refer elsewhere', ['甲', '详见附件二中的项目绩效目标申报表'], ['乙', '详见附件二中的项目绩效目标申报表']],
    ['that say nothing', ['甲', '保障运转'], ['乙', '保障运转']],
    ['of two rows of one project', ['甲', '全年组织信息登记稽查不少于四次'], ['甲', '全年组织信息登记稽查不少于四次']],
  ] as const)('%s are left alone', (_, one, other) => {
    expect(goals(one, other)).toEqual([]);
  });
});

describe('words that stand twice', () => {
  const doubled = (paragraph: string): readonly string[] =>
    found('doubled-phrase', narrative(section('一、其他重要事项的情况说明', paragraph)));

  test.each([
    ['2024 年单位预算未安排购置未安排购置车辆。', 'warning: 未安排购置未安排购置'],
    ['未安排购置 未安排购置车辆。', 'warning: 未安排购置 未安排购置'],
    ['公用经费包括办公费、维修费、维修费、差旅费。', 'warning: 维修费、维修费、'],
    ['项目主要主要用于业务培训。', 'warning: 主要主要'],
    ['主要原因是厉行节约。。', 'warning: 。。'],
    ['比上年减少，，主要是厉行节约。', 'warning: ，，'],
    ['比2023年预算预算持平。', 'info: 预算预算'],
  ])('%s', (paragraph, finding) => {
    expect(doubled(paragraph)).toEqual([finding]);
  });

  test.each([
    '指除财政拨款收入、事业收入、事业单位经营收入等以外的收入。',
    '其他社会保障和就业支出（款）其他社会保障和就业支出（项）安排 1.81 万元。',
    '一项一项核实，一步一步推进，逐年逐年减少。',
    '“一般公共预算”“政府性基金预算”“国有资本经营预算”等之外取得的收入。',
    '比上年增加 11.11 万元，增长 22.22%，其中 2024 年 2024 辆。',
    '以推进改革为目的的工作，为民服务，兢兢业业。',
    '提高效率……降低成本。',
  ])('are not seen in: %s', (paragraph) => {
    expect(doubled(paragraph)).toEqual([]);
  });

  test('are not seen where the second begins a name of the tables', () => {
    const text = narrative(section('一、一般公共预算拨款情况说明', '用于事业人员公务员公务员医疗补助缴费。'));
    const row = functions('2024年一般公共预算支出表', ['2101103', '公务员医疗补助', '3.08']);
    expect(found('doubled-phrase', text + tables(row))).toEqual([]);
  });
});

describe('traditional characters', () => {
  const inText = (...paragraphs: readonly string[]): readonly string[] =>
    found('traditional-characters', narrative(section('一、名词解释', ...paragraphs)));

  test('in a simplified text are found word by word', () => {
    const text = '事业单位实际缴纳的職業年金支出，按规定由单位与个人共同负担。';
    expect(inText(text, text)).toEqual(['warning: 職業 | 職業']);
  });

  test.each([
    [
      'characters that are right in both',
      '乾县著名的瞭望塔，徵音，昇平街道，於潜镇，后勤，干部，系统，里程，范围，台账。',
    ],
    ['symbols and Latin letters', '配备移动终端 100 台（套），Ａ类、①②③、½、㎡、℃。'],
  ])('are not seen in %s', (_, text) => {
    expect(inText(text)).toEqual([]);
  });

  test('in a text that is traditional throughout are meant so', () => {
    expect(inText('機關事業單位實施養老保險制度由單位實際繳納的職業年金支出。')).toEqual([]);
  });
});
