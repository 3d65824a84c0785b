import type { Rounding } from './evaluation/interval.js';
import type { Language } from './model/language.js';
import { jsonFindings, jsonResult } from './report/json.js';
import { RULES } from './rules/index.js';
import { checkText } from './run.js';

export { version } from './version.js';

export interface CheckOptions {
  /** What the budget is called in the result. */
  readonly path?: string;
  /** Of the messages. */
  readonly language?: Language;
  /** How figures were rounded: 四舍五入 unless it is said otherwise. */
  readonly rounding?: Rounding;
}

/** What `gouji check --format json` says of one file. */
export type CheckedFile = ReturnType<typeof jsonResult> & { readonly findings: ReturnType<typeof jsonFindings> };

/** Checks one encoded budget, given as its YAML text. A text that is no budget gives findings of the rule `input`. */
export function check(text: string, options: CheckOptions = {}): CheckedFile {
  const { path = '<text>', language = 'zh', rounding = 'half-open' } = options;
  const file = checkText({ path, text }, { language, rounding, levels: new Map(), stdinName: path });
  return { ...jsonResult(file), findings: jsonFindings(file, { language, rules: RULES }) };
}
