import type { DraftReader, DraftReading } from './draft.js';
import { draftWithoutRadicals } from './radicals.js';
import { type FileKind, sniff } from './sniff.js';

/** Readers by the kind of file, each loaded only for a file of its kind: none of them is small. */
const READERS: Partial<Record<FileKind, () => Promise<DraftReader>>> = {
  docx: async () => (await import('./docx/read.js')).readDocx,
  doc: async () => (await import('./doc/read.js')).readDoc,
  workbook: async () => (await import('./workbook/read.js')).readWorkbook,
  pdf: async () => (await import('./pdf/read.js')).readPdf,
  html: async () => (await import('./html/read.js')).readHtml,
  markdown: async () => (await import('./markdown/read.js')).readMarkdown,
  text: async () => (await import('./text/read.js')).readText,
};

/** Reads a draft of any format that there is a reader for. The path is for its name, and tells Markdown from text. */
export async function readDraft(path: string, bytes: Uint8Array): Promise<DraftReading> {
  const kind = sniff(path, bytes);
  const reader = READERS[kind];
  if (reader !== undefined) {
    const reading = await (await reader())(path, bytes);
    return reading.ok ? { ok: true, draft: draftWithoutRadicals(reading.draft) } : reading;
  }
  if (kind === 'empty' || kind === 'encrypted' || kind === 'damaged')
    return { ok: false, problem: { code: kind, detail: '' } };
  // A picture of a document is a scan of it.
  return { ok: false, problem: { code: kind === 'image' ? 'scan' : 'not this format', detail: kind } };
}
