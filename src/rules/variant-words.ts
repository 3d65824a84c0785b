import { plain } from '../layouts/words.js';
import { codesNamed } from '../model/catalogue.js';
import type { Severity } from '../model/language.js';
import { functionPaths } from '../narrative/functions.js';
import { nameListsIn } from '../narrative/name-lists.js';
import type { Context } from './context.js';
import { withoutTitles } from './exempt.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped, inOrder, spotIn } from './spot.js';

interface Variant {
  readonly stated: string;
  readonly should: string;
}

interface Place extends Variant {
  readonly severity: Severity;
  readonly spot: Spot;
}

const variant = /其它/g;
const standard = (words: string): string => words.replace(variant, '其他');

/** Whether the catalogue has the name with 其他: then the document misnames it. */
const isOfCatalogue = (name: string): boolean =>
  [name, `${name}支出`].some((one) => codesNamed(standard(plain(one))).length > 0);

/** The names in a passage that should be the catalogue's: the cell of a row, the steps of a path, the items of a list. */
function namesIn({ kind, printed: { text } }: Passage): readonly { name: string; start: number; end: number }[] {
  if (kind === 'cell') return [{ name: text, start: 0, end: text.length }];
  return [...functionPaths(text).flatMap(({ names }) => names), ...nameListsIn(text).flatMap(({ items }) => items)];
}

function placesIn(passage: Passage): readonly Place[] {
  const { printed, address } = passage;
  const text = withoutTitles(printed.text);
  const names = namesIn(passage).filter(({ name }) => isOfCatalogue(name));
  return [...text.matchAll(variant)].map((match) => {
    const from = match.index;
    const named = names.find(({ start, end }) => start <= from && from < end);
    const stated = named?.name ?? match[0];
    const spot = named
      ? spotIn(printed, named.start, named.start + printed.text.slice(named.start, named.end).trimEnd().length, address)
      : spotIn(printed, from, from + match[0].length, `${address}/${match[0]}`);
    return { stated, should: standard(stated), severity: named ? 'warning' : 'info', spot };
  });
}

export const variantWords = {
  id: 'variant-words',
  severity: 'warning',
  title: { zh: '“其他”写作“其它”', en: 'A variant of a word of the catalogue' },
  checks: {
    zh: '科目名称中的“其他”是否写成“其它”；其他文字中的“其它”只作提示。',
    en: 'Whether 其他 in the name of a function or class is written 其它; elsewhere 其它 is a hint.',
  },
  ground: {
    zh: '政府收支分类科目的名称一律用“其他”；《现代汉语词典》以“其他”为推荐词形。',
    en: 'The catalogue of government revenue and expenditure writes 其他 throughout.',
  },
  remedy: { zh: '改为“其他”。', en: 'Write 其他.' },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "2089999", 科目名称: 其他社会保障和就业支出, 总计: 1.00}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "2089999", 科目名称: 其它社会保障和就业支出, 总计: 1.00}
`,
  },
  check: (context: Context): readonly Finding<Variant>[] =>
    grouped(
      passagesOf(context)
        .filter(({ printed }) => printed.text.includes('其它'))
        .flatMap(placesIn),
      ({ stated }) => stated,
    ).map((places) => {
      const [{ stated, should, severity }] = places;
      return finding('variant-words', severity, { stated, should }, inOrder(places.map(({ spot }) => spot)));
    }),
  message: ({ stated, should }: Variant, language) =>
    language === 'zh' ? `“${stated}”应写作“${should}”` : `${stated} should be written ${should}`,
} as const satisfies Rule<Variant, Context>;
