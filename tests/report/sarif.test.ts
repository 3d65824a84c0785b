import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.js';
import type { FileReport } from '../../src/report/report.js';
import { sarif } from '../../src/report/sarif.js';
import { arithmetic, checked, OPTIONS, SLIPS, shangyu } from './checked.js';
import { file, finding, RULES, report, swapped } from './sample.js';

// The schema that OASIS publishes, as the package of the JSON Schema Store ships it.
const SCHEMA = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

function runOf(files: readonly FileReport[], language: Language = 'zh', rules = OPTIONS.rules): Run {
  const log: Log = JSON.parse(sarif(report(...files), { language, rules }));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('SARIF', () => {
  it('says where a finding of a draft stands, and gives no lines that nobody can open', () => {
    const given = file({ findings: [swapped] });
    const marks = [{ start: 0, end: given.source.text.length, page: 5, table: 3 }];
    const [result] = runOf([{ ...given, source: { ...given.source, marks } }], 'zh', RULES).results ?? [];
    const places = [...(result?.locations ?? []), ...(result?.relatedLocations ?? [])];
    expect(places.map(({ physicalLocation }) => physicalLocation?.region).filter((region) => region)).toEqual([]);
    expect(result?.locations?.[0]?.message?.text).toBe('第 5 页 第 3 个表格');
    for (const { message } of result?.relatedLocations ?? []) expect(message?.text).toMatch(/^第 5 页 第 3 个表格 {2}/);
  });

  it.each<[string, FileReport]>([
    ['findings', shangyu(SLIPS)],
    ['no findings', arithmetic(shangyu())],
    ['findings about words', shangyu()],
    ['a file that is no budget', checked('[1]')],
    ['a path with blanks and Chinese', shangyu(SLIPS, './预算 文件/a#b.yaml')],
    ['an absolute path', shangyu(SLIPS, 'C:/预算/a.yaml')],
  ])('is valid by its schema with %s', (_, one) => {
    for (const language of ['zh', 'en'] as const) runOf([one], language);
  });

  it('names each rule with help in the language of the report', () => {
    const { tool } = runOf([shangyu()], 'en');
    expect(tool.driver.rules?.map(({ id }) => id)).toEqual(OPTIONS.rules.map(({ id }) => id));
    const amount = tool.driver.rules?.find(({ id }) => id === 'amount');
    expect(amount).toMatchObject({
      shortDescription: { text: 'An amount does not reconcile' },
      defaultConfiguration: { level: 'error' },
    });
    expect(amount?.help?.text).toContain('What to do: Compare the amount');
    expect(amount?.help?.markdown).toContain('```yaml\n表:');
  });

  it('places a finding, with the other figures of its equations beside it', () => {
    const { results = [], columnKind, artifacts } = runOf([arithmetic(shangyu(SLIPS))]);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(artifacts?.[0]?.location?.uri).toBe('budgets/shangyu-2024.yaml');
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['rate', 'error'],
      ['amount', 'error'],
    ]);
    const [, amount] = results;
    expect(amount?.message.text).toContain('250.07 = 205.07  多 45.00 万元');
    expect(amount?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'budgets/shangyu-2024.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 217, startColumn: 43, endLine: 217, endColumn: 49 },
    });
    const related = amount?.relatedLocations ?? [];
    expect(related.map((one) => one.message?.text?.split(/\s+/).at(-1))).toEqual([
      '392.89',
      '187.82',
      '187.53',
      '17.53',
      '205.07',
    ]);
    expect(related.every((one) => (one.physicalLocation?.region?.startLine ?? 0) >= 1)).toBe(true);
  });

  it('keeps fingerprints where lines move, and tells findings of one place apart', () => {
    const printsOf = (one: FileReport) => runOf([one]).results?.map(({ partialFingerprints }) => partialFingerprints);
    expect(printsOf(shangyu([...SLIPS, ['\n封面:', '\n\n\n封面:']]))).toEqual(printsOf(shangyu(SLIPS)));
    const twice = runOf([file({ findings: [swapped, swapped] })], 'zh', RULES).results ?? [];
    expect(new Set(twice.map((one) => one.partialFingerprints?.primaryLocationLineHash)).size).toBe(2);
  });

  it('says that a run failed where a file could not be checked', () => {
    expect(runOf([checked('[1]')]).invocations).toEqual([{ executionSuccessful: false }]);
  });

  it('takes no brackets of a document for links', () => {
    const odd = file({ findings: [finding({ args: { name: '[公安](1)' } })] });
    expect(runOf([odd], 'zh', RULES).results?.[0]?.message.text).toContain('\\[公安\\](1)');
  });
});
