const LATIN = /[A-Za-z]/;
const FIGURE = /[\d.,%]/;
const BLANKS = /^[\s\u3000]+/;

/**
 * Puts the lines of one wrapped text together again: nothing between Chinese characters, nothing inside a figure,
 * and a blank where two words of another script meet.
 */
export function joinWrapped(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((text, line) => (text === '' ? line : text + between(text.slice(-1), line.slice(0, 1)) + line), '');
}

/** What stands between two characters when the line break between them is taken away. */
export function between(last: string, first: string): string {
  if (FIGURE.test(last) && FIGURE.test(first)) return '';
  return /[A-Za-z\d.,;:)]/.test(last) && (LATIN.test(first) || (LATIN.test(last) && /\d/.test(first))) ? ' ' : '';
}

/** How far a label is set in by blanks before it, in Chinese characters: an ordinary blank is half as wide. */
export function indentOf(text: string): number {
  const blanks = BLANKS.exec(text)?.[0] ?? '';
  return [...blanks].reduce((sum, blank) => sum + (blank === '\u3000' || blank === '\u2003' ? 1 : 0.5), 0);
}
