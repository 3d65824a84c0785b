import { describe, expect, test } from 'vitest';
import { readOutline } from '../../src/drafts/outline.js';
import type { Printed } from '../../src/model/budget.js';

/** The paragraphs of a draft, one a line. */
function printed(text: string): readonly Printed[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const place = { start, end: start + line.length };
    start = place.end + 1;
    return { text: line, place };
  });
}

function outlineOf(text: string) {
  const { cover, contents, sections } = readOutline(printed(text));
  return {
    cover: cover.map((line) => line.text),
    contents: contents.map((line) => line.text),
    sections: sections.map(({ title, paragraphs }) => [title.text, ...paragraphs.map((line) => line.text)]),
  };
}

describe('the outline of a narrative', () => {
  test('has the headings that the contents number and the body does not', () => {
    expect(
      outlineOf(
        `某市2026年市级单位预算
目录
一、单位主要职能
二、名词解释
三、单位预算编制说明
某市司法局（单位）主要职能
某市司法局主管全市司法工作。
（一）指导人民调解。
名词解释
（一）事业收入：指开展专业业务活动取得的收入。
2026年单位预算编制说明
2026年，某市司法局收入预算120万元。`,
      ),
    ).toEqual({
      cover: ['某市2026年市级单位预算'],
      contents: ['一、单位主要职能', '二、名词解释', '三、单位预算编制说明'],
      sections: [
        ['某市司法局（单位）主要职能', '某市司法局主管全市司法工作。', '（一）指导人民调解。'],
        ['名词解释', '（一）事业收入：指开展专业业务活动取得的收入。'],
        ['2026年单位预算编制说明', '2026年，某市司法局收入预算120万元。'],
      ],
    });
  });

  test.each([
    ['is named otherwise', '第一部分 部门概况说明', [['第一部分 部门概况说明']]],
    ['stands on two lines', '第一部分\n部门概况', [['第一部分 部门概况']]],
    ['stands there as the contents have it', '第一部分 部门概况', [['第一部分 部门概况']]],
  ])('begins with the part whose heading %s', (_, heading, first) => {
    const { contents, sections } = outlineOf(
      `目录
第一部分 部门概况
一、主要职责……2
二、机构设置……3
${heading}
一、主要职责
主管司法。
二、机构设置
设三个处。`,
    );
    expect(contents).toHaveLength(3);
    expect(sections).toEqual([...first, ['一、主要职责', '主管司法。'], ['二、机构设置', '设三个处。']]);
  });

  test('is text below its title, where it has neither contents nor numbers', () => {
    expect(
      outlineOf(
        `某市司法局
2026年部门预算说明
2026年收入预算120万元，比上年增加20万元。
支出预算情况说明
2026年支出预算120万元。`,
      ),
    ).toEqual({
      cover: ['某市司法局'],
      contents: [],
      sections: [
        ['2026年部门预算说明', '2026年收入预算120万元，比上年增加20万元。'],
        ['支出预算情况说明', '2026年支出预算120万元。'],
      ],
    });
  });

  test('is text from its first sentence, where nothing stands above it', () => {
    expect(outlineOf('2026年某市司法局收入预算120万元。')).toEqual({
      cover: [],
      contents: [],
      sections: [['正文', '2026年某市司法局收入预算120万元。']],
    });
  });

  test('has each entry of the contents apart, where two stand on one line', () => {
    const lines = printed('目录\n一、部门概况 二、收支总体说明（一）收入说明3 三、名词解释4\n一、部门概况\n主管司法。');
    const { contents } = readOutline(lines);
    expect(contents.map(({ text, place }) => [text, place.start])).toEqual([
      ['一、部门概况', 3],
      ['二、收支总体说明', 10],
      ['（一）收入说明3', 18],
      ['三、名词解释4', 27],
    ]);
  });
});
