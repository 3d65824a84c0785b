import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, shorten, takeEnd, takeStart } from '../../src/report/width.js';

describe('the width of a text in a terminal', () => {
  it.each([
    ['', 0],
    ['205.66', 6],
    ['事业运行', 8],
    ['（三）', 6],
    ['４２２．７９', 12],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['𠀀', 2],
    ['한국', 4],
    ['“其中”', 6],
    ['a—b…c·d', 7],
    ['÷±≥≠', 4],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('of an ambiguous character is two where the terminal says so', () => {
    expect(displayWidth('“其中”—…', 2)).toBe(12);
    expect(displayWidth('−', 2)).toBe(1);
  });

  it('is what texts are padded and cut by', () => {
    expect(padEnd('公安', 6)).toBe('公安  ');
    expect(padStart('公安', 6)).toBe('  公安');
    expect(padEnd('公安', 2)).toBe('公安');
    expect(takeStart('公安支出', 5)).toBe('公安');
    expect(takeEnd('公安支出', 5)).toBe('支出');
    expect(shorten('公安支出', 8)).toBe('公安支出');
    expect(shorten('公共安全支出', 8)).toBe('公共安..');
  });
});
