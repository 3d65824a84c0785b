import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/report/junit.js';
import type { FileReport } from '../../src/report/report.js';
import { arithmetic, checked, OPTIONS, SLIPS, shangyu } from './checked.js';
import { FIGURES, file, finding, RULES, report, spotOf } from './sample.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elements(files: readonly FileReport[], rules = OPTIONS.rules): readonly Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(junit(report(...files), { language: 'zh', rules })).close();
  return found;
}

const named = (all: readonly Element[], name: string) => all.filter((one) => one.name === name);

describe('JUnit', () => {
  it('has a suite for a file, a failed test for a finding, a passed one for each rule that found nothing', () => {
    const all = elements([arithmetic(shangyu(SLIPS))]);
    const [suite] = named(all, 'testsuite');
    expect(suite?.attributes).toEqual({
      name: 'budgets/shangyu-2024.yaml',
      tests: String(OPTIONS.rules.length),
      failures: '2',
      errors: '0',
      skipped: '0',
      time: '0',
    });
    expect(named(all, 'testcase')).toHaveLength(OPTIONS.rules.length);
    expect(named(all, 'testcase').map(({ attributes }) => attributes.name)).toContain('change: 没有“增减额不符”');
    expect(named(all, 'failure').map(({ attributes }) => attributes.type)).toEqual(['rate', 'amount']);
    expect(named(all, 'property').map(({ attributes }) => attributes.value)).toContain(
      '327 个数字中 324 个有等式约束（99.0%）',
    );
  });

  it('lets no rule pass on a file that could not be read', () => {
    const all = elements([checked('[1]')]);
    expect(named(all, 'testcase')).toHaveLength(1);
    expect(named(all, 'error')).toHaveLength(1);
  });

  it('shows a warning as skipped', () => {
    const all = elements([file({ findings: [finding({ severity: 'warning' })] })], RULES);
    expect(named(all, 'skipped')[0]?.attributes.message).toMatch(/^警告: 公安的金额与其他数字不符\n/);
    expect(named(all, 'failure')).toEqual([]);
  });

  it('places a finding of a draft by its page', () => {
    const given = file({ findings: [finding({ severity: 'warning', spots: [spotOf(FIGURES.total)] })] });
    const source = { ...given.source, marks: [{ start: 0, end: given.source.text.length, page: 5 }] };
    const [skipped] = named(elements([{ ...given, source }], RULES), 'skipped');
    expect(skipped?.attributes.message).toContain(`${source.path}  第 5 页  《支出总表》`);
  });

  it('stays well formed whatever a document holds', () => {
    const name = '<"&\'>]]>\u0000\u0008\ud800\n';
    const [failure] = named(elements([file({ findings: [finding({ args: { name } })] })], RULES), 'failure');
    expect(failure?.attributes.message).toContain('<"&\'>]]>\ufffd\ufffd\ufffd\n');
  });
});
