/** Far more than the encoding needs, far less than the stack of the YAML parser bears. */
const DEEPEST = 100;
const WIDEST_INDENT = 200;

/**
 * Where a text nests too deeply to be parsed, or null. Looked at before parsing, because the parser recurses and a deep
 * file would end the process. Brackets within quoted text count too: a budget has no hundred unclosed ones.
 */
export function tooDeepAt(text: string): number | null {
  return deepBrackets(text) ?? deepLine(text);
}

function deepBrackets(text: string): number | null {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[[\]{}]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return null;
}

/** Block nesting: by indentation, or by markers after one another on one line (`- - - a`). */
function deepLine(text: string): number | null {
  const match = new RegExp(`^(?: {${WIDEST_INDENT + 1}}|[ \\t]*(?:[-?:][ \\t]+){${DEEPEST + 1}})`, 'm').exec(text);
  return match === null ? null : match.index;
}
