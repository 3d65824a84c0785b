import { isSimplifiedForm, simplifiedForm, traditionalRuns } from '../model/traditional.js';
import type { Context } from './context.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped, inOrder, spotIn } from './spot.js';

interface Traditional {
  readonly word: string;
  readonly simplified: string;
}

/** Runs of traditional characters. */
function wordsIn({ printed, address }: Passage): readonly Spot[] {
  return traditionalRuns(printed.text).map(({ start, end }) =>
    spotIn(printed, start, end, `${address}/${printed.text.slice(start, end)}`),
  );
}

/** A text that is traditional on the whole is meant so. */
function isTraditionalText(passages: readonly Passage[]): boolean {
  let simplified = 0;
  let traditional = 0;
  for (const { printed } of passages) {
    for (const char of printed.text) {
      if (simplifiedForm(char) !== null) traditional++;
      else if (isSimplifiedForm(char)) simplified++;
    }
  }
  return traditional > simplified;
}

const simplify = (word: string): string => [...word].map((char) => simplifiedForm(char) ?? char).join('');

export const traditionalCharacters = {
  id: 'traditional-characters',
  severity: 'warning',
  title: { zh: '简体文字中夹杂繁体字', en: 'Traditional characters in a simplified text' },
  checks: {
    zh: '以简体写成的文件中是否夹有繁体字；全文用繁体的不报。',
    en: 'Whether a document in simplified characters has traditional ones in it; a document that is traditional throughout is left alone.',
  },
  ground: {
    zh: '国家通用语言文字法第九条：国家机关以规范汉字为公务用字。',
    en: 'Law on the standard spoken and written Chinese language, art. 9: state organs write standard characters.',
  },
  remedy: {
    zh: '改成简体字，通常是从别处粘贴而来。',
    en: 'Write the simplified form; such words are usually pasted in.',
  },
  examples: {
    good: `正文:
  - 题: 一、名词解释
    文: |
      由单位实际缴纳的职业年金支出。
`,
    bad: `正文:
  - 题: 一、名词解释
    文: |
      由单位实际缴纳的職業年金支出。
`,
  },
  check: (context: Context): readonly Finding<Traditional>[] => {
    const passages = passagesOf(context);
    const words = passages.flatMap(wordsIn);
    if (words.length === 0 || isTraditionalText(passages)) return [];
    return grouped(words, ({ text }) => text).map((spots) => {
      const [{ text }] = spots;
      return finding('traditional-characters', 'warning', { word: text, simplified: simplify(text) }, inOrder(spots));
    });
  },
  message: ({ word, simplified }: Traditional, language) =>
    language === 'zh'
      ? `简体文字中的繁体字“${word}”，应为“${simplified}”`
      : `${word} is written in traditional characters; the simplified form is ${simplified}`,
} as const satisfies Rule<Traditional, Context>;
