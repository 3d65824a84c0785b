import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { commandWords } from '../../src/wording/command.js';
import { words } from '../../src/wording/words.js';

const HAN = /\p{Script=Han}/u;

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

describe('the words of a language', () => {
  it('are all there', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(texts(words(language)).filter((text) => text.trim() === '')).toEqual([]);
      expect(Object.keys(commandWords(language))).toEqual(Object.keys(commandWords('zh')));
    }
  });

  it('are English in English', () => {
    expect(texts(words('en')).filter((text) => HAN.test(text))).toEqual([]);
  });

  it('are Chinese in Chinese, but for marks', () => {
    expect(texts(words('zh')).filter((text) => !HAN.test(text))).toEqual([]);
  });

  it('count one thing and many things', () => {
    const { findings, coverage, explained } = words('en');
    expect(findings({ errors: 1, warnings: 2, infos: 0, waived: 0 })).toBe('1 error, 2 warnings, 0 info');
    expect(coverage(1, 1, '100.0%')).toBe('1 of 1 figure tied by an equation (100.0%)');
    expect(explained(1)).toBe('1 difference explained by rounding');
  });
});

describe('the words of a rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s are there in both languages', (_, rule) => {
    const { title, checks, ground, remedy } = rule;
    for (const part of [title, checks, ground, remedy]) {
      expect(part.zh).toMatch(HAN);
      expect(part.en).not.toBe('');
    }
  });
});
