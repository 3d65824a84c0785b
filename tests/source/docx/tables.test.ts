import { describe, expect, test } from 'vitest';
import { draftOf, gridsOf, p, r, shortly, tbl, tc, toldOf, tr } from './read.js';

const across = (span: number) => `<w:gridSpan w:val="${span}"/>`;
const first = '<w:vMerge w:val="restart"/>';
const next = '<w:vMerge/>';

describe('tables', () => {
  test('cells over columns and rows', async () => {
    const [grid] = await gridsOf(
      tbl(
        tr(tc('科目', first), tc('基本支出', across(2)), tc('项目支出', first)),
        tr(tc('', next), tc('人员'), tc('公用'), tc('', next)),
        tr(tc('公安'), tc('1'), tc('2'), tc('3')),
      ),
    );
    expect(grid).toMatchObject({ rows: 3, columns: 4 });
    expect(grid === undefined ? [] : shortly(grid)).toEqual([
      '0,0 2×1 科目',
      '0,1 1×2 基本支出',
      '0,3 2×1 项目支出',
      '1,1 人员',
      '1,2 公用',
      '2,0 公安',
      '2,1 1',
      '2,2 2',
      '2,3 3',
    ]);
  });

  test('a table is written row by row, its cells apart by tabs', async () => {
    const { source } = await draftOf(p(r('甲')) + tbl(tr(tc('a', across(2)), tc('b')), tr(tc('1'), tc(''), tc('3'))));
    expect(source.text).toBe('甲\na\t\tb\n1\t\t3\n');
    expect(source.marks.at(-1)).toEqual({ start: 10, end: 11, table: 1, cell: '(2,3)' });
  });

  test('the old way to merge across', async () => {
    const [grid] = await gridsOf(
      tbl(
        tr(tc('收入', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('合计')),
        tr(tc('a'), tc('b'), tc('c')),
      ),
    );
    expect(grid === undefined ? [] : shortly(grid)).toEqual(['0,0 1×2 收入', '0,2 合计', '1,0 a', '1,1 b', '1,2 c']);
  });

  test('rows that begin later or end earlier do not shift', async () => {
    const [grid] = await gridsOf(
      tbl(
        tr(tc('a'), tc('b'), tc('c')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('1')}${tc('2')}</w:tr>`,
        `<w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>${tc('3')}</w:tr>`,
      ),
    );
    expect(grid === undefined ? [] : shortly(grid)).toEqual(['0,0 a', '0,1 b', '0,2 c', '1,1 1', '1,2 2', '2,0 3']);
  });

  test('a column that no row uses is none', async () => {
    const [grid] = await gridsOf(
      tbl(tr(tc('a', across(3)), tc('b', across(2))), tr(tc('1', across(3)), tc('2', across(2)))),
    );
    expect(grid).toMatchObject({ rows: 2, columns: 2 });
  });

  test('a merge that changes its width ends', async () => {
    const [grid] = await gridsOf(tbl(tr(tc('a', first), tc('b')), tr(tc('c', next + across(2)))));
    expect(grid === undefined ? [] : shortly(grid)).toEqual(['0,0 a', '0,1 b', '1,0 1×2 c']);
  });

  test('what a merge covers is told', async () => {
    const draft = await draftOf(tbl(tr(tc('a', first)), tr(tc('888.88', next))));
    expect(toldOf(draft)).toEqual(['unseen text: 888.88 @ a']);
  });

  test('rows that were deleted or hidden are told', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc>${p('<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>')}</w:tc>${tc('1')}</w:tr>`;
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('隐')}${tc('2')}</w:tr>`;
    const draft = await draftOf(tbl(tr(tc('a'), tc('b')), gone, hidden, tr(tc('c'), tc('d'))));
    expect(draft.blocks).toMatchObject([{ rows: 2, columns: 2 }]);
    expect(draft.notices.map(({ code, text }) => `${code}: ${text}`)).toEqual([
      'deleted text: 旧 1',
      'hidden rows: 隐 2',
    ]);
  });

  test('rows and cells in content controls', async () => {
    const sdt = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const [grid] = await gridsOf(sdt(tbl(sdt(tr(sdt(tc('a')), tc('b'))))));
    expect(grid === undefined ? [] : shortly(grid)).toEqual(['0,0 a', '0,1 b']);
  });

  test('a table within a table comes after it', async () => {
    const inner = tbl(tr(tc('内')));
    const grids = await gridsOf(tbl(tr(`<w:tc>${p(r('外'))}${inner}${p()}</w:tc>`, tc('b'))) + tbl(tr(tc('后'))));
    expect(grids.map(shortly)).toEqual([['0,0 外', '0,1 b'], ['0,0 内'], ['0,0 后']]);
  });
});
