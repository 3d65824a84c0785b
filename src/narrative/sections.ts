import { plain } from '../layouts/words.js';
import type { Budget, Printed, Section } from '../model/budget.js';
import { type Topic, topicOf } from './topics.js';

/** A paragraph with what stands above it. */
export interface ParagraphReading {
  readonly printed: Printed;
  /** The section, the sub-heading and the paragraph's own numeral: 二.五/3/(1). */
  readonly address: string;
  readonly topic: Topic;
  /** The numbered sub-heading that it stands under, or its own numeral. */
  readonly group: string;
  /** Says no more than what follows is about. */
  readonly isHeading: boolean;
}

export interface SectionReading {
  readonly section: Section;
  /** By the numbering of the headings: 二.三. */
  readonly address: string;
  readonly topic: Topic;
  /** 名词解释: it defines words and claims nothing of the budget. */
  readonly glossary: boolean;
  readonly paragraphs: readonly ParagraphReading[];
}

const CHAPTER = /^(?:第([一二三四五六七八九十]+)(?:部分|章)|([一二三四五六七八九十]+)、)/;
const PART = /^（([一二三四五六七八九十]+)）/;
/** 1. and （1）, not the 1.5 that a paragraph may begin with. */
const NUMERAL = /^(?:(\d+)[.、．](?!\d)|（(\d+)）)/;

/** Numbers the sections and paragraphs of the narrative by their printed numbering. */
export function readSections(budget: Budget): readonly SectionReading[] {
  let chapter = '';
  let chapterTitle = '';
  let chapterTopic: Topic = topicOf('');
  return budget.sections.map((section) => {
    const title = plain(section.title.text);
    const top = CHAPTER.exec(title);
    const part = PART.exec(title)?.[1];
    if (top) {
      chapter = top[1] ?? top[2] ?? '';
      chapterTitle = title;
    }
    const address = top ? chapter : part ? (chapter === '' ? part : `${chapter}.${part}`) : title;
    const bare = title.replaceAll(plain(budget.unit.name.text), '');
    const own = topicOf(bare);
    if (top) chapterTopic = own;
    // （一）一般公共服务支出（类） under 五、财政拨款支出情况 speaks of what the chapter speaks of.
    const topic = own.id === 'none' && !top ? chapterTopic : own;
    const glossary = /名词解释/.test(title) || /名词解释/.test(chapterTitle);
    return { section, address, topic, glossary, paragraphs: readParagraphs(section, address, topic) };
  });
}

/** A sub-heading is short, ends no sentence and states no amount. */
function isSubHeading(text: string): boolean {
  return NUMERAL.test(text) && text.length <= 40 && !/[。；，：]/.test(text) && !/\d(?:\.\d+)?(?:万元|元|%)/.test(text);
}

function readParagraphs(section: Section, address: string, topic: Topic): readonly ParagraphReading[] {
  let heading = '';
  let current = topic;
  return section.paragraphs.map((printed) => {
    const text = plain(printed.text);
    const numeral = NUMERAL.exec(text);
    const own = numeral?.[1] ?? (numeral?.[2] ? `(${numeral[2]})` : '');
    if (isSubHeading(text)) {
      heading = own;
      const sub = topicOf(text.replace(NUMERAL, ''));
      current = sub.id === 'none' ? topic : sub;
      return { printed, address: `${address}/${own}`, topic: current, group: heading, isHeading: true };
    }
    const path = [address, heading, own].filter((step) => step !== '');
    return { printed, address: path.join('/'), topic: current, group: heading || own, isHeading: false };
  });
}
