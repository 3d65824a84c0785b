import { plain } from '../layouts/words.js';
import type { Printed, Section } from '../model/budget.js';

/** The text of a draft in its parts: cover, table of contents, sections. */
export interface Outline {
  readonly cover: readonly Printed[];
  readonly contents: readonly Printed[];
  readonly sections: readonly Section[];
}

const HEADING = /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
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
  const contents = after.slice(0, length);
  const body = start < 0 ? paragraphs : after.slice(length);
  const before = start < 0 ? [] : paragraphs.slice(0, start);
  const { lead, sections } = readSections(body);
  return { cover: [...before, ...lead], contents, sections };
}

/** The contents end where their first entry is printed again, as a heading of the body. */
function contentsLength(lines: readonly Printed[]): number {
  const first = lines[0] ? entryText(lines[0].text) : '';
  if (first === '') return 0;
  const again = lines.findIndex((line, i) => i > 0 && plain(line.text) === first);
  if (again > 0) return again;
  const end = lines.findIndex(
    (line) => !HEADING.test(plain(line.text)) && !/\d$/.test(plain(line.text)) && /[。；]/.test(line.text),
  );
  return end < 0 ? lines.length : Math.max(0, end - 1);
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
  const gap = second.place.start - first.place.end;
  if (gap < 0 || gap > 2 || NUMBERED.test(second.text)) return false;
  if (/\d$/.test(head)) return /[\u4e00-\u9fff]/.test(head) && /^(?:[万亿]?元|%)/.test(tail);
  return head.length >= 25 && /[，；。]/.test(head) && /[\u4e00-\u9fff，、]$/.test(head) && !/元$/.test(head);
}

/** Every character keeps its place in the source. */
function joined(first: Printed, second: Printed): Printed {
  const gap = ' '.repeat(second.place.start - first.place.end);
  return {
    text: `${first.text}${gap}${second.text}`,
    place: { start: first.place.start, end: second.place.end },
  };
}

function readSections(paragraphs: readonly Printed[]): {
  readonly lead: readonly Printed[];
  readonly sections: readonly Section[];
} {
  const lead: Printed[] = [];
  const sections: { title: Printed; paragraphs: Printed[] }[] = [];
  for (const paragraph of paragraphs) {
    const section = sections.at(-1);
    const before = section?.paragraphs.at(-1);
    if (isHeading(paragraph.text)) sections.push({ title: paragraph, paragraphs: [] });
    else if (section && before && goesOn(before, paragraph)) {
      section.paragraphs.splice(-1, 1, joined(before, paragraph));
    } else (section?.paragraphs ?? lead).push(paragraph);
  }
  return { lead, sections };
}
