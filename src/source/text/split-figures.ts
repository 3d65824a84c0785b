const COUNTED = '(?=\\s*(?:年|月|日|万元|亿元|元|[%％]|个|辆|台|人|名|家|项))';
/** 1 , 066.60 */
const GROUPED = /(?<![\d.,])\d{1,3}(?:\s*,\s*\d{3})+(?!\d)(?:\s*\.\s*\d+)?/g;
/** 1066 .60, never `1. 20`: that may be an item and its text. */
const POINT = /(?<![\d.,])\d+\s+\.\s*\d+/g;
/** 202 6 年, 3 4.5 万元 */
const DIGITS = new RegExp(`(?<![\\d.,])\\d+(?:\\.\\d+)?(?: +\\d+)+(?:\\.\\d+)?(?![\\d.,])${COUNTED}`, 'g');
const WHOLE = /^[-−－(（]?[\d\s,.]+[)）]?\s*[%％]?$/;
const AMOUNT = /^[-−－(（]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?[)）]?[%％]?$/;

/**
 * The indexes of blanks that split a figure: editors of web pages put parts of a number into elements of their own.
 * Only where the parts can be nothing but one number.
 */
export function splitBlanks(text: string): ReadonlySet<number> {
  if (!/\d\s|\s\d/.test(text)) return new Set();
  if (WHOLE.test(text) && AMOUNT.test(text.replace(/\s/g, ''))) return blanksIn(text, 0);
  const stretches = [GROUPED, POINT, DIGITS].flatMap((pattern) => [...text.matchAll(pattern)]);
  return new Set(
    stretches.flatMap(({ 0: part, index }) => {
      return isOneNumber(part, text.slice(index + part.length)) ? [...blanksIn(part, index)] : [];
    }),
  );
}

/** Two numbers beside each other are not one: a year and what follows it, two amounts. */
function isOneNumber(part: string, after: string): boolean {
  const [first = '', ...rest] = part.split(/ +/);
  if (/[,]|\s\./.test(part)) return true;
  if (/^\s*年/.test(after)) return /^(?:19|20)\d\d$/.test(part.replaceAll(' ', ''));
  if (/^(?:19|20)\d\d$/.test(first)) return false;
  return first.includes('.') ? /^\d{1,2}$/.test(rest.join('')) : true;
}

function blanksIn(part: string, index: number): Set<number> {
  return new Set([...part.matchAll(/\s/g)].map((blank) => index + blank.index));
}
