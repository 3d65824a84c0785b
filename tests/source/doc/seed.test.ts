import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/source/doc/read.js';
import { readDocx } from '../../../src/source/docx/read.js';
import { differences, seedDocument } from '../../drafts/seed-document.js';
import { type DocxShape, writeDocx } from '../../drafts/write-docx.js';
import { converted, hasOffice } from './office.js';

const EVERYTHING: DocxShape = {
  automaticNumbers: true,
  splitFigures: true,
  trackedChanges: true,
  hiddenText: true,
  textBoxes: true,
};
const without = hasOffice ? '' : ' (skipped: LibreOffice is not installed)';

describe(`the seed as LibreOffice writes it${without}`, () => {
  const seed = seedDocument();

  test.skipIf(!hasOffice).each([
    ['as typed', {}],
    ['with all that a draft may have', EVERYTHING],
  ] satisfies [string, DocxShape][])(
    '.doc %s comes back as printed',
    async (_, shape) => {
      const reading = await readDoc('draft.doc', converted(writeDocx(seed, shape), 'docx', 'doc'));
      if (!reading.ok) throw new Error(reading.problem.detail);
      expect(differences(seed, reading.draft)).toEqual([]);
      const twin = await readDocx('draft.docx', writeDocx(seed, shape));
      expect(reading.draft.source).toEqual({ ...(twin.ok ? twin.draft.source : null), path: 'draft.doc' });
    },
    180_000,
  );

  test.skipIf(!hasOffice)(
    '.docx with all that a draft may have comes back as printed',
    async () => {
      const bytes = converted(writeDocx(seed, EVERYTHING), 'docx', 'docx', 'docx:MS Word 2007 XML');
      const reading = await readDocx('draft.docx', bytes);
      if (!reading.ok) throw new Error(reading.problem.detail);
      expect(differences(seed, reading.draft)).toEqual([]);
    },
    180_000,
  );
});
