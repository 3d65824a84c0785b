import * as z from 'zod';
import { MONEY_UNITS } from './budget.js';

// To compile a schema takes longer than to hold one file against it.
z.config({ jitless: true });

/** The version of the encoding that this program reads. */
export const VERSION = 1;
export const LEVELS = ['部门', '单位'] as const;
export const NATURES = ['行政单位', '参公单位', '事业单位'] as const;

/** A figure that is not quoted is a number to YAML; what is read is its source text. */
const text = z.union([z.string(), z.number()]);
const lines = z.union([z.string(), z.number(), z.array(text)]);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

function about(title: string, description: string): { title: string; description: string } {
  return { title, description };
}

const rows = z
  .array(z.record(z.string(), cell))
  .meta(
    about(
      '行 / rows',
      '一行一条，键为栏目名称（最末一级足以区分时只写最末一级），空白单元格不写，数字照抄。\n' +
        'One entry a row: its keys are column headings (the last part where that is enough), blank cells are left out, figures are copied digit by digit.',
    ),
  );
const columns = z
  .array(z.union([z.string(), z.number(), z.array(text).min(1)]))
  .min(1)
  .meta(
    about(
      '栏 / columns',
      '表头，自左至右；多级表头用“/”连接，如 基本支出/人员支出。\n' +
        'Headings from left to right; levels are joined by /, as in 基本支出/人员支出.',
    ),
  );
const numbers = z
  .array(text)
  .meta(about('栏号 / column numbers', '表头下印的栏次，如 "**"、1、2。\nThe row of column numbers as printed.'));

const lane = z.strictObject({ 栏: columns, 栏号: numbers.optional(), 行: rows });
const namedLane = z.strictObject({
  名: text
    .optional()
    .meta(
      about('名 / name', '这一栏在表头上的名称，照抄；没有就不写。\nThe heading over this lane as printed, if any.'),
    ),
  ...lane.shape,
});

const table = z
  .strictObject({
    题: text.meta(about('表题 / title', '照抄表的标题。\nThe title of the table as printed.')),
    表号: text
      .optional()
      .meta(
        about('表号 / number', '写在标题之外的表号，照抄。\nThe number of the table as printed apart from its title.'),
      ),
    编制: text
      .optional()
      .meta(about('编制单位 / caption', '标题下的编制单位一行，照抄。\nThe line below the title that names the unit.')),
    计量: z
      .enum(MONEY_UNITS)
      .meta(about('计量单位 / unit', '金额的计量单位。\nWhat one unit of a printed amount is worth.')),
    栏: columns.optional(),
    栏号: numbers.optional(),
    行: rows.optional(),
    收入: lane
      .optional()
      .meta(about('收入 / income', '左右两栏的表的收入一侧。\nThe income side of a table with two lanes.')),
    支出: lane
      .optional()
      .meta(about('支出 / spending', '左右两栏的表的支出一侧。\nThe spending side of a table with two lanes.')),
    分栏: z
      .array(namedLane)
      .min(1)
      .optional()
      .meta(
        about(
          '分栏 / lanes',
          '并排的栏不是收入、支出两侧时，自左至右逐栏列出。\nThe lanes of a table from left to right, where they are not income and spending.',
        ),
      ),
    注: lines
      .optional()
      .meta(about('注 / notes', '表下的注，照抄；有几条写成列表。\nNotes below the table; several make a list.')),
  })
  .meta({
    ...about(
      '表 / table',
      '一张表：栏和行，或收入和支出两侧（其他并排的栏写成分栏）各有栏和行。\nA table: 栏 and 行, or two lanes 收入 and 支出 (other lanes as a list 分栏) with 栏 and 行 each.',
    ),
    anyOf: [{ required: ['栏', '行'] }, { required: ['收入', '支出'] }, { required: ['分栏'] }],
  });

const section = z.strictObject({
  题: text.meta(about('标题 / heading', '照抄标题，连同序号。\nThe heading as printed, with its numeral.')),
  文: lines
    .optional()
    .meta(
      about(
        '文 / paragraphs',
        '标题下的各段，用“|”起头，一段一行，不折行。\nA literal block (|), one paragraph a line.',
      ),
    ),
});

const unit = z.strictObject({
  代码: text.optional().meta(about('单位代码 / code', '预算单位代码，加引号。\nThe code of the unit, quoted.')),
  名称: text.meta(about('单位名称 / name', '单位全称。\nThe full name of the unit.')),
  级别: z
    .enum(LEVELS)
    .optional()
    .meta(
      about(
        '级别 / level',
        '部门预算或单位预算；不清楚就不写。\nOf a department or of a single unit; leave out if unknown.',
      ),
    ),
  性质: z
    .enum(NATURES)
    .optional()
    .meta(
      about(
        '单位性质 / nature',
        '不清楚就不写。\nAdministrative, administered as such, or public institution; leave out if unknown.',
      ),
    ),
  上级: lines
    .optional()
    .meta(about('上级 / parents', '上级单位，由近及远。\nThe units above this one, the nearest first.')),
});

/** The encoding of a budget, as an editor sees it: one mapping with the keys of the document in its order. */
export const encoding = z
  .strictObject({
    勾稽: z.literal(VERSION).meta(about('版本 / version', '编码格式的版本，写 1。\nThe version of the encoding: 1.')),
    单位: unit.meta(about('单位 / unit', '编制预算的单位。\nWho publishes the budget.')),
    年度: z.int().min(1990).max(2100).meta(about('年度 / year', '预算年度，四位数字。\nThe budget year.')),
    封面: lines.optional().meta(about('封面 / cover', '封面各行，照抄。\nThe lines of the cover.')),
    目录: lines.optional().meta(about('目录 / contents', '目录各行，照抄。\nThe lines of the table of contents.')),
    正文: z
      .array(section)
      .optional()
      .meta(about('正文 / narrative', '文字说明，按标题分段。\nThe narrative, heading by heading.')),
    表: z
      .array(table)
      .optional()
      .meta(about('表 / tables', '各张表，按文件中的顺序。\nThe tables in their printed order.')),
  })
  .meta(about('勾稽预算 / gouji budget', '一份编码的部门或单位预算。\nOne encoded budget.'));

/** The keys at the top level, by which a file is known to be a budget. */
export const TOP_KEYS: readonly string[] = Object.keys(encoding.shape);
export const UNIT_KEYS: readonly string[] = Object.keys(unit.shape);
export const SECTION_KEYS: readonly string[] = Object.keys(section.shape);
export const TABLE_KEYS: readonly string[] = Object.keys(table.shape);
export const LANE_KEYS: readonly string[] = Object.keys(lane.shape);
export const NAMED_LANE_KEYS: readonly string[] = Object.keys(namedLane.shape);

/** The JSON Schema for editors, derived: budgets/budget.schema.json holds the same. */
export function jsonSchema(): object {
  return z.toJSONSchema(encoding, { target: 'draft-7', io: 'input' });
}
