import type { InputNote, InputProblem } from '../source/problem.js';
import { BUDGET_WORDS } from './input-budget.js';
import { FILE_WORDS } from './input-file.js';
import { SETTING_WORDS } from './input-setting.js';
import { quoted, type WordsFor } from './input-words.js';
import { YAML_WORDS } from './input-yaml.js';

const PROBLEM_WORDS: WordsFor<InputProblem> = { ...FILE_WORDS, ...YAML_WORDS, ...BUDGET_WORDS, ...SETTING_WORDS };

const NOTE_WORDS: WordsFor<InputNote> = {
  'full-width': {
    zh: ({ text, heading }) => `“${heading}”一栏的 ${quoted(text, 'zh')} 是全角数字或符号，已按半角读入。请改为半角。`,
    en: ({ text, heading }) =>
      `${quoted(text, 'en')} in the column ${heading} has full-width digits or marks; it was read as if half-width. Write it in half width.`,
  },
  'no-last-year': {
    zh: ({ unit, year }) => `--previous 所指之处没有${quoted(unit, 'zh')} ${year} 年的预算，没有与上年核对。`,
    en: ({ unit, year }) =>
      `--previous leads to no budget of ${quoted(unit, 'en')} for ${year}: it was not held against last year's.`,
  },
  'two-files': {
    zh: ({ tables }) => `与 ${tables} 中的表是同一份预算，合在一起核对。`,
    en: ({ tables }) => `checked as one budget with the tables in ${tables}.`,
  },
  gb18030: {
    zh: () => '文件是 GB18030（ANSI）编码，已按此读入。建议另存为 UTF-8。',
    en: () => 'The file is in GB18030 (ANSI) and was read as such. Better save it as UTF-8.',
  },
};

/** What is wrong with an input, what was expected, and what to do. */
export function inputMessage(problem: InputProblem, language: 'zh' | 'en'): string {
  return say(PROBLEM_WORDS, problem, language);
}

/** What was read otherwise than it stands, and what was not done for want of a file. */
export function noteMessage(note: InputNote, language: 'zh' | 'en'): string {
  return say(NOTE_WORDS, note, language);
}

/** The words of a code take the arguments of that code, which the compiler cannot follow through the union. */
function say<P extends InputProblem | InputNote>(words: WordsFor<P>, told: P, language: 'zh' | 'en'): string {
  const ofCode = words[told.code as P['code']][language] as (args: P['args']) => string;
  return ofCode(told.args);
}
