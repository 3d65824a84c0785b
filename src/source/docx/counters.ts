import { numberText } from './number-text.js';

/** One level of a list, whichever format of Word it was stored in. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`: what is shown, with the counters of the levels in place of `%n`. */
  readonly text: string;
  readonly follow: 'tab' | 'space' | 'nothing';
  /** All counters in Arabic digits. */
  readonly legal: boolean;
  /** Starts anew after a paragraph of this level (from 0) or a higher one; null never. */
  readonly restartAfter: number | null;
}

/** A list as paragraphs name it. */
export interface NumberedList {
  /** Lists with one counter go on where the others left off. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that start anew where this list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The number that Word shows before the next paragraph of a list, with the blank that follows it; counts on. */
export type Counting = (id: string, list: NumberedList, level: number) => string;

export function counting(): Counting {
  const counters = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return (id, list, at) => {
    const level = list.levels.get(at);
    if (level === undefined) return '';
    const values = counters.get(list.counter) ?? [];
    counters.set(list.counter, values);
    const start = list.starts.get(at);
    const use = `${id}/${at}`;
    if (start !== undefined && !used.has(use)) values[at] = start;
    else values[at] = (values[at] ?? level.start - 1) + 1;
    used.add(use);
    for (const [deeper, { restartAfter }] of list.levels) {
      if (deeper > at && restartAfter !== null && at <= restartAfter) values[deeper] = undefined;
    }
    return shown(list, level, values);
  };
}

function shown(list: NumberedList, level: Level, values: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return '• ';
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const other = list.levels.get(Number(digit) - 1);
    const format = level.legal && other?.format !== 'none' ? 'decimal' : (other?.format ?? 'decimal');
    return numberText(values[Number(digit) - 1] ?? other?.start ?? 1, format);
  });
  // What follows is a distance on the page; after 、 and ） no one would type a blank there.
  const close =
    text === '' || level.follow === 'nothing' || /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2460-\u24ff]$/.test(text);
  return close ? text : `${text} `;
}
