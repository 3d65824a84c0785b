import { wordAt } from '../layouts/vocabulary.js';
import { classCodeOf } from '../model/catalogue.js';
import type { Quantity } from '../model/quantity.js';
import { type Base, baseIn } from './roles.js';

/** Words that state a number: 没有, 未安排, 持平. Offsets count characters of the paragraph. */
export interface ZeroWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is zero: a cell, what the sentence spoke of before, or a change since `base`. */
  readonly of:
    | { readonly kind: 'cell'; readonly name: string; readonly at: Quantity; readonly unit: string }
    | { readonly kind: 'last amount' }
    /** A part of what the sentence spoke of. */
    | { readonly kind: 'part'; readonly name: string; readonly at: Quantity }
    | { readonly kind: 'last year' }
    | { readonly kind: 'change'; readonly base: Base };
}

interface ZeroPattern {
  readonly example: string;
  /** One of these stands in every such text: asked first, since most texts have none. */
  readonly has: readonly string[];
  readonly words: RegExp;
  readonly of: (match: RegExpMatchArray) => ZeroWords['of'] | null;
}

/** One entry a way of saying that there is none. */
export const ZERO_PATTERNS: readonly ZeroPattern[] = [
  {
    example: '没有安排该项费用的支出',
    has: ['安排该项'],
    words: /(?:没有|未)安排该项(?:费用|经费|支出)/g,
    of: () => ({ kind: 'last amount' }),
  },
  {
    example: '没有使用政府性基金预算拨款安排的支出',
    has: ['政府性基金', '国有资本经营'],
    words:
      /(?:没有|无|未|不涉及)(?:使用|安排|当年)*(政府性基金|国有资本经营)(?:预算)?(?:(?:财政)?拨款|资金)?(?:安排的|的)?(?:支出|预算|收支)/g,
    of: (match) => funded(match[1] === '政府性基金' ? '政府性基金预算' : '国有资本经营预算'),
  },
  {
    example: '无因公出国（境）经费预算',
    has: ['因公出国', '公务用车', '公务接待', '三公'],
    words:
      /(?<!今后|再)(?:没有|未|无)(?:安排|使用)*(?:财政拨款)?[“"]?(因公出国（境）|公务用车购置及运行(?:维护)?|公务用车购置|公务用车运行(?:维护)?|公务接待|三公)[”"]?(?:费用|费|经费)(?:预算|支出|财政拨款(?:支出|预算)?)?/g,
    of: (match) => economic(match[1] ?? ''),
  },
  {
    example: '未安排机关运行经费',
    has: ['机关运行经费', '行政经费'],
    words: /(?:没有|未|无|不涉及|不安排)(?:安排)?(?:机关运行经费|行政经费)/g,
    of: () => ({ kind: 'cell', name: '机关运行经费', at: { item: '机关运行经费' }, unit: '万元' }),
  },
  {
    example: '未安排政府采购预算',
    has: ['政府采购'],
    words: /(?:没有|未|不)安排政府采购|(?:无|不涉及)政府采购(?:预算|支出|项目)/g,
    of: () => ({ kind: 'cell', name: '政府采购', at: { item: '政府采购' }, unit: '万元' }),
  },
  {
    example: '未安排购置车辆',
    has: ['安排购置'],
    words: /(?:没有|未)安排购置[^，。；]{0,12}?车辆/g,
    of: () => ({ kind: 'cell', name: '购置车辆', at: { item: '购置车辆' }, unit: '辆' }),
  },
  {
    example: '无委托业务费预算',
    has: ['没有', '不再', '无', '未', '不涉及'],
    words:
      /(?<!今后|再)(?:没有|不再|无|未|不涉及)(?:安排|使用)*(?:财政拨款)?([\u4e00-\u9fff（）]{2,14}费)(?:预算|支出)?/g,
    of: (match) => classOf(match[1] ?? ''),
  },
  {
    example: '全部是基本支出',
    has: ['基本支出', '项目支出'],
    words: /(?:全部|均)(?:是|为|属)(基本支出|项目支出)/g,
    of: (match) => {
      const use = match[1] === '基本支出' ? '项目支出' : '基本支出';
      return { kind: 'part', name: use, at: { use } };
    },
  },
  {
    example: '上年无此项预算',
    has: ['无该', '无此', '没有该', '没有此', '未安排该', '未安排此', '基数为0'],
    words: /(?:上年|去年|20\d{2}年(?:度)?)(?:无|没有|未安排)[该此]项?(?:预算|支出|经费)|基数为0(?!\.)/g,
    of: () => ({ kind: 'last year' }),
  },
  {
    example: '与上年预算数持平',
    has: ['持平', '一致', '无', '相同', '没有变化', '不变', '零增长'],
    words:
      /(?<!(?:原因是|主要是|系)[^，。；]{0,6})(?:与|较|比|同)([^，。；]{0,14}?)(?:持平|保持一致|一致|无增减变化|无增减变动|相同|无变化|没有变化|不变|无增减)|(?:预算)?零增长/g,
    of: (match) => {
      const [words, compared] = match;
      const base = compared === undefined || words.startsWith('同比') ? '上年数' : baseIn(compared);
      return base === null || /基本$/.test(match[1] ?? '') ? null : { kind: 'change', base };
    },
  },
];

const funded = (funding: string): ZeroWords['of'] => ({
  kind: 'cell',
  name: funding,
  at: { side: '当年支出', funding },
  unit: '万元',
});

/** A part of 三公, which are of the general budget where nothing else is said. */
function economic(words: string): ZeroWords['of'] | null {
  const at = wordAt(words) ?? wordAt(`${words}费`) ?? wordAt(`${words}经费`);
  return at === undefined
    ? null
    : { kind: 'cell', name: words, at: { side: '当年支出', funding: '一般公共预算', ...at }, unit: '万元' };
}

/** A class of the economic classification, by its whole name. */
function classOf(name: string): ZeroWords['of'] | null {
  const code = classCodeOf(name);
  return code === undefined
    ? null
    : { kind: 'cell', name, at: { side: '当年支出', funding: '一般公共预算', economic: code }, unit: '万元' };
}

/** All of them in a paragraph, in order. */
export function zeroWordsIn(text: string): readonly ZeroWords[] {
  const found = ZERO_PATTERNS.filter(({ has }) => has.some((word) => text.includes(word)))
    .flatMap((pattern) =>
      [...text.matchAll(pattern.words)].flatMap((match) => {
        const of = pattern.of(match);
        return of ? [{ start: match.index, end: match.index + match[0].length, text: match[0], of }] : [];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, i) => !found.slice(0, i).some((earlier) => one.start < earlier.end));
}
