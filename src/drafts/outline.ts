import { plain } from '../layouts/words.js';
import type { Printed, Section } from '../model/budget.js';
import { joinedPlace, stretchOf } from '../source/place.js';

/** The text of a draft in its parts: cover, table of contents, sections. */
export interface Outline {
  readonly cover: readonly Printed[];
  readonly contents: readonly Printed[];
  readonly sections: readonly Section[];
}

const HEADING = /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
const PART = /^第[一二三四五六七八九十]+(?:部分|章)/;
const LEADER = /[.…·\s]*\d*$/;

/** Whether a line is a heading of the narrative: numbered, short, no sentence, no amount. */
export function isHeading(text: string): boolean {
  const line = plain(text);
  return (
    HEADING.test(line) &&
    line.length <= 60 &&
    !/[。；]/.test(line) &&
    !/[，：]\S/.test(line.replace(HEADING, '')) &&
    !/\d(?:\.\d+)?(?:万元|元|亿元|%)/.test(line)
  );
}

/** An entry of the contents as a heading would print it: without dots and page number. */
export const entryText = (text: string): string =>
  plain(text)
    .replace(/[.…·]{2,}.*$/, '')
    .replace(LEADER, '');

/** Cuts the paragraphs of a draft into its parts. */
export function readOutline(paragraphs: readonly Printed[]): Outline {
  const start = paragraphs.findIndex((one) => /^目录$/.test(plain(one.text)));
  const after = start < 0 ? [] : paragraphs.slice(start + 1);
  const length = contentsLength(after);
  const contents = after.slice(0, length).flatMap(entriesOf);
  const body = start < 0 ? paragraphs : after.slice(length);
  const before = start < 0 ? [] : paragraphs.slice(0, start);
  const { lead, sections } = readSections(body, contents);
  return { cover: [...before, ...lead], contents, sections };
}

/** Entries that a page sets on one line: each begins with its number. */
const ENTRY_START =
  /(?<=\S\s*)(?=（[一二三四五六七八九十]+）)|(?<=\S[\d\s]+)(?=(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、))/g;

function entriesOf(line: Printed): readonly Printed[] {
  const starts = [0, ...[...line.text.matchAll(ENTRY_START)].map((match) => match.index)];
  return starts.map((from, i) => {
    const text = line.text.slice(from, starts[i + 1]).trimEnd();
    return { text, place: stretchOf(line.place, from, from + text.length) };
  });
}

/** The contents end where one of their entries is printed again, as a heading of the body. */
function contentsLength(lines: readonly Printed[]): number {
  const [first] = lines;
  if (!first || entryText(first.text) === '') return 0;
  const again = lines.findIndex((line, i) => i > 0 && plain(line.text) === entryText(first.text));
  if (again > 0) return again;
  const entries = new Set<string>();
  const repeated = lines.findIndex(({ text }) => {
    if (entries.has(plain(text)) || names(text, first)) return true;
    entries.add(entryText(text));
    return false;
  });
  if (repeated > 0) return partStart(lines, repeated);
  const end = lines.findIndex(
    (line) => !HEADING.test(plain(line.text)) && !/\d$/.test(plain(line.text)) && /[。；]/.test(line.text),
  );
  return end < 0 ? lines.length : Math.max(0, end - 1);
}

/** The part that a heading opens may be named otherwise, or on two lines, right above it: 第一部分 | 单位概况. */
function partStart(lines: readonly Printed[], heading: number): number {
  const numberOf = (line: Printed | undefined): string | undefined => PART.exec(plain(line?.text ?? ''))?.[0];
  const first = numberOf(lines[0]);
  if (first === undefined) return heading;
  const above = [heading - 1, heading - 2].find((i) => i > 0 && numberOf(lines[i]) === first);
  return above ?? heading;
}

const NUMBERED =
  /^\s*(?:第?[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|[①-⑩]|注[：:]|附[件表])/;

/**
 * Whether a page or a line breaks a sentence in two: the first part is a sentence that stops within a word or behind a
 * comma, and the second begins nothing of its own.
 */
function goesOn(first: Printed, second: Printed): boolean {
  const head = plain(first.text);
  const tail = plain(second.text);
  if (!adjoin(first, second) || NUMBERED.test(second.text)) return false;
  if (/\d$/.test(head)) return /[\u4e00-\u9fff]/.test(head) && /^(?:[万亿]?元|%)/.test(tail);
  return head.length >= 25 && /[，；。]/.test(head) && /[\u4e00-\u9fff，、]$/.test(head) && !/元$/.test(head);
}

/** Whether nothing but an end of line or of a page is between them. */
function adjoin(first: Printed, second: Printed): boolean {
  const gap = second.place.start - first.place.end;
  return gap >= 0 && gap <= 2;
}

/** Every character keeps its place in the source. */
function joined(first: Printed, second: Printed): Printed {
  const gap = ' '.repeat(second.place.start - first.place.end);
  return {
    text: `${first.text}${gap}${second.text}`,
    place: joinedPlace(first.place, first.text.length, gap.length, second.place),
  };
}

/** What an entry of the contents names, whoever's and of whichever year it is. */
const subjectOf = (entry: string): string =>
  entryText(entry)
    .replace(HEADING, '')
    .replace(/^20\d{2}年度?/, '')
    .replace(/^本?(?:单位|部门)(?=.{4})/, '');

/** Whether a line without a number is the heading of an entry: 上海市财政局（单位）主要职能 is 一、单位主要职能. */
function names(text: string, entry: Printed): boolean {
  const line = plain(text);
  const subject = subjectOf(entry.text);
  if (subject.length < 4 || /表$/.test(subject) || !HEADING.test(plain(entry.text))) return false;
  const numbered = HEADING.test(line) || NUMBERED.test(text);
  return line.endsWith(subject) && line.length <= 60 && !numbered && !/[，；。：]/.test(line);
}

function readSections(
  paragraphs: readonly Printed[],
  contents: readonly Printed[],
): { readonly lead: readonly Printed[]; readonly sections: readonly Section[] } {
  const numbered = new Set(paragraphs.map(({ text }) => plain(text)));
  const unnumbered = new Set(contents.filter(({ text }) => !numbered.has(entryText(text))));
  const isBare = contents.length === 0 && !paragraphs.some(({ text }) => isHeading(text));
  const isStated = paragraphs.some(({ text }) => AMOUNT.test(text));
  const lead: Printed[] = [];
  const sections: { title: Printed; paragraphs: Printed[] }[] = [];
  for (const paragraph of paragraphs) {
    const section = sections.at(-1);
    const before = section?.paragraphs.at(-1);
    const entry = [...unnumbered].find((one) => names(paragraph.text, one));
    if (entry) unnumbered.delete(entry);
    if (entry && section && isBarePart(section) && adjoin(section.title, paragraph)) {
      section.title = joined(section.title, paragraph);
    } else if (entry || isHeading(paragraph.text) || (isBare && section && isSubject(paragraph.text))) {
      sections.push({ title: paragraph, paragraphs: [] });
    } else if (section && before && goesOn(before, paragraph)) {
      section.paragraphs.splice(-1, 1, joined(before, paragraph));
    } else if (section) section.paragraphs.push(paragraph);
    else if (isStated && isSentence(paragraph.text))
      sections.push({ title: lead.pop() ?? start(paragraph), paragraphs: [paragraph] });
    else lead.push(paragraph);
  }
  return { lead, sections };
}

/** A text that states none is no budget, and stands on the title page. */
const AMOUNT = /\d\s*(?:[千万亿]?元|[%％])/;

/** No title page has sentences: the text begins, under the line above it. */
const isSentence = (text: string): boolean => /[。；]/.test(text) || (plain(text).length > 30 && /，/.test(text));

/** A section without a heading is named as the whole is. */
const start = ({ place }: Printed): Printed => ({ text: '正文', place: stretchOf(place, 0, 0) });

/** A heading of a text that numbers none. */
const isSubject = (text: string): boolean =>
  plain(text).length <= 40 && !/[，。；：]/.test(text) && /(?:说明|情况|概况|解释|职责|职能|变化)$/.test(plain(text));

/** 第三部分 on a line of its own: what it is called stands on the next. */
const isBarePart = ({ title, paragraphs }: Section): boolean =>
  paragraphs.length === 0 && plain(title.text).replace(PART, '') === '';
