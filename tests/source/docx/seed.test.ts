import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/source/docx/read.js';
import { differences, seedDocument, tablesOf } from '../../drafts/seed-document.js';
import { type DocxShape, writeDocx } from '../../drafts/write-docx.js';

/** With what each tells: of its 321 figures (252 in cells, 69 in sentences), 12 tables, 152 paragraphs. */
const SHAPES: readonly (readonly [string, DocxShape, number])[] = [
  ['as typed', {}, 0],
  ['with numbers that Word counts', { automaticNumbers: true }, 0],
  ['with figures over several runs', { splitFigures: true }, 0],
  ['with tracked changes', { trackedChanges: true, splitFigures: true }, 321],
  ['with rows deleted', { deletedRows: true }, 12],
  ['with hidden text', { hiddenText: true }, 321 + 152],
  ['with text boxes', { textBoxes: true }, 0],
];

describe('the seed as a Word file', () => {
  const seed = seedDocument();

  test('has all that is printed', () => {
    const cells = tablesOf(seed).flatMap((table) => table.cells);
    expect(cells.length).toBe(1001);
    expect(cells.filter(({ text }) => /^[\d,]+\.\d+$/.test(text)).length).toBe(252);
  });

  test.each(SHAPES)('%s comes back as printed', async (_, shape, notices) => {
    const reading = await readDocx('draft.docx', writeDocx(seed, shape));
    if (!reading.ok) throw new Error(reading.problem.detail);
    expect(differences(seed, reading.draft)).toEqual([]);
    expect(reading.draft.notices.length).toBe(notices);
    expect(reading.draft.source.path).toBe('draft.docx');
  });

  test('marks every paragraph and cell where a person looks for it', async () => {
    const reading = await readDocx('draft.docx', writeDocx(seed));
    if (!reading.ok) throw new Error(reading.problem.detail);
    const { source, blocks } = reading.draft;
    const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
    expect(source.marks.length).toBe(cells.length + blocks.filter(({ kind }) => kind === 'paragraph').length);
    const at = (text: string, from = 0) => source.marks.find(({ start }) => start === source.text.indexOf(text, from));
    expect(at('2024 年单位预算')).toMatchObject({ paragraph: 2 });
    const tables = source.text.indexOf('2024 年单位支出预算总表\n');
    expect(at('2040250', tables)).toMatchObject({ table: 3, cell: '(7,1)' });
    expect(at('205.07', tables)).toMatchObject({ table: 3, cell: '(7,3)' });
  });
});
