/** A number in a paragraph. Offsets count characters of the paragraph. */
export interface NumberToken {
  readonly start: number;
  /** Past the digits. */
  readonly end: number;
  readonly digits: string;
  /** The unit behind it, folded to half width; empty where there is none. */
  readonly unit: string;
  /** Past the unit. */
  readonly unitEnd: number;
  /** Digits, commas and points that make no number: 12,34.5. */
  readonly malformed: boolean;
}

/** Digits may be set apart by the page: 1 , 066.60 万元, 18,728. 91 万元, 202 6 年. */
const NUMBER =
  /(?:1 ?9|2 ?0) ?\d ?\d(?= ?年)|\d+(?: ?, ?\d{3}(?!\d))+(?:\.\d+| ?\. ?\d{1,2}(?= ?[万亿]?元))?|\d+(?:,\d+)*(?:(?:\.\d+)+| ?\. ?\d{1,2}(?= ?[万亿]?元))?/g;
const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const UNIT =
  /^(?:[ \u00a0\u3000]*|为(?=万元))(亿元|万元|千元|元|%|个百分点|辆|台（套）|台\(套\)|台|套|人次|批次|平方米|年度|年|月|日|人|批|个|家|项|名|倍|次|号|类|款|万)/;

/** 1682.76万。 lacks the 元. */
const SHORT = /^[ \u00a0\u3000]*(万)(?=\s*[，。；、）]|$)/;

/** Full-width digits and marks in half width; every character keeps its place. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％]/g, (mark) =>
    mark === '，' ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}

/** All numbers of a paragraph in their order. */
export function numbersIn(paragraph: string): readonly NumberToken[] {
  const text = halfWidth(paragraph);
  return withSharedUnits(tokensIn(text), text);
}

function tokensIn(text: string): readonly NumberToken[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const digits = match[0].replaceAll(' ', '');
    const rest = text.slice(end);
    const unit = UNIT.exec(rest);
    return {
      start,
      end,
      digits,
      unit: unit?.[1] === '万' && SHORT.test(rest) ? '万元' : (unit?.[1]?.replace('(', '（').replace(')', '）') ?? ''),
      unitEnd: end + (unit?.[0].length ?? 0),
      malformed: !WELL_FORMED.test(digits),
    };
  });
}

/** 分别为 1.2、3.4、5.6 万元: one unit for several numbers. */
function withSharedUnits(tokens: readonly NumberToken[], text: string): readonly NumberToken[] {
  let next: NumberToken | undefined;
  return tokens
    .toReversed()
    .map((token) => {
      const shares =
        token.unit === '' &&
        next !== undefined &&
        isShared(next.unit) &&
        areListed(text, token, next) &&
        !/^20\d{2}$/.test(token.digits) &&
        !token.malformed;
      next = shares && next ? { ...token, unit: next.unit } : token;
      return next;
    })
    .reverse();
}

const isShared = (unit: string): boolean => isMoneyUnit(unit) || unit === '%';

/** Whether nothing but a mark stands between two numbers of a list. */
export const areListed = (text: string, { unitEnd }: NumberToken, { start }: NumberToken): boolean =>
  /^\s*(?:[、,，]|和|及)\s*$/.test(text.slice(unitEnd, start));

export const isMoneyUnit = (unit: string): unit is '元' | '千元' | '万元' | '亿元' =>
  unit === '元' || unit === '千元' || unit === '万元' || unit === '亿元';
