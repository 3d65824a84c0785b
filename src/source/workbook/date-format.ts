import type { Token } from './format-tokens.js';

const DAY = 86_400_000;
const WEEKDAYS = '日一二三四五六';

/** A day number of a workbook, with the parts of the day as its fraction, as its format displays it. */
export function dateText(serial: number, tokens: readonly Token[], date1904: boolean): string {
  const halfDays = tokens.some((token) => token.kind === 'date' && /^(?:AM\/PM|A\/P|上午\/下午)$/.test(token.text));
  const hasFractions = tokens.some((token, i) => token.kind === 'point' && tokens[i + 1]?.kind === 'digit');
  const step = hasFractions ? 10 : 1000;
  const time = new Date(Math.round((epoch(serial, date1904) + serial * DAY) / step) * step);
  const elapsed = Math.round((serial * DAY) / 1000);
  return tokens
    .map((token, i) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'date') return partText(token.text, time, elapsed, halfDays);
      if (token.kind === 'point') return '.';
      if (token.kind === 'comma') return ',';
      // Digits after seconds are fractions of them.
      if (token.kind !== 'digit') return '';
      const place = tokens
        .slice(0, i)
        .reverse()
        .findIndex(({ kind }) => kind === 'point');
      return String(time.getUTCMilliseconds()).padStart(3, '0').charAt(place);
    })
    .join('');
}

/** Excel counts a 29 February 1900 that never was: days before it are one off. */
function epoch(serial: number, date1904: boolean): number {
  if (date1904) return Date.UTC(1904, 0, 1);
  return Date.UTC(1899, 11, serial < 60 ? 31 : 30);
}

function partText(part: string, time: Date, elapsed: number, halfDays: boolean): string {
  const hours = time.getUTCHours();
  const two = (value: number): string => String(value).padStart(part.length > 1 ? 2 : 1, '0');
  switch (part[0]) {
    case 'y':
      return part.length > 2 ? String(time.getUTCFullYear()) : String(time.getUTCFullYear() % 100).padStart(2, '0');
    case 'e':
      return String(time.getUTCFullYear());
    case 'm':
      return part.length > 2 ? `${time.getUTCMonth() + 1}月` : two(time.getUTCMonth() + 1);
    case 'd':
      return part.length > 2 ? `星期${WEEKDAYS[time.getUTCDay()]}` : two(time.getUTCDate());
    case 'a':
      return `${part.length > 3 ? '星期' : ''}${WEEKDAYS[time.getUTCDay()]}`;
    case 'h':
      return two(halfDays ? hours % 12 || 12 : hours);
    case 'n':
      return two(time.getUTCMinutes());
    case 's':
      return two(time.getUTCSeconds());
    case 'A':
      return hours < 12 ? 'AM' : 'PM';
    case '上':
      return hours < 12 ? '上午' : '下午';
    case '[':
      return String(Math.floor(elapsed / (part[1] === 'h' ? 3600 : part[1] === 'm' ? 60 : 1)));
    default:
      return '';
  }
}
