import { describe, expect, test } from 'vitest';
import { plain } from '../../src/layouts/words.js';
import { COUNT_PATTERNS, countOf } from '../../src/narrative/counts.js';
import { numbersIn } from '../../src/narrative/numbers.js';
import { ROLE_PATTERNS, roleOf } from '../../src/narrative/roles.js';
import { ZERO_PATTERNS, zeroWordsIn } from '../../src/narrative/zero-words.js';

describe('each pattern reads its own example', () => {
  test.each(ROLE_PATTERNS)('a number as $name: $example.phrase', ({ example }) => {
    const [token] = numbersIn(`1${example.unit}`);
    expect(token && roleOf(example.phrase, token, 2024)).toEqual(example.role);
  });

  test.each(ZERO_PATTERNS)('words that state a zero: $example', ({ example, of }) => {
    const [words, ...others] = zeroWordsIn(example);
    expect(others).toEqual([]);
    expect(words).toBeDefined();
    expect(of).toBeTypeOf('function');
  });

  test('and no other pattern before it takes the example for its own', () => {
    for (const pattern of ZERO_PATTERNS) {
      const match = [...pattern.example.matchAll(pattern.words)][0];
      const [words] = zeroWordsIn(pattern.example);
      expect(words?.of).toEqual(match && pattern.of(match));
    }
  });

  test.each(COUNT_PATTERNS)('a number of things: $example', (pattern) => {
    const token = numbersIn(pattern.example).findLast(({ unit }) => !/元$/.test(unit));
    const before = plain(pattern.example.slice(0, token?.start));
    const after = plain(pattern.example.slice(token?.unitEnd));
    expect(countOf(before, after, token?.unit ?? '')?.name).toBe(pattern.name);
  });
});
