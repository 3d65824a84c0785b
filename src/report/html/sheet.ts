import type { Language } from '../../model/language.js';
import type { PageWords } from '../../wording/page.js';
import type { Words } from '../../wording/words.js';
import type { Opened } from '../finding-block.js';
import type { RenderOptions } from '../format.js';
import type { Marks } from './marks.js';

/** A file as the parts of the page need it. */
export interface Sheet extends Opened {
  /** Before every id of this file in the page. */
  readonly prefix: string;
  readonly marks: Marks;
  readonly words: Words;
  readonly page: PageWords;
  readonly language: Language;
  readonly rules: RenderOptions['rules'];
}

/** Where the page has the n-th finding of a file, counted from 1. */
export const findingId = (prefix: string, n: number): string => `${prefix}n${n}`;
