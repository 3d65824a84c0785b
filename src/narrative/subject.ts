import type { Coded } from '../layouts/align.js';
import { lastWordIn, wordAt } from '../layouts/vocabulary.js';
import { plain } from '../layouts/words.js';
import { within } from '../model/cube.js';
import type { Quantity } from '../model/quantity.js';
import { functionNamed, functionPaths, resolvePath } from './functions.js';

/** What a phrase is about: its name as printed, and the cell within its section. */
export interface Subject {
  readonly name: string;
  readonly at: Quantity;
}

/** Words that stand between a subject and its number and say nothing of the cell. */
const FILLER =
  /(?:预算数|预算|安排|支出|经费|费用|总额|数额|总数|数|为|共计|共|合计|约|达到|达|是|：|财政|当年|年初|本年|其中|涉及|项目资金|资金|的|万元以上)+$/;
const LEADING = /^(?:其中|包括|分别为|主要包括|以及|和|及|同时|\d{4}年|当年|本年|本单位|本部门|全年|共|安排|：|，)+/;

/** Reads the subject of a phrase: a path of functions, a function's name, or words of the vocabulary, all that stand there. */
export function subjectOf(phrase: string, functions: readonly Coded[]): Subject | null {
  const path = functionPaths(phrase).at(-1);
  if (path) {
    const found = resolvePath(path, functions);
    const name = path.names.at(-1)?.name ?? '';
    return found ? { name, at: { function: found.code } } : null;
  }
  const text = plain(phrase).replace(LEADING, '');
  const bare = text.replace(FILLER, '');
  const whole = wordAt(text) ?? wordAt(bare);
  if (whole) return { name: wordAt(text) ? text : bare, at: whole };
  for (const candidate of [text, bare, `${bare}支出`]) {
    const named = functionNamed(candidate, functions);
    if (named) return { name: candidate.slice(named.from), at: { function: named.code } };
  }
  return wordsIn(text);
}

/** All words of the vocabulary in a text, read together: 机关运行经费财政拨款. */
function wordsIn(text: string): Subject | null {
  let rest = text;
  let at: Quantity = {};
  let name = '';
  for (;;) {
    const word = lastWordIn(rest);
    if (!word) break;
    at = within(word.at, at);
    name = word.name;
    rest = rest.slice(0, word.from);
  }
  return name === '' ? null : { name, at };
}
