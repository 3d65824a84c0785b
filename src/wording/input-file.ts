import type { DraftFault, FileProblem } from '../source/problem.js';
import { listed, quoted, type WordsFor } from './input-words.js';

export const FILE_WORDS: WordsFor<FileProblem> = {
  'missing-file': {
    zh: () => '找不到这个文件。请核对路径和文件名，包括扩展名（如 .docx）；路径里有空格的，要加英文双引号。',
    en: () =>
      'There is no such file. Check the path and the name, the extension (such as .docx) included; a path with spaces needs quotes.',
  },
  unreadable: {
    zh: ({ reason }) => `读不了这个文件（${reason}）。应是可以打开的普通文件；请检查权限，或关闭占用它的程序后再试。`,
    en: ({ reason }) =>
      `The file cannot be read (${reason}). A plain file that may be opened was expected: check its permissions, or close the program that holds it, and try again.`,
  },
  'too-large': {
    zh: ({ limit }) =>
      `文件太大，没有读入。一份预算不超过 ${megabytes(limit)} MB；请确认没有选错文件，或把它按单位拆成几个文件。`,
    en: ({ limit }) =>
      `The file is too large and was not read. A budget has at most ${megabytes(limit)} MB: make sure that this is the right file, or split it by unit.`,
  },
  'not-utf8': {
    zh: ({ encoding, line }) =>
      `文件不是 UTF-8 编码（第 ${line} 行起无法识别${encoding === null ? '' : `，看来是 ${encoding}`}）。应为 UTF-8；请在编辑器中选“另存为”，编码选 UTF-8。`,
    en: ({ encoding, line }) =>
      `The file is not UTF-8 (line ${line} is the first that cannot be read${encoding === null ? '' : `; it seems to be ${encoding}`}). UTF-8 was expected: save the file again as UTF-8.`,
  },
  'not-a-budget': {
    zh: ({ keys }) =>
      `这个文件不是编码的预算：最外层没有任何一个应有的键（${listed(keys, 'zh')}）。请确认没有选错文件；gouji init 给出一份空白的预算。`,
    en: ({ keys }) =>
      `This file is no encoded budget: its top level has none of the expected keys (${listed(keys, 'en')}). Make sure that this is the right file; gouji init gives an empty budget to fill in.`,
  },
  'not-last-year': {
    zh: ({ unit, year }) =>
      `这是${quoted(unit, 'zh')} ${year} 年的预算，不是所核对的预算的上年预算，没有与上年核对。--previous 应指同一单位上一年度的预算，或存放它的文件夹；请核对单位代码和年度。`,
    en: ({ unit, year }) =>
      `This is the budget of ${quoted(unit, 'en')} for ${year}, not last year's budget of what is checked, so nothing was held against last year's. --previous should lead to the budget of the same unit for the year before, or to a folder that has it: check the code of the unit and the year.`,
  },
  draft: {
    zh: ({ fault }) => DRAFT_FAULTS[fault].zh,
    en: ({ fault }) => DRAFT_FAULTS[fault].en,
  },
  'no-budgets': {
    zh: ({ skipped }) =>
      `这个文件夹里没有预算${skipped === 0 ? '' : `（另有 ${skipped} 个其他文件）`}，没有检查任何内容。应有编码的预算（.yaml、.yml）或草稿（.docx .doc .xlsx .xls .ods .pdf）；请核对文件夹，或直接写出文件名。`,
    en: ({ skipped }) =>
      `There is no budget in this folder${skipped === 0 ? '' : ` (${skipped} other files)`}, so nothing was checked. An encoded budget (.yaml, .yml) or a draft (.docx .doc .xlsx .xls .ods .pdf) was expected: check the folder, or name the file.`,
  },
  'no-match': {
    zh: () => '没有预算文件符合这个式样，没有检查任何内容。请核对路径；* 匹配一级之内的名称，** 匹配各级文件夹。',
    en: () =>
      'No budget matches this pattern, so nothing was checked. Check the path: * stays within one folder, ** spans folders.',
  },
  'no-input': {
    zh: () => '没有给出要检查的文件。请写出文件、文件夹，或用 - 从标准输入读取，例如：gouji check budgets',
    en: () => 'No file to check was given. Name files or folders, or - for stdin: gouji check budgets',
  },
};

const DRAFT_FAULTS: Readonly<Record<DraftFault, { readonly zh: string; readonly en: string }>> = {
  encrypted: {
    zh: '文件设了密码，读不了。请在 Word、Excel 或 PDF 程序中去掉密码，另存后再核对。',
    en: 'The file is protected by a password and cannot be read. Save it without the password and check again.',
  },
  damaged: {
    zh: '文件已损坏或不完整，没有核对。请在原来的程序中打开、另存一份再试。',
    en: 'The file is damaged or cut off and was not checked. Open it in its own program, save it again, and try once more.',
  },
  scan: {
    zh: '这是扫描件或图片，里面没有文字，没有核对。请提供生成它的 Word、Excel 或带文字的 PDF 文件。',
    en: 'This is a scan or a picture without text and was not checked. Give the Word, Excel or text PDF file that it was made from.',
  },
  'too large': {
    zh: '文件太大：单元格太多（空白格也算），或解开后大得不合常理，没有核对。请删去表外的空行、空列，并确认没有选错文件。',
    en: 'The file is too large: it has too many cells, blank ones included, or unpacks to an unreasonable size. It was not checked. Delete blank rows and columns beside the tables, and make sure that it is the right file.',
  },
  'not this format': {
    zh: '认不出这个文件的格式，没有核对。可核对 .docx .doc .xlsx .xls .ods .pdf .html .md .txt，或编码的 .yaml。',
    en: 'The format of this file is not known, so it was not checked. .docx .doc .xlsx .xls .ods .pdf .html .md .txt and encoded .yaml can be.',
  },
  empty: {
    zh: '文件是空的，没有可核对的内容。',
    en: 'The file is empty: there is nothing to check.',
  },
  'no budget': {
    zh: '文件里没有找到预算：既没有带标题的金额表，也没有说明的各节。请确认没有选错文件。',
    en: 'No budget was found in the file: neither titled tables of amounts nor sections of a narrative. Make sure that it is the right one.',
  },
  'no identity': {
    zh: '没有找到单位名称或年度：封面、表题或表题下应有“某某单位 2026 年单位预算”“编制单位：某某”。请补上；说明和报表分成两个文件的，请一起给出。',
    en: 'The name of the unit or the year was not found: the cover, the titles or a line under them should say both. Add them; give a narrative and its tables in two files together.',
  },
  settlement: {
    zh: '这是决算，不是预算：决算的表和口径不同，本工具不核对。',
    en: 'This is a settlement (决算), not a budget: its tables differ, and this tool does not check them.',
  },
};

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
