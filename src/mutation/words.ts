import type { Language } from '../model/language.js';
import type { TrialKind } from './trial.js';

/** What `gouji mutate` says. */
export interface MutationWords {
  readonly kind: Readonly<Record<TrialKind, string>>;
  readonly columns: Readonly<Record<'slip' | 'tried' | 'found' | 'first' | 'alone' | 'restored', string>>;
  readonly all: string;
  readonly columnsExplained: string;
  readonly hideouts: (figures: number, slips: number) => string;
  readonly noHideouts: string;
  readonly values: (values: readonly string[]) => string;
  readonly between: (low: string | null, high: string | null) => string;
  readonly unguarded: string;
  readonly hidden: (slips: readonly string[]) => string;
  readonly progress: (done: number, all: number) => string;
  readonly notReconciled: (path: string) => string;
  readonly nothingToTry: (path: string) => string;
}

const zh: MutationWords = {
  kind: {
    digit: '一位数字写错',
    'plus one': '末位多 1',
    'minus one': '末位少 1',
    swap: '相邻两位颠倒',
    'times ten': '小数点右移一位',
    tenth: '小数点左移一位',
    dropped: '漏写一位',
    doubled: '多写一位',
    exchanged: '两格互换',
    'row above': '抄了上一行',
    unit: '元、万元混用',
    code: '科目编码写错',
  },
  columns: { slip: '差错', tried: '试了', found: '发现', first: '首先指出', alone: '唯一指出', restored: '还原原值' },
  all: '合计',
  columnsExplained: '首先指出：排在最前的就是写错的数字；唯一指出：没有别的可能；还原原值：建议的值就是原来的值。',
  hideouts: (figures, slips) => `差错可以藏身的地方 ${figures} 处（${slips} 个差错没有发现）`,
  noHideouts: '试过的差错全都发现了。',
  values: (values) => `其余数字允许 ${ranged(values, '、', '至')}`,
  between: (low, high) => `其余数字只要求它${bounds(low, high, { from: '不小于', to: '不大于', and: '、' })}`,
  unguarded: '没有别的内容与它核对',
  hidden: (slips) => `没有发现：${slips.join('；')}`,
  progress: (done, all) => `已试 ${done} / ${all}`,
  notReconciled: (path) => `${path} 本身就有不符之处，放进去的差错分辨不出；请先改正再试`,
  nothingToTry: (path) => `${path} 里没有可以放差错的数字`,
};

const en: MutationWords = {
  kind: {
    digit: 'a digit wrong',
    'plus one': 'last place +1',
    'minus one': 'last place -1',
    swap: 'two digits swapped',
    'times ten': 'ten times',
    tenth: 'a tenth',
    dropped: 'a digit dropped',
    doubled: 'a digit doubled',
    exchanged: 'two cells exchanged',
    'row above': 'copied from the row above',
    unit: 'another unit of money',
    code: "a row's code mistyped",
  },
  columns: { slip: 'slip', tried: 'tried', found: 'found', first: 'named first', alone: 'alone', restored: 'restored' },
  all: 'all',
  columnsExplained:
    'named first: the figure at fault leads its finding; alone: nothing else is named; restored: the suggestion is the true value.',
  hideouts: (figures, slips) =>
    `${figures} ${figures === 1 ? 'place' : 'places'} where a slip can hide (${slips} ${slips === 1 ? 'slip' : 'slips'} not found)`,
  noHideouts: 'Every slip that was tried was found.',
  values: (values) => `the rest allows ${ranged(values, ', ', ' to ')}`,
  between: (low, high) =>
    `the rest only asks for ${bounds(low, high, { from: 'at least ', to: 'at most ', and: ', ' })}`,
  unguarded: 'nothing to hold it against',
  hidden: (slips) => `not found: ${slips.join('; ')}`,
  progress: (done, all) => `tried ${done} of ${all}`,
  notReconciled: (path) => `${path} does not reconcile, so a slip put into it cannot be told apart: mend it first`,
  nothingToTry: (path) => `${path} has no figure to put a slip into`,
};

/** A long run of values by its ends. */
function ranged(values: readonly string[], comma: string, to: string): string {
  const [first = '', last = ''] = [values[0], values.at(-1)];
  return values.length > 5 ? `${first}${to}${last}` : values.join(comma);
}

function bounds(
  low: string | null,
  high: string | null,
  { from, to, and }: Readonly<Record<'from' | 'to' | 'and', string>>,
): string {
  return [low === null ? '' : from + low, high === null ? '' : to + high].filter((end) => end !== '').join(and);
}

const MUTATION_WORDS: Readonly<Record<Language, MutationWords>> = { zh, en };

export function mutationWords(language: Language): MutationWords {
  return MUTATION_WORDS[language];
}
