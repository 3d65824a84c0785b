/** A list of names that a sentence gives: 支出包括：公共安全支出、教育支出; 人员经费…主要包括：基本工资、奖金. */
export interface NameList {
  readonly of: ListedKind;
  readonly items: readonly ListedName[];
  /** 主要包括: the words leave open whether all are named. */
  readonly main: boolean;
  readonly start: number;
  readonly end: number;
}

/** The spending by function, or the classes of one use. */
export type ListedKind = '支出' | '人员经费' | '公用经费';

/** One name as printed, without the amount behind it. Offsets count characters of the paragraph. */
export interface ListedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The sentence itself gives it as 0: 教育支出 0.00 万元. */
  readonly zero: boolean;
}

interface Introduction {
  readonly example: string;
  readonly of: ListedKind;
  readonly words: RegExp;
}

/** One entry a way of beginning a list. */
export const INTRODUCTIONS: readonly Introduction[] = [
  {
    example: '支出包括：公共安全支出、教育支出',
    of: '支出',
    words: /(?<=^|[，。；：:,;\s])支出(?:总?预算)?(?:主要)?包括\s*[：:]?/g,
  },
  {
    example: '按支出功能分类，包括公共安全支出 392.89 万元、教育支出 2.00 万元',
    of: '支出',
    words: /按(?:照)?(?:支出)?功能(?:科目)?分类[^。；：:\d]{0,8}?(?:主要)?(?:包括|分为)\s*[：:]?/g,
  },
  {
    example: '人员经费 215.44 万元，主要包括：基本工资、津贴补贴',
    of: '人员经费',
    words: /人员(?:经费|支出)(?![^包]{0,30}公用)[^；：:包]{0,40}?(?:主要)?包括\s*[：:]?/g,
  },
  {
    example: '公用经费 17.53 万元，主要包括：办公费、邮电费',
    of: '公用经费',
    words: /公用(?:经费|支出)[^；：:包]{0,40}?(?:主要)?包括\s*[：:]?/g,
  },
];

/** Pieces between commas that say something of the name before them: 占 51.0%, 比上年增加. */
const REMARK = /^(?:占|比|较|与|同比|增|减|下降|上升|持平|主要|用于|其中|包括|涉及)/;
const LEAD = /^[\s\u3000]*(?:[（(]?\d+[)）.、．]\s*)?(?:以及|和|及)?\s*/;
/** What stands between a name and its amount. */
const TAIL = /(?:[\s\u3000]|预算数?|安排|共计|合计|为|[（(]类[)）])+$/;

/** The lists of names that a paragraph gives. */
export function nameListsIn(text: string): readonly NameList[] {
  return INTRODUCTIONS.flatMap(({ of, words }) =>
    [...text.matchAll(words)].map((match): NameList => {
      const start = match.index + match[0].length;
      const end = endOfList(text, start);
      return { of, items: itemsIn(text, start, end), main: /主要\s*包括/.test(match[0]), start: match.index, end };
    }),
  )
    .filter((list) => list.items.length > 1)
    .sort((a, b) => a.start - b.start);
}

/** To the end of the sentence; to the semicolon where the list gives no amounts. */
function endOfList(text: string, start: number): number {
  const rest = text.slice(start);
  const sentence = /[。\n]/.exec(rest)?.index ?? rest.length;
  const clause = /[；;]/.exec(rest)?.index ?? sentence;
  const ends = clause < sentence && !/\d/.test(rest.slice(0, clause)) ? clause : sentence;
  return start + ends;
}

function itemsIn(text: string, start: number, end: number): readonly ListedName[] {
  const items: ListedName[] = [];
  for (const piece of text.slice(start, end).matchAll(/[^、，,；;]+/g)) {
    const amount = /\d[\d,.]*/.exec(piece[0]);
    const words = amount ? piece[0].slice(0, amount.index) : piece[0];
    const lead = LEAD.exec(words)?.[0].length ?? 0;
    const name = words.slice(lead).replace(TAIL, '');
    if (!/[\u4e00-\u9fff]{2}/.test(name) || REMARK.test(name)) continue;
    const from = start + piece.index + lead;
    const zero = amount !== null && /^0*(?:\.0*)?$/.test(amount[0]);
    items.push({ name, start: from, end: from + name.length, zero });
  }
  return items;
}
