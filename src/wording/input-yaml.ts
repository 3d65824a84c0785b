import type { YamlFault, YamlProblem } from '../source/problem.js';
import { quoted, type WordsFor } from './input-words.js';

export const YAML_WORDS: WordsFor<YamlProblem> = {
  yaml: {
    zh: ({ fault, text }) => FAULTS[fault].zh(text),
    en: ({ fault, text }) => FAULTS[fault].en(text),
  },
  'bare-dash': {
    zh: () =>
      '单独的 - 在 YAML 里是列表的记号，不能直接写作单元格。请加引号写成 "-"，或者干脆不写这一格：不写就是空白。',
    en: () =>
      'A bare - marks a list in YAML and cannot be a cell. Write "-" in quotes, or leave the cell out: what is left out is blank.',
  },
  'too-deep': {
    zh: () => '这里的括号或列表套得太深，没有读入。预算最多套六层；请检查是否有没配对的括号，或者选错了文件。',
    en: () =>
      'Brackets or lists nest too deeply here, and the file was not read. A budget has six levels at most: look for brackets that are not closed, or for a wrong file.',
  },
  'several-documents': {
    zh: () => '文件里有不止一份 YAML 文档（中间以 --- 分隔）。一个文件只能有一份预算；请拆成几个文件。',
    en: () =>
      'The file holds more than one YAML document (separated by ---). One budget a file was expected: split the file.',
  },
  alias: {
    zh: ({ text }) =>
      `${quoted(text, 'zh')}在 YAML 里是别名或锚点的记号，预算中不能使用。应为直接写出的内容；如果是照抄的文字（如 **），请加引号。`,
    en: ({ text }) =>
      `${quoted(text, 'en')} is a YAML alias or anchor, which a budget must not have. The content itself was expected: if it is text from the page, such as **, put it in quotes.`,
  },
  tag: {
    zh: ({ text }) =>
      `${quoted(text, 'zh')}在 YAML 里是类型标签，预算中不能使用。应为直接写出的内容；如果 ! 是文字的一部分，请加引号。`,
    en: ({ text }) =>
      `${quoted(text, 'en')} is a YAML tag, which a budget must not have. The content itself was expected: if the ! belongs to the text, put it in quotes.`,
  },
  'duplicate-key': {
    zh: ({ key }) => `键${quoted(key, 'zh')}在同一处写了两次。每个键只能有一个；请删去多余的，或改成本来要写的键。`,
    en: ({ key }) =>
      `The key ${quoted(key, 'en')} stands twice in one place. Each key was expected once: delete one, or give it the name that was meant.`,
  },
  'complex-key': {
    zh: () => '这个键不是一段文字。键应为栏目名称或“题”“表”这样的词；请检查括号和引号。',
    en: () => 'This key is no text. A heading or a word such as 题 or 表 was expected: check the brackets and quotes.',
  },
  'broken-text': {
    zh: () => '这段文字折成了几行，读回来会多出空格。应写在一行里；多段文字请用 | 起头，一段一行，不要用 >。',
    en: () =>
      'This text is broken over several lines, and would come back with spaces that the page does not have. One line was expected: for several paragraphs use a block with |, one paragraph a line, never >.',
  },
  'no-colon': {
    zh: ({ text }) =>
      `${quoted(text, 'zh')}没有冒号和值。应写成“键: 值”，冒号用半角，后面空一格；如果它是前一个值的一部分（文字中有逗号），请给整个值加引号。`,
    en: ({ text }) =>
      `${quoted(text, 'en')} has no colon and no value. "key: value" was expected, with a half-width colon and a space after it; if it belongs to the value before it, which has a comma, put that whole value in quotes.`,
  },
  'unquoted-commas': {
    zh: ({ text, grouped }) =>
      grouped
        ? `带千分位逗号的金额 ${text} 没有加引号，会被 YAML 在逗号处拆开。请写成 "${text}"，或者去掉逗号。`
        : `金额 ${text} 没有加引号，会被 YAML 在逗号处拆开，而且逗号没有每三位一个。请照原文核对，写成 "1,234.50" 这样。`,
    en: ({ text, grouped }) =>
      grouped
        ? `The amount ${text} has commas and no quotes, so that YAML cuts it at each comma. Write "${text}", or leave out the commas.`
        : `The amount ${text} has no quotes, so that YAML cuts it at each comma, and its commas do not stand before each third digit. Compare it with the document, and write it as in "1,234.50".`,
  },
};

const FAULTS: Readonly<Record<YamlFault, Readonly<Record<'zh' | 'en', (text: string) => string>>>> = {
  'unclosed bracket': {
    zh: () => '这里的括号没有配对。一行应以 { 开始、以 } 结束（列表用 [ 和 ]）；请补上右括号。',
    en: () =>
      'This bracket is not closed. A row starts with { and ends with } (a list with [ and ]): add the closing one.',
  },
  'unclosed quote': {
    zh: () => '这里的引号没有配对。引号应成对；请补上后一个引号，文字本身含有双引号时，整段改用单引号括起。',
    en: () =>
      'This quote is not closed. Quotes come in pairs: add the closing one; a text that has double quotes itself goes into single ones.',
  },
  'stray bracket': {
    zh: (text) => `多出一个 ${text}。括号应成对；请删去它，或补上与它配对的左括号。`,
    en: (text) => `There is a ${text} too many. Brackets come in pairs: delete it, or add the one that opens it.`,
  },
  'missing comma': {
    zh: () => '这里缺少逗号。同一行的各项之间应有半角逗号和空格；请补上，或给含有特殊符号的文字加引号。',
    en: () =>
      'A comma is missing here. Entries of a row are separated by a comma and a space: add it, or put the text in quotes.',
  },
  'missing colon': {
    zh: (text) =>
      `${quoted(text, 'zh')}不是“键: 值”的形式，或者缩进不对。冒号应为半角，后面空一格（全角的“：”不行）；请改正，或与上下各行对齐。`,
    en: (text) =>
      `${quoted(text, 'en')} is not "key: value", or is not aligned. A half-width colon with a space after it was expected (not ：): correct it, or align it with the lines around it.`,
  },
  'colon in text': {
    zh: () =>
      '这段文字里又有一个冒号加空格，会被 YAML 当成另一个键。请给整段文字加引号；如果本来就是另一个键，请补上逗号或换行。',
    en: () =>
      'This text has another colon with a space, which YAML takes for another key. Put the whole text in quotes; if another key was meant, add the missing comma or line break.',
  },
  'text after quote': {
    zh: () => '引号结束之后还有文字。引号应括住整段文字；文字本身含有双引号时，请用单引号括起整段。',
    en: () =>
      'There is text after the closing quote. Quotes were expected around the whole text: if the text has double quotes itself, put all of it in single ones.',
  },
  indentation: {
    zh: () => '这里的缩进与上下各行不一致。同一层的各行应对齐，下一层多缩进两格；请用空格调整。',
    en: () =>
      'The indentation does not fit the lines around it. Lines of one level are aligned, the next level has two more spaces: mend it with spaces.',
  },
  tab: {
    zh: () => '行首用了制表符（Tab）。YAML 的缩进只能用空格；请把它换成空格。',
    en: () => 'A tab indents this line. YAML is indented with spaces only: replace it.',
  },
  'first character': {
    zh: (text) => `文字不能以 ${text.slice(0, 1)} 开头，它是 YAML 的记号。请给整段文字加引号。`,
    en: (text) =>
      `A text cannot start with ${text.slice(0, 1)}, which is a mark of YAML. Put the whole text in quotes.`,
  },
  escape: {
    zh: () => '双引号里的反斜杠后面不是 YAML 认识的记号。照抄的文字请用单引号括起，或把 \\ 写成 \\\\。',
    en: () =>
      'A backslash in double quotes is followed by nothing that YAML knows. Put the text in single quotes, or write \\\\ for \\.',
  },
  other: {
    zh: (text) =>
      `从${quoted(text, 'zh')}起不是正确的 YAML。应为“键: 值”、列表（-）或一行 {…}；请与上下各行对照，文字中有特殊符号的加引号。`,
    en: (text) =>
      `From ${quoted(text, 'en')} on this is not YAML. "key: value", a list (-) or a row {…} was expected: compare it with the lines around it, and put text with special characters in quotes.`,
  },
};
