import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Budget, Table } from '../../src/model/budget.js';
import { fullHeading } from '../../src/model/headings.js';
import { loadBudget } from '../../src/model/load.js';

/** The published text that budgets/shangyu-2024.yaml encodes; it is not part of this repository. */
const PUBLISHED = '../shared/samples/shangyu-2024.txt';
const TWO_LANES = '收 入\t\t支 出\t';

function encoded(): Budget {
  const text = readFileSync('budgets/shangyu-2024.yaml', 'utf8');
  const loading = loadBudget({ path: 'budgets/shangyu-2024.yaml', text });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.budget;
}

function published(): string[] {
  return readFileSync(PUBLISHED, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function isTitle(line: string): boolean {
  return /^2024 年单位\S*表$/.test(line);
}

/** The lines of each table, from its title on. */
function publishedTables(lines: readonly string[]): string[][] {
  const starts = lines.flatMap((line, index) => (isTitle(line) ? [index] : []));
  return starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
}

/** A table with two lanes is encoded lane by lane, and published side by side. */
function laneByLane(table: readonly string[]): string[] {
  const head = table.indexOf(TWO_LANES);
  if (head === -1) return [...table];
  const cells = table.slice(head).map((line) => line.split('\t'));
  const lanes = [0, 2].map((first) => cells.map((line) => line.slice(first, first + 2).join('\t')));
  return [...table.slice(0, head), ...lanes.flat()];
}

function linesOf(table: Table): string[] {
  const { title, caption, lanes, notes } = table;
  return [
    title.text,
    caption?.text ?? '',
    ...lanes.flatMap(({ columns, numbers = [], rows }) => [
      columns.map(fullHeading).join('\t'),
      numbers.map(({ text }) => text).join('\t'),
      ...rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '').join('\t')),
    ]),
    ...notes.map(({ text }) => text),
  ];
}

function narrativeOf({ cover, contents, sections }: Budget): string[] {
  return [...cover, ...contents, ...sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs])].map(
    ({ text }) => text,
  );
}

function numbersIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.match(/\d+(?:[.,]\d+)*/g) ?? []);
}

function squeezed(lines: readonly string[]): string {
  return lines.join('').replace(/[\s*]/g, '');
}

/** What does not stand in the list, in its order. */
function missing(wanted: readonly string[], list: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((one) => {
    const found = list.indexOf(one, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

describe.skipIf(!existsSync(PUBLISHED))(
  `the encoded budget against ${PUBLISHED} (skipped where that is absent)`,
  () => {
    test('every number of the published text is encoded, in its order', () => {
      const lines = published();
      const first = lines.findIndex(isTitle);
      const wanted = [...lines.slice(0, first), ...publishedTables(lines).flatMap(laneByLane)];
      const budget = encoded();
      expect(
        missing(numbersIn(wanted), numbersIn([...narrativeOf(budget), ...budget.tables.flatMap(linesOf)])),
      ).toEqual([]);
      expect(numbersIn(wanted)).toHaveLength(608);
    });

    test('every character of the narrative is encoded, spaces at page breaks aside', () => {
      const lines = published();
      const narrative = lines.slice(0, lines.findIndex(isTitle)).filter((line) => line !== '目录');
      expect(squeezed(narrativeOf(encoded()))).toBe(squeezed(narrative));
    });

    test('every cell of every row is encoded, blank or not', () => {
      publishedTables(published()).forEach((lines, i) => {
        const table = encoded().tables[i];
        const twoLanes = lines.includes(TWO_LANES);
        const head = twoLanes ? lines.indexOf(TWO_LANES) + 1 : lines.findIndex((line) => line.startsWith('**\t'));
        const grid = lines.slice(head + 1).filter((line) => line.includes('\t'));
        const cells = grid.map((line) => line.split('\t'));
        const expected = twoLanes
          ? [0, 2].map((first) =>
              cells.map((row) => row.slice(first, first + 2)).filter((row) => row.some((cell) => cell !== '')),
            )
          : [cells];
        expect(table?.title.text).toBe(lines[0]);
        expect(table?.lanes.map(({ rows }) => rows.map((row) => row.cells.map((cell) => cell?.text ?? '')))).toEqual(
          expected,
        );
      });
    });
  },
);

describe('the encoded budget', () => {
  test('has all twelve tables and all the notes', () => {
    const { tables, sections, contents } = encoded();
    expect(tables).toHaveLength(12);
    expect(tables.map(({ lanes }) => lanes.length)).toEqual([2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(tables.flatMap(({ notes }) => notes)).toHaveLength(3);
    expect(sections).toHaveLength(15);
    expect(contents).toHaveLength(27);
  });

  test('keeps the faults of the document', () => {
    const text = readFileSync('budgets/shangyu-2024.yaml', 'utf8');
    const count = (words: string): number => text.split(words).length - 1;
    expect(count('公安安全支出')).toBe(2);
    expect(count('行政事业单位离退休')).toBe(4);
    expect(count('社会保险基金支出')).toBe(1);
    expect(count('未安排购置未安排购置')).toBe(1);
    expect(count('職業')).toBe(1);
  });

  test('prints 252 amounts in its tables', () => {
    const amounts = encoded().tables.flatMap(({ lanes }) =>
      lanes.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.filter((cell) => /^\d+\.\d\d$/.test(cell?.text ?? ''))),
      ),
    );
    expect(amounts).toHaveLength(252);
  });
});
