import type { Context } from './context.js';
import { passagesOf } from './passages.js';
import type { Finding, Rule } from './rule.js';
import { finding, grouped, inOrder, spotIn } from './spot.js';

interface LeftIn {
  readonly kind: string;
  readonly words: string;
  readonly places: number;
}

interface TemplatePattern {
  readonly example: string;
  readonly kind: string;
  readonly words: RegExp;
}

const MOVES = '增加|减少|增长|下降|上升|降低';

/** One entry a way in which a template is left unfilled. */
export const TEMPLATE_PATTERNS: readonly TemplatePattern[] = [
  {
    example: '增加（减少）0.40 万元',
    kind: 'choice',
    words: new RegExp(
      `(?:${MOVES}|增|减)\\s*(?:[（(]\\s*(?:或\\s*)?(?:${MOVES}|增|减|持平)\\s*[)）]|[/／]\\s*(?:${MOVES}))`,
      'g',
    ),
  },
  {
    example: 'XX 单位、20XX 年、××万元',
    kind: 'placeholder',
    words: /(?<![\w/.:-])(?:20)?[XＸ×]{2,}(?![\w/.-])|(?<![\w×])[XＸ×]\s*(?=万元|年|月|日|个|辆|人|%)|_{3,}|＿{2,}/g,
  },
  {
    example: '占 %',
    kind: 'percentage',
    words: new RegExp(`(?:占[\\u4e00-\\u9fff“”]{0,14}?|${MOVES}|增幅|降幅|减幅)(?:为|约)?\\s*[%％](?!\\s*[=＝])`, 'g'),
  },
  {
    example: '比上年减少 万元',
    kind: 'amount',
    words: new RegExp(
      `(?:${MOVES}|安排|预算数?为?|支出|收入|拨款|总额|共计|合计|经费)\\s*(?:万元|亿元)(?=[，。；、,;）)]|$)`,
      'g',
    ),
  },
  {
    example: '主要原因是。',
    kind: 'reason',
    words: /(?:原因(?:是|为|：|:)|主要是|主要用于|主要系)\s*[。；;]/g,
  },
  {
    example: '（请填写）',
    kind: 'instruction',
    words: /[（(【[](?:请|此处|填写|如有|如无|根据实际|按实际|可根据|示例|样例|模板)[^（）()【】[\]]{0,40}[)）】\]]/g,
  },
];

const IN_CELLS: ReadonlySet<string> = new Set(['placeholder', 'instruction']);

export const templateWords = {
  id: 'template-words',
  severity: 'warning',
  title: { zh: '模板文字没有改', en: 'Words of the template were left in' },
  checks: {
    zh: '没有选定的“增加（减少）”，没有填的 XX、“占 %”“减少 万元”，没有写的“主要原因是。”，没有删的填写说明。',
    en: 'A choice not made (增加（减少）), a blank not filled (XX, 占 %, 减少 万元), a reason not given, an instruction not struck.',
  },
  ground: { zh: '公开的文字应当是本单位的，不是模板的。', en: 'What is published must be the unit’s own text.' },
  remedy: { zh: '按实际情况填写，或者删去。', en: 'Fill it in, or strike it.' },
  examples: {
    good: `正文:
  - 题: 一、支出预算情况说明
    文: |
      2024 年支出预算 100.00 万元，比上年执行数减少 5.00 万元，主要原因是厉行节约。
`,
    bad: `正文:
  - 题: 一、支出预算情况说明
    文: |
      2024 年支出预算 100.00 万元，比上年执行数增加（减少）5.00 万元，主要原因是。
`,
  },
  check: (context: Context): readonly Finding<LeftIn>[] => {
    const passages = passagesOf(context).filter(({ kind }) => kind !== 'definition');
    const places = passages.flatMap(({ kind: where, printed, address }) =>
      // 本年增加（减少） may well be the label of a row.
      TEMPLATE_PATTERNS.filter(({ kind }) => where !== 'cell' || IN_CELLS.has(kind)).flatMap(({ kind, words }) =>
        [...printed.text.matchAll(words)].map((match) => {
          const spot = spotIn(printed, match.index, match.index + match[0].trimEnd().length, `${address}/${kind}`);
          return { kind, words: match[0].trim(), spot };
        }),
      ),
    );
    return grouped(places, ({ words }) => words.replace(/\s/g, '')).map((group) => {
      const [{ kind, words }] = group;
      const spots = inOrder(group.map(({ spot }) => spot));
      return finding('template-words', 'warning', { kind, words, places: spots.length }, spots);
    });
  },
  message: ({ words, places }: LeftIn, language) =>
    language === 'zh'
      ? `模板文字“${words}”没有填写或选定（${places} 处）`
      : `${words} was left in from the template (${places} place${places === 1 ? '' : 's'})`,
} as const satisfies Rule<LeftIn, Context>;
