import { lastWordIn, wordAt } from '../layouts/vocabulary.js';
import { plain } from '../layouts/words.js';
import { classCodeOf, governmentClassOf } from '../model/catalogue.js';
import { memberContains, within } from '../model/cube.js';
import { DIMENSIONS, type Quantity } from '../model/quantity.js';
import type { SentenceContext } from './context.js';
import { functionNamed, functionPaths, resolvePath } from './functions.js';

/** 收、支总计 and 收入、支出预算总计 are one word each. */
const BOTH_SIDES = /收、支|收入、支出/;

/** 其他信访事务支出，2026年预算数: the clause before the number says nothing of its own. */
const SILENT_END = /，(?:\d{4}年(?:度)?|年初|预算数?|安排|共计?|为)+$/;

/** What a phrase is about: its name as printed, and the cell within its section. */
export interface Subject {
  readonly name: string;
  readonly at: Quantity;
}

/** Words that stand between a subject and its number and say nothing of the cell; they are taken off one by one. */
const FILLER =
  /(?:[类款项]科目|科目|预算数|预算|安排|支出|经费|费用|总金额|金额|总额|数额|总数|数|为|共计|共有|共|合计|总计|各是|各|分别|约|达到|达|是|：|财政性资金|预算拨款|项目预算资金|财政|当年|年初|本年|其中|涉及|项目资金|资金|的|\d{4}年(?:度)?)$/;
const LEADING =
  /^(?:其中|含|\d+[.、．）]|包括|分别为|主要包括|以及|和|及|同时|\d{4}年(?:度)?|（[一二三四五六七八九十\d]+）|本年度|(?:当年|本年)(?!预算收入|预算支出|收入|支出)|本单位|本部门|我校|我局|我委|全年|共|拟|安排|：|，|[.．、）])+/;

/** Reads the subject of a phrase: a path of functions, a function's name, or words of the vocabulary, all that stand there. */
export function subjectOf(phrase: string, context: SentenceContext, allowFunctions = true): Subject | null {
  const { functions } = context;
  const path = functionPaths(phrase).at(-1);
  if (path) {
    const found = resolvePath(path, functions, context.catalogue);
    const name = path.names.at(-1)?.name ?? '';
    return found ? { name, at: { function: found.code } } : null;
  }
  const bare = plain(phrase).replace(SILENT_END, '').replace(/（$/, '');
  const known = reservedFor(bare) ?? codedName(bare);
  if (known) return known;
  const text = bare.replace(LEADING, '').replace(BOTH_SIDES, '收支');
  const steps = stripped(text);
  for (const step of steps) {
    const at = wordAt(step) ?? wordAt(step.replace('当年', ''));
    if (at) return { name: step, at };
    const named = allowFunctions ? functionNamed(step, context.names, context.ownFunctions) : null;
    if (named) return { name: step.slice(named.from), at: { function: named.code } };
  }
  const spending = `${steps.at(-1)}支出`;
  const code = allowFunctions ? context.names.byName.get(spending) : undefined;
  if (code !== undefined) return { name: spending, at: { function: code } };
  return wordsIn(steps, false) ?? projectNamed(steps, context) ?? classNamed(steps) ?? wordsIn(steps, true);
}

/** A phrase as it is, then with one filler after the other taken off its end. */
function stripped(text: string): readonly string[] {
  const steps = [text];
  for (let rest = text; ; ) {
    const next = rest.replace(FILLER, '');
    if (next === rest || next === '') return steps;
    steps.push(next);
    rest = next;
  }
}

/** What may stand before the words that are known: whose budget it is, of which year. Anything else is another subject. */
const OWNER =
  /(?:^|^涉及|^由|^为|部门|单位|本级|年|年度|系统|局|委|厅|办|院|校|中心|站|所|处|队|会|馆|各|共|财政|安排|使用|通过|支出为|预算的|预算内|：|，|\u3000)$/;

/** What may stand between two words that are read together: 一般公共预算拨款安排的“三公”经费. */
const BETWEEN = /^(?:的|预算|年初|当年|安排的?|涉及|支出)*$/;

/** All words of the vocabulary in a phrase, read together: 机关运行经费财政拨款. With the classes: 委托业务费财政拨款. */
function wordsIn(steps: readonly string[], classes: boolean): Subject | null {
  for (const step of steps) {
    const subject = lastWord(step, classes)?.to === step.length ? wordsEnding(step, classes) : null;
    if (subject) return subject;
  }
  return null;
}

function wordsEnding(text: string, classes: boolean): Subject | null {
  let rest = text;
  let at: Quantity = {};
  let name = '';
  for (;;) {
    const word = lastWord(rest, classes);
    if (!word || !BETWEEN.test(rest.slice(word.to))) break;
    if (excludes(word.at, at)) return null;
    at = within(word.at, at);
    if (word.name.length > name.length) name = word.name;
    rest = rest.slice(0, word.from);
  }
  return name === '' || !OWNER.test(rest) ? null : { name, at };
}

function lastWord(phrase: string, classes: boolean): ReturnType<typeof lastWordIn> {
  const word = lastWordIn(phrase);
  if (!classes || word?.to === phrase.length) return word;
  const bare = phrase.replace(BETWEEN_END, '');
  for (let from = Math.max(0, bare.length - LONGEST_CLASS); from <= bare.length - 3; from++) {
    const name = bare.slice(from);
    const code = classCodeOf(name);
    if (code !== undefined) return { name, at: { economic: code }, from, to: bare.length };
  }
  return word;
}

const BETWEEN_END = new RegExp(`(?:${BETWEEN.source.slice(4, -3)})+$`);
const LONGEST_CLASS = 20;

/** The part of the purchases that is kept for small firms. */
function reservedFor(phrase: string): Subject | null {
  if (/小型和微型企业|小微企业/.test(phrase)) return { name: '面向小微企业', at: { item: '面向小微企业' } };
  return /中小企业/.test(phrase) ? { name: '面向中小企业', at: { item: '面向中小企业' } } : null;
}

/** Whether two words speak of parts that have nothing in common: 人员类 and 项目支出. */
function excludes(a: Quantity, b: Quantity): boolean {
  return DIMENSIONS.some((dimension) => {
    const [one, other] = [a[dimension], b[dimension]];
    if (one === undefined || other === undefined) return false;
    return !memberContains(dimension, one, other) && !memberContains(dimension, other, one);
  });
}

const CODED_AFTER = /([^，。；：、]{2,30}?)（([235]\d{2}(?:\d{2}){0,2})）(?:支出|安排|预算|科目)*$/;
const CODED_BEFORE =
  /(?:^|[^\d])([235]\d{2}(?:\d{2}){0,2})(?:[-—－–]|(?<=\d{5}))([^\d，。；：、]{2,30}?)(?:\d{4}年|预算数?|安排|为)*$/;

function coded(code: string): Quantity {
  if (code.startsWith('2')) return { function: code };
  return code.startsWith('3') ? { economic: code } : { government: code };
}

/** A name with its code: 行政运行（2010301）, 2010301-行政运行, 2010301 行政运行. */
function codedName(phrase: string): Subject | null {
  const after = CODED_AFTER.exec(phrase);
  const before = after ? null : CODED_BEFORE.exec(phrase);
  const code = after?.[2] ?? before?.[1];
  const words = after?.[1] ?? before?.[2];
  if (code === undefined || words === undefined) return null;
  return { name: words.replace(LEADING, ''), at: coded(code) };
}

/** What stands right before a number, where nothing of it is known: enough to name the figure by. */
export function nameIn(phrase: string): string {
  const text = plain(phrase).replace(LEADING, '');
  return (stripped(text).at(-1) ?? text).slice(-20);
}

/** Whether a phrase names nothing: 2026 年预算安排. */
export const isSilent = (phrase: string): boolean =>
  stripped(plain(phrase).replace(LEADING, '')).at(-1)?.replace(FILLER, '') === '';

/** A project of the document, by its own name. */
function projectNamed(phrases: readonly string[], { projects }: SentenceContext): Subject | null {
  const name = projects
    .filter((one) => phrases.some((phrase) => phrase.endsWith(one)))
    .sort((a, b) => b.length - a.length)[0];
  return name === undefined ? null : { name, at: { side: '本年支出', use: '项目支出', project: name } };
}

/** A class of the economic classification, by its whole name: 办公费, 工资福利支出. */
function classNamed(phrases: readonly string[]): Subject | null {
  for (const phrase of phrases) {
    for (const name of [phrase, `${phrase}费`, `${phrase}用`, `${phrase}费用`, `${phrase}支出`]) {
      const code = phrase === '' ? undefined : classCodeOf(name);
      if (code !== undefined) return { name: phrase, at: { economic: code } };
      const other = phrase === '' ? undefined : governmentClassOf(name);
      if (other !== undefined) return { name: phrase, at: { government: other } };
    }
  }
  return null;
}
