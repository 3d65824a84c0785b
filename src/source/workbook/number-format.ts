import { Decimal } from '../decimal.js';
import { dateText } from './date-format.js';
import { type Section, sectionsOf, type Token } from './format-tokens.js';

/**
 * A stored number as the cell displays it. Excel works with 15 significant decimal digits and rounds a half up, away
 * from zero; the double itself is never looked at.
 */
export function formatNumber(value: number, format: string, date1904: boolean): string {
  const stored = fifteenDigits(value);
  const sections = sectionsOf(format);
  const { section, signed } = sectionFor(sections, value);
  if (section === undefined || sections.length === 0) return general(stored);
  const kinds = new Set(section.tokens.map(({ kind }) => kind));
  if (kinds.has('date')) return dateText(value, section.tokens, date1904);
  const sign = signed && value < 0 ? '-' : '';
  if (kinds.has('general') || (kinds.has('text') && !kinds.has('digit'))) {
    return sign + section.tokens.map((token) => plainText(token, general(stored.abs()))).join('');
  }
  return sign + digitsText(stored.abs(), section.tokens);
}

/** A text cell shows itself, unless its format has words for texts. */
export function formatText(text: string, format: string): string {
  const sections = sectionsOf(format);
  const section =
    sections.length === 4 ? sections[3] : sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (section === undefined || section.tokens.some(({ kind }) => kind === 'digit')) return text;
  return section.tokens.map((token) => plainText(token, text)).join('');
}

export function fifteenDigits(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

/** Without a format a cell shows at most eleven characters, and trailing zeros never. */
function general(value: Decimal): string {
  if (!value.isZero() && value.abs().lt('1e-9'))
    return value.toSignificantDigits(6, Decimal.ROUND_HALF_UP).toExponential().toUpperCase();
  const whole = value.abs().trunc().toFixed().length;
  return value.toDecimalPlaces(Math.max(0, 10 - whole), Decimal.ROUND_HALF_UP).toFixed();
}

/** `signed`: the section says nothing of the sign by itself, so a minus is put before it. */
function sectionFor(sections: readonly Section[], value: number): { section: Section | undefined; signed: boolean } {
  if (sections.some(({ condition }) => condition !== null)) {
    const section = sections.find(({ condition }) => condition === null || holds(condition, value));
    return { section, signed: section?.condition?.operator !== '<' || section.condition.limit > 0 };
  }
  const [positive, negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  if (value === 0 && zero !== undefined) return { section: zero, signed: false };
  return { section: positive, signed: true };
}

function holds({ operator, limit }: { operator: string; limit: number }, value: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}

function plainText(token: Token, value: string): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'general' || token.kind === 'text') return value;
  return token.kind === 'percent' ? '%' : token.kind === 'comma' ? ',' : '';
}

function digitsText(value: Decimal, tokens: readonly Token[]): string {
  const isDigit = (token: Token): boolean => token.kind === 'digit';
  const last = tokens.findLastIndex(isDigit);
  if (last === -1) return tokens.map((token) => plainText(token, '')).join('');
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent !== -1) return exponentText(value, tokens, exponent);
  const found = tokens.findIndex(({ kind }) => kind === 'point');
  const point = found === -1 ? tokens.length : found;
  const lastWhole = tokens.findLastIndex((token, i) => isDigit(token) && i < point);
  const scales = tokens.filter(({ kind }, i) => kind === 'comma' && (i > last || (i > lastWhole && i < point))).length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const places = tokens.filter((token, i) => isDigit(token) && i > point).length;
  const scaled = value.times(new Decimal(10).pow(2 * percents - 3 * scales));
  const [whole = '0', fraction = ''] = scaled.toFixed(places, Decimal.ROUND_HALF_UP).split('.');
  return wholeText(whole, tokens.slice(0, point)) + fractionText(fraction, tokens.slice(point));
}

/** From the right: each placeholder takes a digit and the first one all that are left. */
function wholeText(whole: string, tokens: readonly Token[]): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const grouped = tokens.some(({ kind }, i) => kind === 'comma' && i > first && i < last);
  const digits = whole === '0' && !tokens.some((token) => token.kind === 'digit' && token.text === '0') ? '' : whole;
  let rest = digits;
  let count = 0;
  let text = '';
  const put = (digit: string): void => {
    if (grouped && count > 0 && count % 3 === 0) text = `,${text}`;
    text = digit + text;
    count += 1;
  };
  for (const [index, token] of [...tokens.entries()].toReversed()) {
    if (token.kind === 'comma') continue;
    if (token.kind !== 'digit') {
      text = plainText(token, '') + text;
      continue;
    }
    const digit = rest.slice(-1);
    rest = rest.slice(0, -1);
    if (digit !== '') put(digit);
    else if (token.text === '0') put('0');
    else if (token.text === '?') text = ` ${text}`;
    while (index === first && rest !== '') {
      put(rest.slice(-1));
      rest = rest.slice(0, -1);
    }
  }
  // A format of decimals alone (`.00`) still shows the digits before them.
  return first === -1 && digits !== '' ? digits + text : text;
}

function fractionText(fraction: string, tokens: readonly Token[]): string {
  const placeholders = tokens.filter((token) => token.kind === 'digit');
  const needed = Math.max(
    fraction.replace(/0+$/, '').length,
    placeholders.findLastIndex(({ text }) => text === '0') + 1,
  );
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind === 'point') return '.';
      if (token.kind === 'comma') return '';
      if (token.kind !== 'digit') return plainText(token, '');
      const digit = fraction[at] ?? '0';
      at += 1;
      return at <= needed ? digit : token.text === '?' ? ' ' : '';
    })
    .join('');
}

function exponentText(value: Decimal, tokens: readonly Token[], at: number): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const places = point === -1 ? 0 : tokens.filter(({ kind }, i) => kind === 'digit' && i > point && i < at).length;
  const [mantissa = '0', power = '+0'] = value.toExponential(places, Decimal.ROUND_HALF_UP).split('e');
  const width = tokens.filter(({ kind }, i) => kind === 'digit' && i > at).length;
  const mark = power.startsWith('-') ? 'E-' : 'E+';
  return mantissa + mark + power.replace(/^[+-]/, '').padStart(width, '0');
}
