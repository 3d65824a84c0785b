import type { Place } from '../place.js';

/** A line of the file without its end. */
export interface Line extends Place {
  readonly text: string;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\v\u2028\u2029]/g;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(ends)) {
    lines.push({ text: text.slice(start, index), start, end: index });
    start = index + end.length;
  }
  lines.push({ text: text.slice(start), start, end: text.length });
  return lines;
}

/** The line without the blanks around it (String.trim knows the full-width one); its place shrinks with it. */
export function trimmed({ text, start }: Line): Line {
  const kept = text.trim();
  const from = start + (text.length - text.trimStart().length);
  return kept === '' ? { text: '', start, end: start } : { text: kept, start: from, end: from + kept.length };
}

export function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}
