import { NAMES } from './names.js';
import { grouped, percentage, rounded, type Style, textPrecision, unitOf } from './printing.js';

/** The ways in which a document says things: each kind of statement has several, of which a style takes one. */
export interface Wording {
  readonly amount: (fen: number) => string;
  /** How it changed since last year. */
  readonly change: (now: number, last: number, base: '执行数' | '预算数') => string;
  readonly share: (part: number, whole: number, of?: string) => string;
  /** A 项 by its path or its code. */
  readonly path: (code: string) => string;
  readonly one: (kind: number, forms: readonly string[]) => string;
}

const YEAR = 2024;

export function wordingOf(style: Style): Wording {
  const precision = textPrecision(style);
  const space = (style.forms[0] ?? 0) % 2 === 0 ? ' ' : '';
  const one = (kind: number, forms: readonly string[]): string =>
    forms[(style.forms[kind % style.forms.length] ?? 0) % forms.length] ?? '';
  const amount = (fen: number): string => {
    const text = rounded(Math.abs(fen), precision);
    return `${space}${style.commas ? grouped(text) : text}${space}${unitOf(precision)}`;
  };
  const percent = (part: number, whole: number): string =>
    `${space}${percentage(part, whole, style.places)}${one(1, ['%', '%', '％'])}`;
  const isNothing = (fen: number): boolean => !/[1-9]/.test(rounded(fen, precision));
  const change: Wording['change'] = (now, last, base) => {
    const moved = now - last;
    const [verb, rate, extent] = moved > 0 ? ['增加', '增长', '增幅'] : ['减少', '下降', '降幅'];
    if (moved === 0) {
      return one(2, [
        `与上年${base}持平`,
        `与上年${base}保持一致`,
        `较上年${base}无增减变化`,
        ...(isNothing(now) ? [] : [`比上年${base}增加${amount(0)}，增长${percent(0, now)}`]),
      ]);
    }
    const N = amount(moved);
    if (isNothing(last)) return one(3, [`比上年${base}${verb}${N}`, `上年无此项预算，同比${verb}${N}`]);
    const P = percent(Math.abs(moved), last);
    return one(4, [
      `比上年${base}${verb}${N}，${rate}${P}`,
      `比上年${base}${verb}${N}，${rate}${P}，主要是工作任务变化`,
      `比${YEAR - 1}年${base}${verb}${N}，${rate}${P}`,
      `较上年${base}${verb}${N}，${extent}${P}`,
      `与${YEAR - 1}年${base}相比${verb}${N}，${rate}${P}`,
      `同比${verb}${N}，${rate}${P}`,
      `上年${base}${amount(last)}，比上年${base}${verb}${N}，${rate}${P}`,
      `${YEAR - 1}年${base}${amount(last)}，${verb}${N}，${rate}${P}`,
    ]);
  };
  const share: Wording['share'] = (part, whole, of = '') =>
    whole === 0
      ? ''
      : one(5, [`，占${percent(part, whole)}`, `，占${of}${percent(part, whole)}`, `，占比${percent(part, whole)}`]);
  const path = (code: string): string => {
    const [type, section, item] = [3, 5, 7].map((length) => NAMES[code.slice(0, length)] ?? '');
    const bare = (type ?? '').replace(/支出$/, '');
    return one(6, [
      `${type}（类）${section}（款）${item}（项）`,
      `${bare}（类）${section}（款）${item}（项）`,
      `${type}（${code.slice(0, 3)}类）${section}（${code.slice(3, 5)}款）${item}（${code.slice(5)}项）`,
      `“${type}-${section}-${item}”科目`,
      `${item}（${code}）`,
    ]);
  };
  return { amount, change, share, path, one };
}

/** A section of the narrative: its heading and its paragraphs. */
export const section = (title: string, ...paragraphs: readonly string[]): string =>
  [`  - 题: ${title}`, '    文: |', ...paragraphs.map((one) => `      ${one.trimStart()}`)].join('\n');
