import { likeness, plain } from '../layouts/words.js';

/**
 * What is left of a name when all is taken off by which a text usually shortens it: 支出, 费, 缴费, brackets and
 * what marks a level.
 */
export function coreOf(name: string): string {
  const bare = plain(name)
    .replace(/（(?:类|款|项)）/g, '')
    .replace(/[（）]/g, '');
  return bare.replace(/(?:支出|费用|经费|缴费|补助费|费)+$/, '') || bare;
}

/** Whether two names are one, or one is the other shortened. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const one = coreOf(a);
  const other = coreOf(b);
  return one === other || one.includes(other) || other.includes(one);
}

/** Whether a name is another with a character or two in it wrong. */
export function nearName(a: string, b: string): boolean {
  return likeness(coreOf(a), coreOf(b)) >= 0.75 && coreOf(a).length > 2;
}

/** 公安安全支出 of 公安安全支出（类）. */
export function beforeMark(words: string): string {
  return words.replace(/\s*[（(][^（()）]*[类款项]\s*[）)].*$/, '');
}
