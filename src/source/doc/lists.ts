import type { Level, NumberedList } from '../docx/counters.js';
import { viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';

/** Formats of counters by their number in the file, under the names that the new format has for them. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [255, 'none'],
]);

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const OVERRIDE_SIZE = 16;

/** The lists as paragraphs name them, from 1. */
export function readLists(tables: Uint8Array, fib: Fib): ReadonlyMap<number, NumberedList> {
  const at = fib.table(TABLES.lists);
  const view = viewOf(tables);
  const definitions = at.length < 2 ? new Map<number, ReadonlyMap<number, Level>>() : readDefinitions(view, at.start);
  const lists = new Map<number, NumberedList>();
  const overrides = fib.table(TABLES.overrides);
  if (overrides.length < 4) return lists;
  const count = view.getUint32(overrides.start, true);
  let data = overrides.start + 4 + OVERRIDE_SIZE * count;
  for (let i = 0; i < count; i += 1) {
    const head = overrides.start + 4 + OVERRIDE_SIZE * i;
    const id = view.getInt32(head, true);
    const levels = new Map(definitions.get(id));
    const starts = new Map<number, number>();
    data += 4;
    for (let override = view.getUint8(head + 12); override > 0; override -= 1) {
      const flags = view.getUint32(data + 4, true);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts.set(level, view.getInt32(data, true));
      data += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(view, data, level);
      levels.set(level, read.level);
      data = read.end;
      if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
    }
    lists.set(i + 1, { counter: String(id), levels, starts });
  }
  return lists;
}

/** First the lists, then the levels of all of them, one after another. */
function readDefinitions(view: DataView, start: number): ReadonlyMap<number, ReadonlyMap<number, Level>> {
  const count = view.getUint16(start, true);
  const definitions = new Map<number, ReadonlyMap<number, Level>>();
  let at = start + 2 + LIST_SIZE * count;
  for (let i = 0; i < count; i += 1) {
    const head = start + 2 + LIST_SIZE * i;
    const simple = (view.getUint8(head + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : 9); level += 1) {
      const read = readLevel(view, at, level);
      levels.set(level, read.level);
      at = read.end;
    }
    definitions.set(view.getInt32(head, true), levels);
  }
  return definitions;
}

function readLevel(view: DataView, at: number, number: number): { readonly level: Level; readonly end: number } {
  const flags = view.getUint8(at + 5);
  const follow = view.getUint8(at + 15);
  const text = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(text, true);
  const letters = Array.from({ length }, (_, i) => view.getUint16(text + 2 + 2 * i, true));
  const level: Level = {
    start: view.getInt32(at, true),
    format: FORMATS.get(view.getUint8(at + 4)) ?? 'decimal',
    // A level's counter is stored as the character of its number.
    text: letters.map((letter) => (letter < 9 ? `%${letter + 1}` : String.fromCharCode(letter))).join(''),
    follow: follow === 0 ? 'tab' : follow === 1 ? 'space' : 'nothing',
    legal: (flags & 4) !== 0,
    restartAfter: (flags & 8) === 0 ? number - 1 : view.getUint8(at + 26) === 0 ? null : view.getUint8(at + 26) - 1,
  };
  return { level, end: text + 2 + 2 * length };
}
