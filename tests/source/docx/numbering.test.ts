import { describe, expect, test } from 'vitest';
import { numberText } from '../../../src/source/docx/number-text.js';
import { part } from '../../drafts/write-docx.js';
import { gridsOf, linesOf, p, r, tbl, tr } from './read.js';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (list: number, at: number, text: string) =>
  p(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`, r(text));
const numbering = (inside: string) => ({ 'word/numbering.xml': part('numbering', inside) });

const BUDGET = abstract(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
);

describe('numbers that Word counts', () => {
  test('count level by level, and the deeper ones anew', async () => {
    const body = [
      item(1, 0, '概况'),
      item(1, 1, '职能'),
      item(1, 1, '机构'),
      item(1, 2, '甲'),
      item(1, 0, '情况'),
      item(1, 1, '收支'),
      item(1, 2, '2024 年'),
      item(1, 3, '公安'),
    ];
    expect(await linesOf(body.join(''), numbering(BUDGET + num(1, 0)))).toEqual([
      '一、概况',
      '（一）职能',
      '（二）机构',
      '1. 甲',
      '二、情况',
      '（一）收支',
      '1. 2024 年',
      '（1）公安',
    ]);
  });

  test('lists of one definition go on, unless they start anew', async () => {
    const lists =
      BUDGET +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [item(1, 0, '甲'), item(2, 0, '乙'), item(3, 0, '丙'), item(3, 0, '丁')];
    expect(await linesOf(body.join(''), numbering(lists))).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  test('several counters in one number', async () => {
    const lists = abstract(
      0,
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="space"/>'),
    );
    expect(await linesOf(item(1, 0, '总则') + item(1, 1, '范围'), numbering(lists + num(1, 0)))).toEqual([
      '第一章总则',
      '1.1 范围',
    ]);
  });

  test('levels that do not start anew', async () => {
    const lists = abstract(
      0,
      level(0, 'decimal', '%1、'),
      level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>'),
    );
    const body = [item(1, 0, 'a'), item(1, 1, 'b'), item(1, 0, 'c'), item(1, 1, 'd')].join('');
    expect(await linesOf(body, numbering(lists + num(1, 0)))).toEqual(['1、a', '(1)b', '2、c', '(2)d']);
  });

  test('a style brings its list, and a paragraph may take it away', async () => {
    const styled = (id: string, more = '') => `<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`;
    const body =
      p(styled('1'), r('甲')) +
      p(styled('2'), r('乙')) +
      p(styled('1', '<w:numPr><w:numId w:val="0"/></w:numPr>'), r('丙')) +
      p(styled('1'), r('丁'));
    expect(await linesOf(body)).toEqual(['一、甲', '（一）乙', '丙', '二、丁']);
  });

  test('a level may name its style, and a list the list of a style', async () => {
    const levels = abstract(
      1,
      '<w:styleLink w:val="L"/>',
      level(0, 'decimal', '%1、'),
      level(1, 'decimal', '(%2)', '<w:pStyle w:val="s"/>'),
    );
    const parts = {
      ...numbering(abstract(0, '<w:numStyleLink w:val="L"/>') + levels + num(5, 0)),
      'word/styles.xml': part(
        'styles',
        '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
      ),
    };
    expect(await linesOf(item(5, 0, '甲') + p('<w:pPr><w:pStyle w:val="s"/></w:pPr>', r('乙')), parts)).toEqual([
      '1、甲',
      '(1) 乙',
    ]);
  });

  test('paragraphs that were deleted or hidden are not counted', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = p(
      `<w:pPr>${list}<w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>`,
      '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>',
    );
    const hidden = p(`<w:pPr>${list}<w:rPr><w:vanish/></w:rPr></w:pPr>`, r('隐', '<w:vanish/>'));
    const body = item(1, 0, '甲') + gone + hidden + item(1, 0, '乙');
    expect(await linesOf(body, numbering(BUDGET + num(1, 0)))).toEqual(['一、甲', '二、乙']);
  });

  test('the numbers of rows, in cells without text', async () => {
    const cell = `<w:tc>${p('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')}</w:tc>`;
    const [grid] = await gridsOf(tbl(tr(cell), tr(cell)));
    expect(grid?.cells.map(({ text }) => text)).toEqual(['一、', '二、']);
  });

  test.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [11, 'chineseCounting', '十一'],
    [20, 'chineseCountingThousand', '二十'],
    [101, 'chineseCountingThousand', '一百零一'],
    [1010, 'chineseCountingThousand', '一千零一十'],
    [11, 'chineseLegalSimplified', '壹拾壹'],
    [10, 'ideographDigital', '一〇'],
    [3, 'ideographTraditional', '丙'],
    [12, 'ideographZodiac', '亥'],
    [3, 'decimalEnclosedCircle', '③'],
    [3, 'decimalEnclosedParen', '⑶'],
    [12, 'decimalFullWidth', '１２'],
    [7, 'decimalZero', '07'],
    [14, 'upperRoman', 'XIV'],
    [28, 'lowerLetter', 'bb'],
    [5, 'none', ''],
    [5, 'no such format', '5'],
  ])('%i in %s is %s', (value, format, text) => {
    expect(numberText(value, format)).toBe(text);
  });
});
