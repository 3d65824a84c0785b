import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBudget } from '../../src/model/load.js';
import { codeSlips, withCode } from '../../src/mutation/code-slips.js';
import { randomFrom } from '../../src/mutation/random.js';

const loading = loadBudget({
  path: 'shangyu-2024.yaml',
  text: readFileSync(new URL('../../budgets/shangyu-2024.yaml', import.meta.url), 'utf8'),
});
if (!loading.ok) throw new Error('the seed does not load');
const { budget } = loading;

describe('slips in the codes of rows', () => {
  const slips = codeSlips(budget, randomFrom(1));

  it('change one code and nothing else', () => {
    expect(slips.length).toBeGreaterThan(100);
    for (const slip of slips) {
      const { table, lane, row, column, printed } = slip.cell;
      const changed = withCode(budget, slip);
      const cells = changed.tables[table]?.lanes[lane]?.rows[row]?.cells;
      expect(cells?.[column]).toEqual({ text: slip.text, place: printed.place });
      expect(slip.text).not.toBe(printed.text);
      expect(slip.text).toHaveLength(printed.text.length);
      expect(withCode(changed, { ...slip, text: printed.text })).toEqual(budget);
    }
  });
});
