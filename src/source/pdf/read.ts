import type { DraftReader, DraftReading, Notice } from '../draft.js';
import { withAligned } from './aligned.js';
import { joinBeside } from './beside.js';
import { readPages } from './document.js';
import { discardEngine, pdfEngine } from './engine.js';
import { isCutShort, isPdf } from './file.js';
import type { PageInk } from './ink.js';
import { joinPages } from './join.js';
import { noticesOf } from './notices.js';
import { withParagraphs } from './paragraphs.js';
import { type Part, partsOf, type TablePart } from './parts.js';
import { withoutRunning } from './running.js';
import { writeTranscript } from './transcript.js';

export const readPdf: DraftReader = async (path, bytes) => {
  if (!isPdf(bytes)) return { ok: false, problem: { code: 'not this format', detail: 'no %PDF- at the start' } };
  if (isCutShort(bytes)) return { ok: false, problem: { code: 'damaged', detail: 'the end of the file is missing' } };
  const engine = await pdfEngine();
  try {
    const reading = readPages(engine, bytes);
    return reading.ok ? draftOf(path, reading.pages) : reading;
  } catch (error) {
    // A trap inside the WebAssembly; anything else is a fault of ours.
    if (!(error instanceof Error && error.name === 'RuntimeError')) throw error;
    discardEngine();
    return { ok: false, problem: { code: 'damaged', detail: error.message } };
  }
};

function draftOf(path: string, inks: readonly PageInk[]): DraftReading {
  const { pages, taken } = withoutRunning(inks.map(partsOf));
  const { parts: joined, repeated, unsure } = joinPages(pages.map(withAligned));
  const parts = joinBeside(joined);
  const widths = new Map(inks.map((ink) => [ink.page, Math.round(ink.width)]));
  const transcript = writeTranscript(withParagraphs(parts, (page) => widths.get(page) ?? 0));
  const running = [...taken.map(({ page, line }) => ({ page, text: line.text })), ...repeated];
  const notices = noticesOf(inks, { running, unsure, unruled: unruled(parts) }, transcript);
  if (transcript.blocks.length === 0) return { ok: false, problem: nothingRead(inks, notices) };
  return {
    ok: true,
    draft: { source: { path, text: transcript.text, marks: transcript.marks }, blocks: transcript.blocks, notices },
  };
}

function unruled(parts: readonly Part[]): readonly TablePart[] {
  return parts.filter((part) => part.kind === 'table').filter((part) => !part.ruled);
}

function nothingRead(inks: readonly PageInk[], notices: readonly Notice[]) {
  const scanned = notices.some((notice) => notice.code === 'scanned page');
  return { code: scanned ? 'scan' : 'empty', detail: `${inks.length} pages without text` } as const;
}
