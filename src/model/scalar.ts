/** How one text is written in the encoding so that YAML gives it back unchanged. */

/** Letters, digits, and marks that mean nothing to YAML wherever they stand. */
const HARMLESS = String.raw`[\p{L}\p{N}\p{M}（）《》〈〉“”‘’「」、。，；：？！—…·％＋－±≥≤/()+%._~-]`;
/** The first character may not be one that YAML reads as a mark. */
const PLAIN = new RegExp(String.raw`^(?![-.~+%\p{M}])${HARMLESS}+(?: ${HARMLESS}+)*$`, 'u');
/** What YAML takes for a number, a truth value or nothing, though the loader would not. */
const OTHER_TYPE =
  /^(?:[-+]?[\d_]*\.?[\d_]+(?:e[-+]?\d+)?|\d[\d_.:]*|0[xob][\da-f_]+|null|true|false|yes|no|on|off|y|n)$/i;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Control characters, line ends of any kind, marks without width, half of a surrogate pair. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text of a mapping or list; quoted only where it has to be. */
export function printText(text: string): string {
  return PLAIN.test(text) && !OTHER_TYPE.test(text) ? text : printQuoted(text);
}

/** A cell of a column of numbers: bare where YAML keeps it whole. */
export function printNumber(text: string): string {
  return PLAIN_NUMBER.test(text) ? text : printText(text);
}

/** In double quotes, or in single ones where that spares escapes, so that each character stands where it is read. */
export function printQuoted(text: string): string {
  const unseen = text.search(UNSEEN) !== -1;
  if (!unseen && /["\\]/.test(text) && !text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&').replace(UNSEEN, escaped)}"`;
}

function escaped(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}

/** Whether texts can stand in a literal block, one a line, and come back as they are. */
export function fitsLiteral(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^\S(?:.*\S)?$/u.test(text) && text.search(UNSEEN) === -1);
}
