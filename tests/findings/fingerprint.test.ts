import { describe, expect, it } from 'vitest';
import { type Document, fingerprints } from '../../src/findings/fingerprint.js';
import type { Finding } from '../../src/rules/rule.js';

const document: Document = { path: 'a.yaml', unit: { code: '306004', name: '中心' }, year: 2024 };

function finding(rule: string, address: string, start = 0): Finding {
  return {
    rule,
    severity: 'error',
    args: {},
    spots: [{ address, text: '1', place: { start, end: start + 1 } }],
    suggestion: null,
    suspects: [],
    outcomes: [],
  };
}

const [base] = fingerprints(document, [finding('amount', '支出总表/204/总计')]);

describe('a fingerprint', () => {
  it('does not change between versions', () => {
    expect(base).toBe('934d16016f7de158');
  });

  it.each([
    ['the line', document, finding('amount', '支出总表/204/总计', 99)],
    ['the path, where the unit is known', { ...document, path: 'b.yaml' }, finding('amount', '支出总表/204/总计')],
    [
      'the name of a unit that has a code',
      { ...document, unit: { code: '306004', name: '新名' } },
      finding('amount', '支出总表/204/总计'),
    ],
  ])('survives a change of %s', (_, of, found) => {
    expect(fingerprints(of, [found])).toEqual([base]);
  });

  it.each([
    ['rule', document, finding('rate', '支出总表/204/总计')],
    ['address', document, finding('amount', '支出总表/205/总计')],
    ['unit', { ...document, unit: { code: '306005', name: '中心' } }, finding('amount', '支出总表/204/总计')],
    ['year', { ...document, year: 2025 }, finding('amount', '支出总表/204/总计')],
    ['document, where no unit is known', { ...document, unit: null }, finding('amount', '支出总表/204/总计')],
  ])('differs by %s', (_, of, found) => {
    expect(fingerprints(of, [found])).not.toEqual([base]);
  });

  it('of two unreadable files differs by their path', () => {
    const unread = { path: 'a.yaml', unit: null, year: null };
    const found = [finding('input', '')];
    expect(fingerprints(unread, found)).not.toEqual(fingerprints({ ...unread, path: 'b.yaml' }, found));
  });

  it('is numbered where it comes more than once', () => {
    const same = finding('amount', '支出总表/204/总计');
    expect(fingerprints(document, [same, same, finding('rate', 'x'), same])).toEqual([
      base,
      `${base}-2`,
      expect.not.stringContaining('-'),
      `${base}-3`,
    ]);
  });

  it('is made for a finding without a place, too', () => {
    expect(fingerprints(document, [{ ...finding('table', ''), spots: [] }])[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});
