/** One piece of a section of a number format. */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  | { readonly kind: 'exponent'; readonly text: string }
  /** A run of one letter of a date, or a part of a day: yyyy, m, AM/PM. */
  | { readonly kind: 'date'; readonly text: string };

export interface Section {
  readonly tokens: readonly Token[];
  /** `[>=100]`: the section is for numbers of which this holds. */
  readonly condition: { readonly operator: string; readonly limit: number } | null;
}

const PIECE =
  /"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(E[+-])(?=[0#?])|([ymdhs]+|a{3,4}|e+|g+)|([0#?])|([.])|(,)|([%％])|(@)|(.)/giu;

/** The sections of a format, apart by `;` where that is no literal. Chinese Excel writes `!x` for `\\x`. */
export function sectionsOf(format: string): Section[] {
  const parts = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|[\\!_*].|\[[^\]]*\]|./gsu)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(sectionOf);
}

function sectionOf(part: string): Section {
  let condition: Section['condition'] = null;
  const tokens: Token[] = [];
  for (const match of part.matchAll(PIECE)) {
    const bracket = match[3];
    const stated = bracket === undefined ? null : /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(bracket);
    if (stated !== null) condition = { operator: stated[1] ?? '', limit: Number(stated[2]) };
    else tokens.push(...tokenOf(match));
  }
  return { tokens: minutes(tokens), condition };
}

function tokenOf(match: RegExpExecArray): Token[] {
  const [whole, quoted, escaped, bracket, general, dayPart, exponent, date, digit, point, comma, percent, text, other] =
    match;
  if (bracket !== undefined) return bracketToken(bracket);
  if (general !== undefined) return [{ kind: 'general' }];
  if (dayPart !== undefined) return [{ kind: 'date', text: dayPart.toUpperCase() }];
  if (exponent !== undefined) return [{ kind: 'exponent', text: exponent.toUpperCase() }];
  if (date !== undefined) return letterRuns(date.toLowerCase());
  if (digit === '0' || digit === '#' || digit === '?') return [{ kind: 'digit', text: digit }];
  if (point !== undefined) return [{ kind: 'point' }];
  if (comma !== undefined) return [{ kind: 'comma' }];
  if (percent !== undefined) return [{ kind: 'percent' }];
  if (text !== undefined) return [{ kind: 'text' }];
  const literal = quoted ?? escaped ?? other;
  if (literal !== undefined) return [{ kind: 'literal', text: literal }];
  // `_x` leaves the room of a character, `*x` fills the rest of the cell.
  return whole.startsWith('_') ? [{ kind: 'literal', text: ' ' }] : [];
}

/** `[$¥-804]` prints its sign, `[h]` counts hours beyond a day; colours and the rest print nothing. */
function bracketToken(bracket: string): Token[] {
  const currency = /^\$([^-]*)/.exec(bracket);
  if (currency !== null) return currency[1] ? [{ kind: 'literal', text: currency[1] }] : [];
  return /^(?:h+|m+|s+)$/i.test(bracket) ? [{ kind: 'date', text: `[${bracket.toLowerCase()}]` }] : [];
}

function letterRuns(letters: string): Token[] {
  return (letters.match(/(.)\1*/g) ?? []).map((text) => ({ kind: 'date', text }));
}

/** `m` after hours or before seconds means minutes: written here as `n`. */
function minutes(tokens: readonly Token[]): Token[] {
  const dates = tokens.filter((token) => token.kind === 'date');
  return tokens.map((token) => {
    if (token.kind !== 'date' || !/^m{1,2}$/.test(token.text)) return token;
    const at = dates.indexOf(token);
    const before = dates[at - 1]?.text ?? '';
    const after = dates[at + 1]?.text ?? '';
    return /h/.test(before) || /s/.test(after) ? { ...token, text: token.text.replaceAll('m', 'n') } : token;
  });
}
