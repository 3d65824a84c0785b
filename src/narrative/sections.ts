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

/** Headings by their numbering, the widest first. */
const LEVELS: readonly RegExp[] = [
  /^第([一二三四五六七八九十]+)(?:部分|章)/,
  /^([一二三四五六七八九十]+)、/,
  /^（([一二三四五六七八九十]+)）/,
];
/** 1. and （1）, not the 1.5 that a paragraph may begin with. */
const NUMERAL = /^(?:(\d+)[.、．](?!\d)|（(\d+)）)/;

/** A heading under which a section stands. */
interface Above {
  readonly level: number;
  readonly numeral: string;
  readonly title: string;
  readonly topic: Topic;
}

/** Numbers the sections and paragraphs of the narrative by their printed numbering. */
export function readSections(budget: Budget, projects: readonly string[] = []): readonly SectionReading[] {
  let above: readonly Above[] = [];
  return budget.sections.map((section) => {
    const title = plain(section.title.text);
    const heading = title.replaceAll(plain(budget.unit.name.text), '');
    const own = topicOf(heading, projects);
    const level = LEVELS.findIndex((numbering) => numbering.test(title));
    if (level >= 0) {
      const numeral = LEVELS[level]?.exec(title)?.[1] ?? '';
      above = [...above.filter((one) => one.level < level), { level, numeral, title, topic: own }];
    }
    const address = level < 0 ? title : above.map((one) => one.numeral).join('.');
    // （一）一般公共服务支出（类） under 五、财政拨款支出情况 speaks of what the chapter speaks of.
    const topic = own.id === 'none' ? (above.findLast((one) => one.topic.id !== 'none')?.topic ?? own) : own;
    const glossary = [title, ...above.map((one) => one.title)].some((one) => /名词解释/.test(one));
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
