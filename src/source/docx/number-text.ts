const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A counter as Word shows it in one of its formats; those that budgets never have come out in Arabic digits. */
export function numberText(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counted(value, DIGITS, '十百千', '零');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, FORMAL, '拾佰仟', '零');
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
    case 'ideographTraditional':
      return STEMS[value - 1] ?? String(value);
    case 'ideographZodiac':
      return BRANCHES[value - 1] ?? String(value);
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return fromRange(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return fromRange(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return fromRange(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return fromRange(value, 0x3280, 10);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 十一 and not 一十一; 一百零一. Above 9999 Word itself falls back to digits. */
function counted(value: number, digits: string, units: string, zero: string): string {
  if (value < 1 || value > 9999) return value === 0 ? (digits[0] ?? '') : String(value);
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, i) => {
    const place = places.length - 1 - i;
    if (digit === 0) {
      gap = true;
      return;
    }
    if (gap) text += zero;
    gap = false;
    text += (digits[digit] ?? '') + (place === 0 ? '' : (units[place - 1] ?? ''));
  });
  return value >= 10 && value < 20 && units[0] === '十' ? text.slice(1) : text;
}

function fromRange(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** A … Z, then AA, BB: the letter doubled, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
