import { parse, parseFragment } from 'parse5';
import { hasTooManyCells } from '../cells.js';
import type { Block, DraftReader, DraftReading, Notice } from '../draft.js';
import type { Place } from '../place.js';
import { joinBroken } from '../text/paragraphs.js';
import { decodeHtml } from './decode.js';
import { type Flow, readFlow } from './flow.js';

/** Reads a web page, and a workbook that is one under another name. */
export const readHtml: DraftReader = async (path, bytes) => readDecodedHtml(path, decodeHtml(bytes));

export function readDecodedHtml(path: string, text: string): DraftReading {
  if (isCutOff(text)) return { ok: false, problem: { code: 'damaged', detail: 'the end of the page is missing' } };
  if (hasTooManyCells(text, /<t[dh]\b/gi)) return { ok: false, problem: { code: 'too large', detail: 'cells' } };
  const flow = withinLimits(() => readFlow(parse(shownPart(text), { sourceCodeLocationInfo: true }), text));
  if (flow === null) return { ok: false, problem: { code: 'too large', detail: 'table' } };
  const { blocks, notices } = isPlaced(text) ? placedText(flow) : flow;
  if (blocks.length === 0) return { ok: false, problem: { code: 'empty', detail: '' } };
  return { ok: true, draft: { source: { path, text, marks: [] }, blocks, notices } };
}

/** A page that begins as a whole one ends as one, and what closes its rows closes its tables. */
function isCutOff(text: string): boolean {
  const count = (tag: RegExp): number => text.match(tag)?.length ?? 0;
  if (count(/<\/tr\s*>/gi) > 0 && count(/<table\b/gi) > count(/<\/table\s*>/gi)) return true;
  return /<(?:html|body)\b/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text);
}

/** A page taken from the server as it lies there has commands for the server in it, which no one sees. */
function shownPart(text: string): string {
  return text.replace(/<%.*?%>/gs, (command) => ' '.repeat(command.length));
}

/** The blocks of a piece of HTML inside another text, their places in the whole of it. */
export function readHtmlPart(text: string, start: number, end: number): Flow {
  const part = text.slice(start, end);
  const { blocks, notices } = readFlow(parseFragment(part, { sourceCodeLocationInfo: true }), part);
  const moved = (place: Place): Place => ({ start: place.start + start, end: place.end + start });
  return {
    blocks: blocks.map((block): Block => {
      if (block.kind === 'paragraph') return { ...block, place: moved(block.place) };
      return {
        ...block,
        place: moved(block.place),
        cells: block.cells.map((cell) => ({ ...cell, place: moved(cell.place) })),
      };
    }),
    notices: notices.map((notice) => ({ ...notice, place: notice.place === null ? null : moved(notice.place) })),
  };
}

function withinLimits<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a converter makes of a PDF: every line an element that is put at its place on the page. */
function isPlaced(text: string): boolean {
  return (text.match(/<(?:div|p|span)\b[^>]*(?:position\s*:\s*absolute|class="t m\d)/gi)?.length ?? 0) >= 20;
}

/** Lines in the order of the file; which of them stood in a table can not be told. */
function placedText({ blocks, notices }: Flow): Flow {
  if (blocks.some(({ kind }) => kind === 'grid')) return { blocks, notices };
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [{ text: block.text, ...block.place }] : []));
  const paragraphs = joinBroken(lines).map(({ text, ...place }): Block => ({ kind: 'paragraph', text, place }));
  const notice: Notice = { code: 'table without rules', text: '', place: null };
  return { blocks: paragraphs, notices: [...notices, notice] };
}
