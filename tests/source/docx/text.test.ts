import { describe, expect, test } from 'vitest';
import { part } from '../../drafts/write-docx.js';
import { draftOf, gridsOf, linesOf, p, r, shortly, tbl, tc, toldOf, tr } from './read.js';

const del = (text: string) => `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (text: string) => `<w:ins w:id="2" w:author="a">${r(text)}</w:ins>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('text of a paragraph', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['runs are one text', p(r('收入 422'), r('.'), r('79 万元')), ['收入 422.79 万元']],
    [
      'blanks at the ends of a run count where the file says so',
      p('<w:r><w:t> 收入 </w:t></w:r>', r(' 1')),
      ['收入 1'],
    ],
    ['line breaks part lines', p(r('1. 甲'), '<w:r><w:br/></w:r>', r('2. 乙')), ['1. 甲', '2. 乙']],
    ['page breaks part lines', p(r('甲'), '<w:r><w:br w:type="page"/></w:r>', r('乙')), ['甲', '乙']],
    ['tabs stay', p(r('一、单位概况'), '<w:r><w:tab/></w:r>', r('1')), ['一、单位概况\t1']],
    ['a hyphen that does not break is a minus', p('<w:r><w:noBreakHyphen/></w:r>', r('3.00')), ['-3.00']],
    ['a soft hyphen is nothing', p(r('42'), '<w:r><w:softHyphen/></w:r>', r('2.79')), ['422.79']],
    ['insertions are read', p(r('收入 '), ins('422.79'), del('421.79')), ['收入 422.79']],
    [
      'moved text stands where it was moved to',
      p('<w:moveFrom w:id="1">', r('甲'), '</w:moveFrom>', r('乙'), '<w:moveTo w:id="2">', r('丙'), '</w:moveTo>'),
      ['乙丙'],
    ],
    [
      'hyperlinks, smart tags and controls are read through',
      p(
        '<w:hyperlink>',
        r('甲'),
        '</w:hyperlink><w:smartTag>',
        r('乙'),
        '</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="丁"/></w:sdtPr><w:sdtContent>',
        r('丙'),
        '</w:sdtContent></w:sdt>',
      ),
      ['甲乙丙'],
    ],
    [
      'controls around paragraphs are read through',
      `<w:sdt><w:sdtContent>${p(r('甲'))}${p(r('乙'))}</w:sdtContent></w:sdt>`,
      ['甲', '乙'],
    ],
    [
      'of a field the result is read',
      p(field('begin'), instruction('=SUM(ABOVE)'), field('separate'), r('422.79'), field('end'), r(' 万元')),
      ['422.79 万元'],
    ],
    [
      'of a field within an instruction nothing is read',
      p(
        field('begin'),
        instruction('IF '),
        field('begin'),
        instruction('PAGE'),
        field('separate'),
        r('7'),
        field('end'),
        instruction('= 1'),
        field('separate'),
        r('甲'),
        field('end'),
      ),
      ['甲'],
    ],
    [
      'a field without an end does not swallow the document',
      p(r('甲'), field('begin'), instruction('REF')) + p(r('乙')),
      ['甲', '乙'],
    ],
    ['simple fields too', p('<w:fldSimple w:instr="PAGE">', r('3'), '</w:fldSimple>'), ['3']],
    [
      'signs of fonts',
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', '<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>'),
      ['☑×'],
    ],
    [
      'the reading beside a character is left',
      p('<w:r><w:ruby><w:rubyPr/><w:rt>', r('jia'), '</w:rt><w:rubyBase>', r('甲'), '</w:rubyBase></w:ruby></w:r>'),
      ['甲'],
    ],
    ['text in a formula', p('<m:oMath><m:r><m:t>a+1</m:t></m:r></m:oMath>'), ['a+1']],
    ['references to characters', p('<w:r><w:t>&#x4E07;元 &lt;1&gt;</w:t></w:r>'), ['万元 <1>']],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  test('a paragraph whose end was deleted runs on', async () => {
    const gone = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>';
    expect(await linesOf(p(gone, r('收入 422')) + p(r('.79 万元')))).toEqual(['收入 422.79 万元']);
    expect(await linesOf(p(gone, del('甲')) + p(r('乙')))).toEqual(['乙']);
    expect(await linesOf(p(r('甲')) + p(gone, r('乙')))).toEqual(['甲', '乙']);
  });

  test('what was deleted or hidden is told where it stood', async () => {
    const body = p(r('收入 '), del('421.79'), ins('422.79')) + p(r('底稿', '<w:vanish/>'), r('正文'));
    expect(toldOf(await draftOf(body))).toEqual(['deleted text: 421.79 @ 收入 422.79', 'hidden text: 底稿 @ 正文']);
    expect(await linesOf(body)).toEqual(['收入 422.79', '正文']);
  });

  test('text may be hidden by a style, and shown again', async () => {
    const style = (id: string, type: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const parts = { 'word/styles.xml': part('styles', style('h', 'paragraph') + style('c', 'character')) };
    const hidden = '<w:pPr><w:pStyle w:val="h"/></w:pPr>';
    const body = p(hidden, r('甲'), r('乙', '<w:vanish w:val="0"/>')) + p(r('丙', '<w:rStyle w:val="c"/>'), r('丁'));
    expect(await linesOf(body, parts)).toEqual(['乙', '丁']);
  });

  test('footnotes, headers and footers are told, not read', async () => {
    const parts = {
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p()}</w:footnote><w:footnote w:id="2">${p(r('含结转'))}</w:footnote>`,
      ),
      'word/header1.xml': part('hdr', p(r('内部资料'))),
    };
    const draft = await draftOf(p(r('收入 422.79'), '<w:r><w:footnoteReference w:id="2"/></w:r>'), parts);
    expect(toldOf(draft)).toEqual(['footnote: 含结转 @ 收入 422.79', 'header or footer: 内部资料 @ nowhere']);
    expect(draft.source.text).toBe('收入 422.79\n');
  });

  test('pictures and objects in place of a table are told', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const object =
      '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const draft = await draftOf(p(r('收支总表')) + p(picture) + p(object) + p(r('完')));
    expect(draft.notices.map(({ code, text }) => `${code}: ${text}`)).toEqual([
      'picture: 图片 1',
      'embedded object: Excel.Sheet.12',
    ]);
    expect(draft.notices.map(({ place }) => place?.start)).toEqual([5, 5]);
  });

  test('a text box is read once, after the paragraph that it hangs on', async () => {
    const inside = `<w:txbxContent>${p(r('单位：万元'))}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await linesOf(p(box, r('收支总表')) + p(r('完')))).toEqual(['收支总表', '单位：万元', '完']);
    expect(await linesOf(p(`<w:r><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></w:r>`))).toEqual(
      ['单位：万元'],
    );
    expect((await gridsOf(tbl(tr(`<w:tc>${p(box)}</w:tc>`)))).map(shortly)).toEqual([['0,0 单位：万元']]);
  });

  test('prefixes are only names', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `<ns0:document xmlns:ns0="${strict}"><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    expect(await linesOf('', { 'word/document.xml': xml })).toEqual(['甲']);
    const bare = `<document xmlns="${strict}"><body>${'<p><r><t>乙</t></r></p>'}</body></document>`;
    expect(await linesOf('', { 'word/document.xml': bare })).toEqual(['乙']);
  });
});

describe('text of a cell', () => {
  test.each<readonly [readonly string[], string]>([
    [['公务用车', '运行维护费'], '公务用车运行维护费'],
    [['IC', '卡'], 'IC卡'],
    [['General', 'budget'], 'General budget'],
    [['1,234,', '567.00'], '1,234,567.00'],
    [['422.', '79'], '422.79'],
    [['422', '.79'], '422.79'],
    [['187.53', '17.53'], '187.53 17.53'],
    [['　工资', ''], '工资'],
    [['', ''], ''],
  ])('the lines %j are %j', async (lines, text) => {
    const paragraphs = tbl(tr(`<w:tc>${lines.map((line) => p(r(line))).join('')}</w:tc>`, tc('1')));
    const breaks = tbl(tr(`<w:tc>${p(lines.map((line) => r(line)).join('<w:r><w:br/></w:r>'))}</w:tc>`, tc('1')));
    for (const body of [paragraphs, breaks]) expect((await gridsOf(body))[0]?.cells[0]?.text).toBe(text);
  });

  test('tells how far a label is set in', async () => {
    const set = (properties: string, text: string) =>
      `<w:tr><w:tc>${p(`<w:pPr><w:ind ${properties}/></w:pPr>`, r(text))}</w:tc></w:tr>`;
    const body = tbl(
      set('w:leftChars="200" w:left="480"', '公安'),
      set('w:left="420"', '公安'),
      set('w:firstLineChars="100"', '公安'),
      set('', '　　公安'),
      set('', '  公安'),
      set('', '公安'),
    );
    expect((await gridsOf(body))[0]?.cells.map(({ indent }) => indent)).toEqual([2, 2, 1, 2, 1, 0]);
  });
});
