import type { Left, LeftReason } from '../drafts/table.js';
import type { Language } from '../model/language.js';
import type { Notice, NoticeCode } from '../source/draft.js';
import type { Place } from '../source/place.js';
import type { Finding, Rule } from './rule.js';

/** What of a draft was not read into the budget, or was read otherwise than it is stored. */
export interface Unread {
  readonly reason: LeftReason | NoticeCode;
  readonly count: number;
}

interface Reading {
  readonly left: readonly Left[];
  readonly notices: readonly Notice[];
}

const WORDS: Readonly<Record<Unread['reason'], { readonly zh: string; readonly en: string }>> = {
  'no year': {
    zh: '文件里没有写年度，按文件名中的年度读',
    en: 'the document does not say its year, which was taken from the name of the file',
  },
  'no table': {
    zh: '有表题和计量单位，下面没有读到表（可能是图片，或用空格、制表符排的文字），没有核对',
    en: 'titles with a unit of amounts and no table read below (a picture, or rows set as text), not checked',
  },
  'no title': { zh: '表格没有标题，没有读作预算的表', en: 'tables without a title, not read as tables of the budget' },
  'no unit': {
    zh: '表没有写明计量单位，按万元读',
    en: 'tables that do not say the unit of their amounts, read as 万元',
  },
  'no amounts': { zh: '表中没有金额列，没有核对', en: 'tables without a column of amounts, not checked' },
  'no amount': { zh: '金额列中不是金额的内容，没有核对', en: 'words in columns of amounts, not checked' },
  'no row': {
    zh: '表中没有读作一行的内容（序号、另起的说明等），没有核对',
    en: 'cells of tables that made no row (serial numbers, words on lines of their own), not checked',
  },
  caption: { zh: '附件号等，没有读入', en: 'numbers of attachments and the like, not read' },
  settlement: { zh: '决算的表，没有核对', en: 'tables of a settlement, not checked' },
  layout: { zh: '表的版式没有认出', en: 'tables whose layout was not recognised' },
  'stored otherwise': {
    zh: '显示的与存储的不同，按显示的读',
    en: 'cells stored otherwise than displayed, read as displayed',
  },
  'formula without value': {
    zh: '公式没有结果，请在表格程序中重新计算并保存',
    en: 'formulas without a value: recalculate and save the workbook',
  },
  'hidden sheet': { zh: '隐藏的工作表，没有读', en: 'hidden sheets, not read' },
  'hidden rows': { zh: '隐藏的行或列，没有读', en: 'hidden rows or columns, not read' },
  'hidden text': { zh: '隐藏的文字，没有读', en: 'hidden text, not read' },
  'deleted text': { zh: '修订中已删除的文字，没有读', en: 'text deleted by tracked changes, not read' },
  'unseen text': { zh: '页面上看不见的文字，没有读', en: 'text that no one can see on the page, not read' },
  picture: { zh: '图片，其中的文字没有读', en: 'pictures, whose text was not read' },
  'embedded object': { zh: '嵌入的对象，没有读', en: 'embedded objects, not read' },
  'scanned page': { zh: '扫描的页，没有文字', en: 'scanned pages without text' },
  'table without rules': {
    zh: '没有框线的表格，各列是按对齐推断的，请核对',
    en: 'tables without rules, whose columns are a guess by alignment',
  },
  'row over a page end': {
    zh: '可能是上一页末行的续行，没有接上，请核对',
    en: 'what may be the rest of a row that the page before cut, not put to it',
  },
  'page without text': { zh: '没有文字的页', en: 'pages without text' },
  footnote: { zh: '脚注，没有读', en: 'footnotes, not read' },
  'header or footer': { zh: '页眉、页脚和页码，没有读', en: 'headers, footers and page numbers, not read' },
};

/** What a person should know of how a draft was read: one finding a kind, with all its places. */
export const reading = {
  id: 'reading',
  severity: 'info',
  title: { zh: '草稿中没有读入的内容', en: 'What of a draft was not read' },
  checks: {
    zh: '核对 Word、Excel、PDF 等草稿时，凡没有读入预算的内容，或读法需要人看一眼的，都列在这里。',
    en: 'Of a draft in Word, Excel, PDF or text all that did not become part of the budget is listed, and what was read in a way that a person should look at.',
  },
  ground: {
    zh: '没有读到的内容就没有核对；不声不响地漏掉，会让人以为核对过了。',
    en: 'What was not read was not checked, and silence would say that it was.',
  },
  remedy: {
    zh: '逐项看一眼；要紧的，在原文件中改成普通的文字或表格，再次核对。',
    en: 'Look at each; where it matters, make it plain text or a plain table in the file and check again.',
  },
  examples: {
    good: '草稿里的表是表格程序或 Word 中的表格，每格一个数字\n',
    bad: '草稿里的表是一张图片，或者表的上面没有标题\n',
  },
  check: ({ left, notices }: Reading): readonly Finding<Unread>[] => {
    const groups = new Map<Unread['reason'], { text: string; place: Place }[]>();
    const add = (reason: Unread['reason'], text: string, place: Place | null): void => {
      const group = groups.get(reason) ?? [];
      group.push({ text, place: place ?? { start: 0, end: 0 } });
      groups.set(reason, group);
    };
    for (const one of left) add(one.reason, one.printed.text, one.printed.place);
    for (const one of notices) add(one.code, one.text, one.place);
    return [...groups].map(([reason, spots]) => ({
      rule: 'reading',
      // Of all that may be missing, a whole table is what no one may overlook.
      severity: reason === 'no table' ? 'warning' : 'info',
      args: { reason, count: spots.length },
      spots: spots.map(({ text, place }) => ({ address: '', text, place })),
      suggestion: null,
      suspects: [],
      outcomes: [],
    }));
  },
  message: ({ reason, count }: Unread, language: Language): string =>
    language === 'zh' ? `${WORDS[reason].zh}（${count} 处）` : `${WORDS[reason].en} (${count})`,
} as const satisfies Rule<Unread, Reading>;
