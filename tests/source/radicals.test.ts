import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/source/read-draft.js';

describe('a text copied out of a PDF whose font says radicals for characters', () => {
  test('has the characters that a person sees, each where it stands', async () => {
    const reading = await readDraft(
      'draft.txt',
      new TextEncoder().encode('⼀般公共预算⺠⽣⽀出\n⻋辆\t⾦额\n1\t2.00\n'),
    );
    if (!reading.ok) throw new Error(reading.problem.code);
    const { source, blocks } = reading.draft;
    expect(source.text).toBe('一般公共预算民生支出\n车辆\t金额\n1\t2.00\n');
    expect(blocks).toMatchObject([
      { text: '一般公共预算民生支出', place: { start: 0, end: 10 } },
      { cells: [{ text: '车辆' }, { text: '金额' }, { text: '1' }, { text: '2.00' }] },
    ]);
  });
});
