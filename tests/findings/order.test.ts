import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDocumentOrder } from '../../src/findings/order.js';
import type { Severity } from '../../src/model/language.js';
import type { Finding } from '../../src/rules/rule.js';

function finding(rule: string, severity: Severity, start: number, address = 'a', args: unknown = {}): Finding {
  return {
    rule,
    severity,
    args,
    spots: [{ address, text: '1', place: { start, end: start + 1 } }],
    suggestion: null,
    suspects: [],
    outcomes: [],
  };
}

const ordered: readonly Finding[] = [
  finding('amount', 'error', 3),
  finding('name', 'error', 3),
  finding('amount', 'warning', 3),
  finding('amount', 'info', 3),
  finding('amount', 'error', 9, 'a'),
  finding('amount', 'error', 9, 'b', { n: 0 }),
  finding('amount', 'error', 9, 'b', { n: 1 }),
  finding('amount', 'error', 9, 'b', { n: 2 }),
];

describe('the order of findings', () => {
  it('is that of the document, then of gravity, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ordered], { minLength: ordered.length }), (shuffled) => {
        expect(inDocumentOrder(shuffled)).toEqual(ordered);
      }),
    );
  });

  it('puts a finding without a place first', () => {
    const nowhere = { ...finding('table', 'warning', 0), spots: [] };
    expect(inDocumentOrder([...ordered, nowhere])[0]).toBe(nowhere);
  });
});
