import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/source/pdf/read.js';
import { draftOf, grids, noticed } from './drafts.js';

/** Published budgets are not part of the repository: where they are not at hand, the tests say that they were skipped. */
const folder = process.env.GOUJI_SAMPLES ?? join('..', 'shared', 'samples', 'published');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;

/** Digits alone: where lines wrap, two readers part the same figure differently. */
function digits(text: string): readonly string[] {
  return [...text.normalize('NFKC').replace(/[^0-9]/gu, '')].sort();
}

describe('published budgets', () => {
  it.skipIf(files.length > 0)('were skipped: no samples', () => undefined);
  it.skipIf(hasReader)('were not held against pdftotext: it is not installed', () => undefined);

  for (const name of files) {
    const path = join(folder, name);
    if (name.includes('scan')) {
      it(`${name} is told to be a scan`, async () => {
        expect(await readPdf(path, readFileSync(path))).toMatchObject({ ok: false, problem: { code: 'scan' } });
      });
      continue;
    }

    it.skipIf(!hasReader)(`${name} has every digit that an independent reader finds, once`, async () => {
      const draft = await draftOf(readFileSync(path));
      const told = [...noticed(draft, 'header or footer'), ...noticed(draft, 'unseen text')];
      const oracle = execFileSync('pdftotext', ['-raw', path, '-'], { maxBuffer: 1e8 }).toString();
      expect(digits([draft.source.text, ...told].join('\n'))).toEqual(digits(oracle));
    });

    it(`${name} has a title for each table of money, and whole tables`, async () => {
      const draft = await draftOf(readFileSync(path));
      for (const grid of grids(draft)) {
        const before = draft.blocks[draft.blocks.indexOf(grid) - 1];
        const title = before?.kind === 'paragraph' || /表/u.test(grid.cells[0]?.text ?? '');
        expect(title, draft.source.text.slice(grid.place.start, grid.place.start + 60)).toBe(true);
        const covered = grid.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
        expect(covered).toBe(grid.rows * grid.columns);
      }
      for (const { text, place } of grids(draft).flatMap((grid) => grid.cells))
        expect(draft.source.text.slice(place.start, place.end)).toBe(text);
    });
  }
});
