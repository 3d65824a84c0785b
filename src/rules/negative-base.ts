import type { Figure } from '../model/figure.js';
import { keyOf } from '../model/quantity.js';
import { printedOffset } from '../source/place.js';
import type { Context } from './context.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding } from './spot.js';

interface NegativeBase {
  readonly change: string;
  readonly current: string;
  readonly unit: string;
}

const spotOf = ({ address, text, place }: Figure): Spot => ({ address, text, place });

/** What may stand between an amount and the increase that is said to be of it: 万元，比上年预算数增加. */
const AT_ONCE =
  /^\s*(?:亿元|万元|千元|元)\s*[，,(（]?\s*(?:同比|对比|比|较|与)[^，,。；;\d]{0,6}(?:20\d{2}\s*年)?[^，,。；;\d]*$/;

/** The amount that stands right before a change of it. */
function currentOf(change: Figure, { narrative, figures }: Context): Figure | undefined {
  const { measure: _, ...at } = change.quantity ?? {};
  const key = keyOf(at);
  const paragraph = narrative.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ printed: { place } }) => place.start <= change.place.start && change.place.end <= place.end);
  if (!paragraph) return undefined;
  const { text, place } = paragraph.printed;
  return [...figures.values()].find(
    (one) =>
      one.kind === 'amount' &&
      one.unit === change.unit &&
      one.place.start >= place.start &&
      one.place.end < change.place.start &&
      one.quantity !== null &&
      keyOf(one.quantity) === key &&
      AT_ONCE.test(text.slice(printedOffset(place, one.place.end), printedOffset(place, change.place.start))),
  );
}

export const negativeBase = {
  id: 'negative-base',
  severity: 'warning',
  title: { zh: '增加额大于本年数', en: 'An increase of more than the whole amount' },
  checks: {
    zh: '文字中比上年的增加额是否大于本年数：那样上年数就是负数。有增幅的由“百分比不符”核对。',
    en: 'Whether an increase since last year is more than this year’s amount, so that last year’s would be negative. Where a rate is given, `rate` checks it.',
  },
  ground: {
    zh: '上年数 = 本年数 − 增加额，预算数不会是负数。',
    en: 'Last year = this year − increase, and no budget is negative.',
  },
  remedy: {
    zh: '核对本年数和增加额，多为小数点或单位之误。',
    en: 'Check both amounts; mostly the point or the unit is wrong.',
  },
  examples: {
    good: `正文:
  - 题: 一、“三公”经费预算情况说明
    文: |
      公务接待费 2.00 万元，比上年预算数增加 1.50 万元。
`,
    bad: `正文:
  - 题: 一、“三公”经费预算情况说明
    文: |
      公务接待费 2.00 万元，比上年预算数增加 15.00 万元。
`,
  },
  check: (context: Context): readonly Finding<NegativeBase>[] => {
    const { figures, outcomes } = context;
    const unequal = outcomes.filter(({ state }) => state === 'unequal').map(({ equation }) => equation);
    const isTold = ({ address }: Figure): boolean =>
      unequal.some(({ whole, parts }) => [whole, ...parts].some((term) => term.address === address));
    return [...figures.values()]
      .filter((one) => one.standing === 'sentence' && one.quantity?.measure?.startsWith('比') && one.value.gt(0))
      .flatMap((change): readonly Finding<NegativeBase>[] => {
        const current = currentOf(change, context);
        if (!current || !change.value.gt(current.value) || isTold(change)) return [];
        const args = { change: change.text, current: current.text, unit: change.unit };
        return [finding('negative-base', 'warning', args, [spotOf(change), spotOf(current)])];
      });
  },
  message: ({ change, current, unit }: NegativeBase, language) =>
    language === 'zh'
      ? `本年 ${current}${unit}，却比上年增加 ${change}${unit}，上年数成了负数`
      : `an increase of ${change} ${unit} to ${current} ${unit} makes last year negative`,
} as const satisfies Rule<NegativeBase, Context>;
