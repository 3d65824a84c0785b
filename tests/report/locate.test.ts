import { describe, expect, it } from 'vitest';
import { locator } from '../../src/report/locate.js';

const text = '一: 1\r\n二: 𠀀2\n\n三';

function at(start: number, end = start) {
  const { line, column, endLine, endColumn } = locator({ path: 'a.yaml', text })({
    address: '',
    text: '',
    place: { start, end },
  });
  return [line, column, endLine, endColumn];
}

describe('a location', () => {
  it.each([
    ['the first character', 0, 1, [1, 1, 1, 2]],
    ['after a Windows line end', text.indexOf('二'), text.indexOf('二') + 1, [2, 1, 2, 2]],
    ['after a character of two UTF-16 units', text.indexOf('2'), text.indexOf('2') + 1, [2, 6, 2, 7]],
    ['an empty line', text.indexOf('\n\n') + 1, text.indexOf('\n\n') + 1, [3, 1, 3, 1]],
    ['over several lines', 0, text.length, [1, 1, 4, 2]],
    ['beyond the end', 999, 1000, [4, 2, 4, 2]],
  ])('of %s', (_, start, end, expected) => {
    expect(at(start, end)).toEqual(expected);
  });

  it('names the file, the words and the address', () => {
    const spot = { address: '支出总表/204/总计', text: '1', place: { start: 3, end: 4 } };
    expect(locator({ path: 'a/b.yaml', text })(spot)).toEqual({
      file: 'a/b.yaml',
      text: '1',
      address: '支出总表/204/总计',
      line: 1,
      column: 4,
      endLine: 1,
      endColumn: 5,
    });
  });

  it('is in the file that the place names, where a document stands in several', () => {
    const tables = { path: 'tables.yaml', text: '\n\n表' };
    const locate = locator({ path: 'a.yaml', text });
    const spot = { address: '', text: '表', place: { start: 2, end: 3, source: tables } };
    expect(locate(spot)).toMatchObject({ file: 'tables.yaml', line: 3, column: 1, endColumn: 2 });
    expect(locate({ ...spot, place: { start: 2, end: 3 } })).toMatchObject({ file: 'a.yaml', line: 1, column: 3 });
  });
});
