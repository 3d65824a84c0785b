import type { Severity } from '../model/language.js';
import type { Context } from './context.js';
import { withoutTitles } from './exempt.js';
import { contentsOf, type Heading, sectionHeadings, tableTitles } from './headings.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule } from './rule.js';
import { finding, grouped, inOrder, spotIn, spotOf } from './spot.js';

interface WrongYear {
  readonly kind: 'itself' | 'other base' | 'heading' | 'stale' | 'malformed';
  /** As printed. */
  readonly stated: string;
  readonly year: number;
}

interface Place {
  readonly finding: Finding<WrongYear>;
}

const COMPARED =
  /(?:比|较|与|同)\s*(\d{4})\s*年(?:度)?\s*(?:年初|当年)?(?:预算|执行|决算|预计)*数?\s*(?:相比|比较|持平|一致|相同|增|减|上升|下降|有所|基本|略)/g;
/** 2023年一般公共预算拨款 422.79 万元 at the head of a clause. */
const STATED =
  /(?:^|[。；：\s])(?:[^，。；：\d]{0,30})?(\d{4})\s*年(?:度)?，?(?:[^，。；：\d]{0,30}?)(?:预算数?|安排|预算总额|当年拨款|拨款|支出|购置车辆)(?:为|共)?\s*\d[\d,.]*\s*(?:万?元|辆)/g;
/** 2023年度，本单位编报绩效目标的项目 at the head of a sentence, with or without what it is about before a colon. */
const OPENING =
  /(?:^\s*|[。；]\s*)(?:(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:[^，。；：\d]{1,20}[：:。]\s*)?)(\d{4})\s*年(?:度)?(?!\s*[\d底末前后起至、—–~-])([^。；]{0,40})/g;
/** What a budget says of its own year. */
const OWN_MATTERS = /预算|安排|拨款|绩效目标|采购|经费|将/;
const OTHER_MATTERS = /执行|决算|完成|结转|印发|发布|出台|召开|成立|设立/;
/** （2023年度） alone on a line, above a form. */
const ALONE = /^\s*[（(]?\s*(20\d{2})\s*年(?:度)?\s*[）)]?\s*$/;
/** 2025年预算数 in the budget of 2024. */
const NEXT =
  /(?<![-—–~～至到前后、\d]\s*)(\d{4})\s*年(?:度)?(?=[^，。；：\d]{0,16}(?:预算|安排))(?!底|末|前|后|起|至|[-—–~])/g;
/** 20243年, 202年: a year with a digit too many or too few. */
const MALFORMED = /(?<![\d.,])20[123](?:\d{2,4})?(?=\s*年)/g;

function place(
  kind: WrongYear['kind'],
  severity: Severity,
  stated: string,
  year: number,
  spots: Finding['spots'],
): Place {
  return { finding: finding('year', severity, { kind, stated, year }, spots) };
}

function inSentences(passage: Passage, year: number, habit: boolean): readonly Place[] {
  const { printed, address } = passage;
  const text = withoutTitles(printed.text);
  const spot = (match: RegExpMatchArray, digits: string) => {
    const from = match.index ?? 0;
    const at = from + match[0].indexOf(digits);
    return [spotIn(printed, at, at + digits.length, `${address}/${digits}`)];
  };
  const compared = [...text.matchAll(COMPARED)].flatMap((match): readonly Place[] => {
    // Years of four digits compare as texts.
    const base = match[1] ?? '';
    if (base >= String(year)) return [place('itself', 'warning', base, year, spot(match, base))];
    if (base === String(year - 1)) return [];
    // The accounts of the year before last are the last that are closed.
    const closed = base === String(year - 2) && (!habit || /执行|决算/.test(match[0]));
    const severity = habit && !/执行|决算/.test(match[0]) ? 'warning' : 'info';
    return closed ? [] : [place('other base', severity, base, year, spot(match, base))];
  });
  const next = String(year + 1);
  const isCompared = compared.some(({ finding: { args } }) => args.stated === next);
  const coming = isCompared ? [] : [...text.matchAll(NEXT)].filter(([, digits]) => digits === next);
  const others = [
    ...coming,
    ...stale(text, year).filter(([, digits]) => digits !== next || (coming.length === 0 && !isCompared)),
  ];
  return [
    ...compared,
    ...others.map((match) => place('stale', 'warning', match[1] ?? '', year, spot(match, match[1] ?? ''))),
  ];
}

/** Sentences that begin with another year and compare it with that same year. */
function comparedWithItself(text: string, year: number): readonly RegExpMatchArray[] {
  return [...text.matchAll(OPENING)].filter(({ 0: whole, 1: digits, index }) => {
    const [sentence = ''] = text.slice(index + whole.length).split('。');
    const again = [...`${whole}${sentence}`.matchAll(COMPARED)].some(([, base]) => base === digits);
    return digits !== String(year) && again;
  });
}

/** A paragraph that states an amount of another year as that of the budget, and nowhere names the budget's own. */
function stale(text: string, year: number): readonly RegExpMatchArray[] {
  if (new RegExp(`${year}\\s*年`).test(text)) return comparedWithItself(text, year);
  const isOther = ({ 1: digits }: RegExpMatchArray): boolean => digits !== String(year);
  const stated = [...text.matchAll(STATED)].filter(
    (match) => isOther(match) && !/比|较|与|上年|去年|执行|决算|结转|完成/.test(match[0]),
  );
  const alone = ALONE.exec(text);
  const opening = [...text.matchAll(OPENING), ...(alone ? [alone] : [])].filter(
    (match) =>
      isOther(match) && (match[2] === undefined || (OWN_MATTERS.test(match[2]) && !OTHER_MATTERS.test(match[2]))),
  );
  const known = new Set(stated.map(({ 1: digits }) => digits));
  return [...stated, ...opening.filter(({ 1: digits }) => !known.has(digits))];
}

function malformed({ printed, address }: Passage, year: number): readonly Place[] {
  return [...withoutTitles(printed.text).matchAll(MALFORMED)].map((match) => {
    const spot = spotIn(printed, match.index, match.index + match[0].length, `${address}/${match[0]}`);
    return place('malformed', 'warning', match[0], year, [spot]);
  });
}

/** What a heading may be of another year for. */
const OF_ANOTHER = /回顾|总结|成效|成绩|执行|决算|截至|资产|规划|结转|对比|比较|上年|评价|清单|目录|完成|收支情况/;

/** Headings of another year than the budget, where the others are of the budget's. */
function inHeadings(headings: readonly Heading[], year: number): readonly Place[] {
  const dated = headings.filter((heading) => heading.year !== null);
  const wrong = dated.filter(
    (heading) => heading.year !== String(year) && !OF_ANOTHER.test(heading.bare.replace(/（[^）]*）/g, '')),
  );
  if (wrong.length * 2 >= dated.length && dated.length > 1) return [];
  return wrong
    .filter(({ words }) => !/《|\d{4}年?\s*[-—–~至]/.test(words))
    .map(({ spot, year: stated }) => place('heading', 'warning', stated ?? '', year, [spotOf(spot, spot.address)]));
}

/** The cover of another year. */
function onCover({ budget }: Context): readonly Place[] {
  const own = String(budget.year);
  if (budget.cover.some(({ text }) => text.includes(own))) return [];
  return budget.cover.flatMap((line): readonly Place[] => {
    const stated = /(\d{4})\s*年(?:度)?.*预算/.exec(line.text)?.[1];
    return stated === undefined ? [] : [place('heading', 'warning', stated, budget.year, [spotOf(line, '封面')])];
  });
}

export const year = {
  id: 'year',
  severity: 'warning',
  title: { zh: '年份不对', en: 'A year that cannot be meant' },
  checks: {
    zh: '本年与本年（或以后年度）相比，别处都与上年相比而一处与更早的年份相比，标题、表题的年份不是预算年度，一段话只用其他年份说预算数，年份多一位或少一位。书名号内、“截至…”的年份不算。',
    en: 'This year compared with itself or a later one, or once with an earlier one than everywhere else, a heading or title of another year, a paragraph that gives the budget under another year alone, a year with a digit too many or too few. Titles in 《》 and 截至… are left alone.',
  },
  ground: {
    zh: '预算说明的是预算年度，与上年比较。',
    en: 'A budget speaks of its own year and compares it with the last.',
  },
  remedy: {
    zh: '核对年份，多为沿用上年文稿而来。',
    en: 'Check the year; it is mostly left over from last year’s text.',
  },
  examples: {
    good: `正文:
  - 题: 一、2024年支出预算情况说明
    文: |
      2024 年支出预算 100.00 万元，比 2023 年执行数增加 5.00 万元。
`,
    bad: `正文:
  - 题: 一、2024年支出预算情况说明
    文: |
      2024 年支出预算 100.00 万元，比 2024 年执行数增加 5.00 万元。
`,
  },
  check: (context: Context): readonly Finding<WrongYear>[] => {
    const { year: own } = context.budget;
    const passages = passagesOf(context);
    const sentences = passages.filter(({ kind }) => kind === 'paragraph');
    // A budget that is compared with the year before is so everywhere.
    const habit = sentences.some(({ printed }) =>
      [...printed.text.matchAll(COMPARED)].some(([, base]) => base === String(own - 1)),
    );
    const places = [
      ...sentences.flatMap((passage) => inSentences(passage, own, habit)),
      ...passages
        .filter(({ kind }) => kind !== 'definition' && kind !== 'cell')
        .flatMap((passage) => malformed(passage, own)),
      ...onCover(context),
      ...inHeadings([...contentsOf(context.budget), ...sectionHeadings(context), ...tableTitles(context)], own),
    ];
    return grouped(places, ({ finding: { args, severity } }) => `${args.kind} ${args.stated} ${severity}`).map(
      (group) => {
        const [first] = group;
        return { ...first.finding, spots: inOrder(group.flatMap((one) => one.finding.spots)) };
      },
    );
  },
  message: ({ kind, stated, year: own }: WrongYear, language) => {
    const zh = language === 'zh';
    switch (kind) {
      case 'itself':
        return zh
          ? `${own} 年的预算与 ${stated} 年相比，应为 ${own - 1} 年`
          : `the budget of ${own} is compared with ${stated}; ${own - 1} must be meant`;
      case 'other base':
        return zh
          ? `${own} 年的预算与 ${stated} 年相比，不是上年`
          : `the budget of ${own} is compared with ${stated}, which is not the year before`;
      case 'heading':
        return zh ? `标题的年份是 ${stated}，预算年度是 ${own}` : `the heading is of ${stated}, the budget of ${own}`;
      case 'stale':
        return zh
          ? `这段话说的是 ${stated} 年的预算，预算年度是 ${own}`
          : `the paragraph gives the budget of ${stated}; the document is of ${own}`;
      case 'malformed':
        return zh ? `年份“${stated}年”不是四位数` : `${stated}年 is no year of four digits`;
    }
  },
} as const satisfies Rule<WrongYear, Context>;
