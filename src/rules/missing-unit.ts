import { isMoneyUnit, type NumberToken, numbersIn } from '../narrative/numbers.js';
import type { Context } from './context.js';
import { withoutTitles } from './exempt.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule } from './rule.js';
import { finding, spotIn } from './spot.js';

interface Missing {
  readonly of: 'money' | 'rate';
  readonly stated: string;
}

const MONEY = /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{2}$/;
/** 2024.05 may be a month. */
const MONTH = /^(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])$/;
/** Words whose number is money. */
const OF_MONEY =
  /(?:预算数?|支出|收入|经费|拨款|资金|费用?|安排|总额|金额|合计|共计|总计|结转|增加|减少)(?:为|共)?[\s\u3000]*$/;
const OF_RATE = /(?:占比?(?:[^，。；、\d]{0,14})?|增长|下降|增幅|降幅|减幅)(?:率|了|约|为)?[\s\u3000]*$/;
const ENDS = /^[\s\u3000]*(?:[，。；、,;）)]|$)/;
/** 12.00、13.00万元: one unit for a list. */
const LISTED = /^[\s\u3000]*[、，,和及与][\s\u3000]*$/;

/** Whether the number shares the unit of the next one in a list. */
function sharesUnit(text: string, tokens: readonly NumberToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next || !LISTED.test(text.slice(token.end, next.start))) return false;
  return isMoneyUnit(next.unit) || next.unit === '%' || sharesUnit(text, tokens, index + 1);
}

function missingIn({ printed, address }: Passage): readonly Finding<Missing>[] {
  const text = withoutTitles(printed.text);
  // Lines of a table that stand in the text have their unit elsewhere.
  if (!/[。；]/.test(text)) return [];
  const tokens = numbersIn(text);
  return tokens.flatMap((token, i): readonly Finding<Missing>[] => {
    const { start, end, digits, unit, malformed } = token;
    // 100.00 万 is short of its 元.
    const short = text.slice(end, token.unitEnd).trim() === '万';
    const rest = text.slice(short ? token.unitEnd : end);
    if ((unit !== '' && !short) || malformed || start <= 1 || !ENDS.test(rest) || sharesUnit(text, tokens, i))
      return [];
    const before = text.slice(0, start);
    const rate = !short && OF_RATE.test(before);
    const money = !rate && MONEY.test(digits) && !MONTH.test(digits) && OF_MONEY.test(before);
    if (!rate && !money) return [];
    const spot = spotIn(printed, start, end, `${address}/${digits}`);
    return [finding('missing-unit', 'warning', { of: rate ? 'rate' : 'money', stated: digits }, [spot])];
  });
}

export const missingUnit = {
  id: 'missing-unit',
  severity: 'warning',
  title: { zh: '数字缺单位', en: 'A figure lacks its unit' },
  checks: {
    zh: '文字中两位小数的金额后没有“万元”“元”，或只写“万”，“占”“增长”“下降”后的数字没有百分号。几个数字合用一个单位的不算。',
    en: 'An amount with two decimals and no 万元 or 元 behind it, or only 万; a number after 占, 增长 or 下降 without %. Numbers of a list that share one unit do not count.',
  },
  ground: { zh: '没有单位的数字不知道说的是什么。', en: 'A number without a unit does not say what it states.' },
  remedy: { zh: '补上单位或百分号。', en: 'Add the unit or the percent sign.' },
  examples: {
    good: `正文:
  - 题: 一、支出预算情况说明
    文: |
      2024 年支出预算 100.00 万元，其中项目支出 40.00 万元，占 40.0%。
`,
    bad: `正文:
  - 题: 一、支出预算情况说明
    文: |
      2024 年支出预算 100.00 万元，其中项目支出 40.00 万元，占 40.0。
`,
  },
  check: (context: Context): readonly Finding<Missing>[] =>
    passagesOf(context)
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(missingIn),
  message: ({ of, stated }: Missing, language) => {
    if (language === 'zh') return of === 'rate' ? `${stated} 后面没有百分号` : `${stated} 后面没有单位（万元）`;
    return of === 'rate' ? `${stated} lacks its percent sign` : `${stated} lacks its unit (万元)`;
  },
} as const satisfies Rule<Missing, Context>;
