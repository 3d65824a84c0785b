import type { Context } from './context.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped, spotIn } from './spot.js';

interface Unpaired {
  readonly mark: string;
  readonly missing: string;
}

interface Mark {
  readonly mark: string;
  readonly at: number;
  readonly passage: Passage;
}

const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '“': '”',
  '【': '】',
  '〔': '〕',
  '「': '」',
};
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open] as const));
/** 1）, 二） and a) at the head of a line number it; they close nothing. */
const NUMERAL = /^\s*[\d一二三四五六七八九十a-zA-Z]{1,3}\s*[)）]/;

/** Half-width brackets pair with full-width ones, as they are typed; offsets stay. */
const folded = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');

function marksIn(passage: Passage): readonly Mark[] {
  const text = folded(passage.printed.text);
  const start = NUMERAL.exec(text)?.[0].length ?? 0;
  return [...text.slice(start).matchAll(/[（）《》“”【】〔〕「」]/g)].map((match) => {
    return { mark: match[0], at: start + match.index, passage };
  });
}

/**
 * The marks of some passages that pair with no other. What opens in one paragraph may close in the next: a draft
 * breaks them at the end of a page. Where quotes only open or only close, the keyboard set them: they tell nothing.
 */
function unpaired(passages: readonly Passage[]): readonly Mark[] {
  const marks = passages.flatMap(marksIn);
  const kinds = new Set(marks.map(({ mark }) => mark));
  const told = marks.filter(({ mark }) => !/[“”]/.test(mark) || (kinds.has('“') && kinds.has('”')));
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (const one of told) {
    if (CLOSING[one.mark] !== undefined) {
      open.push(one);
      continue;
    }
    const partner = open.findLastIndex(({ mark }) => mark === OPENING.get(one.mark));
    if (partner < 0) alone.push(one);
    else open.splice(partner, 1);
  }
  return [...alone, ...open].sort(
    (a, b) => a.passage.printed.place.start + a.at - b.passage.printed.place.start - b.at,
  );
}

const sectionOf = ({ kind, printed, address }: Passage): string =>
  kind === 'paragraph' ? `正文/${address.split('/')[0]}` : `${kind}/${printed.place.start}`;

export const unpairedMarks = {
  id: 'unpaired-marks',
  severity: 'warning',
  title: { zh: '括号、引号不成对', en: 'A bracket or quote without its pair' },
  checks: {
    zh: '正文和标题中的括号、书名号、引号是否成对；跨段成对的不报，段首的编号“1）”不算。',
    en: 'Whether brackets and quotes of the text and its headings pair, over paragraphs too; 1） at the head of a line is a number.',
  },
  ground: {
    zh: '《标点符号用法》（GB/T 15834）：括号、引号、书名号成对使用。',
    en: 'GB/T 15834, General rules for punctuation: brackets and quotes stand in pairs.',
  },
  remedy: { zh: '补上缺的一半，或删去多余的一半。', en: 'Add the missing half, or strike the one that is too many.' },
  examples: {
    good: `正文:
  - 题: 一、“三公”经费预算情况说明
    文: |
      公务接待费 0.20 万元（主要用于接待）。
`,
    bad: `正文:
  - 题: 一、“三公”经费预算情况说明
    文: |
      公务接待费 0.20 万元（主要用于接待。
`,
  },
  check: (context: Context): readonly Finding<Unpaired>[] => {
    const passages = passagesOf(context).filter(
      ({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'title',
    );
    return grouped(passages, sectionOf).flatMap((group) =>
      unpaired(group).map(({ mark, at, passage: { printed, address } }) => {
        const spot: Spot = spotIn(printed, at, at + 1, `${address}/${spotIn(printed, at, at + 1, '').text}`);
        const args = { mark, missing: CLOSING[mark] ?? OPENING.get(mark) ?? '' };
        return finding('unpaired-marks', 'warning', args, [spot]);
      }),
    );
  },
  message: ({ mark, missing }: Unpaired, language) =>
    language === 'zh' ? `“${mark}”没有对应的“${missing}”` : `${mark} has no ${missing}`,
} as const satisfies Rule<Unpaired, Context>;
