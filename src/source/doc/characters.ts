import type { Told } from '../docx/flow.js';
import { symbolText } from '../docx/symbols.js';
import type { NoticeCode } from '../draft.js';
import type { WordDocument } from './document.js';
import { DELETED, EMBEDDED, HIDDEN } from './runs.js';

/** What the characters of a paragraph show. */
export interface Characters {
  readonly text: string;
  readonly told: readonly Told[];
  /** Where drawings hang on it; each may be a text box. */
  readonly drawings: readonly number[];
}

/** Shown for characters that are marks; what is not here and below a blank shows nothing. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\u000b', '\n'],
  ['\f', '\n'],
  ['\u000e', '\n'],
  ['\r', '\n'],
  ['\u0007', '\n'],
  ['\u001e', '-'],
]);
const PICTURE = '\u0001';
const NOTE = '\u0002';
const DRAWING = '\u0008';
const BRACKET = '(';

export function readCharacters(start: number, end: number, document: WordDocument): Characters {
  const told: Told[] = [];
  const drawings: number[] = [];
  let text = '';
  let instruction = '';
  let embedded = false;
  let gap: NoticeCode | null = null;
  let gone = '';
  const closeGap = () => {
    if (gap !== null && gone.trim() !== '') told.push({ code: gap, text: gone.trim() });
    gap = null;
    gone = '';
  };
  for (let at = start; at < end; at += 1) {
    const flags = document.runs.flags[at] ?? 0;
    const character = document.text.charAt(at);
    if (character === '\u0013') {
      document.fields.begin();
      instruction = '';
    } else if (character === '\u0014') {
      document.fields.separate();
      embedded = /^\s*(?:EMBED|LINK)\s/i.test(instruction);
      if (embedded && (flags & (DELETED | HIDDEN)) === 0)
        told.push({ code: 'embedded object', text: instruction.trim().split(/\s+/)[1] ?? '' });
    } else if (character === '\u0015') {
      document.fields.end();
      embedded = false;
    } else if (!document.fields.shown()) {
      instruction += character;
    } else if ((flags & (DELETED | HIDDEN)) !== 0) {
      const code = (flags & DELETED) === 0 ? 'hidden text' : 'deleted text';
      if (gap !== code) closeGap();
      gap = code;
      gone += shown(at, character, document);
    } else if (character === PICTURE) {
      // An embedded object shows a picture of itself.
      if ((flags & EMBEDDED) !== 0 && !embedded) told.push({ code: 'embedded object', text: '' });
      else if (!embedded) told.push({ code: 'picture', text: '' });
    } else if (character === NOTE) {
      const note = document.notes.get(at);
      if (note !== undefined) told.push({ code: 'footnote', text: note });
    } else if (character === DRAWING) {
      drawings.push(at);
    } else {
      const piece = shown(at, character, document);
      if (piece !== '') closeGap();
      text += piece;
    }
  }
  closeGap();
  document.fields.endParagraph();
  return { text, told, drawings };
}

function shown(at: number, character: string, { runs, fonts }: WordDocument): string {
  const symbol = character === BRACKET ? runs.symbols.get(at) : undefined;
  if (symbol !== undefined) return symbolText(fonts[symbol.font] ?? '', symbol.code);
  return SHOWN.get(character) ?? (character < ' ' ? '' : character);
}
