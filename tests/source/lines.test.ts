import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStarts, lineText, positionAt } from '../../src/source/lines.js';

test.each([
  ['a\nb', 2, { line: 2, column: 1 }],
  ['a\r\nbc', 4, { line: 2, column: 2 }],
  ['', 0, { line: 1, column: 1 }],
  ['a\n', 2, { line: 2, column: 1 }],
  ['表: 𠀀x', 5, { line: 1, column: 6 }],
])('%j: the offset %i is at %j', (text, offset, position) => {
  expect(positionAt(lineStarts(text), offset)).toEqual(position);
});

test('a line is shown without its end, Windows or not', () => {
  const text = '甲\r\n乙\n丙';
  const starts = lineStarts(text);
  expect([1, 2, 3, 4].map((line) => lineText(text, starts, line))).toEqual(['甲', '乙', '丙', '']);
});

test('every offset is where counting the lines before it says', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '预')), fc.nat(30), (parts, at) => {
      const text = parts.join('');
      const offset = Math.min(at, text.length);
      const lines = text.slice(0, offset).split('\n');
      const expected = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
      expect(positionAt(lineStarts(text), offset)).toEqual(expected);
    }),
  );
});
