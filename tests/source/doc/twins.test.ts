import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/source/doc/read.js';
import { readDocx } from '../../../src/source/docx/read.js';
import type { Draft } from '../../../src/source/draft.js';
import { docxFile, part } from '../../drafts/write-docx.js';
import { p, r, shortly, tc, toldOf, tr } from '../docx/read.js';
import { converted, hasOffice } from './office.js';

const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const cell = (...content: readonly string[]) => `<w:tc><w:tcPr>${width(2000)}</w:tcPr>${content.join('')}</w:tc>`;
const wide = (...content: readonly string[]) =>
  `<w:tc><w:tcPr>${width(4000)}<w:gridSpan w:val="2"/></w:tcPr>${content.join('')}</w:tc>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const styled = (style: string) => `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
const mark = '<w:pPr><w:rPr><w:del w:id="7" w:author="a" w:date="2024-01-01T00:00:00Z"/></w:rPr></w:pPr>';

const INNER = table(
  2,
  tr(tc('内一', width(900)), tc('内二', width(900))),
  tr(tc('1', width(900)), tc('2', width(900))),
);

/** Everything of which both formats have a form of their own. */
const BODY = [
  p(r('“三公”经费 – 收入')),
  p(r('1. 甲'), '<w:r><w:br/></w:r>', r('2. 乙')),
  p(r('甲'), '<w:r><w:br w:type="page"/></w:r>', r('乙')),
  p(r('目录'), '<w:r><w:tab/></w:r>', r('1')),
  p('<w:r><w:noBreakHyphen/></w:r>', r('3.0'), '<w:r><w:softHyphen/></w:r>', r('5')),
  p(
    field('begin'),
    '<w:r><w:instrText> REF x </w:instrText></w:r>',
    field('separate'),
    r('422.79'),
    field('end'),
    r(' 万元'),
  ),
  p(r('收入 422.79'), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
  p('<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>', r('节尾')),
  table(
    3,
    tr(cell(p(r('外'))), wide(p(r('含')), INNER, p(r('尾')))),
    tr(cell(p(r('a'))), cell(p(r('b'))), cell(p(r('c一')), p(r('c二')))),
  ),
  p(r('表后')),
  p(mark, r('收入 422')),
  p(r('.79 万元')),
  ...['1', '2', '1', '2'].map((style) => p(styled(style), r('样式'))),
].join('');

const PARTS = {
  'word/footnotes.xml': part(
    'footnotes',
    `<w:footnote w:type="separator" w:id="0">${p()}</w:footnote><w:footnote w:type="continuationSeparator" w:id="1">${p()}</w:footnote><w:footnote w:id="2">${p(r('含结转'))}</w:footnote>`,
  ),
  'word/header1.xml': part('hdr', p(r('内部资料'))),
};

const without = hasOffice ? '' : ' (skipped: LibreOffice is not installed)';

describe(`a .doc and its .docx${without}`, () => {
  test.skipIf(!hasOffice)(
    'give the same draft',
    async () => {
      const file = docxFile(BODY, PARTS);
      const twin = await readDocx('a', file);
      const old = await readDoc('a', converted(file, 'docx', 'doc'));
      if (!twin.ok || !old.ok) throw new Error(JSON.stringify([twin, old]));
      expect(old.draft.source).toEqual(twin.draft.source);
      expect(toldOf(old.draft)).toEqual(toldOf(twin.draft));
      expect(grids(old.draft)).toEqual(grids(twin.draft));
      expect(old.draft.source.text).toContain(
        '-3.05\n422.79 万元\n收入 422.79\n节尾\n外\t含尾\t\na\tb\tc一c二\n内一\t内二\n1\t2\n表后\n收入 422.79 万元\n',
      );
    },
    180_000,
  );

  test.skipIf(!hasOffice)(
    'a .doc with any bytes changed is read or refused, never stuck',
    async () => {
      const good = converted(docxFile(BODY, PARTS), 'docx', 'doc');
      let state = 7;
      const random = (below: number) => {
        state = (state * 1103515245 + 12345) % 0x8000_0000;
        return state % below;
      };
      for (let round = 0; round < 150; round += 1) {
        const bytes = Uint8Array.from(good);
        for (let change = random(30); change >= 0; change -= 1)
          bytes[random(change % 3 === 0 ? 2048 : bytes.length)] = random(256);
        const start = performance.now();
        const reading = await readDoc('a', round % 5 === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
        expect(reading.ok || reading.problem.detail !== '').toBe(true);
        expect(performance.now() - start).toBeLessThan(5000);
      }
    },
    180_000,
  );
});

function grids({ blocks }: Draft): string[][] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [shortly(block)] : []));
}
