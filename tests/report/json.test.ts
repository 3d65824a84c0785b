import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.js';
import { json } from '../../src/report/json.js';
import type { FileReport } from '../../src/report/report.js';
import { equation, FIGURES, file, finding, outcome, RULES, report, spotOf, swapped } from './sample.js';

function read(files: readonly FileReport[] = [file()], language: Language = 'zh') {
  return JSON.parse(json(report(...files), { language, rules: RULES }));
}

const total = {
  file: 'budgets/sample.yaml',
  text: '205.66',
  address: '支出总表/20402/总计',
  line: 13,
  column: 39,
  endLine: 13,
  endColumn: 45,
};

describe('the report for programs', () => {
  it('holds a file with its verdict, coverage, equations and findings', () => {
    const { schemaVersion, tool, files, summary } = read();
    expect(schemaVersion).toBe(1);
    expect(tool).toEqual({ name: 'gouji', version: '1.2.3' });
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, waived: 0 });
    expect(files).toHaveLength(1);
    const { findings, ...rest } = files[0];
    expect(rest).toEqual({
      path: 'budgets/sample.yaml',
      unit: { code: '306004', name: '新居民服务中心' },
      year: 2024,
      verdict: 'inconsistent',
      joint: true,
      coverage: { figures: 7, tied: 7, untied: [] },
      equations: { total: 1, equal: 0, rounding: 0, unequal: 1, unchecked: 0 },
      explained: [],
      waived: [],
    });
    expect(findings).toHaveLength(1);
  });

  it('holds a finding with its places, its suggestion and its equations, the whole first', () => {
    const [found] = read().files[0].findings;
    expect(found).toEqual({
      rule: 'amount',
      severity: 'error',
      message: '公安的金额与其他数字不符',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      locations: [total],
      suggestion: { text: '205.06', certainty: 'proved', why: '有一位数字写错；改后 1 条等式成立' },
      suspects: [],
      equations: [
        {
          law: 'sum',
          state: 'unequal',
          expression: '205.66 = 187.53 + 17.53',
          difference: '0.60',
          allowance: '0.01',
          unit: '万元',
          locations: [
            total,
            expect.objectContaining({ address: '支出总表/2040250/总计', line: 14, text: '187.53' }),
            expect.objectContaining({ address: '支出总表/2040299/总计', line: 15, text: '17.53' }),
          ],
        },
      ],
    });
  });

  it('speaks English where it is asked to', () => {
    const [found] = read([file()], 'en').files[0].findings;
    expect(found.message).toBe('the amount of 公安 does not agree with the other figures');
    expect(found.suggestion.why).toBe('one digit wrong; mends 1 equation');
  });

  it('lists each untied figure with its reason', () => {
    const untied = [{ spot: spotOf(FIGURES.fewer), reason: 'change without a rate' }] as const;
    const { coverage } = read([file({ untied })]).files[0];
    expect(coverage).toMatchObject({ figures: 7, tied: 6 });
    expect(coverage.untied).toEqual([
      expect.objectContaining({ text: '0.40', line: 7, column: 41, reason: 'change without a rate' }),
    ]);
  });

  it('lists what rounding explains in the order of the document, ties left out of all counts', () => {
    const round = (whole: typeof FIGURES.total, part: typeof FIGURES.total, law: 'sum' | 'tie' = 'sum') =>
      outcome(equation('sum', whole, [part], { law }), 'rounding', ['1', '0.01', '0.015']);
    const outcomes = [
      round(FIGURES.total, FIGURES.running),
      round(FIGURES.stated, FIGURES.total),
      round(FIGURES.other, FIGURES.blank, 'tie'),
    ];
    const { explained, equations } = read([file({ outcomes })]).files[0];
    expect(explained.map((one: { expression: string }) => one.expression)).toEqual([
      '205.66 = 205.66',
      '205.66 = 187.53',
    ]);
    expect(equations).toEqual({ total: 2, equal: 0, rounding: 2, unequal: 0, unchecked: 0 });
  });

  it('calls a file that could not be read unchecked, whatever else is said of it', () => {
    const unread = file({ unit: null, year: null, findings: [finding({ rule: 'input' })] });
    expect(read([unread]).files[0]).toMatchObject({ verdict: 'unchecked', unit: null, year: null });
  });

  it('tells findings of one place apart', () => {
    const prints = read([file({ findings: [swapped, swapped] })]).files[0].findings.map(
      (found: { fingerprint: string }) => found.fingerprint,
    );
    expect(prints[1]).toBe(`${prints[0]}-2`);
  });

  it('is never cut, and the same bytes for the same report', () => {
    const many = report(file({ findings: Array.from({ length: 500 }, () => swapped) }));
    const text = json(many, { language: 'zh', rules: RULES });
    expect(JSON.parse(text).files[0].findings).toHaveLength(500);
    expect(json(many, { language: 'zh', rules: RULES })).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
