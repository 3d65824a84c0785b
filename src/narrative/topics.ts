import type { Quantity } from '../model/quantity.js';

/** What a heading says that the sentences below it speak of. */
export interface Topic {
  readonly id: string;
  /** What every figure below states at least. */
  readonly base: Quantity;
  /** Where the amounts of the items differ from that of the section: the spending of a 支出预算. */
  readonly items?: Quantity;
  /** Its amounts cover a part of the budget that no words tell: each is of a cell of its own. */
  readonly partial?: true;
}

interface TopicWords extends Topic {
  readonly heading: RegExp;
}

/** The first that fits decides; a new kind of section is one entry. */
const TOPICS: readonly TopicWords[] = [
  { id: '机关运行经费', heading: /机关运行经费|行政经费/, base: { item: '机关运行经费' } },
  { id: '政府采购', heading: /政府采购/, base: { item: '政府采购' } },
  { id: '国有资产', heading: /国有资产/, base: {} },
  { id: '绩效', heading: /绩效/, base: { side: '本年支出', use: '项目支出', item: '绩效' }, partial: true },
  {
    id: '因公出国（境）费',
    heading: /^(?:（?[一二三四五六七八九十\d]+[）、.．])?因公出国/,
    base: { side: '当年支出', funding: '一般公共预算', economic: '30212' },
  },
  {
    id: '公务接待费',
    heading: /^(?:（?[一二三四五六七八九十\d]+[）、.．])?公务接待费/,
    base: { side: '当年支出', funding: '一般公共预算', economic: '30217' },
  },
  {
    id: '公务用车购置及运行费',
    heading: /^(?:（?[一二三四五六七八九十\d]+[）、.．])?公务用车/,
    base: { side: '当年支出', funding: '一般公共预算', economic: '公务用车' },
  },
  {
    id: '三公',
    heading: /[“"]?三公[”"]?/,
    base: { side: '当年支出', funding: '一般公共预算', economic: '三公' },
  },
  {
    id: '财政拨款基本支出',
    heading: /(?<!一般公共预算)财政拨款(?:预算)?基本支出/,
    base: { side: '当年支出', funding: '财政拨款', use: '基本支出' },
  },
  {
    id: '基本支出',
    heading: /基本支出/,
    base: { side: '当年支出', funding: '一般公共预算', use: '基本支出' },
  },
  { id: '政府性基金', heading: /政府性基金/, base: { side: '当年支出', funding: '政府性基金预算' } },
  { id: '国有资本经营', heading: /国有资本经营/, base: { side: '当年支出', funding: '国有资本经营预算' } },
  {
    id: '财政拨款收支',
    heading: /财政拨款收支/,
    base: { funding: '财政拨款' },
    items: { side: '本年支出', funding: '财政拨款' },
  },
  {
    id: '财政拨款支出',
    heading: /财政拨款支出/,
    base: { side: '当年支出', funding: '财政拨款' },
  },
  { id: '一般公共预算', heading: /一般公共预算/, base: { side: '当年支出', funding: '一般公共预算' } },
  {
    id: '财政拨款',
    heading: /财政拨款/,
    base: { funding: '财政拨款' },
    items: { side: '当年支出', funding: '财政拨款' },
  },
  { id: '收支总预算', heading: /收支(?:总)?预算|收支(?:总体|总表|情况)/, base: {}, items: { side: '本年支出' } },
  { id: '收入预算', heading: /收入(?:预算|总体|总表|情况)/, base: { side: '收入预算' } },
  {
    id: '支出预算',
    heading: /支出(?:预算|总体|总表|情况)|预算支出/,
    base: { side: '支出预算' },
    items: { side: '本年支出' },
  },
];

/** What a sentence speaks of by itself, under a heading that does not say. */
const BY_SENTENCE: readonly TopicWords[] = [
  // A review of some projects is of no known part of them.
  { id: 'none', heading: /绩效(?:评价|自评|监控)/, base: {}, partial: true },
  {
    id: '整体支出绩效',
    heading: /整体支出[^。；]*绩效|(?:所有|全部)支出[^。；]*绩效|绩效[^。；]*全覆盖/,
    base: { side: '支出预算' },
    items: { side: '本年支出' },
  },
  // 均 of all projects; of some kinds of them it is a part.
  {
    id: '项目支出绩效',
    heading: /(?:项目支出(?:预算)?(?:均|全部|全面)|(?:所有|全部)项目支出|(?<!类项目)均)[^。；]*绩效/,
    base: { side: '本年支出', use: '项目支出' },
  },
  { id: '政府采购', heading: /政府采购/, base: { item: '政府采购' } },
];

export function sentenceTopic(sentence: string): Topic | undefined {
  return BY_SENTENCE.find((topic) => topic.heading.test(sentence));
}

/** A heading that names a project of the document: what it arranges for the year is the project's. */
function projectTopic(heading: string, projects: readonly string[]): Topic | undefined {
  const project = projects.filter((one) => heading.includes(one)).sort((a, b) => b.length - a.length)[0];
  return project === undefined
    ? undefined
    : { id: project, base: { side: '本年支出', use: '项目支出', project }, partial: true };
}

const NONE: Topic = { id: 'none', base: {} };

/** The topic of a heading, without the name of the unit; a topic of no words where none is known. */
export function topicOf(heading: string, projects: readonly string[] = []): Topic {
  return TOPICS.find((topic) => topic.heading.test(heading)) ?? projectTopic(heading, projects) ?? NONE;
}
