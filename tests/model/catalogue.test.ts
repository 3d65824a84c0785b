import { describe, expect, test } from 'vitest';
import { codesNamed, economicName, formerName, functionName, nameOf } from '../../src/model/catalogue.js';

describe('the catalogue of 科目', () => {
  test.each([
    ['204', 2024, '公共安全支出'],
    ['2040250', 2024, '事业运行'],
    ['20805', 2024, '行政事业单位养老支出'],
    ['20805', 2020, '行政事业单位养老支出'],
    ['20805', 2019, '行政事业单位离退休'],
    ['2089901', 2020, '其他社会保障和就业支出'],
    ['2089901', 2024, null],
    ['2089999', 2020, null],
    ['20139', 2023, null],
    ['21305', 2021, '扶贫'],
    ['21305', 2022, '巩固脱贫衔接乡村振兴'],
    ['21305', 2024, '巩固脱贫攻坚成果衔接乡村振兴'],
    ['999', 2024, null],
    ['', 2024, null],
  ])('the functional code %s in %i is %s', (code, year, name) => {
    expect(functionName(code, year)).toBe(name);
  });

  test.each([
    ['30101', '基本工资'],
    ['30231', '公务用车运行维护费'],
    ['501', '机关工资福利支出'],
    ['204', null],
  ])('the economic code %s is %s', (code, name) => {
    expect(economicName(code)).toBe(name);
  });

  test('a name says how sure it is, how else it is spelt and what it was before', () => {
    expect(nameOf('function', '20805', 2024)).toEqual({
      name: '行政事业单位养老支出',
      status: 'official-confirmed',
      aliases: [],
      formerly: [{ name: '行政事业单位离退休', until: 2019 }],
    });
    expect(nameOf('function', '20101', 2024)).toMatchObject({ status: 'recalled', formerly: [] });
    expect(nameOf('economic', '303', 2024)).toMatchObject({
      name: '对个人和家庭的补助',
      aliases: ['对个人和家庭的补助支出'],
    });
    expect(nameOf('function', '21305', 2024)?.formerly).toEqual([
      { name: '扶贫', until: 2021 },
      { name: '巩固脱贫衔接乡村振兴', until: 2022 },
    ]);
  });

  test('a name is found by its codes, whatever its brackets', () => {
    expect(codesNamed('公共安全支出')).toEqual([{ kind: 'function', code: '204' }]);
    expect(codesNamed('其他社会保障和就业支出').map(({ code }) => code)).toEqual(['20899', '2089901', '2089999']);
    expect(codesNamed('因公出国(境)费用').map(({ code }) => code)).toEqual(['30212', '50207']);
    expect(codesNamed('公安安全支出')).toEqual([]);
  });

  test.each([
    ['行政事业单位离退休', { code: '20805', newName: '行政事业单位养老支出', changed: 2020 }],
    ['扶贫', { code: '21305', newName: '巩固脱贫攻坚成果衔接乡村振兴', changed: 2022 }],
    ['法律援助', { code: '2040607', newName: '公共法律服务', changed: null }],
    ['行政事业单位养老支出', null],
  ])('%s has another name since', (name, expected) => {
    expect(formerName(name)).toEqual(expected);
  });
});
