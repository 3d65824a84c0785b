import { hasTooManyCells } from '../cells.js';
import type { Block, DraftReader, DraftReading, ParagraphBlock } from '../draft.js';
import { decodeText } from './decode.js';
import { type Field, gridFromRows } from './heading-spans.js';
import { type Line, linesOf, trimmed } from './lines.js';
import { joinBroken } from './paragraphs.js';
import { stretchesOf } from './stretches.js';

/** Reads a text in which tabs stand between the cells of a row, as it comes out of a page or a document by copying. */
export const readText: DraftReader = async (path, bytes) => {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, problem: { code: 'not this format', detail: 'no text encoding fits' } };
  return readDecodedText(path, text);
};

export function readDecodedText(path: string, text: string): DraftReading {
  if (hasTooManyCells(text, /\t/g)) return { ok: false, problem: { code: 'too large', detail: 'cells' } };
  const blocks = stretchesOf(linesOf(text)).flatMap((stretch): Block[] => {
    if (stretch.kind === 'lines') return paragraphsFrom(stretch.lines);
    if (isTable(stretch.rows)) return [gridFromRows(stretch.rows, extentOf(stretch.rows.flat()))];
    return paragraphsFrom(stretch.rows.map(lineFrom));
  });
  if (blocks.length === 0) return { ok: false, problem: { code: 'empty', detail: '' } };
  return { ok: true, draft: { source: { path, text, marks: [] }, blocks, notices: [] } };
}

export function paragraphsFrom(lines: readonly Line[]): ParagraphBlock[] {
  const printed = lines.map((line) => withoutBold(trimmed(line))).filter(({ text }) => text !== '');
  return joinBroken(printed).map(({ text, ...place }) => ({ kind: 'paragraph', text, place }));
}

/** A text that was Markdown once keeps the marks of bold print at the ends of a line. */
function withoutBold({ text, start, end }: Line): Line {
  const lead = /^\*\*(?=[^*])/.test(text) ? 2 : 0;
  const tail = /[^*]\*\*$/.test(text) ? 2 : 0;
  if (/^\*+$/.test(text)) return { text: '', start, end: start };
  return trimmed({ text: text.slice(lead, text.length - tail), start: start + lead, end: end - tail });
}

/** A single row is a line with tabs in it, and so are the lines of a table of contents with their page numbers. */
export function isTable(rows: readonly (readonly Field[])[]): boolean {
  const filled = rows.map((row) => row.filter(({ text }) => text !== ''));
  if (rows.length < 2 || filled.every((row) => row.length < 2)) return false;
  return !filled.every(isEntry);
}

/** 一、单位概况 and the number of its page, with the number of the entry apart where a tab stands behind it. */
function isEntry(row: readonly Field[]): boolean {
  const words = row.slice(0, -1).map(({ text }) => text);
  const numbered = /^(?:第?[一二三四五六七八九十\d]+[部分章、.．]*|[（(][一二三四五六七八九十\d]+[）)])$/;
  if (!/^\d{1,3}$/.test(row.at(-1)?.text ?? '')) return false;
  return (words.length === 1 || (words.length === 2 && numbered.test(words[0] ?? ''))) && words.join('').length > 3;
}

function lineFrom(fields: readonly Field[]): Line {
  const filled = fields.filter(({ text }) => text !== '');
  return { text: filled.map(({ text }) => text).join(' '), ...extentOf(filled) };
}

export function extentOf(fields: readonly Field[]): { start: number; end: number } {
  return { start: fields[0]?.start ?? 0, end: fields.at(-1)?.end ?? 0 };
}
