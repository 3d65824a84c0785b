import * as z from 'zod/mini';
import { MONEY_UNITS } from './budget.js';

// To compile a schema takes longer than to hold one file against it.
z.config({ jitless: true });

/** The version of the encoding that this program reads. */
export const VERSION = 1;
export const LEVELS = ['部门', '单位'] as const;
export const NATURES = ['行政单位', '参公单位', '事业单位'] as const;

/** A figure that is not quoted is a number to YAML; what is read is its source text. */
const printed = () => z.union([z.string(), z.number()]);
const text = printed();
const lines = z.union([z.string(), z.number(), z.array(text)]);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

type Schema = z.core.$ZodType;

/** What an editor shows of a key. */
function about<Told extends Schema>(schema: Told, title: string, description: string, more: object = {}): Told {
  z.globalRegistry.add(schema, { title, description, ...more });
  return schema;
}

const rows = about(
  z.array(z.record(z.string(), cell)),
  '行 / rows',
  '一行一条，键为栏目名称（最末一级足以区分时只写最末一级），空白单元格不写，数字照抄。\n' +
    'One entry a row: its keys are column headings (the last part where that is enough), blank cells are left out, figures are copied digit by digit.',
);
const columns = about(
  z.array(z.union([z.string(), z.number(), z.array(text).check(z.minLength(1))])).check(z.minLength(1)),
  '栏 / columns',
  '表头，自左至右；多级表头用“/”连接，如 基本支出/人员支出。\n' +
    'Headings from left to right; levels are joined by /, as in 基本支出/人员支出.',
);
const numbers = about(
  z.array(text),
  '栏号 / column numbers',
  '表头下印的栏次，如 "**"、1、2。\nThe row of column numbers as printed.',
);

const lane = z.strictObject({ 栏: columns, 栏号: z.optional(numbers), 行: rows });
const namedLane = z.strictObject({
  名: about(
    z.optional(text),
    '名 / name',
    '这一栏在表头上的名称，照抄；没有就不写。\nThe heading over this lane as printed, if any.',
  ),
  ...lane.shape,
});

const table = about(
  z.strictObject({
    题: about(printed(), '表题 / title', '照抄表的标题。\nThe title of the table as printed.'),
    表号: about(
      z.optional(text),
      '表号 / number',
      '写在标题之外的表号，照抄。\nThe number of the table as printed apart from its title.',
    ),
    编制: about(
      z.optional(text),
      '编制单位 / caption',
      '标题下的编制单位一行，照抄。\nThe line below the title that names the unit.',
    ),
    计量: about(
      z.enum(MONEY_UNITS),
      '计量单位 / unit',
      '金额的计量单位。\nWhat one unit of a printed amount is worth.',
    ),
    栏: z.optional(columns),
    栏号: z.optional(numbers),
    行: z.optional(rows),
    收入: about(
      z.optional(lane),
      '收入 / income',
      '左右两栏的表的收入一侧。\nThe income side of a table with two lanes.',
    ),
    支出: about(
      z.optional(lane),
      '支出 / spending',
      '左右两栏的表的支出一侧。\nThe spending side of a table with two lanes.',
    ),
    分栏: about(
      z.optional(z.array(namedLane).check(z.minLength(1))),
      '分栏 / lanes',
      '并排的栏不是收入、支出两侧时，自左至右逐栏列出。\nThe lanes of a table from left to right, where they are not income and spending.',
    ),
    注: about(
      z.optional(lines),
      '注 / notes',
      '表下的注，照抄；有几条写成列表。\nNotes below the table; several make a list.',
    ),
  }),
  '表 / table',
  '一张表：栏和行，或收入和支出两侧（其他并排的栏写成分栏）各有栏和行。\nA table: 栏 and 行, or two lanes 收入 and 支出 (other lanes as a list 分栏) with 栏 and 行 each.',
  { anyOf: [{ required: ['栏', '行'] }, { required: ['收入', '支出'] }, { required: ['分栏'] }] },
);

const section = z.strictObject({
  题: about(printed(), '标题 / heading', '照抄标题，连同序号。\nThe heading as printed, with its numeral.'),
  文: about(
    z.optional(lines),
    '文 / paragraphs',
    '标题下的各段，用“|”起头，一段一行，不折行。\nA literal block (|), one paragraph a line.',
  ),
});

const unit = z.strictObject({
  代码: about(z.optional(text), '单位代码 / code', '预算单位代码，加引号。\nThe code of the unit, quoted.'),
  名称: about(printed(), '单位名称 / name', '单位全称。\nThe full name of the unit.'),
  级别: about(
    z.optional(z.enum(LEVELS)),
    '级别 / level',
    '部门预算或单位预算；不清楚就不写。\nOf a department or of a single unit; leave out if unknown.',
  ),
  性质: about(
    z.optional(z.enum(NATURES)),
    '单位性质 / nature',
    '不清楚就不写。\nAdministrative, administered as such, or public institution; leave out if unknown.',
  ),
  上级: about(
    z.optional(lines),
    '上级 / parents',
    '上级单位，由近及远。\nThe units above this one, the nearest first.',
  ),
});

/** The encoding of a budget, as an editor sees it: one mapping with the keys of the document in its order. */
export const encoding = about(
  z.strictObject({
    勾稽: about(z.literal(VERSION), '版本 / version', '编码格式的版本，写 1。\nThe version of the encoding: 1.'),
    单位: about(unit, '单位 / unit', '编制预算的单位。\nWho publishes the budget.'),
    年度: about(
      z.int().check(z.minimum(1990), z.maximum(2100)),
      '年度 / year',
      '预算年度，四位数字。\nThe budget year.',
    ),
    封面: about(z.optional(lines), '封面 / cover', '封面各行，照抄。\nThe lines of the cover.'),
    目录: about(z.optional(lines), '目录 / contents', '目录各行，照抄。\nThe lines of the table of contents.'),
    正文: about(
      z.optional(z.array(section)),
      '正文 / narrative',
      '文字说明，按标题分段。\nThe narrative, heading by heading.',
    ),
    表: about(
      z.optional(z.array(table)),
      '表 / tables',
      '各张表，按文件中的顺序。\nThe tables in their printed order.',
    ),
  }),
  '勾稽预算 / gouji budget',
  '一份编码的部门或单位预算。\nOne encoded budget.',
);

/** The keys at the top level, by which a file is known to be a budget. */
export const TOP_KEYS: readonly string[] = Object.keys(encoding.shape);
export const UNIT_KEYS: readonly string[] = Object.keys(unit.shape);
export const SECTION_KEYS: readonly string[] = Object.keys(section.shape);
export const TABLE_KEYS: readonly string[] = Object.keys(table.shape);
export const LANE_KEYS: readonly string[] = Object.keys(lane.shape);
export const NAMED_LANE_KEYS: readonly string[] = Object.keys(namedLane.shape);
