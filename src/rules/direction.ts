import { Decimal } from '../source/decimal.js';
import type { Context } from './context.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, spotIn } from './spot.js';

type Contradiction =
  /** A rate of growth, though there was nothing last year. */
  | { readonly kind: 'zero base'; readonly stated: string }
  /** 减少 -0.40 万元: the word says it already. */
  | { readonly kind: 'sign'; readonly said: string; readonly stated: string }
  /** 减少 … 增加的主要原因是. */
  | { readonly kind: 'reason of the other'; readonly said: string; readonly reason: string }
  /** 减少 … 主要是新增. */
  | { readonly kind: 'reason'; readonly said: string; readonly reason: string };

/** Growth from zero is no rate. The equation cannot be checked, and says so. */
function zeroBases({ outcomes, figures }: Context): readonly Finding<Contradiction>[] {
  return outcomes.flatMap((outcome): readonly Finding<Contradiction>[] => {
    const { form, whole } = outcome.equation;
    const growth = form === 'growth' || form === 'growth from previous';
    const rate = figures.get(whole.address);
    if (!growth || outcome.reason !== 'zero base' || !rate || rate.value.isZero()) return [];
    const spot: Spot = { address: rate.address, text: rate.text, place: rate.place };
    return [finding('direction', 'warning', { kind: 'zero base', stated: `${rate.text}%` }, [spot])];
  });
}

const UP = /增加|增长|上升|提高/;
const MOVE = /(增加|增长|上升|减少|下降|降低)\s*(?:了|约|为)?\s*(\d[\d,.]*)\s*(?:万元|元|%|％)/g;
const NAMED_REASON = /(增加|增长|减少|下降)的?(?:主要)?原因/g;
const GIVEN_REASON = /(?:主要原因是|主要原因为|原因是|主要是)(?:因为?|由于)?/g;
const FALLS = /^[^，。；\d]{0,12}?(?:厉行节约|压减|压缩|节约开支|从严控制|严格控制|减少|取消|核减)/;
const RISES = /^[^，。；\d]{0,8}?(?:新增|增加|增设|上调|提高|扩大)/;

interface Move {
  readonly words: string;
  readonly up: boolean;
  readonly end: number;
}

/** The changes of a paragraph that are not 0: 增加 0 万元 is a habit of some. */
function movesIn(text: string): readonly Move[] {
  return [...text.matchAll(MOVE)]
    .filter((match) => !new Decimal(numeral(match[2])).isZero())
    .map((match) => {
      const words = match[1] ?? '';
      return { words, up: UP.test(words), end: match.index + match[0].length };
    });
}

const SIGNED = /(增加|增长|上升|减少|下降|降低)\s*(?:了|约|为)?\s*([-－−]\s*\d[\d,.]*)\s*(?:万元|元|%|％)/g;

function signs({ printed, address }: Passage): readonly Finding<Contradiction>[] {
  return [...printed.text.matchAll(SIGNED)].map((match) => {
    const [, said = '', stated = ''] = match;
    const from = match.index + match[0].indexOf(stated);
    const spot = spotIn(printed, from, from + stated.length, `${address}/${stated}`);
    return finding<Contradiction>('direction', 'warning', { kind: 'sign', said, stated }, [spot]);
  });
}

/** 减少 0.40 万元 … 增加的主要原因是: in a paragraph whose changes all go one way. */
function namedReasons({ printed, address }: Passage): readonly Finding<Contradiction>[] {
  const moves = movesIn(printed.text);
  const [first] = moves;
  if (!first || moves.some(({ up }) => up !== first.up)) return [];
  return [...printed.text.matchAll(NAMED_REASON)]
    .filter((match) => UP.test(match[1] ?? '') !== first.up)
    .map((match) => {
      const spot = spotIn(printed, match.index, match.index + match[0].length, `${address}/${match[0]}`);
      const args: Contradiction = { kind: 'reason of the other', said: first.words, reason: match[0] };
      return finding('direction', 'warning', args, [spot]);
    });
}

/** 减少 0.40 万元，主要是新增: the reason of the change before it in its sentence. */
function givenReasons({ printed, address }: Passage): readonly Finding<Contradiction>[] {
  const { text } = printed;
  const moves = movesIn(text);
  return [...text.matchAll(GIVEN_REASON)].flatMap((match): readonly Finding<Contradiction>[] => {
    const end = match.index + match[0].length;
    const move = moves.findLast((one) => one.end <= match.index);
    if (!move || /[。；]/.test(text.slice(move.end, match.index))) return [];
    const reason = (move.up ? FALLS : RISES).exec(text.slice(end))?.[0];
    if (reason === undefined) return [];
    const spot = spotIn(printed, match.index, end + reason.length, `${address}/${reason}`);
    return [finding('direction', 'info', { kind: 'reason', said: move.words, reason }, [spot])];
  });
}

const numeral = (digits: string | undefined): string => {
  const plain = (digits ?? '').replaceAll(',', '').replace(/\.$/, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : '0';
};

export const direction = {
  id: 'direction',
  severity: 'warning',
  title: { zh: '增减与原因、基数矛盾', en: 'A change contradicts its reason or its base' },
  checks: {
    zh: '上年为零还写增长百分之几；“减少”后的数带负号；写“减少”却说“增加的主要原因”。减少的理由是新增、增加的理由是节约的，只作提示。',
    en: 'A rate of growth from nothing; a sign behind 减少; 减少 followed by 增加的主要原因. A reason that points the other way is a hint only.',
  },
  ground: {
    zh: '增长率以上年数为分母，上年为零时没有增长率；原因说明的应当是所写的增减。',
    en: 'A rate of growth divides by last year’s figure; a reason must explain the change that is stated.',
  },
  remedy: {
    zh: '上年为零的写“上年无此项预算”，不写增长率；核对增减方向和原因。',
    en: 'Say that there was none last year instead of a rate; check direction and reason.',
  },
  examples: {
    good: `正文:
  - 题: 一、“三公”经费预算情况说明
    文: |
      2024 年“三公”经费预算数为 0.20 万元，比上年预算数减少 0.40 万元，下降 66.7%。减少的主要原因是厉行节约。
`,
    bad: `正文:
  - 题: 一、“三公”经费预算情况说明
    文: |
      2024 年“三公”经费预算数为 0.20 万元，比上年预算数减少 0.40 万元，下降 66.7%。增加的主要原因是接待任务较多。
`,
  },
  check: (context: Context): readonly Finding<Contradiction>[] => [
    ...zeroBases(context),
    ...passagesOf(context)
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap((passage) => [...signs(passage), ...namedReasons(passage), ...givenReasons(passage)]),
  ],
  message: (args: Contradiction, language) => {
    const zh = language === 'zh';
    switch (args.kind) {
      case 'zero base':
        return zh ? `上年为零，增长 ${args.stated} 没有意义` : `growth of ${args.stated} from nothing means nothing`;
      case 'sign':
        return zh
          ? `“${args.said}”后面的 ${args.stated} 带负号`
          : `${args.stated} behind ${args.said} has a sign of its own`;
      case 'reason of the other':
        return zh
          ? `写的是“${args.said}”，说的却是“${args.reason}”`
          : `the text says ${args.said} and then gives ${args.reason}`;
      case 'reason':
        return zh
          ? `写的是“${args.said}”，理由却是“${args.reason}”`
          : `the text says ${args.said}; its reason is ${args.reason}`;
    }
  },
} as const satisfies Rule<Contradiction, Context>;
