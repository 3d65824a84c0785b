import type { AmountProblem } from '../source/amount.js';
import type { BudgetProblem, Expected, Part } from '../source/problem.js';
import { listed, quoted, type WordsFor } from './input-words.js';

export const BUDGET_WORDS: WordsFor<BudgetProblem> = {
  'not-a-mapping': {
    zh: () => '预算的最外层应是“键: 值”（勾稽、单位、年度、正文、表），这里不是。请检查第一层各行的缩进和半角冒号。',
    en: () =>
      'The top level of a budget is "key: value" (勾稽, 单位, 年度, 正文, 表), and this is not. Check the indentation and the half-width colons of the first level.',
  },
  version: {
    zh: ({ text }) => `不认识的编码版本${quoted(text, 'zh')}。应写 勾稽: 1；如果文件是更新的程序写的，请升级 gouji。`,
    en: ({ text }) =>
      `The version ${quoted(text, 'en')} of the encoding is not known. 勾稽: 1 was expected; if a newer program wrote the file, upgrade gouji.`,
  },
  year: {
    zh: ({ text }) => `${quoted(text, 'zh')}不是预算年度。应为四位数字，不加引号和“年”，例如 年度: 2024。`,
    en: ({ text }) =>
      `${quoted(text, 'en')} is no budget year. Four digits were expected, without quotes and without 年: 年度: 2024.`,
  },
  'unknown-key': {
    zh: ({ key, part, known, nearest }) =>
      `${PARTS[part].zh}里没有${quoted(key, 'zh')}这个键${nearest === null ? '。' : `，是不是“${nearest}”？`}可用的键：${listed(known, 'zh')}。请改正或删去。`,
    en: ({ key, part, known, nearest }) =>
      `${PARTS[part].en} has no key ${quoted(key, 'en')}${nearest === null ? '.' : `; was ${nearest} meant?`} The keys are ${listed(known, 'en')}. Correct it or delete it.`,
  },
  'missing-key': {
    zh: ({ key, part }) => `${PARTS[part].zh}缺少“${key}”。${MISSING[key]?.zh ?? '请补上。'}`,
    en: ({ key, part }) => `${PARTS[part].en} lacks ${key}. ${MISSING[key]?.en ?? 'Add it.'}`,
  },
  'wrong-kind': {
    zh: ({ key, expected }) => `“${key}”的内容形式不对。${KINDS[expected].zh}`,
    en: ({ key, expected }) => `What stands at ${key} has the wrong form. ${KINDS[expected].en}`,
  },
  'wrong-value': {
    zh: ({ key, text, allowed }) =>
      `“${key}”不能是${quoted(text, 'zh')}。应为：${listed(allowed, 'zh')}。请选其中之一。`,
    en: ({ key, text, allowed }) =>
      `${key} cannot be ${quoted(text, 'en')}. One of ${listed(allowed, 'en')} was expected: choose one.`,
  },
  'empty-text': {
    zh: ({ key }) => `“${key}”是空的。应有文字；请照原文补上。`,
    en: ({ key }) => `${key} is empty. A text was expected: copy it from the document.`,
  },
  'table-shape': {
    zh: ({ given }) =>
      `这张表${given.length === 0 ? '没有栏和行' : `只有“${given.join('”“')}”`}。应有“栏”和“行”，或者左右两侧的“收入”和“支出”，或者“分栏”（各有栏和行），不能混用；请补全。`,
    en: ({ given }) =>
      `This table has ${given.length === 0 ? 'no columns and rows' : `${given.join(' and ')} only`}. 栏 and 行 were expected, or the two sides 收入 and 支出, or a list 分栏, with 栏 and 行 each, not both: complete it.`,
  },
  'duplicate-column': {
    zh: ({ heading }) =>
      `两栏的栏目名称都是“${heading}”，分不清是哪一栏。各栏名称应不同；请连同上级栏目写全，如 基本支出/小计；原文就相同的，写成 小计、小计#2。`,
    en: ({ heading }) =>
      `Two columns have the heading ${heading}, and cannot be told apart. Headings were expected to differ: write them with the heading above, as in 基本支出/小计; where they are printed alike, 小计 and 小计#2.`,
  },
  'unknown-heading': {
    zh: ({ key, headings, nearest }) =>
      `这张表没有${quoted(key, 'zh')}这一栏${nearest === null ? '。' : `，是不是“${nearest}”？`}栏目有：${listed(headings, 'zh')}。请改正，或在“栏”里补上。`,
    en: ({ key, headings, nearest }) =>
      `This table has no column ${quoted(key, 'en')}${nearest === null ? '.' : `; was ${nearest} meant?`} Its columns are ${listed(headings, 'en')}. Correct it, or add it to 栏.`,
  },
  'ambiguous-heading': {
    zh: ({ key, paths }) => `有几栏都叫${quoted(key, 'zh')}：${listed(paths, 'zh')}。请写全，指明是哪一栏。`,
    en: ({ key, paths }) =>
      `Several columns are called ${quoted(key, 'en')}: ${listed(paths, 'en')}. Write the one that is meant in full.`,
  },
  'duplicate-cell': {
    zh: ({ heading }) => `这一行的“${heading}”写了两次。每栏只能有一个值；请删去多余的。`,
    en: ({ heading }) => `This row gives ${heading} twice. One value a column was expected: delete the other.`,
  },
  'no-amount': {
    zh: ({ text, heading, problem }) =>
      `“${heading}”一栏的${quoted(text, 'zh')}不是金额：${AMOUNTS[problem].zh}。应为数字，可有负号、千分位逗号和小数，如 1,234.50；空白不写。请照原文核对。`,
    en: ({ text, heading, problem }) =>
      `${quoted(text, 'en')} in the column ${heading} is no amount: ${AMOUNTS[problem].en}. Digits were expected, with a minus sign, thousands commas and decimals where printed (1,234.50); a blank is left out. Compare it with the document.`,
  },
};

type Both = Readonly<Record<'zh' | 'en', string>>;

const PARTS: Readonly<Record<Part, Both>> = {
  budget: { zh: '预算的最外层', en: 'The top level of a budget' },
  unit: { zh: '“单位”', en: '单位' },
  section: { zh: '“正文”的一节', en: 'A section of 正文' },
  table: { zh: '“表”的一张表', en: 'A table of 表' },
  lane: { zh: '表的收入或支出一侧', en: 'A side of a table (收入, 支出)' },
};

const MISSING: Readonly<Record<string, Both>> = {
  计量: {
    zh: '应写明金额的计量单位，如 计量: 万元；请照表上的“单位：”补上。',
    en: 'The unit of its amounts was expected, as in 计量: 万元: copy it from the table.',
  },
  勾稽: {
    zh: '第一行应为 勾稽: 1，表示编码的版本；请补上。',
    en: '勾稽: 1, the version of the encoding, was expected: add it.',
  },
  年度: {
    zh: '应写明预算年度，如 年度: 2024；请补上。',
    en: 'The budget year was expected, as in 年度: 2024: add it.',
  },
  单位: {
    zh: '应写明编制单位，如 单位: {名称: …}；请补上。',
    en: 'Who publishes was expected, as in 单位: {名称: …}: add it.',
  },
  名称: {
    zh: '应写明单位全称；请照原文补上。',
    en: 'The full name of the unit was expected: copy it from the document.',
  },
  栏: {
    zh: '应列出各栏的名称，如 栏: [项目, 预算数]；请照表头补上。',
    en: 'The headings of its columns were expected, as in 栏: [项目, 预算数]: copy them.',
  },
  行: {
    zh: '应有各行，一行一条；没有行就写 行: []。',
    en: 'Its rows were expected, one entry each; write 行: [] where there is none.',
  },
  题: { zh: '应有标题；请照原文补上。', en: 'A title was expected: copy it from the document.' },
};

const KINDS: Readonly<Record<Expected, Both>> = {
  mapping: {
    zh: '应为一组“键: 值”；请检查缩进和冒号。',
    en: 'A group of "key: value" was expected: check the indentation and colons.',
  },
  list: {
    zh: '应为列表，每项以“- ”开头；请检查缩进。',
    en: 'A list was expected, each item with "- ": check the indentation.',
  },
  text: {
    zh: '应为一段文字，写在一行里；请照原文填写。',
    en: 'One text on one line was expected: copy it from the document.',
  },
  lines: {
    zh: '应为文字：以 | 起头一段一行，或者列表；请照原文填写。',
    en: 'Text was expected, as a block (|) with one paragraph a line or as a list: copy it from the document.',
  },
  columns: {
    zh: '应为栏目名称的列表，如 [科目编码, 科目名称, 合计]；请照表头填写。',
    en: 'A list of headings was expected, as in [科目编码, 科目名称, 合计]: copy the headings.',
  },
  row: {
    zh: '一行应为 {栏目: 值, …}；请检查括号。',
    en: 'A row {heading: value, …} was expected: check the brackets.',
  },
  cell: {
    zh: '单元格应为一个数字或一段文字；请去掉多余的括号，含特殊符号的文字加引号。',
    en: 'A cell is one number or one text: take away the brackets, or put the text in quotes.',
  },
};

const AMOUNTS: Readonly<Record<AmountProblem, Both>> = {
  grouping: {
    zh: '逗号没有每三位一个，或小数点不止一个',
    en: 'its commas do not stand before each third digit, or it has two decimal points',
  },
  exponent: { zh: '预算不用科学记数法', en: 'budgets have no scientific notation' },
  radix: { zh: '这是程序里其他进制的写法', en: 'this is a notation of programs for other bases' },
  words: { zh: '其中有数字以外的文字或符号', en: 'it has words or marks that are no digits' },
};
