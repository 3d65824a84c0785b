import { describe, expect, test } from 'vitest';
import { checked, faults, inWords } from '../fragment.js';
import { LAWS } from './laws.js';

const MARK = /«([^|]*)\|([^»]*)»/;

describe.each(LAWS)('$law', ({ budget }) => {
  const [, right = '', wrong = ''] = MARK.exec(budget) ?? [];

  test('holds: nothing is said', () => {
    const result = checked(budget.replace(MARK, right));
    expect(faults(result).map(inWords)).toEqual([]);
    expect(['exact', 'rounding']).toContain(result.verdict);
  });

  test(`is broken by ${wrong} for ${right}: that figure is named first, and what it should be`, () => {
    const findings = faults(checked(budget.replace(MARK, wrong)));
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect({ printed: finding?.spots[0]?.text, restored: finding?.suggestion?.text }).toEqual({
      printed: wrong,
      restored: right,
    });
  });
});
