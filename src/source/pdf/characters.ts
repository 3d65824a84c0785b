import { withoutRadicals } from '../radicals.js';
import { type Clips, clipBox } from './clip.js';
import type { Engine } from './engine.js';
import { type Box, common } from './ink.js';
import { readMatrix } from './matrix.js';

/** A character in the space of the page: y goes up, the angle is that of its base line against the x axis. */
export interface RawCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far the next character is, along the base line. */
  readonly advance: number;
  readonly size: number;
  readonly angle: number;
  readonly seen: boolean;
}

/** What holds for all characters of one text object, asked for once. */
interface Run {
  readonly size: number;
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  /** Where its characters are seen; null for those drawn invisibly. */
  readonly shown: Box | null;
}

/** What was found of a page already. */
interface Known {
  readonly sheet: Box;
  readonly runs: Map<number, Run>;
  readonly clips: Clips;
}

const invisibleModes: ReadonlySet<number> = new Set([3, 7]);

export function readCharacters(engine: Engine, page: number, sheet: Box): readonly RawCharacter[] {
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const known: Known = { sheet, runs: new Map(), clips: new Map() };
    const characters: RawCharacter[] = [];
    const count = call.FPDFText_CountChars(text);
    for (let index = 0; index < count; index += 1) {
      const character = readCharacter(engine, text, index, known);
      if (character !== null) characters.push(character);
    }
    return withoutDoubles(characters);
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

function readCharacter(engine: Engine, text: number, index: number, known: Known): RawCharacter | null {
  const { call, scratch } = engine;
  const code = call.FPDFText_GetUnicode(text, index);
  // Only blanks and line ends are generated.
  if (code <= 0x20 && call.FPDFText_IsGenerated(text, index) === 1) return null;
  // A line end after a hyphen turns it into U+0002.
  const shown = code === 2 && call.FPDFText_IsHyphen(text, index) === 1 ? '-' : displayed(code);
  if (shown === null) return null;
  const object = call.FPDFText_GetTextObject(text, index);
  let run = known.runs.get(object);
  if (run === undefined) {
    run = readRun(engine, text, index, object, known);
    known.runs.set(object, run);
  }
  const { size, angle, cos, sin } = run;
  call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  call.FPDFText_GetLooseCharBox(text, index, scratch + 16);
  const x = engine.double(scratch);
  const y = engine.double(scratch + 8);
  const level = Math.abs(cos) >= Math.abs(sin);
  const extent = level
    ? engine.float(scratch + 24) - engine.float(scratch + 16)
    : Math.abs(engine.float(scratch + 20) - engine.float(scratch + 28));
  const advance = Math.min(extent, size * 2);
  const middle = advance / 2;
  const centreX = x + cos * middle - sin * size * 0.35;
  const centreY = y + sin * middle + cos * size * 0.35;
  const seen = run.shown !== null && inside(run.shown, centreX, centreY);
  return { text: shown, x, y, advance, size, angle, seen };
}

/** Boxes in the space of the page have their top above their bottom. */
function inside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}

function readRun(engine: Engine, text: number, index: number, object: number, known: Known): Run {
  const { call, scratch } = engine;
  call.FPDFText_GetMatrix(text, index, scratch);
  const [a, b, c, d] = readMatrix(engine, scratch);
  // The size in the file means nothing alone: some producers write 720 and scale by the matrix.
  const size = call.FPDFText_GetFontSize(text, index) * Math.hypot(c, d);
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  const radians = (angle * Math.PI) / 180;
  return {
    size: Math.max(size, 0.1),
    angle,
    cos: Math.cos(radians),
    sin: Math.sin(radians),
    shown: invisibleModes.has(call.FPDFTextObj_GetTextRenderMode(object))
      ? null
      : shownBox(known.sheet, clipBox(engine, object, known.clips)),
  };
}

/** A character at the edge of a clip, by a point, is still seen. */
function shownBox(sheet: Box, clip: Box | null): Box {
  if (clip === null) return sheet;
  return common(sheet, { left: clip.left - 1, top: clip.top + 1, right: clip.right + 1, bottom: clip.bottom - 1 });
}

/** A document has many characters and few that differ. */
const displays = new Map<number, string | null>();

/** Null where nothing is displayed. */
function displayed(code: number): string | null {
  let shown = displays.get(code);
  if (shown === undefined) {
    shown = displayedAnew(code);
    displays.set(code, shown);
  }
  return shown;
}

function displayedAnew(code: number): string | null {
  if (code === 0x09 || code === 0xa0 || code === 0x3000) return ' ';
  if (code < 0x20 || code === 0xfeff || code === 0xfffe || code === 0xffff || (code >= 0x200b && code <= 0x200f))
    return null;
  const text = String.fromCodePoint(code);
  return code >= 0x2e80 && code <= 0x2fdf ? withoutRadicals(text) : text;
}

/** Bold is often made by printing a text twice, a hair apart. */
function withoutDoubles(characters: readonly RawCharacter[]): readonly RawCharacter[] {
  /** The last character in each square, and before each character the one that was the last until then. */
  const lasts = new Map<number, number>();
  const befores = new Int32Array(characters.length);
  const kept: RawCharacter[] = [];
  for (const character of characters) {
    const { x, y } = character;
    const reach = character.size * 0.15;
    const right = square(x + reach);
    const high = square(y + reach);
    const low = square(y - reach);
    let isDouble = false;
    for (let column = square(x - reach); column <= right; column += 1)
      for (let row = low; row <= high; row += 1) {
        let at = lasts.get(column * rowsOfSquares + row) ?? -1;
        for (; at >= 0; at = befores[at] ?? -1)
          if (isSamePlace(kept[at], character, reach)) {
            isDouble = true;
            break;
          }
      }
    if (isDouble) continue;
    const key = square(x) * rowsOfSquares + square(y);
    befores[kept.length] = lasts.get(key) ?? -1;
    lasts.set(key, kept.length);
    kept.push(character);
  }
  return kept;
}

function isSamePlace(other: RawCharacter | undefined, character: RawCharacter, reach: number): boolean {
  return (
    other !== undefined &&
    other.text === character.text &&
    Math.abs(other.x - character.x) <= reach &&
    Math.abs(other.y - character.y) <= reach
  );
}

/** Characters are compared with those near them only: the page is cut into squares of 8 points. */
const rowsOfSquares = 1 << 20;

function square(at: number): number {
  return Math.floor(at / 8);
}
