import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html.js';
import { json } from '../../src/report/json.js';
import { ndjson } from '../../src/report/ndjson.js';
import { pretty } from '../../src/report/pretty.js';
import type { FileReport } from '../../src/report/report.js';
import { sarif } from '../../src/report/sarif.js';
import type { Finding } from '../../src/rules/rule.js';
import { arithmetic, OPTIONS, SLIPS, shangyu } from './checked.js';
import { report } from './sample.js';

const found = arithmetic(shangyu(SLIPS));

/** The findings of two slips, of which some were accepted. */
function accepted(isAccepted: (finding: Finding) => boolean): FileReport {
  const waived = found.findings.filter(isAccepted).map((finding) => ({
    finding,
    waiver: {
      ...{ rule: finding.rule, unit: '306004', year: 2024, address: '', text: '', differences: [] },
      ...{ reason: '原件如此', until: '2026-12-31', path: 'waivers.yaml', line: 2 },
    },
  }));
  return { ...found, waived, findings: found.findings.filter((finding) => !isAccepted(finding)) };
}

const all = accepted(() => true);
const some = accepted(({ rule }) => rule === 'rate');

describe('findings that are waived', () => {
  it('leave the verdict, which says that all of it is waived', () => {
    const said = pretty(report(all), OPTIONS);
    expect(said).toContain('结论  勾稽不符：有的数字不能同时成立。不符之处均已豁免，不计入发现。');
    expect(said).toContain('发现  错误 0，警告 0，提示 0；另已豁免 2 处，不计入');
    expect(said).not.toContain('原件如此');
  });

  it('leave the verdict as it is where others are not waived', () => {
    const said = pretty(report(some), OPTIONS);
    expect(said).toContain('结论  勾稽不符：有的数字不能同时成立。\n');
    expect(said).toContain('发现  错误 1，警告 0，提示 0；另已豁免 1 处，不计入');
  });

  it('are listed with their reasons for who asks for all', () => {
    const said = pretty(report(all), { ...OPTIONS, show: 'info' });
    expect(said).toContain('已豁免的发现 2 处');
    expect(said).toContain('豁免理由：原件如此（至 2026-12-31）');
  });

  it('stand in the JSON apart from the findings, with the waiver and a fingerprint of their own', () => {
    const {
      files: [file],
      summary,
    } = JSON.parse(json(report(some), OPTIONS));
    expect(file.findings).toHaveLength(1);
    expect(file.waived).toHaveLength(1);
    expect(file.waived[0]).toMatchObject({
      rule: 'rate',
      waiver: { reason: '原件如此', until: '2026-12-31', file: 'waivers.yaml', line: 2 },
    });
    const open = JSON.parse(json(report(found), OPTIONS)).files[0].findings;
    expect(open.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toContain(file.waived[0].fingerprint);
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, waived: 1 });
  });

  it('are lines of their own in NDJSON', () => {
    const lines = ndjson(report(some), OPTIONS)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(['finding', 'waived', 'file']);
    expect(lines[2]).toMatchObject({ findings: 1, waived: 1 });
  });

  it('are suppressed results in SARIF, which then says of all others that they are not', () => {
    const log = JSON.parse(sarif(report(some), OPTIONS));
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    formats.default(ajv);
    const schema = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
    expect(ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), log)).toBe(true);
    const results: { ruleId: string; suppressions?: unknown }[] = log.runs[0].results;
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['amount', []],
      ['rate', [{ kind: 'external', status: 'accepted', justification: '原件如此' }]],
    ]);
    expect(sarif(report(found), OPTIONS)).not.toContain('suppressions');
  });

  it('are folded below the findings on the page', () => {
    const page = html(report(all), OPTIONS);
    expect(page).toContain('<summary>已豁免的发现 2 处</summary>');
    expect(page).toContain('豁免理由：原件如此（至 2026-12-31）');
    expect(page).toContain('<header class="verdict doubtful">');
  });
});
