import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.js';
import { displayWidth } from '../../src/report/width.js';

function show(text: string, words: string, columns = 60): string {
  const start = text.indexOf(words);
  const { line, mark } = excerpt(text, { start, end: start + words.length }, columns);
  return `${line}\n${mark}`;
}

describe('an excerpt of the source', () => {
  it('marks the place by display width', () => {
    expect(show('科目: 公安, 总计: 205.66}', '205.66')).toBe(`科目: 公安, 总计: 205.66}\n                  ^^^^^^`);
    expect(show('科目: 公安, 总计: 205.66}', '公安')).toBe(`科目: 公安, 总计: 205.66}\n      ^^^^`);
  });

  it('takes the line that the place begins in', () => {
    expect(show('一\r\n二 三\r\n四', '三')).toBe('二 三\n   ^^');
    expect(show('first\nsecond\nthird', 'second\nth')).toBe('second\n^^^^^^');
  });

  it('marks one column where nothing is printed', () => {
    const { line, mark } = excerpt('a: ', { start: 3, end: 3 }, 60);
    expect([line, mark]).toEqual(['a:', '   ^']);
  });

  it.each([
    ['in the middle', '前'.repeat(40), '后'.repeat(40)],
    ['at the start', '', '后'.repeat(60)],
    ['at the end', '前'.repeat(60), ''],
  ])('cuts a long line around a place %s', (_, before, after) => {
    const text = `${before}205.66${after}`;
    const { line, mark } = excerpt(text, { start: before.length, end: before.length + 6 }, 40);
    expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(displayWidth(line)).toBeGreaterThanOrEqual(37);
    expect(line).toContain('205.66');
    expect(displayWidth(line.slice(0, line.indexOf('205.66')))).toBe(mark.indexOf('^'));
    expect(line.startsWith('…')).toBe(before !== '');
    expect(line.endsWith('…')).toBe(after !== '');
  });

  it('cuts a place that is itself too long', () => {
    const { line, mark } = excerpt('很'.repeat(100), { start: 10, end: 90 }, 40);
    expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(displayWidth(mark)).toBeLessThanOrEqual(40);
    expect(mark).toContain('^^^^');
  });

  it('lets no control character reach the terminal', () => {
    const text = 'a\tb\u001b[31m 205.66 \u202e';
    const { line, mark } = excerpt(text, { start: text.indexOf('205'), end: text.indexOf('205') + 6 }, 60);
    expect(line).not.toContain('\u001b');
    expect(line).not.toContain('\u202e');
    expect(line).toContain('a b');
    expect(displayWidth(line.slice(0, line.indexOf('205')))).toBe(mark.indexOf('^'));
  });

  it('stands a place beyond the end of the text', () => {
    expect(excerpt('ab', { start: 9, end: 12 }, 60)).toEqual({ line: 'ab', mark: '  ^' });
    expect(excerpt('', { start: 0, end: 0 }, 60)).toEqual({ line: '', mark: '^' });
  });
});
