import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/rules/index.js';
import { findingsIn } from './fragments.js';

/** A conflict that no single figure explains has no short example. */
const WITH_EXAMPLE = CHECKS.filter((rule) => rule.examples.bad !== '');

describe('each rule finds its bad example and leaves its good one alone', () => {
  test.each(WITH_EXAMPLE.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const ofRule = (fragment: string) => findingsIn(fragment).filter((finding) => finding.rule === id);
    expect(ofRule(rule.examples.good)).toEqual([]);
    const [first] = ofRule(rule.examples.bad);
    expect(first).toBeDefined();
    expect(first?.spots.length).toBeGreaterThan(0);
    for (const language of ['zh', 'en'] as const) {
      expect(rule.message(first?.args as never, language)).not.toMatch(/undefined|null|\[object/);
    }
  });

  test('no id and no title is given twice', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(new Set(CHECKS.map(({ title }) => title.zh)).size).toBe(CHECKS.length);
  });
});
