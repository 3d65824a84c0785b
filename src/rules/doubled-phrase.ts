import { plain } from '../layouts/words.js';
import type { Severity } from '../model/language.js';
import { type Compact, compact } from './compact.js';
import type { Context } from './context.js';
import { type Passage, passagesOf } from './passages.js';
import type { Finding, Rule, Spot } from './rule.js';
import { shared } from './shared.js';
import { finding, grouped, inOrder, spotIn } from './spot.js';

interface Doubled {
  readonly phrase: string;
  readonly kind: 'words' | 'marks';
}

interface Place extends Doubled {
  readonly severity: Severity;
  readonly spot: Spot;
}

/** A run of at least two characters that stands twice in a row; a mark may end it, as in 维修费、维修费、. */
const TWICE = /([^，。；、：“”（）()《》\-—–－]{2,40}?[，；、]?)\1/g;
/** A whole sentence, or a part of one up to its semicolon, that stands twice in a row. */
const SENTENCE_TWICE = /([^。；]{8,}[。；])\1/g;
/** Two marks that cannot follow one another. */
const MARKS = /([，。；、：])\1+|，。|。，|、。|。、|，、|、，|；。|。；/g;
/** A sentence is shown by its beginning. */
const SHOWN = 20;
/** Words of which two cannot follow one another in any sentence. */
const NEVER_TWICE =
  /^(?:主要|其中|以及|按照|根据|由于|因此|同时|包括|用于|截至|共计|合计|增加|减少|增长|下降|比上|上年|本年|当年|万元|原因|安排|未安|购置|持平|涉及|纳入|负责|承担|开展)$/;

function doubledWords(passage: Passage, { text, at }: Compact, names: () => readonly string[]): readonly Place[] {
  const { printed, address } = passage;
  return [...text.matchAll(TWICE)].flatMap((match): readonly Place[] => {
    const phrase = match[1] ?? '';
    const second = match.index + phrase.length;
    const gap = printed.text.slice(at(second - 1) + 1, at(second));
    if (!isPhrase(phrase) || isApart(gap, passage) || beginsName(text, match.index, phrase.length, names())) return [];
    const sure = phrase.length > 2 || NEVER_TWICE.test(phrase);
    const spot = spotIn(printed, at(match.index), at(second + phrase.length - 1) + 1, `${address}/${phrase}`);
    return [{ phrase, kind: 'words', severity: sure ? 'warning' : 'info', spot }];
  });
}

/** What was pasted into a cell may say one thing of each of several indicators. */
function doubledSentences({ kind, printed, address }: Passage, { text, at }: Compact): readonly Place[] {
  if (kind === 'cell') return [];
  return [...text.matchAll(SENTENCE_TWICE)].map((match): Place => {
    const phrase = match[1] ?? '';
    const from = match.index + phrase.length;
    const spot = spotIn(printed, at(from), at(from + phrase.length - 1) + 1, `${address}/${phrase.slice(0, SHOWN)}`);
    return { phrase, kind: 'words', severity: 'warning', spot };
  });
}

/** In a cell, lines and columns of what was pasted there stand beside each other. */
const isApart = (gap: string, { kind }: Passage): boolean => gap.length > 1 || (gap !== '' && kind === 'cell');

/** Of Chinese words; 一项一项 and 一步一步 are said so, and a year or a number may follow itself. */
function isPhrase(phrase: string): boolean {
  const words = phrase.replace(/[^\u4e00-\u9fff]/g, '');
  return words.length >= 2 && words.length * 2 > phrase.length && !/^[一逐每]/.test(phrase) && !/(.)\1/.test(phrase);
}

/** 公务员公务员医疗补助: the second begins the name of something. In 人员公务员公务员 the repetition begins a character early. */
function beginsName(text: string, start: number, length: number, names: readonly string[]): boolean {
  return Array.from({ length }, (_, shift) => start + shift).some((from) => {
    const phrase = text.slice(from, from + length);
    return names.some(
      (name) => name.length > length && name.startsWith(phrase) && text.startsWith(name, from + length),
    );
  });
}

function doubledMarks({ printed, address }: Passage): readonly Place[] {
  return [...printed.text.matchAll(MARKS)].map((match): Place => {
    const spot = spotIn(printed, match.index, match.index + match[0].length, `${address}/${match[0]}`);
    return { phrase: match[0], kind: 'marks', severity: 'warning', spot };
  });
}

/** The names of the tables' rows: functions, classes, units, projects. */
const namesOf = shared(({ tables, budget }): readonly string[] => {
  const rows = tables.flatMap((table) => table.lanes.flatMap((lane) => lane.rows.flatMap((row) => row.name ?? [])));
  return [...new Set([budget.unit.name, ...budget.unit.parents, ...rows].map(({ text }) => plain(text)))];
});

export const doubledPhrase = {
  id: 'doubled-phrase',
  severity: 'warning',
  title: { zh: '词语或标点重复', en: 'Words or marks stand twice' },
  checks: {
    zh: '紧接着重复的词语（三字及以上，或“主要主要”之类不可能连用的两字词）、句子和标点；其他两字词的重复只作提示。',
    en: 'Words that follow themselves at once (of three characters or more, or of two that never do), sentences that do, and doubled marks; other words of two characters are a hint.',
  },
  ground: { zh: '公开的文字应当通顺。', en: 'What is published must read as a sentence.' },
  remedy: { zh: '删去重复的部分。', en: 'Strike the repetition.' },
  examples: {
    good: `正文:
  - 题: 一、国有资产占有使用情况
    文: |
      2024 年单位预算未安排购置车辆，一项一项核实。
`,
    bad: `正文:
  - 题: 一、国有资产占有使用情况
    文: |
      2024 年单位预算未安排购置未安排购置车辆。
`,
  },
  check: (context: Context): readonly Finding<Doubled>[] => {
    const names = (): readonly string[] => namesOf(context);
    const places = passagesOf(context).flatMap((passage) => {
      const text = compact(passage.printed.text);
      return [...doubledWords(passage, text, names), ...doubledSentences(passage, text), ...doubledMarks(passage)];
    });
    return grouped(places, ({ phrase }) => phrase).map((group) => {
      const [{ phrase, kind, severity }] = group;
      return finding('doubled-phrase', severity, { phrase, kind }, inOrder(group.map(({ spot }) => spot)));
    });
  },
  message: ({ phrase, kind }: Doubled, language) => {
    const zh = language === 'zh';
    if (kind === 'marks') return zh ? `标点“${phrase}”连用` : `${phrase} is one mark too many`;
    const words = phrase.length > SHOWN * 2 ? `${phrase.slice(0, SHOWN)}…` : phrase;
    const what = /[。；]$/.test(phrase) ? '句子' : '词语';
    return zh ? `${what}“${words}”重复` : `${words} stands twice in a row`;
  },
} as const satisfies Rule<Doubled, Context>;
