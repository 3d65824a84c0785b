import { isMoneyUnit, type NumberToken } from './numbers.js';

/** What a number in a sentence is to its subject. */
export type Role =
  | { readonly kind: 'amount' }
  /** The amount of last year: 上年执行数 356.54 万元. */
  | { readonly kind: 'previous'; readonly base: Base }
  | { readonly kind: 'change'; readonly base: Base | null; readonly sign: 1 | -1 }
  | { readonly kind: 'growth'; readonly base: Base | null; readonly sign: 1 | -1 }
  /** `of`: the words that name the denominator, empty where none are. */
  | { readonly kind: 'share'; readonly of: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'average' };

/** What a change is a change from; `上年数` where the words do not say which. */
export type Base = '上年执行数' | '上年预算数' | '上年决算数' | '上年数';

/** How one kind of number is told by the words before it. `phrase` is plain text since the number before. */
interface RolePattern {
  readonly name: Role['kind'];
  /** A real phrase and its number, with the role that they give. */
  readonly example: { readonly phrase: string; readonly unit: string; readonly role: Role };
  readonly read: (phrase: string, token: NumberToken, year: number) => Role | null;
}

const UP = '增加|增长|上升|增支|增收|提高|调增|增幅为?|增';
const DOWN = '减少|下降|降低|减低|减支|减收|压减|压缩|调减|减幅为?|降幅为?|减';
const MOVE = new RegExp(`(${UP}|${DOWN})(?:了|约|额为?|为|率为?|幅度为?|：)*$`);
const UPWARD = new RegExp(`^(?:${UP})`);
const AGAINST = /(?:相比|对比)(.*)$/;
const COMPARED = /(?:同比|对比|相比|比|较|与)/;

/** What stands before the words of a comparison and its verb: the subject of a change, where it is named. */
export function beforeMove(phrase: string): string {
  const move = moveOf(phrase);
  if (!move) return '';
  const compared = COMPARED.exec(move.before);
  // 与上年相比收支总计各增加: the subject stands behind the comparison.
  const behind = AGAINST.exec(move.before)?.[1] ?? '';
  return behind !== '' ? behind : compared ? move.before.slice(0, compared.index) : move.before;
}

export const isCompared = (phrase: string): boolean => COMPARED.test(phrase);

/** The base of a comparison, from the words that name it; null where no comparison stands there. */
export function baseIn(phrase: string): Base | null {
  if (/执行数|执行/.test(phrase)) return '上年执行数';
  if (/决算/.test(phrase)) return '上年决算数';
  if (/预算/.test(phrase)) return '上年预算数';
  return /上年|去年|上一年|\d{4}年|20\d{2}$|同比/.test(phrase) ? '上年数' : null;
}

function moveOf(phrase: string): { readonly sign: 1 | -1; readonly before: string } | null {
  const match = MOVE.exec(phrase);
  if (!match) return null;
  return { sign: UPWARD.test(match[1] ?? '') ? 1 : -1, before: phrase.slice(0, match.index) };
}

function comparedBase(before: string): Base | null {
  const compared = COMPARED.exec(before);
  return compared ? baseIn(before.slice(compared.index).replace(AGAINST, '')) : null;
}

const PREVIOUS =
  /(?:上年|去年|上一年|(20\d{2})年(?:度)?)(?:当年|年初|全年|部门|单位|财政)*(?:预算|执行|决算|支出|收入)*(?:执行数|预算数|决算数|预算|数)(?:为|是)?$|(?:比|较)(?:上年|去年|上一年|(20\d{2})年(?:度)?)的?$|^(?:上年|去年|(20\d{2})年(?:度)?)$/;

/** The first pattern that reads the phrase decides. A new kind of number is one entry. */
export const ROLE_PATTERNS: readonly RolePattern[] = [
  {
    name: 'share',
    example: { phrase: '占支出总预算的', unit: '%', role: { kind: 'share', of: '支出总预算' } },
    read: (phrase, token) => {
      const match = token.unit === '%' ? /占比?(?:重)?(?:为)?([^，。；]*)$/.exec(phrase) : null;
      return match ? { kind: 'share', of: (match[1] ?? '').replace(/(?:的|比例|比重|为|约)+$/, '') } : null;
    },
  },
  {
    name: 'growth',
    example: { phrase: '增长', unit: '%', role: { kind: 'growth', base: null, sign: 1 } },
    read: (phrase, token) => {
      const move = token.unit === '%' ? moveOf(phrase) : null;
      return move ? { kind: 'growth', base: comparedBase(move.before), sign: move.sign } : null;
    },
  },
  {
    name: 'change',
    example: {
      phrase: '比上年执行数增加',
      unit: '万元',
      role: { kind: 'change', base: '上年执行数', sign: 1 },
    },
    read: (phrase, token) => {
      const move = isMoneyUnit(token.unit) ? moveOf(phrase) : null;
      return move ? { kind: 'change', base: comparedBase(move.before), sign: move.sign } : null;
    },
  },
  {
    name: 'previous',
    example: { phrase: '上年预算数为', unit: '万元', role: { kind: 'previous', base: '上年预算数' } },
    read: (phrase, token, year) => {
      if (!isMoneyUnit(token.unit)) return null;
      const match = PREVIOUS.exec(phrase);
      const named = match?.[1] ?? match?.[2] ?? match?.[3];
      if (!match || (named !== undefined && Number(named) >= year)) return null;
      return { kind: 'previous', base: baseIn(match[0]) ?? '上年数' };
    },
  },
  {
    name: 'average',
    example: { phrase: '平均每辆', unit: '万元', role: { kind: 'average' } },
    read: (phrase, token) => (isMoneyUnit(token.unit) && /平均每辆$/.test(phrase) ? { kind: 'average' } : null),
  },
  {
    name: 'amount',
    example: { phrase: '收支总预算', unit: '万元', role: { kind: 'amount' } },
    read: (_, token) => (isMoneyUnit(token.unit) ? { kind: 'amount' } : null),
  },
  {
    name: 'count',
    example: { phrase: '共有车辆', unit: '辆', role: { kind: 'count' } },
    read: (_, token) =>
      /^(?:辆|台（套）|台|套|个|人次|人|批次|批|家|项|名)$/.test(token.unit) && /^\d+$/.test(token.digits)
        ? { kind: 'count' }
        : null,
  },
];

/** The role of a number, or null where no pattern knows it. */
export function roleOf(phrase: string, token: NumberToken, year: number): Role | null {
  for (const pattern of ROLE_PATTERNS) {
    const role = pattern.read(phrase, token, year);
    if (role) return role;
  }
  return null;
}
