import { isWide, type Line } from './lines.js';

const figure = /^[-−－+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?[%％]?$/u;
const figureEnd = /[\d.,]+$/u;
const figureStart = /^[\d.,]+[%％]?/u;

/** Lines of one cell or paragraph to its text: a line break is no blank between Chinese characters or in a figure. */
export function joinLines(lines: readonly string[], isFull: (index: number) => boolean): string {
  let text = '';
  lines.forEach((line, index) => {
    if (text === '') text = line;
    else text += joint(text, line, isFull(index - 1)) + line;
  });
  return text;
}

function joint(before: string, next: string, full: boolean): '' | ' ' {
  const end = figureEnd.exec(before)?.[0];
  const start = figureStart.exec(next)?.[0];
  // One number goes on only where the line had no room left, and only if what comes out is a number.
  if (end !== undefined && start !== undefined) {
    return (full || isCutCent(end, start)) && figure.test(end + start) ? '' : ' ';
  }
  if (isWide(before.at(-1)) || isWide(next[0])) return '';
  if (/[-–/(（]$/u.test(before) || /^[)）%％,.;:]/u.test(next)) return '';
  // A code or a word that was cut by the width of its cell; words are cut at blanks only.
  if (full && /\d$/u.test(before) && /^\d/u.test(next)) return '';
  return full && /[A-Za-z\d]$/u.test(before) && /^[A-Za-z\d]/u.test(next) && /\d/u.test(before + next) ? '' : ' ';
}

/** The last digit of an amount to the cent, or both, alone on the next line: 1682.7 | 6. */
function isCutCent(end: string, start: string): boolean {
  return /\.\d?$/u.test(end) && /^\d+$/u.test(start) && /\.\d\d$/u.test(end + start);
}

/** Whether the next line began because this one had no room for its first character. */
export function leavesNoRoom(line: Line, next: Line | undefined, left: number, right: number): boolean {
  const first = next?.glyphs[0];
  const width = first === undefined ? line.size : first.right - first.left;
  const room = right - left - (line.right - line.left);
  return room <= width + line.size * 1.2;
}
