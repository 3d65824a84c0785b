import type { NoClaimReason } from '../model/figure.js';
import { isMoneyUnit, type NumberToken } from './numbers.js';

/** What a number may be known by as no claim about the budget: one entry a kind, the first that fits decides. */
interface NoClaimPattern {
  readonly reason: NoClaimReason;
  readonly fits: (text: string, token: NumberToken) => boolean;
}

const before = (text: string, token: NumberToken): string => text.slice(0, token.start);
const after = (text: string, token: NumberToken): string => text.slice(token.end);

function inside(text: string, token: NumberToken, open: string, close: string): boolean {
  const left = before(text, token);
  return left.lastIndexOf(open) > left.lastIndexOf(close);
}

const PATTERNS: readonly NoClaimPattern[] = [
  {
    reason: 'document title',
    fits: (text, token) =>
      inside(text, token, '《', '》') || inside(text, token, '〔', '〕') || inside(text, token, '[', ']'),
  },
  { reason: 'document title', fits: (text, token) => token.unit === '号' || /第\s*$/.test(before(text, token)) },
  {
    reason: 'year',
    fits: (text, token) =>
      (/^(?:19|20)\d{2}$/.test(token.digits) && /^年/.test(token.unit)) ||
      // 与2025持平, 2026信访专项经费
      (/^20[0-4]\d$/.test(token.digits) && token.unit === '') ||
      (/^(?:19|20)\d{2}$/.test(token.digits) && /^\s*[-—–~至]\s*(?:19|20)\d{2}\s*年/.test(after(text, token))),
  },
  { reason: 'date', fits: (_, token) => /^[月日]$/.test(token.unit) },
  {
    reason: 'numeral',
    fits: (text, token) =>
      token.start <= 2 && /^\s*[（(]?\s*$/.test(before(text, token)) && /^\s*[.、．)）]/.test(after(text, token)),
  },
  // 表1, 图 2, 公开01表, 策略：1、…；2、…
  {
    reason: 'numeral',
    fits: (text, token) =>
      /^\d{1,2}$/.test(token.digits) &&
      ((/[表图]\s*$/.test(before(text, token)) && token.unit === '') ||
        /^\s*表/.test(after(text, token)) ||
        (/[：；。]\s*$/.test(before(text, token)) && /^\s*[、.．](?!\d)/.test(after(text, token)))),
  },
  // 2010301-行政运行, 2014099其他信访事务支出
  {
    reason: 'code',
    fits: (text, token) =>
      token.unit === '' &&
      /^[235]\d{2}(?:\d{2}){0,2}$/.test(token.digits) &&
      (/^\s*[-—－–]\s*[\u4e00-\u9fff]{2}/.test(after(text, token)) ||
        (token.digits.length >= 5 && /^[\u4e00-\u9fff]{2}/.test(after(text, token)))),
  },
  // 44.12% 其他收入: no sentence, but the label of a piece of a chart.
  {
    reason: 'chart label',
    fits: (text, token) => token.unit === '%' && text.length <= 40 && !/[。；：，占比较增减]/.test(text),
  },
  // The scale of a chart, a number a line.
  {
    reason: 'chart label',
    fits: (text, token) => text.trim() === text.slice(token.start, token.unitEnd) && /^%?$/.test(token.unit),
  },
  // 行政运行（2010301）
  {
    reason: 'code',
    fits: (text, token) =>
      token.unit === '' &&
      /^\d{3}(?:\d{2}){0,2}$/.test(token.digits) &&
      /[（(]\s*$/.test(before(text, token)) &&
      /^\s*[)）]/.test(after(text, token)),
  },
  // （208类）…（05款）…（01项）
  {
    reason: 'code',
    fits: (text, token) => /^[类款项]$/.test(token.unit) && /[（(]\s*$/.test(before(text, token)),
  },
  {
    reason: 'threshold',
    fits: (text, token) =>
      isMoneyUnit(token.unit) &&
      (/^\s*(?:[（(]含[^（()）]{0,4}[)）])?(?:及)?(?:以上|以下|以内)/.test(text.slice(token.unitEnd)) ||
        /(?:单价|单位价值|单台价值|超过|不足|低于|高于)\s*$/.test(before(text, token))),
  },
  // 满意度 ≥ 90%, 达标率达到 100%: aims and states of the world, not of the budget.
  {
    reason: 'target',
    fits: (text, token) =>
      /[≥≤＞＜>=<＝]\s*$/.test(before(text, token)) ||
      (token.unit === '%' &&
        /(?:(?<!增长|减少|下降|增减|降低)率|度|比例)(?:均|要|力争)?(?:达到|达|为|在|保持在|不低于|最低不低于|不超过)*\s*$/.test(
          before(text, token),
        ) &&
        !/占[^，。；]*$/.test(before(text, token))) ||
      (token.unit === '%' && /^\s*(?:以上|以下|以内)/.test(text.slice(token.unitEnd))) ||
      (token.unit === '%' && /(?:不低于|不超过|不高于|不少于)\s*$/.test(before(text, token))),
  },
  {
    reason: 'target',
    fits: (text, token) => /^\s*[:：]\s*\d/.test(after(text, token)) || /\d\s*[:：]\s*$/.test(before(text, token)),
  },
];

/** Why a number claims nothing about the budget, or null where it may. */
export function noClaim(text: string, token: NumberToken): NoClaimReason | null {
  return PATTERNS.find((pattern) => pattern.fits(text, token))?.reason ?? null;
}
