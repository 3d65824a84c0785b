import fc from 'fast-check';
import { type Budget, type Lane, MONEY_UNITS, type Printed } from '../../src/model/budget.js';
import { isTextColumn } from '../../src/model/columns.js';
import { LEVELS, NATURES } from '../../src/model/schema.js';

const NOWHERE = { start: 0, end: 0 };

function printed(text: fc.Arbitrary<string>): fc.Arbitrary<Printed> {
  return text.map((one) => ({ text: one, place: NOWHERE }));
}

/** Texts with everything that YAML trips over, and texts of the trade. */
const traps = fc.constantFrom(
  ...[...'"\'\\#:-?,[]{}&*!|>%@`~= \t\n\r\u0000\u0085\u00a0\u2028\u3000\ufeff\ud800'],
  ...['预', '算', '（', '）', '“', '”', '，', '。', '：', '𠀀', 'é', 'a', 'Z', '0', '7', '.', '/'],
  ...[': ', ' #', '- ', '---', '...', '<<', 'null', 'true', '0x1A', '1e3', '2024-01-01', '0010', '1_000', '.inf', '  '],
);
const anyText = fc.oneof(
  fc.array(traps, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '公共安全支出',
    '2040250',
    '一、财政拨款',
    '“三公”经费',
    '12,029,501.84',
    '0.00',
    '-',
    '——',
    '2024 年',
    '(3) 教育支出(类)',
  ),
);
const someText = anyText.filter((text) => text.trim() !== '');
const amount = fc.constantFrom(
  '0.00',
  '15',
  '422.79',
  '-0.40',
  '12,029,501.84',
  '—',
  '-',
  '--',
  '/',
  '',
  '１２．５',
  '007.10',
  ' 2.00 ',
);

const heading = fc.array(
  someText.filter((text) => text.length < 60),
  { minLength: 1, maxLength: 3 },
);

function lane(name: string | null): fc.Arbitrary<Lane> {
  const columns = fc.uniqueArray(heading, { minLength: 1, maxLength: 5, selector: (path) => path.join('/') });
  return columns.chain((paths) =>
    fc
      .record({
        numbers: fc.array(printed(anyText), { maxLength: 3 }),
        rows: fc.array(fc.tuple(...paths.map((path) => fc.option(printed(isTextColumn(path) ? anyText : amount)))), {
          maxLength: 4,
        }),
      })
      .map(({ numbers, rows }) => ({
        name,
        columns: paths.map((path) => ({ path, place: NOWHERE })),
        ...(numbers.length > 0 ? { numbers } : {}),
        rows: rows.map((cells) => ({ cells, place: NOWHERE })),
      })),
  );
}

const lines = fc.array(printed(anyText), { maxLength: 4 });

/** Budgets whose texts are anything at all. */
export const anyBudget: fc.Arbitrary<Budget> = fc.record({
  unit: fc.record({
    code: fc.option(printed(anyText)),
    name: printed(someText),
    level: fc.option(fc.constantFrom(...LEVELS)),
    nature: fc.option(fc.constantFrom(...NATURES)),
    parents: lines,
  }),
  year: fc.integer({ min: 1990, max: 2100 }),
  cover: lines,
  contents: lines,
  sections: fc.array(fc.record({ title: printed(someText), paragraphs: lines }), { maxLength: 3 }),
  tables: fc.array(
    fc.record(
      {
        title: printed(someText),
        number: printed(someText),
        unit: fc.constantFrom(...MONEY_UNITS),
        caption: fc.option(printed(anyText)),
        lanes: fc.oneof(fc.tuple(lane(null)), fc.tuple(lane('收入'), lane('支出'))),
        notes: lines,
      },
      { requiredKeys: ['title', 'unit', 'caption', 'lanes', 'notes'] },
    ),
    { maxLength: 3 },
  ),
});
