import type { Coded } from '../layouts/align.js';
import { likeness, plain } from '../layouts/words.js';

/** A function that a sentence names by its path: 公共安全支出（类）公安（款）事业运行（项）. */
export interface FunctionPath {
  /** Names by level, as printed without marks; the last is the deepest. */
  readonly names: readonly {
    readonly level: 3 | 5 | 7;
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly start: number;
  readonly end: number;
}

const LEVELS: Readonly<Record<string, 3 | 5 | 7>> = { 类: 3, 款: 5, 项: 7 };
const MARK = /[（(]\s*(?:\d{2,7})?\s*(类|款|项)\s*[）)]/g;
/** What may stand in front of the first name of a path. */
const LEAD_IN = /^.*(?:[。；;，,：:、）)“"]|包括|其中|用于|安排)/;

/** 类-款-项 in quotes: “住房保障支出-住房改革支出-购房补贴”科目. */
const QUOTED = /[“"]([^”"]{4,80})[”"]\s*科目/g;

function quotedPaths(text: string): readonly FunctionPath[] {
  if (!text.includes('科目')) return [];
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = match[1] ?? '';
    if (/[（(](?:类|款|项)[）)]/.test(words)) return [];
    let start = match.index + 1;
    const names = words.split(/[-—－–]/).map((name, i) => {
      const from = start;
      start += name.length + 1;
      return { level: (3 + 2 * i) as 3 | 5 | 7, name: plain(name), start: from, end: from + name.length };
    });
    const [first] = names;
    return first && names.length >= 2 && names.length <= 3 ? [{ names, start: first.start, end: start - 1 }] : [];
  });
}

/** The paths that a text names, by their （类）（款）（项） marks or set with hyphens in quotes. Offsets count characters of the text. */
export function functionPaths(text: string): readonly FunctionPath[] {
  return [...markedPaths(text), ...quotedPaths(text)].sort((a, b) => a.start - b.start);
}

function markedPaths(text: string): readonly FunctionPath[] {
  if (!/[类款项]\s*[）)]/.test(text)) return [];
  const marks = [...text.matchAll(MARK)];
  const paths: FunctionPath[] = [];
  let open: FunctionPath['names'][number][] = [];
  let from = 0;
  const close = (): void => {
    const first = open[0];
    const last = open.at(-1);
    if (first && last) paths.push({ names: open, start: first.start, end: last.end });
    open = [];
  };
  for (const mark of marks) {
    const level = LEVELS[mark[1] ?? ''] ?? 3;
    const lastLevel = open.at(-1)?.level;
    const raw = text.slice(from, mark.index);
    const continues = lastLevel !== undefined && level > lastLevel && !/[。；;，,：:]/.test(raw);
    if (!continues) close();
    const lead = continues ? 0 : (LEAD_IN.exec(raw)?.[0].length ?? 0);
    const numeral = /^\s*(?:\d+\s*[.、．)）])?\s*/.exec(raw.slice(lead))?.[0].length ?? 0;
    const start = from + lead + numeral;
    let end = mark.index + mark[0].length;
    // 公共安全（类）支出: the mark stands inside the name.
    const tail = /^\s*支出/.exec(text.slice(end));
    const bare = plain(text.slice(start, mark.index));
    const name = tail && !bare.endsWith('支出') ? `${bare}支出` : bare;
    if (tail) end += tail[0].length;
    if (name !== '') open.push({ level, name, start, end });
    from = end;
  }
  close();
  return paths;
}

const core = (name: string): string => (name.endsWith('支出') ? name.slice(0, -2) : name);

const isSame = (printed: string, name: string): boolean => printed === name || core(printed) === core(name);

/** How well a name of the text fits a name of the table. */
function alikeness(printed: string, name: string): number {
  return isSame(printed, name) ? 1 : likeness(core(printed), core(name));
}

/**
 * The function of the document that a path names: by all its names together, so that one that is wrong is found
 * and does not unbind the figure. Where the document has none of that name and the catalogue has, it is an item
 * without a row, and no other one that sounds like it. Null where none fits, or two fit equally.
 */
export function resolvePath(
  path: FunctionPath,
  functions: readonly Coded[],
  catalogue: () => readonly Coded[] = () => [],
): Coded | null {
  const own = bestFor(path, functions);
  if (own?.exact) return own.one;
  const official = bestFor(path, catalogue());
  return official?.exact ? official.one : (own?.one ?? null);
}

function bestFor(
  path: FunctionPath,
  functions: readonly Coded[],
): { readonly one: Coded; readonly exact: boolean } | null {
  const deepest = path.names.at(-1);
  if (!deepest) return null;
  const nameOf = new Map(functions.map((one) => [one.code, one.name] as const));
  const nameAt = (code: string, level: number): string => nameOf.get(code.slice(0, level)) ?? '';
  const ofLevel = functions.filter((one) => one.code.length === deepest.level);
  // Where all names are right, none that sound like them need be looked at.
  const exact = ofLevel.filter(({ code }) => path.names.every(({ level, name }) => isSame(name, nameAt(code, level))));
  const [only, ...others] = exact;
  if (only) return others.length === 0 ? { one: only, exact: true } : null;
  const scored = ofLevel
    .map((one) => {
      const fits = path.names.map((step) => alikeness(step.name, nameAt(one.code, step.level)));
      return { one, last: fits.at(-1) ?? 0, sum: fits.reduce((sum, value) => sum + value, 0) / fits.length };
    })
    .filter(({ last, sum }) => last >= 0.6 && sum >= 0.6)
    .sort((a, b) => b.sum - a.sum);
  const [best, second] = scored;
  if (!best || (second && second.sum === best.sum)) return null;
  return { one: best.one, exact: best.last === 1 };
}

/** Functions by their names, made once for a document. */
export interface FunctionNames {
  /** The code of each name: among levels of one name the highest, which is what a list of spending names. */
  readonly byName: ReadonlyMap<string, string>;
  readonly classes: readonly Coded[];
  readonly longest: number;
}

/** The names of a document; 类 that it does not print by those of the catalogue, so that an item without its row is known. */
export function namesOf(document: readonly Coded[], classes: readonly Coded[]): FunctionNames {
  const others = classes.filter(({ code }) => !document.some((one) => one.code === code));
  const functions = [...document, ...others];
  const byLevel = [...functions].sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
  const byName = new Map<string, string>();
  for (const { code, name } of byLevel) if (!byName.has(name)) byName.set(name, code);
  const longest = Math.max(0, ...functions.map(({ name }) => name.length));
  return { byName, classes: document.filter(({ code }) => code.length === 3), longest };
}

/**
 * The function that a phrase without marks ends with: 公共安全支出. The exact name first, then, where `near`, one that
 * differs in little.
 */
export function functionNamed(
  words: string,
  names: FunctionNames,
  near: boolean,
): (Coded & { readonly from: number }) | null {
  const phrase = words.replace(/科目$/, '');
  for (let from = Math.max(0, phrase.length - names.longest); from < phrase.length; from++) {
    const name = phrase.slice(from);
    const code = names.byName.get(name);
    if (code !== undefined) return { code, name, from };
  }
  if (!near || !phrase.endsWith('支出')) return null;
  const alike = names.classes
    .map((one) => ({ one, degree: likeness(phrase, one.name) }))
    .filter(({ degree }) => degree >= 0.75)
    .sort((a, b) => b.degree - a.degree)[0];
  return alike ? { ...alike.one, from: 0 } : null;
}
