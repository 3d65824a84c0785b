import type { FileProblem } from '../source/problem.js';
import { listed, type WordsFor } from './input-words.js';

export const FILE_WORDS: WordsFor<FileProblem> = {
  'missing-file': {
    zh: () => '找不到这个文件。请核对路径和文件名，包括扩展名（如 .yaml）。',
    en: () => 'There is no such file. Check the path and the name, the extension (.yaml) included.',
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
  'no-budgets': {
    zh: ({ skipped }) =>
      `这个文件夹里没有预算${skipped === 0 ? '' : `（另有 ${skipped} 个其他文件）`}，没有检查任何内容。应有 .yaml 或 .yml 的预算文件；请核对文件夹，或直接写出文件名。`,
    en: ({ skipped }) =>
      `There is no budget in this folder${skipped === 0 ? '' : ` (${skipped} other files)`}, so nothing was checked. A budget in .yaml or .yml was expected: check the folder, or name the file.`,
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

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
